import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import { intensitiesOf } from '../../presets/power.ts'
import { find, listed } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import type { Field } from '../form/field.ts'
import { pricesOf } from '../form/fields.ts'
import {
  carbonYearName,
  dateName,
  depreciation,
  overheadFields,
  type PriceMethod,
  yuanField,
} from '../form/price-fields.ts'
import { priceMethodOf, type State, shown } from '../form/state.ts'
import { apiPicker } from './api-picker.ts'
import { apiTermsForm } from './api-terms-form.ts'
import type { Html } from './html.ts'
import { rentForm } from './rent-form.ts'
import { type Controls, hasError, type Options } from './training-form.ts'

const regions = (t: Tell): Options => [
  ['', t('options.region-none')],
  ...listed('regions').map(({ id, name }) => [id, name] as const),
]

/** The years whose carbon intensity is known in a region; nothing to choose where there is one at most. */
const carbonYears = (region: string, { chooseOf, t }: Controls): Html | '' => {
  const found = region === '' ? undefined : find('regions', region)
  const years = found === undefined ? [] : intensitiesOf(found).map(({ from }) => from.slice(0, 4))
  return years.length < 2
    ? ''
    : chooseOf(carbonYearName, [
        ['', [['', t('options.grid-latest')], ...years.map((year) => [year, year] as const)]],
      ])
}

const before = (state: State, method: PriceMethod, controls: Controls, asOf: string): Html | '' => {
  const { choose, t } = controls
  if (method === 'own')
    return html`<p class="hint">${t('pageForm.server-price-elsewhere')}</p>${choose(depreciation)}`
  return method === 'api' ? apiPicker(state, controls, asOf) : ''
}

/** How chips or tokens are paid for: the choice, and the fields of each way. */
export const priceForm = (
  state: State,
  controls: Controls,
  errors: readonly FieldError[],
  asOf: string,
): Html => {
  const { fields, text, chooseOf, errorsOf, t } = controls
  const method = priceMethodOf(state)
  const ways = pricesOf(state.tab)
  const ofWay = (name: PriceMethod, list: readonly Field[]) => {
    if (name === 'api') return apiTermsForm(state, controls, errors, asOf)
    return name === 'rent' ? rentForm(state, controls, list, errors) : fields(list)
  }
  return html`<fieldset class="prices"><legend>${t('pageForm.legend-pricing')}</legend>
<div class="choices" role="radiogroup" aria-label="${t('pageForm.choose-payment')}">${ways.map(
    ([name, { label }]) =>
      html`<label class="choice"><input type="radio" name="price.method" value="${name}"${name === method ? ' checked' : ''}> ${t(`options.${label}`)}</label>`,
  )}</div>
${errorsOf('price')}${errorsOf('price.method')}
${ways.map(
  ([name, way]) =>
    html`<div class="price price-${name}">${before(state, name, controls, asOf)}${ofWay(name, way.fields)}</div>`,
)}
<div class="of-chips">${chooseOf('energy.region', [['', regions(t)]])}${carbonYears(shown(state, 'energy.region'), controls)}</div>
${fields([yuanField])}${text(dateName)}
</fieldset>`
}

const names = (list: readonly Field[]) => list.map(({ name }) => name)

/** What comes on top, folded; open where a field of it is wrong. */
export const overheadsForm = (
  { fields, errorsOf, t }: Controls,
  errors: readonly FieldError[],
): Html =>
  html`<details class="more" id="overheads"${hasError(errors, [...names(overheadFields), 'overheads']) ? html` open` : ''}><summary>${t('pageForm.overheads')}</summary>${errorsOf('overheads')}${fields(overheadFields)}</details>`
