import { takesSpot } from '../../planner/mix/optimum.ts'
import { find } from '../../presets/registry.ts'
import type { Rent } from '../../presets/rent.ts'
import { sellersOf } from '../../presets/rent-known.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { standInWarnings, typedWarnings } from '../shared/rent-warnings.ts'
import { kinds, type PriceId, priceIds, type Read, standingRent } from './prices.ts'
import type { Solved } from './solve.ts'

/** Rents that are looked up, by the price that each is. */
const lookedUp = (read: Read): ReadonlyMap<PriceId, Rent> =>
  new Map(
    priceIds.flatMap((id) => {
      if (read.request.prices[id] !== undefined) return []
      const rent = standingRent(read, id)
      return isMessage(rent) ? [] : [[id, rent] as const]
    }),
  )

/** Medians over different sellers are no one’s price list. */
const mixedProviders = ({ request }: Read, rents: ReadonlyMap<PriceId, Rent>) => {
  const { accelerator, provider } = request
  if (accelerator === undefined || provider !== undefined || rents.size < 2) return []
  const behind = [...rents.values()].flatMap(({ quote }) => quote.prices)
  if (new Set(behind.map(({ seller }) => seller)).size < 2) return []
  const several = [...sellersOf(accelerator)].filter(([, { kinds: own }]) => own.size > 1)
  return [message('warnings.mixed-providers', { providers: several.map(([name]) => name) })]
}

/** What is odd about prices that were typed; that spot is no cheaper is said apart. */
const ofTyped = ({ request }: Read, { trace }: Solved, chip: string | null) =>
  priceIds.flatMap((id) => {
    const value = request.prices[id]
    const onDemand = id === 'spotUsdPerChipHour' ? null : trace.value('onDemandUsdPerChipHour')
    return value === undefined ? [] : typedWarnings({ kind: kinds[id], value, onDemand, chip })
  })

/** What is odd about the prices of a mix, and what it binds to. */
export const warningsOf = (read: Read, solved: Solved): readonly Message[] => {
  const { trace, prices, term } = solved
  const { accelerator, provider } = read.request
  const rents = lookedUp(read)
  const chip = accelerator === undefined ? null : (find('accelerators', accelerator)?.name ?? null)
  const missing = priceIds.flatMap((id) => {
    const node = trace.node(id)
    return node?.value === null ? [node.reason ?? id] : []
  })
  return [
    ...(missing.length > 0 ? [message('warnings.price-unknown', { reasons: missing })] : []),
    ...mixedProviders(read, rents),
    ...(chip === null
      ? []
      : standInWarnings(
          [...rents].map(([id, rent]) => [kinds[id], rent] as const),
          { seller: provider },
          chip,
        )),
    ...ofTyped(read, solved, chip),
    ...(prices.spot !== null && !takesSpot(prices) ? [message('warnings.spot-dearer')] : []),
    ...(term === null ? [] : [message('warnings.commitment', { term })]),
  ]
}
