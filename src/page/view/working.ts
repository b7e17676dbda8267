import { html, raw } from 'hono/html'
import type { Derivation, Published } from '../../estimates/shared/answer-parts.ts'
import { exact, inFull, unitText } from '../../units/format.ts'
import type { Html } from './html.ts'

type Input = Derivation['inputs'][number]
type Step = Derivation['steps'][number]
type SourceRef = NonNullable<Step['source']>

const source = ({ title, url }: SourceRef) => html`<a href="${url}" rel="noopener">${title}</a>`

const value = ({ value: number, unit, reason }: Pick<Step, 'value' | 'unit' | 'reason'>) =>
  number === null
    ? html`<span class="unknown">unknown: ${reason ?? ''}</span>`
    : html`<span class="number">${exact(number)}</span>${unit === '1' ? '' : html` <span class="unit">${unitText(unit)}</span>`}`

const origins: Readonly<Record<NonNullable<Input['origin']>['from'], string>> = {
  request: 'you',
  scenario: 'scenario',
  preset: 'data',
  default: 'default',
  constant: 'fixed',
}

const originText = ({ origin }: Input) => {
  if (origin === undefined) return ''
  const { from, basis, asOf, note, expression, sources } = origin
  return html`<span class="tag tag-${from}">${origins[from]}</span>${basis === undefined ? '' : html` ${basis}${asOf === undefined ? '' : `, ${asOf}`}`}${expression === undefined ? '' : html` <code>${expression}</code>`}${note === undefined ? '' : html` <span class="note">${note}</span>`}${sources.map((one, index) => html`${index === 0 ? ' ' : '; '}${source(one)}`)}`
}

/** The formula’s text with numbers in place of names. */
const withNumbers = ({ formula }: Step, values: ReadonlyMap<string, number | null>) =>
  formula.replace(/[A-Za-z_]\w*/g, (name) => {
    const number = values.get(name)
    return number === undefined || number === null ? name : exact(number).replaceAll(',', '')
  })

const pretty = (formula: string) => formula.replaceAll(' * ', ' × ').replaceAll(' / ', ' ÷ ')

// A long name may break where its words meet, not where a phone's edge is.
const breakable = (text: string) => raw(text.replace(/([a-z0-9])([A-Z])/g, '$1<wbr>$2'))

/** Every step from the inputs to the bill, each with its formula, numbers and source. */
export const workingView = ({ inputs, steps }: Derivation, code: 'USD' | 'CNY' = 'USD'): Html => {
  const values = new Map([...inputs, ...steps].map(({ id, value: number }) => [id, number]))
  return html`<details class="working" id="working"><summary><h2>Show the working</h2></summary>
${code === 'USD' ? '' : html`<p class="lead">The working is in US dollars; amounts above are turned into yuan at the end.</p>`}
<h3>What goes in</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Inputs"><table class="inputs"><thead><tr><th scope="col">Input</th><th scope="col">Value</th><th scope="col">On whose word</th></tr></thead><tbody>
${inputs.map((input) => html`<tr><th scope="row">${input.label}<code>${breakable(input.id)}</code></th><td>${value(input)}</td><td>${originText(input)}</td></tr>`)}
</tbody></table></div>
<h3>What follows</h3>
<ol class="steps">
${steps.map(
  (step) => html`<li><div class="step-name">${step.label}<code>${breakable(step.id)}</code></div>
<div class="step-formula"><code>${breakable(pretty(step.formula))}</code>${step.value === null ? '' : html`<code class="numbers">= ${pretty(withNumbers(step, values))}</code>`}</div>
<div class="step-value">= ${value(step)}</div>
${step.source === null ? '' : html`<div class="step-source">${source(step.source)}</div>`}</li>`,
)}
</ol></details>`
}

/** Published figures beside the computed ones. */
export const publishedView = (published: Published): Html =>
  published.length === 0
    ? html``
    : html`<section class="published"><h2>Against what was published</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Published figures"><table><thead><tr><th scope="col">Figure</th><th scope="col">Published</th><th scope="col">Computed</th><th scope="col">Source</th></tr></thead><tbody>
${published.map(
  (
    one,
  ) => html`<tr><th scope="row">${one.label}${one.note === undefined ? '' : html`<span class="note">${one.note}</span>`}</th>
<td class="number">${inFull(one.published)}</td>
<td class="number">${one.computed === null ? 'unknown' : inFull(one.computed)} ${one.agrees === true ? html`<span class="agrees" title="agrees at the precision it was published with">✓</span>` : one.agrees === false ? html`<span class="differs">differs</span>` : ''}<span class="unit"> ${unitText(one.unit)}</span></td>
<td>${one.source === null ? '' : source(one.source)}, ${one.asOf}</td></tr>`,
)}
</tbody></table></div></section>`
