import { all, labeled } from '../format/list.ts'
import { count, percent, significant, usd, withPrefix } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'
import { unit as unitText } from '../format/units.ts'

/** Warnings that several estimates share. */
export const commonWarnings = {
  'price-tier': ({ aboveInputTokens }: { aboveInputTokens: number }) =>
    `Queries of more than ${count(aboveInputTokens)} input tokens are billed at the prices of that tier.`,
  'price-tier-at-least': ({ fromInputTokens }: { fromInputTokens: number }) =>
    `Queries of at least ${count(fromInputTokens)} input tokens are billed at the prices of that tier.`,
  'price-tier-output': ({ outputTokens }: { outputTokens: number }) =>
    `Queries of more than ${count(outputTokens)} output tokens are billed at the prices of that tier.`,
  'price-routed': ({ asked, billed, on }: { asked: string; billed: string; on: string }) =>
    `${asked} was retired on ${on}: its provider routes it to ${billed} and bills that model’s prices.`,
  'price-retired': ({ api, on }: { api: string; on: string }) =>
    `${api} was retired on ${on} and has no price any more.`,
  'price-retires': ({ api, on }: { api: string; on: string }) => `${api} is retired on ${on}.`,
  'price-ends': ({ on }: { on: string }) =>
    `The price ends on ${on}: a year at today’s price is not for sale.`,
  'price-changes': ({ on, before, after }: { on: string; before: number; after: number }) =>
    `The price changes on ${on}, from ${usd(before)} to ${usd(after)} per query: the cost of the next 365 days differs from a year at today’s price.`,
  'price-old': ({ of, days, readOn }: { of: 'price' | 'rent'; days: number; readOn: string }) =>
    `The ${of} was last read ${plural(days, 'day')} before, on ${readOn}: check it at the provider.`,
  'price-very-old': ({
    of,
    days,
    readOn,
  }: {
    of: 'price' | 'rent'
    days: number
    readOn: string
  }) =>
    `The ${of} was last read ${plural(days, 'day')} before, on ${readOn}. Prices move several times a year: do not rely on it without checking.`,
  'price-by-hour': ({ share, multiplier }: { share: number; multiplier: number }) =>
    `The provider asks ${significant(multiplier, 3)} times its price in peak hours: ${percent(share)} of the traffic is taken to fall there.`,
  'terms-not-counted': ({ labels }: { labels: readonly string[] }) =>
    `Not counted, as these prices do not depend on it: ${labeled(labels)}.`,
  'price-caveat': ({ text }: { text: string }) => text,
  'price-beside': ({
    label,
    value,
    other,
    unit,
  }: {
    label: string
    value: number
    other: number
    unit: string
  }) =>
    `${label}: ${[other, value].map((one) => significant(one, 6)).join(' instead of ')} ${unitText(unit)}`.trim(),
  'price-disputed': ({ source, prices }: { source: string; prices: readonly string[] }) =>
    `Another source, “${source}”, has other prices. ${prices.join('; ')}.`,
  'price-bound-disputed': ({
    inputTokens,
    price,
    otherPrice,
    unit,
  }: {
    inputTokens: number
    price: number
    otherPrice: number
    unit: string
  }) =>
    `Sources differ on the tier of exactly ${count(inputTokens)} input tokens: input costs ${significant(price, 6)} ${unitText(unit)} here, and ${significant(otherPrice, 6)} by the other reading.`,
  'search-fee-caveat': ({ text }: { text: string }) =>
    `Web searches are charged by the call. ${text}`,
  'not-the-format-of-the-checkpoint': ({
    model,
    taken,
    own,
  }: {
    model: string
    taken: string
    own: string
  }) =>
    `The cheapest plan takes ${taken}, while ${model} is published in ${own}: check that its quality holds.`,
  'precision-substituted': ({
    chip,
    precision,
    used,
  }: {
    chip: string
    precision: string
    used: string
  }) => `No ${precision} rate of the ${chip} is known; its ${used} rate is used.`,
  'chip-not-for-sale': ({
    chip,
    status,
    from,
  }: {
    chip: string
    status: 'sold' | 'limited' | 'announced' | 'internal' | 'discontinued'
    from: string | null
  }) => {
    if (status === 'internal')
      return `The ${chip} is used by its maker alone: it is neither sold nor rented, and is left out of comparisons that do not name it.`
    const when = from === null ? '' : `, for ${from}`
    return status === 'limited'
      ? `The ${chip} is delivered in small numbers so far: it is left out of comparisons that do not name it.`
      : `The ${chip} has been announced${when} and is not sold yet: its figures may change, and it is left out of comparisons that do not name it.`
  },
  'server-power-doubtful': ({
    watts,
    chips,
    chipsWatts,
  }: {
    watts: number
    chips: number
    chipsWatts: number
  }) =>
    `The server is said to draw ${withPrefix(watts, 'W')} at most, and the design power of its ${plural(chips, 'chip')} alone is ${withPrefix(chipsWatts, 'W')}: check whether watts or kilowatts, a chip or a server was meant.`,
  'server-of-other-size': ({
    chips,
    known,
    chip,
    labels,
  }: {
    chips: number
    /** Null where nobody says how many a server holds. */
    known: number | null
    chip: string
    /** What is still that of the known server. */
    labels: readonly string[]
  }) => {
    const size =
      known === null
        ? `A server of ${plural(chips, 'chip')} is asked for, more than any holds.`
        : `A server of ${plural(chips, 'chip')} is asked for; that of the ${chip} holds ${count(known)}.`
    return labels.length === 0
      ? `${size} Check the number.`
      : `${size} Still taken from that server: ${labeled(labels)}. Enter those of yours.`
  },
  'server-without-power':
    'The server is said to draw no power: power, colocation and electricity are not counted.',
  'scenario-of-other-accelerator': ({
    labels,
    of,
    chip,
  }: {
    labels: readonly string[]
    of: string
    chip: string
  }) =>
    `Taken from the scenario, which is for ${of}, not for ${chip}: ${labeled(labels)}. Enter values of your own, or clear these fields to use the built-in data of ${chip}.`,
  'above-peak': ({ times, of }: { times: number; of: 'measured-rate' | 'run' }) =>
    of === 'run'
      ? `The run would need ${significant(times)} times the chip’s peak FLOP/s: check tokens, chips and days.`
      : `The measured rate needs ${significant(times)} times the chip’s peak FLOP/s: check the rate, the tokens and the model.`,
  'does-not-fit': ({ reason }: { reason: string }) =>
    `The model does not fit in one server. ${reason}`,
  'active-with-embedding': ({
    active,
    withoutEmbedding,
  }: {
    active: number
    withoutEmbedding: number
  }) =>
    `Active parameters, ${count(active)}, include the embedding; without it they are ${count(withoutEmbedding)}, as publishers of mixtures of experts often state them.`,
  'few-prices': ({
    fewest,
    kinds,
    chip,
    range,
  }: {
    fewest: number
    kinds: readonly string[]
    chip: string
    /** Over all sellers, of other classes too. */
    range?: { readonly low: number; readonly high: number }
  }) => {
    const few = `Prices of the ${chip} are known from fewer than ${count(fewest)} providers for ${all(kinds)}: they can jump when one changes.`
    return range === undefined
      ? few
      : `${few} Over all sellers they range from ${usd(range.low)} to ${usd(range.high)}.`
  },
  'rent-of-class': ({
    chip,
    isLease,
    sellerClass,
    sellers,
  }: {
    chip: string
    /** Whether a lease was asked for: others may rent the chip out by the hour. */
    isLease: boolean
    sellerClass: 'hyperscaler' | 'marketplace' | 'china'
    sellers: readonly string[]
  }) =>
    isLease
      ? sellerClass === 'china'
        ? `Leases of the ${chip} are quoted in China alone: the price is of ${all(sellers)}.`
        : `No neocloud is known to lease the ${chip} out: the price is of ${all(sellers)}.`
      : sellerClass === 'china'
        ? `The ${chip} is rented out in China alone: the price is of ${all(sellers)}.`
        : sellerClass === 'marketplace'
          ? `The ${chip} is offered on marketplaces alone, by many hosts: the price is of ${all(sellers)}.`
          : `No neocloud is known to rent out the ${chip}: the price is of ${all(sellers)}, and hyperscalers ask about twice as much.`,
  'rent-is-lease': ({ chip }: { chip: string }) =>
    `The ${chip} is known by leases alone, of a month or longer: compare it with a 1-year price, not with on-demand.`,
  'rent-undated': ({ chip }: { chip: string }) =>
    `The price of the ${chip} has no date: it may be years old.`,
  'instance-price-for-a-chip': ({ value, most }: { value: number; most: number }) =>
    `${usd(value)} for a chip-hour is above ${usd(most)}, more than any chip is rented for: it may be the price of an instance of several chips.`,
  'term-above-on-demand': ({
    kind,
    value,
    onDemand,
    chip,
  }: {
    kind: string
    value: number
    onDemand: number
    chip: string | null
  }) =>
    `${usd(value)} is given as the ${kind} price of ${chip === null ? 'a chip' : `the ${chip}`}, which is rented on demand for ${usd(onDemand)}: a commitment should not cost more than none.`,
  'spot-rework-not-counted': ({ reason }: { reason: string }) =>
    `Spot chips are counted without rework. ${reason}`,
  'stated-price-used':
    'The price that is given is used: the seller, its class and its region choose among known prices.',
  'prices-of-other-time': ({ chip, asOf }: { chip: string; asOf: string }) =>
    `The price of the ${chip} is given by the scenario; the prices of the others are as of ${asOf}.`,
  'later-than-as-of': ({ asOf, figures }: { asOf: string; figures: readonly string[] }) =>
    `Newer than the as-of date ${asOf}, and still used: ${labeled(figures)}.`,
  'future-as-of': ({ asOf, today }: { asOf: string; today: string }) =>
    `Prices as of ${asOf}${asOf.length < today.length ? ', which stands for its last day,' : ''} reach past today (${today}): they are those announced by the day the data was read, and may still change.`,
  'rests-on-estimates': ({ labels }: { labels: readonly string[] }) =>
    `Estimated, not published: ${labeled(labels)}.`,
}
