import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { type Crossing, crossingOf } from '../../planner/breakeven/crossing.ts'
import type { Curves, Way } from '../../planner/breakeven/estimate.ts'
import type { Origin } from '../../presets/origin.ts'
import { english } from '../../words/english.ts'
import type { BreakevenAnswer } from './answer.ts'
import type { BreakevenRequest } from './request.ts'
import { type Amount, beyondRange, crossingText, whyNever } from './text.ts'
import { type Case, monthIds, pointOf } from './working.ts'

type Row = BreakevenAnswer['crossings'][number]

const pairs: readonly (readonly [Way, Way])[] = [
  ['own', 'rent'],
  ['rent', 'api'],
  ['own', 'api'],
]

const withinRange = (found: Crossing, to: number): Crossing => {
  const within = (tokens: number | null) => (tokens !== null && tokens <= to ? tokens : null)
  return {
    ...found,
    first: within(found.first),
    forGood: within(found.forGood),
    undone: within(found.undone),
  }
}

const unknownWay = (months: Trace<Origin>, curves: Curves, ways: readonly Way[]): string => {
  const way = ways.find((one) => curves[one] === null) ?? 'rent'
  const id = way === 'api' ? 'apiUsdPerMillionTokens' : monthIds[way]
  const reason = (one: QuantityId) => months.node(one)?.reason
  return english(reason(id) ?? reason('clusterTokensPerMonth') ?? `${id} is not known`)
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** Where each way beats the others under one load, with the reason for each null. */
export const crossingsOf = (
  months: Trace<Origin>,
  { rent, own, api, range }: BreakevenRequest,
  at: Case,
  amount: Amount,
  pointer: string,
  unknown: Record<string, string>,
): Row[] => {
  const asked = { rent, own, api }
  const from = Math.ceil(range.fromTokensPerMonth ?? 1)
  const to = range.toTokensPerMonth ?? Infinity
  return pairs
    .filter(([way, over]) => asked[way] !== undefined && asked[over] !== undefined)
    .map(([way, over], index) => {
      const here = `${pointer}/${index}`
      const [cheap, dear] = [at.curves[way], at.curves[over]]
      if (cheap === null || dear === null) {
        const reason = unknownWay(months, at.curves, [way, over])
        for (const name of ['first', 'forGood', 'undone']) unknown[`${here}/${name}`] = reason
        return {
          way,
          over,
          first: null,
          forGood: null,
          undone: null,
          text: `Not known: ${reason}.`,
        }
      }
      const found = crossingOf(cheap, dear, from)
      const shown = withinRange(found, to)
      const point = (tokens: number | null) =>
        tokens === null ? null : pointOf(months, way, over, at, tokens)
      const why = (name: 'first' | 'forGood' | 'undone', reason: string) => {
        if (shown[name] === null)
          unknown[`${here}/${name}`] = found[name] === null ? reason : beyondRange(found[name], to)
      }
      const never = whyNever(way, over, cheap, dear, found, amount)
      why('first', never)
      why(
        'forGood',
        found.first === null || found.tooNear
          ? never
          : 'it is undone again, and not met for good at any rate',
      )
      why('undone', found.first === null ? never : 'nothing undoes it')
      return {
        way,
        over,
        first: point(shown.first),
        forGood: point(shown.forGood),
        undone: point(shown.undone),
        text:
          shown.first !== null
            ? crossingText(way, over, found)
            : sentence(unknown[`${here}/first`] ?? never),
      }
    })
}
