import { html } from 'hono/html'
import type { Choice } from '../form/field.ts'
import { planChoices, planFields } from '../form/training-fields.ts'
import type { Html } from '../parts/html.ts'
import type { Controls } from './controls.ts'

/** Where a plan is searched, the first option says what was found. */
const planChoice = ({ name, options }: Choice, { chooseOf, hints, t }: Controls): Html => {
  const found = options.find(([value]) => value === hints.get(name))?.[1]
  const told = options.map(
    ([value, option]) =>
      [
        value,
        option === 'auto' && found !== undefined
          ? t('options.auto-found', { found: t(`options.${found}`) })
          : t(`options.${option}`),
      ] as const,
  )
  return chooseOf(name, [['', told]])
}

/** The fields of a parallel plan. */
export const planForm = (controls: Controls): Html =>
  html`<p class="hint">${controls.t('pageForm.plan-hint')}</p>
${controls.fields(planFields)}
${planChoices.map((choice) => planChoice(choice, controls))}`
