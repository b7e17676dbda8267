import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { PriceAnswer } from '../../estimates/shared/answer-price.ts'
import { offersOf } from '../../estimates/shared/check-api.ts'
import { isFields } from '../../estimates/shared/merge.ts'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import { apiName } from '../parts/api-name.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'
import { tokenNotes } from './price-facts.ts'
import { termsView } from './price-terms.ts'

const kinds = [
  'apiUsdPerMillionInputTokens',
  'apiUsdPerMillionCachedInputTokens',
  'apiUsdPerMillionCacheWriteTokens',
  'apiUsdPerMillionOutputTokens',
] as const

type Tokens = NonNullable<PriceAnswer['tokens']>

const whose = (
  { api, batchDiscount }: Tokens,
  { ownPrices, hasBatches }: { readonly ownPrices: boolean; readonly hasBatches: boolean },
  notes: readonly string[],
  t: Tell,
): readonly string[] => {
  const preset = api === null ? undefined : find('apis', api)
  const provider = preset === undefined ? '' : apiName(preset)
  return [
    preset === undefined
      ? t('pageMoney.own-prices')
      : ownPrices
        ? t('pageMoney.provider-with-own', { provider })
        : t('pageMoney.provider-prices', { provider }),
    ...notes,
    ...(batchDiscount === null
      ? hasBatches
        ? [t('pageMoney.batch-unknown')]
        : []
      : batchDiscount === 0
        ? []
        : [t('pageMoney.batch-discount', { share: batchDiscount })]),
  ]
}

/** The prices of tokens, by kind; nothing where chips are paid for. */
export const tokensView = (answer: InferenceAnswer, t: Tell): Html => {
  const { tokens } = answer.price
  if (tokens === null) return html``
  const asked = isFields(answer.request.price) ? answer.request.price : {}
  const ownPrices = kinds.some((id) => id in asked)
  const hasBatches = asked.batchShare !== undefined && asked.batchShare !== 0
  const { amount } = moneyOf(answer, t)
  // A list that is not sold any more has no prices, for a reason that stands at the answer.
  if (kinds.every((id) => tokens[id] === null)) return html``
  const preset = tokens.api === null ? undefined : find('apis', tokens.api)
  const asOf = typeof answer.request.asOf === 'string' ? answer.request.asOf : undefined
  const unpublished = preset === undefined ? [] : offersOf(preset, asOf).unpublished
  const priceText = (id: (typeof kinds)[number], usd: number | null) =>
    usd !== null
      ? amount(usd)
      : html`<span class="unknown">${unpublished.includes(id) ? t('pageMoney.not-published') : (answer.unknown[`/price/tokens/${id}`] ?? t('page.unknown'))}</span>`
  const minutes = asked.cacheLifetimeMinutes
  const nameOf = (id: (typeof kinds)[number]) =>
    id === 'apiUsdPerMillionCacheWriteTokens' && typeof minutes === 'number'
      ? t('pageMoney.cache-write-for', { minutes })
      : t(`labels.price.${id}`)
  return html`<section class="card token-prices"><h2>${t('pageMoney.tokens-title')}</h2>
<p class="lead">${t.format.sentences(whose(tokens, { ownPrices, hasBatches }, tokenNotes(answer), t))}</p>
<table><thead><tr><th scope="col">${t('pageMoney.tokens-column')}</th><th scope="col">${t('pageMoney.per-million')}</th></tr></thead><tbody>${kinds.map(
    (id) =>
      html`<tr><th scope="row">${nameOf(id)}</th><td class="number">${priceText(id, tokens[id])}</td></tr>`,
  )}</tbody></table>${termsView(answer, t)}</section>`
}
