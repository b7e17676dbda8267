import type { Trace } from '../../model/graph/trace.ts'
import { cnyAmount } from '../../model/price/currency.ts'
import { type Crossing, crossingOf } from '../../planner/breakeven/crossing.ts'
import type { Curve } from '../../planner/breakeven/curve.ts'
import { usdPerMillionTokens } from '../../planner/breakeven/curves.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import { monthIds } from './costs.ts'
import { crossingAt, type Load, type Pair, type Point } from './crossing-working.ts'
import type { Read } from './request.ts'

export const kinds = ['first', 'forGood', 'undone'] as const
export type Kind = (typeof kinds)[number]

/** Where one way comes to cost no more than another: the working of each point, or why there is none. */
export type Row = Pair & {
  readonly points: Readonly<Record<Kind, Point | null>>
  readonly why: Readonly<Partial<Record<Kind, Text>>>
  readonly text: Message
}

const pairs: readonly Pair[] = [
  { way: 'own', over: 'rent' },
  { way: 'rent', over: 'api' },
  { way: 'own', over: 'api' },
]

const noPoints = { first: null, forGood: null, undone: null }

/** Why the curve of a way is not known. */
const unknownWay = (months: Trace<Origin>, { way, over }: Pair, { curves }: Load): Text => {
  const missing = curves[way] === null ? way : over
  const id = missing === 'api' ? 'apiUsdPerMillionTokens' : monthIds[missing]
  return (
    months.node(id)?.reason ??
    months.node('clusterTokensPerMonth')?.reason ??
    message('reasons.input-unknown', { id })
  )
}

/** Why one way never costs less than another. */
const whyNever = (
  { request: { currency }, rate }: Read,
  { way, over }: Pair,
  cheap: Curve,
  dear: Curve,
  { tooNear }: Crossing,
): Message => {
  const shown = (curve: Curve) => {
    const usdAmount = usdPerMillionTokens(curve)
    return {
      value:
        currency === 'USD' ? usdAmount : cnyAmount.compute({ usdAmount, cnyPerUsd: rate.perUsd }),
      currency,
    }
  }
  return message(tooNear ? 'reasons.too-near' : 'reasons.dearer-at-every-rate', {
    way,
    over,
    wayPerMillion: shown(cheap),
    overPerMillion: shown(dear),
  })
}

/** Why a crossing that was found, or not, has none of these points. */
const whyNone = (kind: Kind, { first, tooNear }: Crossing, never: Message): Message => {
  if (first === null) return never
  if (kind === 'undone') return message('reasons.not-undone')
  return tooNear ? never : message('reasons.not-for-good')
}

/** A crossing whose first point is within the range, in a sentence. */
const textOf = ({ way, over }: Pair, from: number, { forGood, undone }: Crossing): Message => {
  if (forGood === from) return message('crossings.for-good', { way, over, from })
  if (forGood === null)
    return undone === null
      ? message('crossings.never-for-good', { way, over, from })
      : message('crossings.undone', { way, over, from, until: undone })
  return undone === null
    ? message('crossings.for-good-later', { way, over, from, later: forGood })
    : message('crossings.undone-then-for-good', {
        way,
        over,
        from,
        until: undone,
        later: forGood,
      })
}

const rowOf = (read: Read, months: Trace<Origin>, pair: Pair, load: Load): Row => {
  const { fromTokensPerMonth = 1, toTokensPerMonth: to = Infinity } = read.request.range
  const [cheap, dear] = [load.curves[pair.way], load.curves[pair.over]]
  if (cheap === null || dear === null) {
    const reason = unknownWay(months, pair, load)
    return {
      ...pair,
      points: noPoints,
      why: { first: reason, forGood: reason, undone: reason },
      text: message('crossings.unknown', { reason }),
    }
  }
  const found = crossingOf(cheap, dear, Math.ceil(fromTokensPerMonth))
  const never = whyNever(read, pair, cheap, dear, found)
  const points: Record<Kind, Point | null> = { ...noPoints }
  const why: Partial<Record<Kind, Text>> = {}
  for (const kind of kinds) {
    const tokens = found[kind]
    if (tokens === null) why[kind] = whyNone(kind, found, never)
    else if (tokens > to) why[kind] = message('reasons.beyond-range', { to, tokens })
    // One that is final from the first on is one point.
    else if (kind === 'forGood' && tokens === found.first) points.forGood = points.first
    else points[kind] = crossingAt(months, pair, load, tokens)
  }
  return {
    ...pair,
    points,
    why,
    text:
      points.first === null
        ? message('crossings.none', { reason: why.first ?? never })
        : textOf(pair, points.first.crossingTokensPerMonth, found),
  }
}

/** Where each way that is asked for beats the others under one load. */
export const crossingsOf = (read: Read, months: Trace<Origin>, load: Load): readonly Row[] => {
  const { request } = read
  return pairs
    .filter(({ way, over }) => request[way] !== undefined && request[over] !== undefined)
    .map((pair) => rowOf(read, months, pair, load))
}
