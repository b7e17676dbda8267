import type { Crossing, Trace, Way } from '../../model/index.ts'
import { count, usd } from '../../units/format.ts'
import type { Origin } from '../origin.ts'

const names: Readonly<Record<Way, string>> = {
  rent: 'renting',
  own: 'owning',
  api: 'the API',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const inTokens = (tokens: number) => `${count(tokens)} tokens a month`

const fullOf = (trace: Trace<Origin>, way: Way): number | null =>
  trace.value(
    way === 'rent'
      ? 'rentFullUsdPerMillionTokens'
      : way === 'own'
        ? 'ownFullUsdPerMillionTokens'
        : 'apiUsdPerMillionTokens',
  )

const perMillion = (trace: Trace<Origin>, way: Way): string => {
  const full = fullOf(trace, way)
  const price = full === null ? 'an unknown price' : usd(full)
  return way === 'api' ? `the API’s ${price}` : `${price} for ${names[way]} full clusters`
}

/** Why one way never costs less than another. */
export const whyNever = (
  trace: Trace<Origin>,
  way: Way,
  over: Way,
  { tooNear }: Crossing,
): string =>
  tooNear
    ? `at full use the two cost so nearly the same that the rate cannot be told: ${perMillion(trace, way)}, ${perMillion(trace, over)} a million tokens`
    : `${names[over]} is cheaper at every rate: a million tokens cost ${perMillion(trace, way)}, ${perMillion(trace, over)}`

export const beyondRange = (what: string, tokens: number, to: number): string =>
  `${what} not up to ${inTokens(to)}, the end of the range: at ${inTokens(tokens)}`

/** A crossing in a sentence. */
export const crossingText = (way: Way, over: Way, crossing: Crossing): string => {
  const { first, forGood, undone } = crossing
  const [who, other] = [capital(names[way]), names[over]]
  if (first === null) return `${who} never costs less than ${other}.`
  const met = first <= 1 ? 'from the first token' : `from ${inTokens(first)}`
  if (forGood === first) return `${who} costs no more than ${other} ${met} on.`
  const again = undone === null ? '' : ` until ${inTokens(undone)}, where it costs more again`
  const end =
    forGood === null
      ? ', and not for good at any rate.'
      : `; for good from ${inTokens(forGood)} on.`
  return `${who} costs no more than ${other} ${met}${again}${end}`
}
