import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import type { FieldNames } from '../../estimates/shared/field-fault.ts'
import type { KeptConfig } from '../../estimates/shared/kept-config.ts'
import type { Fields } from '../../estimates/shared/merge.ts'
import { unknowns } from '../../estimates/training/index.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { weightFormats } from '../../presets/formats.ts'
import { engines, listed as listedPresets } from '../../presets/registry.ts'
import { precisions } from '../../presets/schema.ts'
import { en } from '../../words/en.ts'
import { type Code, type Message, message, type Words } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import type { Choice } from '../form/field.ts'
import { type Field, forms, methodsOf } from '../form/fields.ts'
import { billing, dateName } from '../form/price-fields.ts'
import { readAs } from '../form/reading.ts'
import {
  currentVersion,
  filledInFor,
  methodOf,
  pathOfTab,
  type State,
  shown,
  versionName,
} from '../form/state.ts'
import { configView, type Subject } from './config.ts'
import type { Html } from './html.ts'
import { overheadsForm, priceForm } from './price-form.ts'
import {
  type Controls,
  type Groups,
  type Options,
  planForm,
  trainingGroupsForm,
} from './training-form.ts'

const isLabel = (name: string): name is keyof Words['labels'] => Object.hasOwn(en.labels, name)

/** The label of a field or choice: every one has its words, which a test holds. */
const labelOf = (name: string, t: Tell): string => (isLabel(name) ? t(`labels.${name}`) : name)

/** Options in the language of the page. */
const told = (options: Choice['options'], t: Tell): Options =>
  options.map(([value, option]) => [value, t(`options.${option}`)])

const idOf = (name: string) => name.replaceAll('.', '-')
const pathOf = ({ pointer }: FieldError) => pointer.slice(1).replaceAll('/', '.')

const isQuantity = (id: string): id is QuantityId => Object.hasOwn(en.quantities, id)

/** What fields are called in an error: by their quantity or label, not by the id that programs know. */
export const namesIn = (t: Tell): FieldNames => {
  const called = (pointer: string) => {
    const path = pointer.slice(1).replaceAll('/', '.')
    const id = path.slice(path.lastIndexOf('.') + 1)
    // A label may lean on the one above it, as in “or chip-hours”; a quantity’s stands alone.
    if (isQuantity(id)) return t(`quantities.${id}`)
    return isLabel(path) ? t(`labels.${path}`) : undefined
  }
  return Object.assign(called, { allowed: allowedHere })
}

const listed: ReadonlySet<string> = new Set([
  'allowed.choices',
  'allowed.preset-name',
  'allowed.preset-or-object',
])

/** What programs write as a word or an id, people choose. */
const allowedHere = (allowed: Message): Message => {
  if (allowed.code === 'allowed.api-or-prices') return message('pageForm.list-or-prices')
  return listed.has(allowed.code) ? message('pageForm.of-the-options') : allowed
}

/** An error under its field. */
const errorText = ({ detail, didYouMean = '', allowed = '' }: FieldError, t: Tell) =>
  t('pageForm.error-line', { detail, didYouMean, allowed })

/** A field of a config.json has underscores, and none of ours has; what a config lacks has no field. */
const ofConfig = ({ pointer, code }: FieldError) =>
  /^\/model\/(config$|.*_)/.test(pointer) || code === 'incomplete-config'

const errorsAt = (errors: readonly FieldError[], name: string) =>
  errors.filter((error) => pathOf(error) === name && !ofConfig(error))

/** The errors that no field of this form shows. */
export const homeless = (errors: readonly FieldError[], form: Html) => {
  const text = String(form)
  const idAt = (error: FieldError) => (ofConfig(error) ? 'model-config' : idOf(pathOf(error)))
  return errors.filter((error) => !text.includes(`id="error-${idAt(error)}"`))
}

// The first fault is mended first; the others may go with it.
const errorLine = (name: string, errors: readonly FieldError[], t: Tell) =>
  errors.length === 0
    ? ''
    : html`<span class="error" id="error-${idOf(name)}">${errors.slice(0, 1).map((error) => errorText(error, t))}</span>`

/** What the form shows besides its state. */
interface Filled {
  readonly errors: readonly FieldError[]
  /** What empty fields stand for. */
  readonly hints: ReadonlyMap<string, string>
  /** The request as it was understood; none where a field is wrong. */
  readonly request?: Fields | undefined
  /** What the answer is about; none where a field is wrong. */
  readonly subject?: Subject | undefined
  /** What was kept of a config that was read. */
  readonly kept?: KeptConfig | undefined
}

const entryField = (
  state: State,
  errors: readonly FieldError[],
  field: Pick<Field, 'name' | 'unit' | 'empty'>,
  { hints, request }: Pick<Filled, 'hints' | 'request'>,
  t: Tell,
): Html => {
  const { name, unit, empty } = field
  const wrong = errorsAt(errors, name)
  const placeholder = hints.get(name)
  const understood = readAs(request, name, shown(state, name))
  return html`<div class="field">
<label for="${idOf(name)}">${labelOf(name, t)}</label>
<span class="entry"><input id="${idOf(name)}" name="${name}" value="${shown(state, name)}" placeholder="${placeholder ?? (empty === undefined ? '' : t(`hints.${empty}`))}" inputmode="text" autocomplete="off" spellcheck="false" maxlength="100"${wrong.length > 0 ? html` aria-invalid="true" aria-describedby="error-${idOf(name)}"` : ''}${understood === undefined ? '' : html` aria-describedby="understood-${idOf(name)}"`}>${unit === '' ? '' : html`<span class="unit">${t.format.unit(unit)}</span>`}</span>
${understood === undefined ? '' : html`<span class="understood" id="understood-${idOf(name)}">${t('pageForm.understood', { value: understood, unit })}</span>`}
${errorLine(name, wrong, t)}</div>`
}

const option = (value: string, label: string, selected: boolean) =>
  html`<option value="${value}"${selected ? ' selected' : ''}>${label}</option>`

const selectOf = (
  state: State,
  errors: readonly FieldError[],
  name: string,
  groups: Groups,
  t: Tell,
  current = shown(state, name),
): Html => {
  const known = groups.some(([, options]) => options.some(([value]) => value === current))
  const wrong = errorsAt(errors, name)
  return html`<div class="field">
<label for="${idOf(name)}">${labelOf(name, t)}</label>
<select id="${idOf(name)}" name="${name}"${wrong.length > 0 ? html` aria-invalid="true" aria-describedby="error-${idOf(name)}"` : ''}>
${known || current === '' ? '' : option(current, current, true)}
${groups.map(([group, options]) => {
  const listed = options.map(([value, text]) => option(value, text, value === current))
  return group === '' ? listed : html`<optgroup label="${group}">${listed}</optgroup>`
})}
</select>
${errorLine(name, wrong, t)}</div>`
}

const select = (
  state: State,
  errors: readonly FieldError[],
  name: string,
  options: Options,
  t: Tell,
): Html => selectOf(state, errors, name, [['', options]], t)

const modelOptions = (t: Tell): Options => [
  ...listedPresets('models').map(
    ({ id, name, isSized }) =>
      [id, isSized ? name : t('options.parameters-unknown', { model: name })] as const,
  ),
  ['custom', t('options.custom')] as const,
]
const acceleratorOptions = (t: Tell): Options => [
  ...listedPresets('accelerators').map(
    ({ id, name, vendor }) =>
      [id, name.startsWith(`${vendor} `) ? name : `${vendor} ${name}`] as const,
  ),
  ['custom', t('options.custom')] as const,
]

const solveOptions = {
  days: 'options.solve-days',
  chips: 'options.solve-chips',
  tokens: 'options.solve-tokens',
  utilization: 'options.solve-utilization',
  chipHours: 'options.solve-chip-hours',
} as const satisfies Readonly<Record<(typeof unknowns)[number], Code>>

const legends = {
  inference: { workload: 'pageForm.legend-workload', methods: 'pageForm.legend-chip-throughput' },
  training: { workload: 'pageForm.legend-run', methods: 'pageForm.legend-training-throughput' },
  capacity: { workload: 'pageForm.legend-supply', methods: 'pageForm.legend-utilization' },
} as const

/** Forms write addresses, too. */
const versionField = html`<input type="hidden" name="${versionName}" value="${currentVersion}">`

/** The form: a plain GET form, so that it works without JavaScript. */
export const formView = (
  state: State,
  { errors, hints, request, subject, kept }: Filled,
  t: Tell,
): Html => {
  const { tab } = state
  const form = forms[tab]
  const fields = (list: readonly Field[]) =>
    list.map((field) => entryField(state, errors, field, { hints, request }, t))
  const method = methodOf(state)
  const controls: Controls = {
    fields,
    text: (name) => entryField(state, errors, { name, unit: '' }, { hints, request }, t),
    t,
    choose: ({ name, options }) => select(state, errors, name, told(options, t), t),
    chooseOf: (name, groups, current) => selectOf(state, errors, name, groups, t, current),
    errorsOf: (name) => errorLine(name, errorsAt(errors, name), t),
  }
  return html`<form id="inputs" method="get" action="${pathOfTab[tab]}" autocomplete="off">
${versionField}<input type="hidden" name="scenario" value="${state.scenario.id}">
<input type="hidden" name="${filledInFor}" value="${shown(state, 'accelerator')}">
<fieldset><legend>${t(legends[tab].workload)}</legend>
${errorLine('workload', errorsAt(errors, 'workload'), t)}
${tab === 'training' ? select(state, errors, 'solveFor', [['', t('options.solve-empty')], ...unknowns.map((one) => [one, t(solveOptions[one])] as const)], t) : ''}
${fields(form.workload)}
</fieldset>
${
  tab === 'capacity'
    ? ''
    : html`<fieldset class="own-model of-chips"><legend>${t('pageForm.legend-model')}</legend>
${select(state, errors, 'model', modelOptions(t), t)}
<div class="fields-own">${configView(state, { error: errorLine('model.config', errors.filter(ofConfig), t), kept, subject }, t)}${fields(form.model)}</div>
</fieldset>`
}
<fieldset class="own-accelerator of-chips"><legend>${t('pageForm.legend-accelerator')}</legend>
${select(state, errors, 'accelerator', acceleratorOptions(t), t)}
<div class="fields-own">${fields(form.accelerator)}</div>
${tab === 'capacity' ? select(state, errors, 'supply.statedPrecision', [['', t('options.all-readings')], ...precisions.map((one) => [one, one] as const)], t) : ''}
${select(state, errors, 'performance.precision', [['', t(tab === 'inference' ? 'options.native' : 'options.bf16')], ...(method === 'roofline' ? [...weightFormats, 'auto'] : precisions).map((one) => [one, one] as const)], t)}
</fieldset>
<fieldset class="methods of-chips"><legend>${t(legends[tab].methods)}</legend>
${
  tab === 'capacity'
    ? ''
    : html`<div class="choices" role="radiogroup" aria-label="${t('pageForm.choose-method')}">
${methodsOf(tab).map(
  ([name, { label }]) =>
    html`<label class="choice"><input type="radio" name="performance.method" value="${name}"${name === method ? ' checked' : ''}> ${t(`options.${label}`)}</label>`,
)}
</div>${errorLine('performance.method', errorsAt(errors, 'performance.method'), t)}`
}
${methodsOf(tab).map(
  ([name, part]) =>
    html`<div class="${tab === 'capacity' ? '' : `method method-${name}`}">${name === 'roofline' ? select(state, errors, 'performance.engine', [['', t('options.vllm')], ...engines().map(({ id, name }) => [id, name] as const)], t) : ''}${name === 'plan' ? planForm(controls, hints) : fields(part.fields)}</div>`,
)}
${errorLine('performance', errorsAt(errors, 'performance'), t)}
</fieldset>
${
  tab === 'capacity'
    ? ''
    : html`${priceForm(state, controls, errors, shown(state, dateName) || (hints.get(dateName) ?? ''))}
<details class="more of-chips" id="more"><summary>${t('pageForm.server-and-power')}</summary>${tab === 'inference' ? controls.choose(billing) : ''}${fields(form.server)}</details>`
}
${tab === 'training' ? trainingGroupsForm(controls, errors) : ''}
${
  tab !== 'inference'
    ? ''
    : html`${overheadsForm(controls, errors)}
<details class="more" id="worth"><summary>${t('pageForm.worth')}</summary>${fields(form.worth)}</details>`
}
<p class="hint">${t('pageForm.number-hint')} <code>13e6 * 15 / day</code>, <code>320k/s</code>, <code>0.6 CNY/kWh</code>, <code>35%</code>.</p>
<button class="calculate" type="submit">${t('pageForm.calculate')}</button>
</form>`
}

/** The picker of scenarios: a form of its own, so that a choice starts afresh. */
export const scenarioView = (
  state: State,
  t: Tell,
): Html => html`<form id="scenarios" class="picker" method="get" action="${pathOfTab[state.tab]}">
${versionField}<label for="scenario">${t('labels.scenario')}</label>
<span class="entry"><select id="scenario" name="scenario">${listedPresets('scenarios')
  .filter(({ kind }) => kind === state.tab)
  .map(({ id, name }) =>
    option(id, name, id === state.scenario.id),
  )}</select><button type="submit">${t('pageForm.open')}</button></span>
<p class="summary">${state.scenario.summary}</p>
</form>`
