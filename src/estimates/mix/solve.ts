import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given, Givens, Trace } from '../../model/graph/trace.ts'
import { mixCostFormulas, mixPriceFormulas, type Term } from '../../model/mix/estimate.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { KindPrices } from '../../planner/mix/optimum.ts'
import { type MixPlan, planMix } from '../../planner/mix/plan.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { derived } from '../shared/givens.ts'
import { neededChipsOf } from './load.ts'
import { type PriceId, pricesGiven, type Read, spotGiven } from './prices.ts'
import type { MixRequest } from './request.ts'

export interface Solved {
  readonly trace: Trace<Origin>
  readonly plan: MixPlan
  readonly prices: KindPrices
  /** The term of the reserved chips; null where there are none. */
  readonly term: '1-year' | '3-year' | null
}

type Prices = Givens<Origin>

const allowed = {
  none: [],
  '1-year': ['one-year'],
  '3-year': ['one-year', 'three-year'],
} as const satisfies Record<MixRequest['longestCommitment'], readonly Term[]>

const termPrices = {
  'one-year': 'reservedOneYearUsdPerChipHour',
  'three-year': 'reservedThreeYearUsdPerChipHour',
} as const satisfies Record<Term, PriceId>

const factors = {
  'one-year': 'oneYearLadderFactor',
  'three-year': 'threeYearLadderFactor',
} as const satisfies Record<Term, QuantityId>

/** Whether a term has a price: its own, or by a ladder. */
const isPriced = (term: Term, prices: Prices): boolean =>
  prices[factors[term]] !== undefined
    ? prices.onDemandUsdPerChipHour?.value !== null
    : prices[termPrices[term]]?.value != null

const termsOf = ({ longestCommitment }: MixRequest, prices: Prices): readonly Term[] =>
  allowed[longestCommitment].filter((term: Term) => isPriced(term, prices))

/** The prices that follow from the on-demand price by a ladder. */
const ladderTraits = (prices: Prices) =>
  (['one-year', 'three-year', 'spot'] as const).flatMap((kind) =>
    prices[kind === 'spot' ? 'spotLadderFactor' : factors[kind]] === undefined
      ? []
      : [`${kind}-by-ladder` as const],
  )

/** Why nothing can be reserved; every commitment that is allowed has the one-year term. */
const noTerm = ({ longestCommitment }: MixRequest, prices: Prices): Given<Origin> =>
  longestCommitment === 'none'
    ? { value: null, reason: message('reasons.no-commitment') }
    : (prices.reservedOneYearUsdPerChipHour ?? {
        value: null,
        reason: message('reasons.no-kind-price', { kind: '1-year' }),
      })

const cheapestTerm = (
  trace: Trace<Origin>,
  terms: readonly Term[],
  { covered }: MixPlan,
): Solved['term'] => {
  if (terms.length === 0 || covered === null || covered.counts.reservedChips === 0) return null
  const isOneYear =
    terms.includes('one-year') &&
    trace.value('reservedOneYearUsdPerChipHour') === trace.value('reservedUsdPerChipHour')
  return isOneYear ? '1-year' : '3-year'
}

/** What the search counted, as inputs of the cost. What is not taken costs nothing, whatever its price. */
const countsGiven = ({ peakChips, meanChips, covered }: MixPlan): Givens<Origin> => {
  const load = {
    peakChips: { value: peakChips, origin: derived(message('notes.busiest-hour')) },
    meanChips: { value: meanChips, origin: derived(message('notes.mean-of-whole-chips')) },
  }
  if (covered === null) {
    const none = { value: null, reason: message('reasons.hours-not-covered') }
    return {
      ...load,
      reservedChips: none,
      meanReservedChipsUsed: none,
      meanOnDemandChips: none,
      meanSpotChips: none,
    }
  }
  const { reservedChips, meanReservedChipsUsed, meanOnDemandChips, meanSpotChips } = covered.counts
  const mean = (value: number) => ({
    value,
    origin: derived(message('notes.mean-of-mixed-hours')),
  })
  const free = { value: 0, origin: derived(message('notes.none-taken')) }
  return {
    ...load,
    reservedChips: { value: reservedChips, origin: derived(message('notes.layers-chosen')) },
    meanReservedChipsUsed: mean(meanReservedChipsUsed),
    meanOnDemandChips: mean(meanOnDemandChips),
    meanSpotChips: mean(meanSpotChips),
    ...(reservedChips === 0 && { reservedUsdPerYear: free }),
    ...(meanOnDemandChips === 0 && { onDemandUsdPerYear: free }),
    ...(meanSpotChips === 0 && { spotUsdPerYear: free }),
  }
}

/** The cheapest mix for the load of a request, and what it costs. */
export const solve = (read: Read): Solved => {
  const { request } = read
  const kinds = pricesGiven(read)
  const spot = spotGiven(read)
  const terms = termsOf(request, kinds)
  const priced = evaluate<Origin>({
    definitions: mixPriceFormulas([
      ...terms,
      ...ladderTraits(kinds),
      ...(spot.spotInterruptedShare === undefined ? [] : (['spot-of-band'] as const)),
    ]),
    constantOrigin,
    given: {
      ...kinds,
      ...spot,
      ...(terms.length === 0 && { reservedUsdPerChipHour: noTerm(request, kinds) }),
    },
  })
  const prices = {
    reserved: priced.value('reservedUsdPerChipHour'),
    onDemand: priced.value('onDemandUsdPerChipHour'),
    spot: priced.value('spotEffectiveUsdPerChipHour'),
    maxSpotShare: request.maxSpotShare,
  }
  const plan = planMix(neededChipsOf(request.load), prices)
  const trace = evaluate<Origin>({
    definitions: mixCostFormulas,
    constantOrigin,
    before: priced,
    given: countsGiven(plan),
  })
  return { trace, plan, prices, term: cheapestTerm(trace, terms, plan) }
}
