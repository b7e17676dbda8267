import type { FieldError } from '../estimates/shared/answer-error.ts'
import { find } from '../presets/registry.ts'
import { type Message, message } from '../words/message.ts'
import type { Tell } from '../words/say.ts'
import { nameOf } from './controls/errors.ts'
import { isLoadWay } from './form/load.ts'
import { shownLabelOf } from './form/names.ts'
import { filledInFor, needsChips, type State, shown } from './form/state.ts'
import { apiNames, loadName } from './form/view-fields.ts'

/** A value of a link that names nothing we know. */
export interface Unread {
  readonly name: string
  readonly value: string
  readonly didYouMean?: string | undefined
}

/** Errors of a value that is chosen by its name; what is typed stays in its field, to be mended there. */
const unknownNames: ReadonlySet<string> = new Set([
  'unknown-preset',
  'ambiguous-preset',
  'not-a-choice',
  'not-a-date',
  'not-a-calendar-date',
])

/** Whether a query is a link’s: a form that was sent says for which chip it was filled in. */
export const isLink = (query: URLSearchParams): boolean => !query.has(filledInFor)

/** What a link chooses that no estimate knows. */
export const unreadIn = ({ changes }: State, errors: readonly FieldError[]): readonly Unread[] =>
  errors.flatMap((error) => {
    const name = nameOf(error)
    const value = changes.get(name)
    return value === undefined ||
      value === '' ||
      value === 'custom' ||
      !unknownNames.has(error.code)
      ? []
      : [{ name, value, didYouMean: error.didYouMean }]
  })

/** Whether a value names what a field that no estimate reads may choose. */
const isKnown = (name: string, value: string): boolean => {
  if (value === '') return true
  if (name === loadName) return isLoadWay(value)
  // Prices of one’s own are those of the one API that is in use.
  return (name === 'price.api' && value === 'custom') || find('apis', value) !== undefined
}

/** What an address chooses that is unknown, and that no estimate of its state is asked with: a form’s own list is refused at its field. */
export const unaskedIn = (state: State, isOfLink: boolean): readonly Unread[] => {
  const ofPrice = isOfLink || needsChips(state) ? ['price.api'] : []
  return [...ofPrice, loadName, ...apiNames].flatMap((name) => {
    const value = state.changes.get(name) ?? ''
    return isKnown(name, value) ? [] : [{ name, value }]
  })
}

/** Fields that a link states more than once. */
export const repeatedIn = (query: URLSearchParams): readonly Message[] => {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1)
  return repeated.map((name) =>
    message('pageForm.repeated-in-address', {
      field: name.slice(0, 80),
      values: query.getAll(name).map((one) => one.slice(0, 80)),
    }),
  )
}

/** The state without what could not be read. */
export const without = (state: State, unread: readonly Unread[]): State => {
  const changes = new Map(state.changes)
  for (const { name } of unread) changes.delete(name)
  return { ...state, changes }
}

const kinds = { model: 'models', accelerator: 'accelerators' } as const

const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name)

const labelIn = (name: string, { way }: State, t: Tell): string => {
  const place = apiNames.flatMap((one, at) => (one === name ? [at] : []))[0]
  if (name === loadName) return t('labels.workload')
  return place === undefined ? shownLabelOf(name, way, t) : t('pageForm.api-of-place', { place })
}

/** What was left out of a link, and what is shown instead. */
export const leftOut = (unread: readonly Unread[], state: State, t: Tell): readonly Message[] =>
  unread.map(({ name, value, didYouMean = '' }) => {
    const now = shown(state, name)
    return message('pageForm.left-out', {
      field: labelIn(name, state, t),
      value: value.slice(0, 80),
      didYouMean,
      used: isKind(name) ? (find(kinds[name], now)?.name ?? now) : '',
    })
  })
