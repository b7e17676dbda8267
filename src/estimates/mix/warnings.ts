import type { Mix } from '../../planner/mix/estimate.ts'
import { takesSpot } from '../../planner/mix/optimum.ts'
import type { Origin } from '../../presets/origin.ts'
import { providersOf, rentOf } from '../../presets/rent.ts'
import type { Warning } from '../shared/answer-parts.ts'
import { kinds, priceIds, type Read } from './prices.ts'
import type { MixRequest } from './request.ts'

/** The term of the reserved chips; null where there are none. */
export const termOf = ({ trace }: Mix<Origin>): '1-year' | '3-year' | null => {
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

/** What is odd about the prices of a mix, and what it binds to. */
export const warningsOf = ({ request }: Read, mix: Mix<Origin>): readonly Warning[] => {
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
