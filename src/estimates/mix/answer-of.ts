import type { Given } from '../../model/graph/trace.ts'
import { bellWeights, blockWeights, chipsByHour } from '../../model/load/shape.ts'
import { estimateMix } from '../../planner/mix/estimate.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { derivationOf, pick } from '../shared/derivation.ts'
import type { Told } from '../shared/estimate.ts'
import { derived } from '../shared/givens.ts'
import { defaultPeakHours, type Load } from '../shared/request-load.ts'
import type { MixAnswer } from './answer.ts'
import { type PriceId, priceIds, priceOf, type Read } from './prices.ts'
import { termOf, warningsOf } from './warnings.ts'

const weightsOf = ({ hourlyWeights, peakToAverageRatio, shape, peakHours }: Load) =>
  hourlyWeights ??
  (shape === 'block'
    ? blockWeights(peakToAverageRatio ?? 1, peakHours ?? defaultPeakHours)
    : bellWeights(peakToAverageRatio ?? 1))

/** Whole chips needed in each hour of the load’s cycle. */
const hoursOf = (load: Load): readonly number[] =>
  load.hourlyChips?.map((needed) => Math.ceil(needed * (1 - 1e-12))) ??
  chipsByHour(load.peakChips ?? 0, weightsOf(load))

const terms = { none: [], '1-year': ['one'], '3-year': ['one', 'three'] } as const

const assumed: Readonly<Record<string, string>> = {
  spotOverheadShare: 'assumed: a tenth of the work on spot chips is done again',
  maxSpotShare: 'assumed: half of the chips of an hour may be lost at once',
}

const optionOf = ({ request, originAt }: Read, id: 'spotOverheadShare' | 'maxSpotShare') => {
  const origin = originAt(`/${id}`)
  return {
    value: request[id],
    origin:
      origin.from === 'default'
        ? ({ ...origin, basis: 'estimate', note: assumed[id] } as Origin)
        : origin,
  }
}

const mixOf = (read: Read) => {
  const { request } = read
  const prices = Object.fromEntries(priceIds.map((id) => [id, priceOf(read, id)])) as Record<
    PriceId,
    Given<Origin>
  >
  const allowed = terms[request.longestCommitment].filter(
    (term) =>
      prices[term === 'one' ? 'reservedOneYearUsdPerChipHour' : 'reservedThreeYearUsdPerChipHour']
        .value !== null,
  )
  return estimateMix<Origin>({
    hours: hoursOf(request.load),
    terms: allowed,
    constantOrigin,
    derived,
    given: {
      ...prices,
      spotOverheadShare: optionOf(read, 'spotOverheadShare'),
      maxSpotShare: optionOf(read, 'maxSpotShare'),
      ...(allowed.length === 0 && {
        reservedUsdPerChipHour: {
          value: null,
          reason:
            request.longestCommitment === 'none'
              ? 'no commitment is allowed (longestCommitment)'
              : (Object.values(prices).find((price) => price.value === null)?.reason ??
                'no price is known'),
        },
      }),
    },
  })
}

/** The answer to a request that was read. */
export const answerOf = (read: Read): Told<MixAnswer> => {
  const mix = mixOf(read)
  const { trace, layers, hours } = mix
  const unknown: Record<string, string> = {}
  const counts = [
    'reservedChips',
    'reservedUseShare',
    'meanOnDemandChips',
    'meanSpotChips',
    'meanChips',
    'peakChips',
  ] as const
  const { accelerator } = read.request
  const reserved = trace.value('reservedChips')
  const picked = pick(trace, '/mix', counts, unknown)
  if (reserved === 0) unknown['/mix/reservedUseShare'] = 'nothing is reserved'
  const term = termOf(mix)
  if (term === null)
    unknown['/mix/reservedTerm'] = unknown['/mix/reservedChips'] ?? 'nothing is reserved'
  if (hours === null) unknown['/hours'] = unknown['/mix/reservedChips'] ?? ''
  const answer = {
    request: { ...read.request },
    accelerator:
      accelerator === undefined ? null : (find('accelerators', accelerator)?.name ?? accelerator),
    prices: pick(
      trace,
      '/prices',
      [...priceIds, 'reservedUsdPerChipHour', 'spotEffectiveUsdPerChipHour'],
      unknown,
    ),
    mix: { ...picked, reservedTerm: term },
    breakEven: pick(
      trace,
      '/breakEven',
      ['breakEvenUseShare', 'breakEvenUseShareOverSpot'],
      unknown,
    ),
    cost: pick(
      trace,
      '/cost',
      [
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
      ],
      unknown,
    ),
    hours:
      hours?.map((hour, index) => ({
        hour: index,
        ...hour,
        reservedChipsIdle: (reserved ?? 0) - hour.reservedChipsUsed,
      })) ?? null,
    layers: [...layers],
    derivation: derivationOf(trace),
    warnings: [...warningsOf(read, mix)],
  }
  if (accelerator === undefined) unknown['/accelerator'] = 'no accelerator was named'
  return { ...answer, unknown }
}
