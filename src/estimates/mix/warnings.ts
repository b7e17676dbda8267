import { takesSpot } from '../../planner/mix/optimum.ts'
import type { Rent } from '../../presets/rent.ts'
import { sellersOf } from '../../presets/rent-known.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { kinds, type PriceId, priceIds, type Read, standingRent } from './prices.ts'
import type { Solved } from './solve.ts'

const fewest = 3

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
  const several = [...sellersOf(accelerator)].filter(([, { kinds: own }]) => own.size > 1)
  return [message('warnings.mixed-providers', { providers: several.map(([name]) => name) })]
}

const fewPrices = ({ request }: Read, rents: ReadonlyMap<PriceId, Rent>): readonly Message[] => {
  if (request.provider !== undefined) return []
  const thin = [...rents].filter(([, { quote }]) => quote.prices.length < fewest)
  return thin.length === 0
    ? []
    : [message('warnings.few-prices', { fewest, kinds: thin.map(([id]) => kinds[id]) })]
}

/** What is odd about the prices of a mix, and what it binds to. */
export const warningsOf = (read: Read, solved: Solved): readonly Message[] => {
  const { trace, prices, term } = solved
  const rents = lookedUp(read)
  const missing = priceIds.flatMap((id) => {
    const node = trace.node(id)
    return node?.value === null ? [node.reason ?? id] : []
  })
  return [
    ...(missing.length > 0 ? [message('warnings.price-unknown', { reasons: missing })] : []),
    ...mixedProviders(read, rents),
    ...fewPrices(read, rents),
    ...(prices.spot !== null && !takesSpot(prices) ? [message('warnings.spot-dearer')] : []),
    ...(term === null ? [] : [message('warnings.commitment', { term })]),
  ]
}
