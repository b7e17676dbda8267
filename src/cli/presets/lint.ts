import type { Api } from '../../presets/api-schema.ts'
import { inForce, isBy } from '../../presets/dates.ts'
import { historiesOfAll, retirementDay } from '../../presets/token-book.ts'
import type { PricedRecord, Tier } from '../../presets/token-price.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'

/** What price lists get wrong: each rule has caught one of them. */
export type LintRule =
  | 'write-below-input'
  | 'storage-as-write'
  | 'cached-above-input'
  | 'output-below-input'
  | 'tier-below-base'
  | 'unit-off'
  | 'tiers-out-of-order'
  | 'route-unknown'
  | 'after-retirement'

export interface LintFinding {
  readonly preset: string
  readonly rule: LintRule
  readonly what: string
}

type Prices = Api | Tier
const kinds = ['input', 'cachedInput', 'cacheWrite', 'longCacheWrite', 'output'] as const
type Kind = (typeof kinds)[number]

/** A write costs as much as the input or more; what costs a tenth of it is a fee by the hour. */
const leastWriteShare = 0.1
/** For a million tokens in dollars; the cheapest list is a tenth of a cent, the dearest 600. */
const leastInput = 0.001
const mostOfAny = 1000
/** Near enough to tell a factor of a thousand. */
const cnyPerUsd = 7

const daysOf = (...sets: readonly Prices[]): readonly string[] =>
  [
    ...new Set(
      sets.flatMap((prices) =>
        kinds.flatMap((kind) => (prices[kind] ?? []).map(({ from }) => from)),
      ),
    ),
  ].sort()

const priceOn = (prices: Prices, kind: Kind, day: string): PricedRecord | undefined => {
  const record = inForce(prices[kind] ?? [], day)
  return record === undefined || record.value === null ? undefined : record
}

/** Whether both prices are known, in one currency, and the first is the lower. */
const isBelow = (
  a: PricedRecord | undefined,
  b: PricedRecord | undefined,
  share = 1,
): a is PricedRecord =>
  a !== undefined && b !== undefined && a.unit === b.unit && a.value < b.value * share

/** How the prices of one request contradict each other on a day. */
const contradictions = function* (
  prices: Prices,
  day: string,
): Generator<readonly [LintRule, string]> {
  const of = (kind: Kind) => priceOn(prices, kind, day)
  const input = of('input')
  const said = (kind: Kind) =>
    priceListTexts['beside-input']({ kind, value: of(kind)?.value, input: input?.value, day })
  for (const kind of ['cacheWrite', 'longCacheWrite'] as const) {
    if (isBelow(of(kind), input, leastWriteShare)) yield ['storage-as-write', said(kind)]
    else if (isBelow(of(kind), input)) yield ['write-below-input', said(kind)]
  }
  if (isBelow(input, of('cachedInput'))) yield ['cached-above-input', said('cachedInput')]
  if (isBelow(of('output'), input)) yield ['output-below-input', said('output')]
  for (const kind of kinds) {
    const record = of(kind)
    if (record === undefined) continue
    const usd = record.unit.startsWith('CNY') ? record.value / cnyPerUsd : record.value
    const isTooLow = kind === 'input' && record.value > 0 && usd < leastInput
    if (isTooLow || usd > mostOfAny)
      yield [
        'unit-off',
        priceListTexts['unit-off']({ kind, value: record.value, unit: record.unit, day }),
      ]
  }
}

const cheaper = function* (
  api: Api,
  tier: Tier,
  day: string,
): Generator<readonly [LintRule, string]> {
  if (tier.until !== undefined && isBy(tier.until, day)) return
  for (const kind of kinds) {
    const [base, own] = [priceOn(api, kind, day), priceOn(tier, kind, day)]
    if (isBelow(own, base))
      yield [
        'tier-below-base',
        priceListTexts['beside-base']({ kind, value: own.value, base: base?.value, day }),
      ]
  }
}

const boundsOf = (tier: Tier): readonly [number, number] => [
  tier.aboveInputTokens ?? tier.fromInputTokens ?? 0,
  tier.aboveOutputTokens ?? tier.fromOutputTokens ?? 0,
]

/** Of tiers whose bounds hold the last applies, so the higher bounds must come later. */
const misplaced = (tiers: readonly Tier[]): Tier | undefined =>
  tiers.find((tier, index) => {
    const before = tiers[index - 1]
    if (before === undefined) return false
    const [[input, output], [lastInput, lastOutput]] = [boundsOf(tier), boundsOf(before)]
    return input < lastInput || (input === lastInput && output <= lastOutput)
  })

/** Whether a price begins only when the model has ended, so that no date reaches it. */
const isNeverSold = (api: Api): boolean => {
  const end = retirementDay(api)
  return (
    end !== undefined &&
    historiesOfAll(api).some(([first]) => first !== undefined && first.from >= end)
  )
}

const findingsOf = function* (
  api: Api,
  ids: ReadonlySet<string>,
): Generator<readonly [LintRule, string]> {
  const tiers = api.tiers ?? []
  for (const day of daysOf(api)) yield* contradictions(api, day)
  for (const tier of tiers) {
    for (const day of daysOf(tier)) yield* contradictions(tier, day)
    for (const day of daysOf(api, tier)) yield* cheaper(api, tier, day)
  }
  if (isNeverSold(api)) yield ['after-retirement', retirementDay(api) ?? '']
  const late = misplaced(tiers)
  if (late !== undefined) yield ['tiers-out-of-order', boundsOf(late).join(', ')]
  const { retirement } = api
  const target = retirement !== undefined && 'on' in retirement ? retirement.routedTo : undefined
  if (target !== undefined && (!ids.has(target) || target === api.id))
    yield ['route-unknown', target]
}

/** What looks wrong in price lists: of each rule the first finding of a preset. */
export const lint = (apis: readonly Api[]): readonly LintFinding[] => {
  const ids = new Set(apis.map(({ id }) => id))
  return apis.flatMap((api) => {
    const first = new Map<LintRule, string>()
    for (const [rule, what] of findingsOf(api, ids)) if (!first.has(rule)) first.set(rule, what)
    return [...first].map(([rule, what]) => ({ preset: api.id, rule, what }))
  })
}
