import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import { unknowns } from '../../model/training/estimate.ts'
import { weightFormats } from '../../presets/formats.ts'
import { all, engines } from '../../presets/registry.ts'
import { precisions } from '../../presets/schema.ts'
import { unitText } from '../../units/format.ts'
import type { Choice } from '../form/field.ts'
import { type Field, forms } from '../form/fields.ts'
import { filledInFor, methodOf, pathOfTab, type State, shown } from '../form/state.ts'
import type { Html } from './html.ts'
import { overheadsForm, priceForm } from './price-form.ts'
import { type Controls, planForm, trainingGroupsForm } from './training-form.ts'

const idOf = (name: string) => name.replaceAll('.', '-')
const pathOf = ({ pointer }: FieldError) => pointer.slice(1).replaceAll('/', '.')

// The label above says which field it is.
const errorText = ({ detail, didYouMean, allowed }: FieldError) =>
  `${detail.replace(/^\w+ /, '').replace(/^./, (first) => first.toUpperCase())}${didYouMean === undefined ? '' : ` Did you mean “${didYouMean}”?`}${allowed === undefined ? '' : ` Allowed: ${allowed}.`}`

const errorsAt = (errors: readonly FieldError[], name: string) =>
  errors.filter((error) => pathOf(error) === name)

/** A field of a config.json has underscores, and none of ours has. */
const ofConfig = ({ pointer }: FieldError) => /^\/model\/(config|[a-z_]*_[a-z_]*)$/.test(pointer)

/** The errors that no field of the form shows. */
export const homeless = (errors: readonly FieldError[], names: readonly string[]) =>
  errors.filter((error) => !names.includes(pathOf(error)) && !ofConfig(error))

// The first fault is mended first; the others may go with it.
const errorLine = (name: string, errors: readonly FieldError[]) =>
  errors.length === 0
    ? ''
    : html`<span class="error" id="error-${idOf(name)}">${errors.slice(0, 1).map(errorText)}</span>`

const numberField = (
  state: State,
  errors: readonly FieldError[],
  field: Field,
  placeholder?: string,
): Html => {
  const { name, label, unit, empty } = field
  const wrong = errorsAt(errors, name)
  return html`<div class="field">
<label for="${idOf(name)}">${label}</label>
<span class="entry"><input id="${idOf(name)}" name="${name}" value="${shown(state, name)}" placeholder="${placeholder ?? empty ?? ''}" inputmode="text" autocomplete="off" spellcheck="false" maxlength="100"${wrong.length > 0 ? html` aria-invalid="true" aria-describedby="error-${idOf(name)}"` : ''}>${unit === '' ? '' : html`<span class="unit">${unitText(unit)}</span>`}</span>
${errorLine(name, wrong)}</div>`
}

const configField = (state: State, errors: readonly FieldError[]): Html => {
  const wrong = errors.filter(ofConfig)
  return html`<div class="field">
<label for="model-config">Its config.json, pasted as it is</label>
<textarea id="model-config" name="model.config" rows="4" spellcheck="false" autocomplete="off" maxlength="20000" placeholder='{ "model_type": "llama", … } – or the numbers below'${wrong.length > 0 ? html` aria-invalid="true" aria-describedby="error-model-config"` : ''}>${shown(state, 'model.config')}</textarea>
${errorLine('model.config', wrong)}</div>`
}

const option = (value: string, label: string, selected: boolean) =>
  html`<option value="${value}"${selected ? ' selected' : ''}>${label}</option>`

const selectOf = (
  state: State,
  errors: readonly FieldError[],
  name: string,
  label: string,
  groups: readonly (readonly [group: string, Choice['options']])[],
): Html => {
  const current = shown(state, name)
  const known = groups.some(([, options]) => options.some(([value]) => value === current))
  const wrong = errorsAt(errors, name)
  return html`<div class="field">
<label for="${idOf(name)}">${label}</label>
<select id="${idOf(name)}" name="${name}"${wrong.length > 0 ? html` aria-invalid="true" aria-describedby="error-${idOf(name)}"` : ''}>
${known || current === '' ? '' : option(current, current, true)}
${groups.map(([group, options]) => {
  const listed = options.map(([value, text]) => option(value, text, value === current))
  return group === '' ? listed : html`<optgroup label="${group}">${listed}</optgroup>`
})}
</select>
${errorLine(name, wrong)}</div>`
}

const select = (
  state: State,
  errors: readonly FieldError[],
  name: string,
  label: string,
  options: Choice['options'],
): Html => selectOf(state, errors, name, label, [['', options]])

const modelOptions = () => [
  ...all('models').map(
    ({ id, name, activeParameters }) =>
      [id, activeParameters.value === null ? `${name} (parameters unknown)` : name] as const,
  ),
  ['custom', 'Your own…'] as const,
]
const acceleratorOptions = () => [
  ...all('accelerators').map(({ id, name, vendor }) => [id, `${vendor} ${name}`] as const),
  ['custom', 'Your own…'] as const,
]

const solveLabels: Readonly<Record<(typeof unknowns)[number], string>> = {
  days: 'days, from tokens, chips and MFU',
  chips: 'chips, from tokens, days and MFU',
  tokens: 'tokens, from chips, days and MFU',
  utilization: 'MFU, from tokens, chips and days',
  chipHours: 'chip-hours, from tokens and MFU',
}

const legends = {
  inference: { workload: 'Workload', methods: 'How fast a chip is' },
  training: { workload: 'Run', methods: 'How fast a chip trains' },
  capacity: { workload: 'Supply and use', methods: 'How much of the peak is reached' },
} as const

/** The form: a plain GET form, so that it works without JavaScript. */
export const formView = (
  state: State,
  errors: readonly FieldError[],
  hints: ReadonlyMap<string, string>,
): Html => {
  const { tab } = state
  const form = forms[tab]
  const fields = (list: readonly Field[]) =>
    list.map((field) => numberField(state, errors, field, hints.get(field.name)))
  const method = methodOf(state)
  const controls: Controls = {
    fields,
    choose: ({ name, label, options }) => select(state, errors, name, label, options),
    chooseOf: (name, label, groups) => selectOf(state, errors, name, label, groups),
    errorsOf: (name) => errorLine(name, errorsAt(errors, name)),
  }
  return html`<form id="inputs" method="get" action="${pathOfTab[tab]}" autocomplete="off">
<input type="hidden" name="scenario" value="${state.scenario.id}">
<input type="hidden" name="${filledInFor}" value="${shown(state, 'accelerator')}">
<fieldset><legend>${legends[tab].workload}</legend>
${errorLine('workload', errorsAt(errors, 'workload'))}
${tab === 'training' ? select(state, errors, 'solveFor', 'Work out', [['', 'what is left empty'], ...unknowns.map((one) => [one, solveLabels[one]] as const)]) : ''}
${fields(form.workload)}
</fieldset>
${
  tab === 'capacity'
    ? ''
    : html`<fieldset class="own-model of-chips"><legend>Model</legend>
${select(state, errors, 'model', 'Model', modelOptions())}
<div class="fields-own">${configField(state, errors)}${fields(form.model)}</div>
</fieldset>`
}
<fieldset class="own-accelerator of-chips"><legend>Accelerator</legend>
${select(state, errors, 'accelerator', 'Accelerator', acceleratorOptions())}
<div class="fields-own">${fields(form.accelerator)}</div>
${tab === 'capacity' ? select(state, errors, 'supply.statedPrecision', 'The statement counts in', [['', 'every reading'], ...precisions.map((one) => [one, one] as const)]) : ''}
${select(state, errors, 'performance.precision', 'Number format', [['', 'bf16, unless the scenario says'], ...(method === 'roofline' ? [...weightFormats, 'auto'] : precisions).map((one) => [one, one] as const)])}
</fieldset>
<fieldset class="methods of-chips"><legend>${legends[tab].methods}</legend>
${
  tab === 'capacity'
    ? ''
    : html`<div class="choices" role="radiogroup" aria-label="Method">
${Object.entries(form.methods).map(
  ([name, { label }]) =>
    html`<label class="choice"><input type="radio" name="performance.method" value="${name}"${name === method ? ' checked' : ''}> ${label}</label>`,
)}
</div>`
}
${Object.entries(form.methods).map(
  ([name, part]) =>
    html`<div class="${tab === 'capacity' ? '' : `method method-${name}`}">${name === 'roofline' ? select(state, errors, 'performance.engine', 'Engine', [['', 'vLLM, unless the scenario says'], ...engines().map(({ id, name }) => [id, name] as const)]) : ''}${name === 'plan' ? planForm(controls, hints) : fields(part.fields)}</div>`,
)}
${errorLine('performance', errorsAt(errors, 'performance'))}
</fieldset>
${
  tab === 'capacity'
    ? ''
    : html`${priceForm(state, controls)}
<details class="more of-chips" id="more"><summary>Server and energy</summary>${fields(form.server)}</details>`
}
${tab === 'training' ? trainingGroupsForm(controls, errors) : ''}
${
  tab !== 'inference'
    ? ''
    : html`${overheadsForm(controls, errors)}
<details class="more" id="worth"><summary>Retraining, revenue, payback</summary>${fields(form.worth)}</details>`
}
<p class="hint">A number, or arithmetic with units: <code>13e6 * 15 / day</code>, <code>320k/s</code>, <code>0.6 CNY/kWh</code>, <code>35%</code>.</p>
<button class="calculate" type="submit">Calculate</button>
</form>`
}

/** The picker of scenarios: a form of its own, so that a choice starts afresh. */
export const scenarioView = (
  state: State,
): Html => html`<form id="scenarios" class="picker" method="get" action="${pathOfTab[state.tab]}">
<label for="scenario">Scenario</label>
<span class="entry"><select id="scenario" name="scenario">${all('scenarios')
  .filter(({ kind }) => kind === state.tab)
  .map(({ id, name }) =>
    option(id, name, id === state.scenario.id),
  )}</select><button type="submit">Open</button></span>
<p class="summary">${state.scenario.summary}</p>
</form>`
