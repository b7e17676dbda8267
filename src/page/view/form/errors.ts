import { html } from 'hono/html'
import type { FieldError } from '../../../estimates/shared/answer-error.ts'
import type { FieldNames } from '../../../estimates/shared/field-fault.ts'
import { type QuantityId, quantities } from '../../../model/quantities/index.ts'
import { en } from '../../../words/en.ts'
import { type Message, message } from '../../../words/message.ts'
import type { Tell } from '../../../words/say.ts'
import type { Html } from '../html.ts'

const isLabel = (name: string): name is keyof Tell['words']['labels'] =>
  Object.hasOwn(en.labels, name)

const isQuantity = (id: string): id is QuantityId => Object.hasOwn(quantities, id)

/** The label of a field or choice: every one has its words, which a test holds. */
export const labelOf = (name: string, t: Tell): string =>
  isLabel(name) ? t(`labels.${name}`) : name

/** What programs write as a word or an id, people choose. */
const listed: ReadonlySet<string> = new Set([
  'allowed.choices',
  'allowed.preset-name',
  'allowed.preset-or-object',
])

const allowedHere = (allowed: Message): Message => {
  if (allowed.code === 'allowed.api-or-prices') return message('pageForm.list-or-prices')
  return listed.has(allowed.code) ? message('pageForm.of-the-options') : allowed
}

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

/** The id of the element of a field. */
export const idOf = (name: string) => name.replaceAll('.', '-')

/** The name of the field that an error is about. */
export const nameOf = ({ pointer }: FieldError) => pointer.slice(1).replaceAll('/', '.')

/** A field of a config.json has underscores, and none of ours has; what a config lacks has no field. */
export const isOfConfig = ({ pointer, code }: FieldError) =>
  /^\/model\/(config$|.*_)/.test(pointer) || code === 'incomplete-config'

/** Whether a case leaves a field to whoever opens it: nothing is wrong yet. */
export const isAsked = ({ code }: FieldError) => code === 'asked-of-you'

export const errorsAt = (errors: readonly FieldError[], name: string) =>
  errors.filter((error) => nameOf(error) === name && !isOfConfig(error) && !isAsked(error))

/** An error in one line. */
export const errorText = ({ detail, didYouMean = '', allowed = '' }: FieldError, t: Tell) =>
  t('pageForm.error-line', { detail, didYouMean, allowed })

/** The error under a field: the first fault is mended first, and the others may go with it. */
export const errorLine = (name: string, errors: readonly FieldError[], t: Tell): Html | '' => {
  const [first] = errors
  return first === undefined
    ? ''
    : html`<p class="error" id="error-${idOf(name)}">${errorText(first, t)}</p>`
}

/** What a case leaves to whoever opens it, at its field. */
export const askedLine = (name: string, errors: readonly FieldError[]): Html | '' => {
  const asked = errors.find((error) => nameOf(error) === name && isAsked(error))
  return asked === undefined
    ? ''
    : html`<p class="asked" id="error-${idOf(name)}">${asked.detail}</p>`
}

/** The errors that no field of this form shows. */
export const homeless = (errors: readonly FieldError[], form: string) => {
  const idAt = (error: FieldError) => (isOfConfig(error) ? 'model-config' : idOf(nameOf(error)))
  return errors.filter((error) => !form.includes(`id="error-${idAt(error)}"`))
}

/** Whether one of these fields is wrong. */
export const hasError = (errors: readonly FieldError[], names: readonly string[]) =>
  errors.some((error) => names.includes(nameOf(error)))
