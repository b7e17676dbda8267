import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import type { Choice, Field } from '../form/field.ts'
import {
  planChoices,
  planFields,
  searched,
  trainingGroups,
  workChoices,
} from '../form/training-fields.ts'
import type { Html } from './html.ts'

/** What the form draws its fields with. */
export interface Controls {
  readonly fields: (list: readonly Field[]) => readonly Html[]
  readonly choose: (choice: Choice) => Html
  /** A choice whose options stand in groups; those of the group without a name stand first. */
  readonly chooseOf: (
    name: string,
    label: string,
    groups: readonly (readonly [group: string, options: Choice['options']])[],
  ) => Html
  /** The errors of a part itself, such as `reliability`. */
  readonly errorsOf: (name: string) => Html | ''
}

/** Where a plan is searched, the first option says what was found. */
const withFound = (choice: Choice, hints: ReadonlyMap<string, string>): Choice => {
  const found = choice.options.find(([value]) => value === hints.get(choice.name))
  if (found === undefined) return choice
  return {
    ...choice,
    options: choice.options.map(([value, label]) => [
      value,
      label === searched ? `${searched}: ${found[1]}` : label,
    ]),
  }
}

/** The fields of a parallel plan. */
export const planForm = (
  { fields, choose }: Controls,
  hints: ReadonlyMap<string, string>,
): Html => html`<p class="hint">Empty fields are searched.</p>
${fields(planFields)}
${planChoices.map((choice) => choose(withFound(choice, hints)))}`

/** Whether one of these fields is wrong. */
export const hasError = (errors: readonly FieldError[], names: readonly string[]) =>
  errors.some(({ pointer }) => names.includes(pointer.slice(1).replaceAll('/', '.')))

/** The folded groups of a training run; one with a wrong field opens. */
export const trainingGroupsForm = (
  { fields, choose, errorsOf }: Controls,
  errors: readonly FieldError[],
): Html => {
  const group = (id: string, title: string, names: readonly string[], body: unknown) =>
    html`<details class="more" id="${id}"${hasError(errors, names) ? html` open` : ''}><summary>${title}</summary>${body}</details>`
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  const { work, failures, programme } = trainingGroups
  const [kind, ...otherChoices] = workChoices
  return html`${group(
    'work',
    'What is trained, and what counts',
    names([...work, ...workChoices]),
    html`${kind === undefined ? '' : choose(kind)}${fields(work)}${otherChoices.map(choose)}`,
  )}
${group(
  'failures',
  'Failures and checkpoints',
  [...names(failures), 'reliability'],
  html`<p class="hint">Give the share of useful time, or what it follows from.</p>${errorsOf('reliability')}${fields(failures)}`,
)}
${group(
  'programme',
  'Other runs, staff, data, tax',
  names(programme),
  html`${errorsOf('programme')}${fields(programme)}`,
)}`
}
