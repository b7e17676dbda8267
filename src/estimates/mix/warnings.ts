import { takesSpot } from '../../planner/mix/optimum.ts'
import { providersOf, rentOf } from '../../presets/rent.ts'
import { type Message, message } from '../../words/message.ts'
import { kinds, priceIds, type Read } from './prices.ts'
import type { Solved } from './solve.ts'

const fewest = 3

/** Medians over different providers are no one’s price list: reserved chips may seem dearer than on-demand. */
const mixedProviders = ({ request }: Read, { trace }: Solved): readonly Message[] => {
  const { accelerator, provider, prices } = request
  const lookedUp = priceIds.filter((id) => prices[id] === undefined && trace.value(id) !== null)
  if (accelerator === undefined || provider !== undefined || lookedUp.length < 2) return []
  const several = [...providersOf(accelerator)].filter(([, own]) => own.size > 1)
  return [message('warnings.mixed-providers', { providers: several.map(([name]) => name) })]
}

const fewPrices = ({ request }: Read): readonly Message[] => {
  const { accelerator, provider, prices, asOf } = request
  if (accelerator === undefined || provider !== undefined) return []
  const thin = priceIds.filter((id) => {
    const rent = prices[id] === undefined ? rentOf(accelerator, kinds[id], asOf) : undefined
    return rent !== undefined && rent.providers < fewest
  })
  return thin.length === 0
    ? []
    : [message('warnings.few-prices', { fewest, kinds: thin.map((id) => kinds[id]) })]
}

/** What is odd about the prices of a mix, and what it binds to. */
export const warningsOf = (read: Read, solved: Solved): readonly Message[] => {
  const { trace, prices, term } = solved
  const missing = priceIds.flatMap((id) => {
    const node = trace.node(id)
    return node?.value === null ? [node.reason ?? id] : []
  })
  return [
    ...(missing.length > 0 ? [message('warnings.price-unknown', { reasons: missing })] : []),
    ...mixedProviders(read, solved),
    ...fewPrices(read),
    ...(prices.spot !== null && !takesSpot(prices) ? [message('warnings.spot-dearer')] : []),
    ...(term === null ? [] : [message('warnings.commitment', { term })]),
  ]
}
