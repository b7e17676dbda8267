import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { PriceAnswer } from '../../estimates/shared/answer-price.ts'
import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import { find } from '../../presets/registry.ts'
import { count, percent } from '../../units/format.ts'
import { capital } from './headline.ts'
import type { Html } from './html.ts'
import { linesView } from './lines.ts'
import { type Money, moneyOf } from './money.ts'
import { stackView } from './stack.ts'

interface Priced {
  readonly price: PriceAnswer
  readonly currency: CurrencyAnswer
}

/** What a chip-hour is made of where chips are owned; nothing where they are not. */
export const chipHourView = (answer: Priced): Html => {
  const { chipHour, usdPerChipHour } = answer.price
  if (chipHour === null) return html``
  const { amount } = moneyOf(answer)
  const parts = chipHour.flatMap(({ item, usdPerChipHour: usd }, index) =>
    usd === 0
      ? []
      : [
          {
            part: `line-${index}`,
            name: capital(item),
            size: usd ?? 0,
            text: usd === null ? 'unknown' : amount(usd),
          },
        ],
  )
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  const nothing = chipHour.filter(({ usdPerChipHour: usd }) => usd === 0)
  return html`<section class="chip-hour"><h2>What a chip-hour is made of</h2>
${total === 0 ? html`<p class="unknown">Nothing of it is known.</p>` : stackView(usdPerChipHour === null ? 'A chip-hour, as far as it is known' : `A chip-hour: ${amount(usdPerChipHour)}`, total, parts)}
${nothing.length === 0 ? '' : html`<p class="nothing">Nothing for ${nothing.map(({ item }) => item).join(', ')}.</p>`}
</section>`
}

const kinds = [
  ['apiUsdPerMillionInputTokens', 'Input'],
  ['apiUsdPerMillionCachedInputTokens', 'Input read from the cache'],
  ['apiUsdPerMillionCacheWriteTokens', 'Input written to the cache'],
  ['apiUsdPerMillionOutputTokens', 'Output'],
] as const

type Tokens = NonNullable<PriceAnswer['tokens']>

const whose = ({ api, aboveInputTokens, batchDiscount }: Tokens, ownPrices: boolean) => {
  const preset = api === null ? undefined : find('apis', api)
  return [
    preset === undefined
      ? 'Prices of your own.'
      : `${preset.provider} ${preset.model}${ownPrices ? ', under the prices of your own' : ''}.`,
    aboveInputTokens === null
      ? ''
      : `The tier of queries with more than ${count(aboveInputTokens)} input tokens.`,
    batchDiscount === null
      ? 'No discount of batches is known.'
      : batchDiscount === 0
        ? ''
        : `Batches cost ${percent(batchDiscount)} less.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The prices of tokens, by kind; nothing where chips are paid for. */
export const tokensView = (answer: Priced & Pick<InferenceAnswer, 'unknown' | 'request'>): Html => {
  const { tokens } = answer.price
  if (tokens === null) return html``
  const asked = (answer.request.price ?? {}) as object
  const ownPrices = kinds.some(([id]) => id in asked)
  const { amount } = moneyOf(answer)
  return html`<section class="token-prices"><h2>Price of a million tokens</h2>
<p class="lead">${whose(tokens, ownPrices)}</p>
<table><thead><tr><th scope="col">Tokens</th><th scope="col">A million</th></tr></thead><tbody>${kinds.map(
    ([id, name]) => {
      const usd = tokens[id]
      return html`<tr><th scope="row">${name}</th><td class="number">${usd === null ? html`<span class="unknown">${answer.unknown[`/price/tokens/${id}`] ?? 'unknown'}</span>` : amount(usd)}</td></tr>`
    },
  )}</tbody></table></section>`
}

/** What a year costs, line by line; nothing where one line is all of it. */
export const breakdownView = (answer: InferenceAnswer): Html => {
  const { breakdown, allInUsdPerYear } = answer.cost
  const money: Money = moneyOf(answer)
  return breakdown.filter(({ usd }) => usd !== 0).length < 2
    ? html``
    : html`<section class="programme"><h2>What a year costs, line by line</h2>
${linesView(breakdown, allInUsdPerYear, answer.unknown['/cost/allInUsdPerYear'], money)}</section>`
}
