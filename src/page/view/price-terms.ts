import { html } from 'hono/html'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import type { Tell } from '../../words/say.ts'
import { regionText, tierText } from '../controls/api-terms-form.ts'
import type { Html } from '../parts/html.ts'
import { moneyOf } from '../parts/money.ts'
import { askedOfPrice } from './price-facts.ts'

const charges = ['usdPerWebSearch', 'requestFeeUsdPerQuery', 'apiUsdPerMillionTokenHours'] as const

/** What multiplies the prices of tokens, and what is charged beside them; nothing where it is the list alone. */
export const termsView = (answer: InferenceAnswer, t: Tell): Html => {
  const { inputs, steps } = answer.derivation
  const values = new Map([...inputs, ...steps].map(({ id, value }) => [id, value]))
  const { amount } = moneyOf(answer, t)
  const tier = tierText(askedOfPrice(answer, 'serviceTier'), t)
  const region = regionText(askedOfPrice(answer, 'apiRegion'), t)
  const factors = (
    [
      ['serviceTierMultiplier', t('pageMoney.factor-tier', { tier })],
      ['regionalMultiplier', t('pageMoney.factor-region', { region })],
      ['hoursFactor', t('pageMoney.factor-hours')],
      ['priceMultiplier', t('pageMoney.factor-own')],
    ] as const
  ).filter(([id]) => (values.get(id) ?? 1) !== 1)
  const rows = [
    ...factors.map(([id, name]) => [name, values.get(id)] as const),
    ...(factors.length > 1
      ? [[t('pageMoney.factor-all'), values.get('priceFactor')] as const]
      : []),
  ].map(([name, factor]) => [name, t('pageMoney.times', { factor: factor ?? 1 })] as const)
  const fees = charges.flatMap((id) => {
    const usd = values.get(id) ?? 0
    return usd === 0 ? [] : [[t(`quantities.${id}`), amount(usd)] as const]
  })
  const terms = [...rows, ...fees]
  return terms.length === 0
    ? html``
    : html`<table class="terms"><thead><tr><th scope="col">${t('pageMoney.terms')}</th><th scope="col"><span class="hidden">${t('pageMoney.term-value')}</span></th></tr></thead><tbody>${terms.map(([name, text]) => html`<tr><th scope="row">${name}</th><td class="number">${text}</td></tr>`)}</tbody></table>`
}
