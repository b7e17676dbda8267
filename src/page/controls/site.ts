import { html } from 'hono/html'
import { precisions } from '../../presets/precisions.ts'
import { forms } from '../form/fields.ts'
import type { Html } from '../parts/html.ts'
import type { Controls } from './controls.ts'
import { chipPicker } from './pickers.ts'
import { precisionChoice } from './serving.ts'

const form = forms.capacity

/** The form of a site: what compute is stated, and what it would train or serve. */
export const siteForm = (controls: Controls): Html => {
  const { fields, chooseOf, t } = controls
  return html`${fields(form.workload)}
${chipPicker(controls, { label: t('pageShell.chip') })}
${chooseOf('supply.statedPrecision', [['', [['', t('options.all-readings')], ...precisions.map((one) => [one, one] as const)]]])}
${precisionChoice(controls)}
${fields(form.methods.flops.fields)}`
}
