import { createTrace, type OpenTrace } from '../../model/graph/open-trace.ts'
import type { Given } from '../../model/graph/trace.ts'
import * as mix from '../../model/mix/formulas.ts'
import { type ConstantId, constants } from '../../model/quantities/constants.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import {
  type KindPrices,
  type Layer,
  layersOf,
  type MixedHour,
  mixedHours,
  reservedOf,
} from './optimum.ts'

/** What a mix starts from. */
export interface MixInputs<Origin> {
  /** Whole chips needed in each hour of a cycle that repeats all year. */
  readonly hours: readonly number[]
  /** The four prices, `spotOverheadShare` and `maxSpotShare`. */
  readonly given: Readonly<Partial<Record<QuantityId, Given<Origin>>>>
  readonly terms: readonly ('one' | 'three')[]
  readonly constantOrigin: (id: ConstantId) => Origin
  /** The origin of what the search over the load chose or counted. */
  readonly derived: (note: string) => Origin
}

/** The cheapest mix: its figures in the trace, its layers, and its hours where there is one. */
export interface Mix<Origin> {
  readonly trace: OpenTrace<Origin>
  readonly layers: readonly Layer[]
  readonly hours: readonly MixedHour[] | null
  readonly prices: KindPrices
}

const meanOf = <T>(list: readonly T[], value: (one: T) => number) =>
  list.reduce((sum, one) => sum + value(one), 0) / list.length

const termFormula = (terms: MixInputs<unknown>['terms']) =>
  terms.length === 2 ? mix.cheaperTerm : terms[0] === 'one' ? mix.oneYearTerm : mix.threeYearTerm

const countedIds = [
  'reservedChips',
  'meanReservedChipsUsed',
  'meanOnDemandChips',
  'meanSpotChips',
] as const satisfies readonly QuantityId[]

/** The counts of a mix, as inputs of its cost. */
const giveCounts = <Origin>(
  trace: OpenTrace<Origin>,
  hours: readonly MixedHour[] | null,
  reserved: number | null,
  derived: (note: string) => Origin,
) => {
  if (hours === null || reserved === null) {
    const reason = 'no known price covers every hour of the load: give one more price'
    for (const id of countedIds) trace.give(id, { value: null, reason })
    return
  }
  const counts = {
    reservedChips: reserved,
    meanReservedChipsUsed: meanOf(hours, (hour) => hour.reservedChipsUsed),
    meanOnDemandChips: meanOf(hours, (hour) => hour.onDemandChips),
    meanSpotChips: meanOf(hours, (hour) => hour.spotChips),
  }
  const chosen = derived(
    'chosen: every layer of the load that costs more by the hour than reserved',
  )
  const counted = derived('mean of the hours of the mix')
  for (const id of countedIds)
    trace.give(id, { value: counts[id], origin: id === 'reservedChips' ? chosen : counted })
}

/** The cheapest mix of reserved, on-demand and spot chips for a load by the hour. */
export const estimateMix = <Origin>(inputs: MixInputs<Origin>): Mix<Origin> => {
  const { hours, given, derived } = inputs
  const trace = createTrace<Origin>()
  for (const [id, one] of Object.entries(given)) trace.give(id as QuantityId, one)
  for (const id of ['hoursPerDay', 'daysPerYear'] as const)
    trace.give(id, { value: constants[id].value, origin: inputs.constantOrigin(id) })
  trace.give('peakChips', { value: Math.max(...hours), origin: derived('the busiest hour') })
  trace.give('meanChips', {
    value: meanOf(hours, (needed) => needed),
    origin: derived('mean of the hours, each in whole chips'),
  })
  if (inputs.terms.length > 0) trace.run(termFormula(inputs.terms))
  trace.run(mix.spotEffectiveUsdPerChipHour)
  trace.run(mix.breakEvenUseShare)
  trace.run(mix.breakEvenUseShareOverSpot)
  const prices: KindPrices = {
    reserved: trace.value('reservedUsdPerChipHour'),
    onDemand: trace.value('onDemandUsdPerChipHour'),
    spot: trace.value('spotEffectiveUsdPerChipHour'),
    maxSpotShare: trace.value('maxSpotShare') ?? 0,
  }
  const layers = layersOf(hours, prices)
  const reserved = reservedOf(layers)
  const mixed = reserved === null ? null : mixedHours(hours, reserved, prices)
  giveCounts(trace, mixed, reserved, derived)
  trace.run(mix.reservedUseShare)
  // What is not taken costs nothing, whatever its price.
  const none = derived('none is taken')
  for (const [chips, run] of [
    ['reservedChips', mix.reservedUsdPerYear],
    ['meanOnDemandChips', mix.onDemandUsdPerYear],
    ['meanSpotChips', mix.spotUsdPerYear],
  ] as const)
    if (trace.value(chips) === 0) trace.give(run.of, { value: 0, origin: none })
    else trace.run(run)
  trace.run(mix.usdPerYearOfMix)
  trace.run(mix.usdPerChipHourOfMix)
  trace.run(mix.allOnDemandUsdPerYear)
  trace.run(mix.allReservedUsdPerYear)
  trace.run(mix.savingOverOnDemandUsdPerYear)
  trace.run(mix.savingOverReservedUsdPerYear)
  trace.run(mix.savingOverOnDemandShare)
  trace.run(mix.savingOverReservedShare)
  return { trace, layers, hours: mixed, prices }
}
