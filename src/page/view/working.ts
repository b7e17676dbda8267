import { html, raw } from 'hono/html'
import type { Derivation, Published } from '../../estimates/shared/answer-parts.ts'
import { typed } from '../../units/format.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from './html.ts'

type Input = Derivation['inputs'][number]
type Step = Derivation['steps'][number]
type SourceRef = NonNullable<Step['source']>

const source = ({ title, url }: SourceRef) => html`<a href="${url}" rel="noopener">${title}</a>`

const value = (
  { value: number, unit, reason }: Pick<Step, 'value' | 'unit' | 'reason'>,
  t: Tell,
) =>
  number === null
    ? html`<span class="unknown">${reason === undefined ? t('page.unknown') : t('page.unknown-because', { reason })}</span>`
    : html`<span class="number">${t.format.precise(number)}</span>${unit === '1' ? '' : html` <span class="unit">${t.format.unit(unit)}</span>`}`

type Origin = NonNullable<Input['origin']>

const basisText = (basis: NonNullable<Origin['basis']>, asOf: string | undefined, t: Tell) => {
  const what = t(`pageResults.basis-${basis}`)
  return asOf === undefined ? what : t('pageResults.dated', { what, asOf })
}

const originText = ({ origin }: Input, t: Tell) => {
  if (origin === undefined) return ''
  const { from, basis, asOf, note, expression, sources } = origin
  return html`<span class="tag tag-${from}">${t(`pageResults.from-${from}`)}</span>${basis === undefined ? '' : html` ${basisText(basis, asOf, t)}`}${expression === undefined ? '' : html` <code>${expression}</code>`}${note === undefined ? '' : html` <span class="note">${note}</span>`}${sources.map((one, index) => html`${index === 0 ? ' ' : '; '}${source(one)}`)}`
}

/** The formula’s text with numbers in place of names. */
const withNumbers = ({ formula }: Step, values: ReadonlyMap<string, number | null>) =>
  formula.replace(/[A-Za-z_]\w*/g, (name) => {
    const number = values.get(name)
    return number === undefined || number === null ? name : typed(number)
  })

const pretty = (formula: string) => formula.replaceAll(' * ', ' × ').replaceAll(' / ', ' ÷ ')

// A long name may break where its words meet, not where a phone's edge is.
const breakable = (text: string) => raw(text.replace(/([a-z0-9])([A-Z])/g, '$1<wbr>$2'))

/** Every step from the inputs to the bill, each with its formula, numbers and source. */
export const workingView = ({ inputs, steps }: Derivation, code: 'USD' | 'CNY', t: Tell): Html => {
  const values = new Map([...inputs, ...steps].map(({ id, value: number }) => [id, number]))
  return html`<details class="working" id="working"><summary><h2>${t('pageResults.calculation')}</h2></summary>
${code === 'USD' ? '' : html`<p class="lead">${t('pageResults.calculation-in-usd')}</p>`}
<h3>${t('pageResults.inputs')}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${t('pageResults.inputs-region')}"><table class="inputs"><thead><tr><th scope="col">${t('pageResults.input')}</th><th scope="col">${t('pageResults.value')}</th><th scope="col">${t('pageResults.source')}</th></tr></thead><tbody>
${inputs.map((input) => html`<tr><th scope="row">${input.label}<code>${breakable(input.id)}</code></th><td>${value(input, t)}</td><td>${originText(input, t)}</td></tr>`)}
</tbody></table></div>
<h3>${t('pageResults.steps')}</h3>
<ol class="steps">
${steps.map(
  (step) => html`<li><div class="step-name">${step.label}<code>${breakable(step.id)}</code></div>
<div class="step-formula"><code>${breakable(pretty(step.formula))}</code>${step.value === null ? '' : html`<code class="numbers">= ${pretty(withNumbers(step, values))}</code>`}${step.because === undefined ? '' : html`<p class="because">${step.because}</p>`}</div>
<div class="step-value">= ${value(step, t)}</div>
${step.source === null ? '' : html`<div class="step-source">${source(step.source)}</div>`}</li>`,
)}
</ol></details>`
}

/** Published figures beside the computed ones. */
export const publishedView = (published: Published, t: Tell): Html =>
  published.length === 0
    ? html``
    : html`<section class="card published"><h2>${t('pageResults.published-title')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${t('pageResults.published-region')}"><table><thead><tr><th scope="col">${t('pageResults.metric')}</th><th scope="col">${t('pageResults.published')}</th><th scope="col">${t('pageResults.calculated')}</th><th scope="col">${t('pageResults.source')}</th></tr></thead><tbody>
${published.map(
  (
    one,
  ) => html`<tr><th scope="row">${one.label}${one.note === undefined ? '' : html`<span class="note">${one.note}</span>`}</th>
<td class="number">${t.format.inFull(one.published)}</td>
<td class="number">${one.computed === null ? t('page.unknown') : t.format.inFull(one.computed)} ${one.agrees === true ? html`<span class="agrees" title="${t('pageResults.matches')}">✓</span>` : one.agrees === false ? html`<span class="differs">${t('pageResults.differs')}</span>` : ''}<span class="unit"> ${t.format.unit(one.unit)}</span></td>
<td>${one.source === null ? '' : source(one.source)}, ${one.asOf}</td></tr>`,
)}
</tbody></table></div></section>`
