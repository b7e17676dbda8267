import { any, labeled } from '../format/list.ts'
import { percent, significant } from '../format/numbers.ts'
import { counted, plural } from '../format/parts.ts'
import { duration } from '../format/sizes.ts'

interface SellersOf {
  readonly model: string
  readonly sellers: number
}

/** What is paid: prices, cost lines, comparison and break-even. */
export const money = {
  'chip-hour-title': 'Chip-hour cost breakdown',
  'chip-hour-none': 'None of it is available.',
  'chip-hour-known': 'Chip-hour, as far as known',
  'chip-hour-total': ({ amount }: { amount: string }) => `Chip-hour: ${amount}`,
  'zero-cost': ({ items }: { items: readonly string[] }) => `Zero cost: ${labeled(items)}.`,
  'tokens-title': 'Price per million tokens',
  'tokens-column': 'Tokens',
  'per-million': 'Per million',
  'cache-write-for': ({ minutes }: { minutes: number }) =>
    `Cache write (${duration(minutes * 60)})`,
  'own-prices': 'Your own prices.',
  'provider-prices': ({ provider }: { provider: string }) => `${provider}.`,
  'provider-with-own': ({ provider }: { provider: string }) =>
    `${provider}, with your own prices where given.`,
  'retires-later': ({ on }: { on: string }) => `The provider retires the model on ${on}.`,
  'next-365-days': 'Next 365 days, with the announced change of price:',
  'price-parts': 'The price changes within the next 365 days:',
  'not-published': 'not published',
  from: 'From',
  days: 'Days',
  'per-day': 'Per day',
  terms: 'Multipliers and fees',
  'term-value': 'Value',
  'factor-tier': ({ tier }: { tier: string }) => `Service tier: ${tier}`,
  'factor-region': ({ region }: { region: string }) => `Region: ${region}`,
  'factor-hours': 'Peak hours',
  'factor-own': 'Your multiplier',
  'factor-all': 'All together',
  times: ({ factor }: { factor: number }) => `× ${significant(factor, 4)}`,
  'batch-unknown': 'No batch discount is known.',
  'batch-discount': ({ share }: { share: number }) => `Batch requests cost ${percent(share)} less.`,
  'project-title': 'Full project cost',
  'lines-region': 'Cost by item',
  item: 'Item',
  'share-bar': 'Share as a bar',
  share: 'Share',
  cost: 'Cost',
  total: 'Total',
  'per-query': 'Per query',
  'breakeven-title': 'Rent vs own vs API: break-even',
  'compare-refused': ({ reason }: { reason: string }) => `No comparison. ${reason}`,
  'breakeven-refused': ({ reason }: { reason: string }) => `No break-even. ${reason}`,
  'breakeven-lead': ({ subject, apis }: { subject: string; apis: readonly string[] }) =>
    `This workload on ${subject}: whole clusters, rented or bought and run around the clock; or ${any(apis)}.`,
  'breakeven-no-api': ({ subject, reason }: { subject: string; reason: string }) =>
    `This workload on ${subject}: clusters rented, or bought whole and run around the clock. No API is compared, as its prices are not available. ${reason}`,
  'api-is-maker': ({ model }: SellersOf) =>
    `It is the price list of who makes ${model}; pick another under “APIs to compare”.`,
  'api-is-only': ({ model }: SellersOf) =>
    `It is the only seller of ${model} in the price book at this date; pick another under “APIs to compare”.`,
  'api-is-cheaper': ({ model }: SellersOf) =>
    `It is the cheaper of two sellers of ${model} for this query; pick another under “APIs to compare”.`,
  'api-is-middle': ({ model, sellers }: SellersOf) =>
    `By the price of this query, it is the middle one of ${plural(sellers, 'seller')} of ${model}; pick another under “APIs to compare”.`,
  'api-stands-in': ({ model }: { model: string }) =>
    `It stands in, as nobody in the price book sells ${model} at this date; pick another under “APIs to compare”.`,
  'breakeven-without-spares': 'Not included: spare replicas.',
  'breakeven-without-overheads': 'Not included: retries, spare capacity, storage, staff and tax.',
  'breakeven-without-both':
    'Not included: spare replicas; retries, spare capacity, storage, staff and tax.',
  'breakeven-without-searches':
    'Not included: fees of web searches, and separate prices of reasoning.',
  'own-api-prices': 'your own API prices',
  'breakeven-no-chart': 'There is no chart: no plan or price is available.',
  rent: 'Rent',
  own: 'Own',
  'autoscaled-rent': 'Autoscaled rental',
  months: ({ value }: { value: number }) => counted(significant(value, 2), 'month'),
  'never-within': ({ months }: { months: number }) =>
    months % 12 === 0
      ? `never within ${months === 12 ? 'a year' : plural(months / 12, 'year')} of use`
      : `never within ${counted(significant(months, 3), 'month')} of use`,
  'against-autoscaled': ({ text }: { text: string }) => `Against autoscaled rental: ${text}`,
  'renting-note':
    'Renting: whole clusters around the clock, whatever the hour’s load. What is cheaper than that may still cost more than autoscaled rental.',
  'autoscaled-note':
    'Autoscaled rental: as many rented clusters each hour as its load takes; owned and rented ones beside it are fixed.',
  'printed-on': ({ today, currency }: { today: string; currency: string }) =>
    `Made on ${today}. Amounts in ${currency}.`,
  'printed-price': ({ amount, asOf }: { amount: string; asOf: string | null }) =>
    `Price of a chip: ${amount} per chip-hour${asOf === null ? '' : `, as of ${asOf}`}.`,
  'as-of': ({ asOf }: { asOf: string }) => `Prices as of ${asOf}.`,
  'rate-given': ({ perUsd }: { perUsd: number }) => `USD/CNY ${perUsd}, as entered.`,
  'rate-of': ({ perUsd, asOf }: { perUsd: number; asOf: string }) =>
    `USD/CNY ${perUsd}, rate of ${asOf}.`,
}
