import type { FieldNames } from '../../estimates/shared/field-fault.ts'
import { type QuantityId, quantities } from '../../model/quantities/index.ts'
import { en } from '../../words/en.ts'
import { type Message, message } from '../../words/message.ts'
import type { Tell } from '../../words/say.ts'
import type { Way } from '../address/ways.ts'

const isLabel = (name: string): name is keyof Tell['words']['labels'] =>
  Object.hasOwn(en.labels, name)

const isQuantity = (id: string): id is QuantityId => Object.hasOwn(quantities, id)

/** The label of a field or choice: every one has its words, which a test holds. */
export const labelOf = (name: string, t: Tell): string =>
  isLabel(name) ? t(`labels.${name}`) : name

/** Labels of fields that stand in view, shorter than those of the groups. */
const ofServing = {
  model: 'model',
  accelerator: 'chip',
  'price.method': 'payment',
  'workload.queriesPerSecond': 'requests',
  'workload.usersPerDay': 'users',
  'workload.queriesPerUserPerDay': 'requests-per-user',
  'workload.tokensPerDay': 'tokens-a-day',
  'workload.inputTokens': 'input-tokens',
  'workload.outputTokens': 'output-tokens',
  'workload.peakToAverageRatio': 'peak',
} as const

const inView = {
  serve: ofServing,
  replace: {
    ...ofServing,
    'price.cachedInputShare': 'cached',
    'price.batchShare': 'batched',
  },
  train: {
    model: 'model',
    accelerator: 'chip',
    'price.method': 'payment',
    'workload.kind': 'kind',
    'workload.sequenceTokens': 'sequence',
    'workload.days': 'within',
    'workload.chips': 'or-chips',
  },
  site: { accelerator: 'chip' },
} as const satisfies Readonly<
  Record<Way, Readonly<Record<string, keyof Tell['words']['pageShell']>>>
>

type ShortLabel = {
  [W in Way]: (typeof inView)[W][keyof (typeof inView)[W]]
}[Way]

const shortOf = (name: string, way: Way): ShortLabel | undefined =>
  new Map<string, ShortLabel>(Object.entries(inView[way])).get(name)

/** The label of a field as the form of a question shows it. */
export const shownLabelOf = (name: string, way: Way, t: Tell): string => {
  const short = shortOf(name, way)
  return short === undefined ? labelOf(name, t) : t(`pageShell.${short}`)
}

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

/** A label that leans on the one above it, as in “or chip-hours”. */
const leaning = /^or /

/** What a field is called in a sentence. */
export const calledIn = (name: string, way: Way, t: Tell): string | undefined => {
  if (name === 'model.config') return t('pageForm.config-name')
  const id = name.slice(name.lastIndexOf('.') + 1)
  const label = isLabel(name) ? shownLabelOf(name, way, t) : undefined
  if (label !== undefined && !leaning.test(label)) return t('pageForm.called', { label })
  return isQuantity(id) ? t('pageForm.called', { label: t(`quantities.${id}`) }) : undefined
}

/** What fields are called in an error: by the label that is shown, not by the id that programs know. */
export const namesIn = (way: Way, t: Tell): FieldNames => {
  const called = (pointer: string) => calledIn(pointer.slice(1).replaceAll('/', '.'), way, t)
  return Object.assign(called, { allowed: allowedHere })
}
