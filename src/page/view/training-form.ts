import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import type { Tell } from '../../words/say.ts'
import type { Choice, Field } from '../form/field.ts'
import { planChoices, planFields, trainingGroups, workChoices } from '../form/training-fields.ts'
import type { Html } from './html.ts'

/** Options in the language of the page. */
export type Options = readonly (readonly [value: string, label: string])[]

/** Options in groups, by name. */
export type Groups = readonly (readonly [group: string, options: Options])[]

/** What the form draws its fields with. */
export interface Controls {
  readonly t: Tell
  readonly fields: (list: readonly Field[]) => readonly Html[]
  /** A field of plain text. */
  readonly text: (name: string) => Html
  readonly choose: (choice: Choice) => Html
  /** A choice whose options stand in groups; those of the group without a name stand first. */
  readonly chooseOf: (name: string, groups: Groups, current?: string) => Html
  /** The errors of a part itself, such as `reliability`. */
  readonly errorsOf: (name: string) => Html | ''
}

/** Where a plan is searched, the first option says what was found. */
const planChoice = (
  { name, options }: Choice,
  hints: ReadonlyMap<string, string>,
  { chooseOf, t }: Controls,
): Html => {
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
export const planForm = (controls: Controls, hints: ReadonlyMap<string, string>): Html =>
  html`<p class="hint">${controls.t('pageForm.plan-hint')}</p>
${controls.fields(planFields)}
${planChoices.map((choice) => planChoice(choice, hints, controls))}`

/** Whether one of these fields is wrong. */
export const hasError = (errors: readonly FieldError[], names: readonly string[]) =>
  errors.some(({ pointer }) => names.includes(pointer.slice(1).replaceAll('/', '.')))

/** The folded groups of a training run; one with a wrong field opens. */
export const trainingGroupsForm = (
  { fields, choose, errorsOf, t }: Controls,
  errors: readonly FieldError[],
): Html => {
  const group = (id: string, title: string, names: readonly string[], body: unknown) =>
    html`<details class="more" id="${id}"${hasError(errors, names) ? html` open` : ''}><summary>${title}</summary>${body}</details>`
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  const { work, failures, programme } = trainingGroups
  const [kind, ...otherChoices] = workChoices
  return html`${group(
    'work',
    t('pageForm.work'),
    names([...work, ...workChoices]),
    html`${kind === undefined ? '' : choose(kind)}${fields(work)}${otherChoices.map(choose)}`,
  )}
${group(
  'failures',
  t('pageForm.failures'),
  [...names(failures), 'reliability'],
  html`<p class="hint">${t('pageForm.failures-hint')}</p>${errorsOf('reliability')}${fields(failures)}`,
)}
${group(
  'programme',
  t('pageForm.programme'),
  names(programme),
  html`${errorsOf('programme')}${fields(programme)}`,
)}`
}
