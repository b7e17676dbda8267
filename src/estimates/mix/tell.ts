import type { QuantityId } from '../../model/quantities/index.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import { pick } from '../shared/derivation.ts'
import type { Told } from '../shared/estimate.ts'
import { datesOfPrices, oldestRentWarning } from '../shared/price-dates.ts'
import { reworkWarning } from '../shared/price-spot.ts'
import type { MixAnswer } from './answer.ts'
import { priceIds, type Read, reworkUnknown } from './prices.ts'
import type { Solved } from './solve.ts'
import { warningsOf } from './warnings.ts'
import { workingOf } from './working.ts'

const mixIds = [
  'reservedChips',
  'reservedUseShare',
  'meanOnDemandChips',
  'meanSpotChips',
  'meanChips',
  'peakChips',
] as const satisfies readonly QuantityId[]
const costIds = [
  'usdPerYear',
  'usdPerChipHour',
  'reservedUsdPerYear',
  'onDemandUsdPerYear',
  'spotUsdPerYear',
  'allOnDemandUsdPerYear',
  'allReservedUsdPerYear',
  'savingOverOnDemandUsdPerYear',
  'savingOverOnDemandShare',
  'savingOverReservedUsdPerYear',
  'savingOverReservedShare',
] as const satisfies readonly QuantityId[]

/** The answer to a request whose mix is found. */
export const tell = (read: Read, solved: Solved): Told<MixAnswer> => {
  const { trace, plan, term } = solved
  const { request, say } = read
  const { accelerator } = request
  const unknown: Record<string, string> = {}
  const picked = <const I extends QuantityId>(part: string, ids: readonly I[]) =>
    pick(trace, part, ids, unknown, say)
  const prices = picked('/prices', [
    ...priceIds,
    'reservedUsdPerChipHour',
    'spotEffectiveUsdPerChipHour',
  ])
  const priceDates = datesOfPrices(trace, priceIds, request.asOf)
  const mix = picked('/mix', mixIds)
  const nothingReserved = say(message('reasons.nothing-reserved'))
  if (plan.covered?.counts.reservedChips === 0) unknown['/mix/reservedUseShare'] = nothingReserved
  if (term === null) unknown['/mix/reservedTerm'] = unknown['/mix/reservedChips'] ?? nothingReserved
  if (plan.covered === null) unknown['/hours'] = say(message('reasons.hours-not-covered'))
  if (accelerator === undefined) unknown['/accelerator'] = say(message('reasons.no-accelerator'))
  const rework = reworkUnknown(read)
  if (rework !== undefined) unknown['/prices/spotOverheadShare'] = say(rework)
  const spotOverheadShare = rework === undefined ? trace.value('spotOverheadShare') : null
  return {
    request: { ...request, ...(spotOverheadShare !== null && { spotOverheadShare }) },
    accelerator:
      accelerator === undefined ? null : (find('accelerators', accelerator)?.name ?? accelerator),
    prices: { ...prices, spotOverheadShare },
    priceDates,
    mix: { ...mix, reservedTerm: term },
    breakEven: picked('/breakEven', ['breakEvenUseShare', 'breakEvenUseShareOverSpot']),
    cost: picked('/cost', costIds),
    hours: plan.covered?.hours.map((one, hour) => ({ hour, ...one })) ?? null,
    layers: [...plan.layers],
    derivation: workingOf(read, solved),
    warnings: [
      ...warningsOf(read, solved),
      ...(trace.value('meanSpotChips') === 0 ? [] : reworkWarning(rework)),
      ...oldestRentWarning(priceDates),
    ],
    unknown,
  }
}
