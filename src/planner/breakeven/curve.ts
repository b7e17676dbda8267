import { firstTokenOf, wholeClusters } from '../../model/breakeven/whole.ts'

/** Most tokens a month that are looked at: beyond, a token is lost in the digits of a number. */
export const maxTokens = 1e15

/** Less before rounding up, more before rounding down: what binary fractions leave over. */
const slack = 1e-14

/** What a way of serving costs a month, as a function of whole tokens a month. Never falls. */
export interface Curve {
  /** USD a month. */
  at(tokens: number): number
  /** The fewest tokens that cost at least so much; Infinity where none do. */
  reach(usd: number): number
  /** The fewest tokens that cost more; Infinity where none do. */
  above(usd: number): number
  /** USD a token in the long run. */
  readonly slope: number
  /** The cost less `slope` x tokens stays from `low` to `high`. */
  readonly low: number
  readonly high: number
  /** The step, where all steps are alike. */
  readonly stair?: Steps
  /** How much work a look at the curve is, in steps that are added up. */
  readonly weight: number
}

/** Clusters of one kind: `usd` a month for each, one for each `tokens` begun. */
export interface Steps {
  readonly usd: number
  readonly tokens: number
}

/** A price for each token, and a fixed cost. */
export const lineOf = (fixed: number, usdPerToken: number): Curve => ({
  at: (tokens) => fixed + usdPerToken * tokens,
  reach: (usd) => (usd <= fixed ? 1 : Math.ceil(((usd - fixed) / usdPerToken) * (1 - slack))),
  above: (usd) => (usd < fixed ? 1 : Math.floor(((usd - fixed) / usdPerToken) * (1 + slack)) + 1),
  slope: usdPerToken,
  low: fixed,
  high: fixed,
  weight: 1,
})

const oneStaircase = (fixed: number, step: Steps): Curve => {
  const { usd, tokens } = step
  const stairs = (clusters: number) => (usd === 0 ? Infinity : firstTokenOf(clusters, tokens))
  return {
    at: (asked) => fixed + usd * wholeClusters(asked, tokens),
    reach: (cost) =>
      cost <= fixed + usd ? 1 : stairs(Math.ceil(((cost - fixed) / usd) * (1 - slack))),
    above: (cost) =>
      cost < fixed + usd ? 1 : stairs(Math.floor(((cost - fixed) / usd) * (1 + slack)) + 1),
    slope: usd / tokens,
    low: fixed,
    high: fixed + usd,
    stair: step,
    weight: 1,
  }
}

/** The fewest whole tokens of a rising condition between a bound where it may fail and one where it holds. */
const fewest = (holds: (tokens: number) => boolean, from: number, to: number): number => {
  let low = Math.max(0, Math.floor(from) - 1)
  let high = Math.min(maxTokens, Math.ceil(to) + 1)
  if (!holds(high)) return Infinity
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** Clusters that are counted by the hour or for the peak: a sum of staircases, and a fixed cost. */
export const staircaseOf = (fixed: number, steps: readonly Steps[]): Curve => {
  const [only, ...others] = steps
  if (only !== undefined && others.length === 0) return oneStaircase(fixed, only)
  const at = (asked: number) =>
    steps.reduce((sum, { usd, tokens }) => sum + usd * wholeClusters(asked, tokens), fixed)
  const slope = steps.reduce((sum, { usd, tokens }) => sum + usd / tokens, 0)
  const high = steps.reduce((sum, { usd }) => sum + usd, fixed)
  const where = (holds: (cost: number) => boolean, usd: number) =>
    slope === 0
      ? holds(at(1))
        ? 1
        : Infinity
      : fewest((asked) => holds(at(asked)), (usd - high) / slope, (usd - fixed) / slope)
  return {
    at,
    reach: (usd) => where((cost) => cost >= usd * (1 - slack), usd),
    above: (usd) => where((cost) => cost > usd * (1 + slack), usd * (1 + 2 * slack)),
    slope,
    low: fixed,
    high,
    weight: 50 * steps.length,
  }
}
