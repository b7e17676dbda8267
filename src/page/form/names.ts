import type { FieldNames } from '../../estimates/shared/field-fault.ts'
import { type QuantityId, quantities } from '../../model/quantities/index.ts'
import { en } from '../../words/en.ts'
import { type Message, message } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'

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
