import { firstTokenOf, wholeClusters } from '../../model/breakeven/whole.ts'
import { type Curve, lineOf, maxTokens, type Steps } from './curve.ts'

/** Where one way costs no more than another, in whole tokens a month. */
export interface Crossing {
  /** The fewest tokens at which it does; null where it never does. */
  readonly first: number | null
  /** The fewest from which it does at every greater number too; null where there are none. */
  readonly forGood: number | null
  /** After `first`, the fewest at which it does not; null where it stays so. */
  readonly undone: number | null
  /** Whether the search gave up: full clusters cost so nearly the same that it would take too long. */
  readonly tooNear: boolean
}

/** Looks at a step before the search gives up; staircases of one width never come near it. */
const work = 150_000

/** A tie counts: binary fractions must not part equal costs. */
const noDearer = (a: Curve, b: Curve, tokens: number) => a.at(tokens) <= b.at(tokens) * (1 + 1e-14)

/** In tokens, how far a crossing of two lines may be off: costs keep so many digits, their difference fewer. */
const doubt = (cheap: Curve, dear: Curve, tokens: number) =>
  (4e-14 * (cheap.high + dear.high + (cheap.slope + dear.slope) * Math.max(1, tokens))) /
  Math.abs(dear.slope - cheap.slope)

type Found = number | null | 'too-near'

/**
 * The fewest tokens from `from` at which `cheap` costs no more than `dear`.
 *
 * While it costs more, the answer lies no earlier than where `dear` reaches the
 * cost that `cheap` has now, as neither ever falls: each jump skips only tokens
 * that were judged. On a step of constant cost that jump is the crossing itself.
 */
const firstFrom = (cheap: Curve, dear: Curve, from: number): Found => {
  const gain = dear.slope - cheap.slope
  const apart = cheap.low - dear.high
  if (gain === 0 && cheap.low > dear.high * (1 + 1e-14)) return null
  const met = apart / gain
  const latest = gain < 0 ? met + doubt(cheap, dear, met) : Infinity
  let tokens = gain > 0 ? Math.max(from, Math.floor(met - doubt(cheap, dear, met))) : from
  for (let left = work / (cheap.weight + dear.weight); left > 0; left--) {
    if (tokens > maxTokens || tokens > latest) return null
    if (noDearer(cheap, dear, tokens)) return tokens
    tokens = Math.max(tokens + 1, dear.reach(cheap.at(tokens)))
  }
  return 'too-near'
}

/** The same from above: the token after the last at which `cheap` costs more. */
const forGoodFrom = (cheap: Curve, dear: Curve, from: number): Found => {
  const gain = dear.slope - cheap.slope
  if (gain < 0 || (gain === 0 && cheap.high > dear.low * (1 + 1e-14))) return null
  const met = (cheap.high - dear.low) / gain
  let tokens = gain === 0 ? from : Math.max(from, Math.ceil(met + doubt(cheap, dear, met)) + 1)
  if (tokens > maxTokens) return null
  for (let left = work / (cheap.weight + dear.weight); left > 0; left--) {
    if (!noDearer(cheap, dear, tokens)) return tokens + 1
    if (tokens <= from) return from
    tokens = Math.max(from, Math.min(tokens - 1, dear.reach(cheap.at(tokens)) - 1))
  }
  return 'too-near'
}

/** The fewest tokens beyond `from` at which `cheap` costs more after all. */
const undoneFrom = (cheap: Curve, dear: Curve, from: number): Found => {
  let tokens = from + 1
  for (let left = work / (cheap.weight + dear.weight); left > 0; left--) {
    if (tokens > maxTokens) return null
    if (!noDearer(cheap, dear, tokens)) return tokens
    tokens = Math.max(tokens + 1, cheap.above(dear.at(tokens)))
  }
  return 'too-near'
}

const known = (found: Found) => (found === 'too-near' ? null : found)

const search = (cheap: Curve, dear: Curve, from: number): Crossing => {
  const first = firstFrom(cheap, dear, from)
  if (typeof first !== 'number')
    return { first: null, forGood: null, undone: null, tooNear: first === 'too-near' }
  const forGood = forGoodFrom(cheap, dear, first)
  const undone = forGood === first ? null : undoneFrom(cheap, dear, first)
  return {
    first,
    // Without a token at which it is undone, it holds from the first on.
    forGood: forGood === null && undone === null ? first : known(forGood),
    undone: known(undone),
    tooNear: forGood === 'too-near' || undone === 'too-near',
  }
}

type Stairs = Curve & { readonly stair: Steps }
const isStairs = (curve: Curve): curve is Stairs => curve.stair !== undefined

/** Two staircases that rise at the same tokens are two lines over the number of clusters. */
const overClusters = (cheap: Stairs, dear: Stairs, from: number): Crossing => {
  const capacity = cheap.stair.tokens
  const lineIn = ({ low, stair }: Stairs) => lineOf(low, stair.usd)
  const start = wholeClusters(from, capacity)
  const found = search(lineIn(cheap), lineIn(dear), start)
  const tokens = (clusters: number | null) =>
    clusters === null ? null : clusters === start ? from : firstTokenOf(clusters, capacity)
  return {
    first: tokens(found.first),
    forGood: tokens(found.forGood),
    undone: tokens(found.undone),
    tooNear: found.tooNear,
  }
}

/** Where `cheap` costs no more than `dear`, from `from` tokens a month on. */
export const crossingOf = (cheap: Curve, dear: Curve, from = 1): Crossing =>
  isStairs(cheap) && isStairs(dear) && cheap.stair.tokens === dear.stair.tokens
    ? overClusters(cheap, dear, from)
    : search(cheap, dear, from)
