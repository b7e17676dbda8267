import {
  bellWeights,
  blockWeights,
  chipsByHour,
  estimateMix,
  type Given,
  type Mix,
  type QuantityId,
  takesSpot,
} from '../model/index.ts'
import { find } from '../presets/registry.ts'
import { providersOf, type RentKind, rentOf } from '../presets/rent.ts'
import type { MixAnswer } from './answers/mix.ts'
import type { Warning } from './answers/parts.ts'
import { yuanRateOf } from './currency/rate.ts'
import { derivationOf, pick } from './derivation.ts'
import type { Answered } from './inference.ts'
import { constantOrigin, type Origin } from './origin.ts'
import { type Parsed, parseRequest } from './parse.ts'
import { defaultPeakHours, type Load } from './requests/load.ts'
import { MixRequest } from './requests/mix.ts'
import { presetRent } from './resolve.ts'
import { derived } from './roofline/givens.ts'

type Read = Extract<Parsed<MixRequest>, { ok: true }>

const kinds = {
  reservedOneYearUsdPerChipHour: '1-year',
  reservedThreeYearUsdPerChipHour: '3-year',
  onDemandUsdPerChipHour: 'on-demand',
  spotUsdPerChipHour: 'spot',
} as const satisfies Partial<Record<QuantityId, RentKind>>
type PriceId = keyof typeof kinds
const priceIds = Object.keys(kinds) as PriceId[]

const weightsOf = ({ hourlyWeights, peakToAverageRatio, shape, peakHours }: Load) =>
  hourlyWeights ??
  (shape === 'block'
    ? blockWeights(peakToAverageRatio ?? 1, peakHours ?? defaultPeakHours)
    : bellWeights(peakToAverageRatio ?? 1))

/** Whole chips needed in each hour of the load’s cycle. */
const hoursOf = (load: Load): readonly number[] =>
  load.hourlyChips?.map((needed) => Math.ceil(needed * (1 - 1e-12))) ??
  chipsByHour(load.peakChips ?? 0, weightsOf(load))

const priceOf = ({ request, originAt }: Read, id: PriceId): Given<Origin> => {
  const given = request.prices[id]
  if (given !== undefined) return { value: given, origin: originAt(`/prices/${id}`) }
  const chip =
    request.accelerator === undefined ? undefined : find('accelerators', request.accelerator)
  if (chip === undefined)
    return {
      value: null,
      reason: `no ${kinds[id]} price was given (prices.${id}), and no accelerator to look it up for`,
    }
  return presetRent(
    chip.id,
    chip.name,
    kinds[id],
    request.asOf,
    yuanRateOf(request),
    request.provider,
  )
}

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

const termOf = ({ trace }: Mix<Origin>): '1-year' | '3-year' | null => {
  const reserved = trace.value('reservedUsdPerChipHour')
  if (reserved === null || trace.value('reservedChips') === 0) return null
  if (trace.value('reservedChips') === null) return null
  const step = trace.nodes().find((node) => node.id === 'reservedUsdPerChipHour')
  const from = step?.kind === 'step' ? step.inputs : []
  return from.includes('reservedOneYearUsdPerChipHour') &&
    trace.value('reservedOneYearUsdPerChipHour') === reserved
    ? '1-year'
    : '3-year'
}

const fewProviders = 3

/** Medians over different providers are no one’s price list: reserved chips may seem dearer than on-demand. */
const mixedProviders = (request: MixRequest, mix: Mix<Origin>): readonly Warning[] => {
  const { accelerator, provider, prices } = request
  const lookedUp = priceIds.filter((id) => prices[id] === undefined && mix.trace.value(id) !== null)
  if (accelerator === undefined || provider !== undefined || lookedUp.length < 2) return []
  const several = [...providersOf(accelerator)].filter(([, own]) => own.size > 1)
  const names = several.map(([name]) => name).join(', ')
  return [
    {
      code: 'mixed-providers',
      detail: `The prices are medians, each over the providers that offer that kind: no one sells this mix.${names === '' ? '' : ` One provider’s own prices: set provider to one of ${names}.`}`,
    },
  ]
}

const warningsOf = ({ request }: Read, mix: Mix<Origin>): readonly Warning[] => {
  const { trace, prices } = mix
  const missing = trace
    .nodes()
    .flatMap((node) => (node.value === null && node.id in kinds ? [node.reason ?? node.id] : []))
  const thin = priceIds.flatMap((id) => {
    if (request.prices[id] !== undefined || request.accelerator === undefined) return []
    const rent = rentOf(request.accelerator, kinds[id], request.asOf, undefined, request.provider)
    return rent === undefined || request.provider !== undefined || rent.providers >= fewProviders
      ? []
      : [kinds[id]]
  })
  const term = termOf(mix)
  return [
    ...(missing.length > 0
      ? [
          {
            code: 'price-unknown',
            detail: `Left out of the mix, as their prices are not known: ${missing.join('; ')}.`,
          },
        ]
      : []),
    ...mixedProviders(request, mix),
    ...(thin.length > 0
      ? [
          {
            code: 'few-prices',
            detail: `Prices of fewer than ${fewProviders} providers are known for ${thin.join(', ')}: they can jump when one changes.`,
          },
        ]
      : []),
    ...(prices.spot !== null && !takesSpot(prices)
      ? [
          {
            code: 'spot-dearer',
            detail:
              'Spot chips, with the work that is done again, cost no less than on-demand ones: none are taken.',
          },
        ]
      : []),
    ...(term === null
      ? []
      : [
          {
            code: 'commitment',
            detail: `Reserved chips are paid for ${term === '1-year' ? 'one year' : 'three years'} whether or not the load stays.`,
          },
        ]),
  ]
}

const answerOf = (read: Read): MixAnswer => {
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

/** The cheapest mix of reserved, on-demand and spot chips for a load, from a request body. */
export const mix = (body: unknown): Answered<MixAnswer> => {
  const read = parseRequest(MixRequest, 'inference', body)
  return read.ok ? { ok: true, answer: answerOf(read) } : read
}
