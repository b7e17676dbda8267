import { usualFields, usualRangeOf } from '../../presets/usual-range.ts'
import { type Message, message } from '../../words/message.ts'
import { type Fields, isFields } from './merge.ts'

/** A field with a value that is hardly ever met, and the sentence that says so. */
export interface Unusual {
  /** Its path in the request: `performance.modelFlopsUtilization`. */
  readonly field: string
  readonly said: Message
}

const valueAt = (fields: Fields, field: string): unknown => {
  const [part = '', name = ''] = field.split('.')
  const within = fields[part]
  return isFields(within) ? within[name] : undefined
}

/**
 * What is usual in a field, as a sentence for the help beside it, by its path
 * such as `workload.inputTokens`; undefined where that is not known. `kind` is
 * that of a training run.
 */
export const usualSaid = (field: string, kind?: string): Message | undefined => {
  const usual = usualRangeOf(field, kind)
  if (usual === undefined) return undefined
  const { id, written, why } = usual
  return message('pageUnusual.usual', { id, ...written, why })
}

/** The kind of a training run. */
const kindOf = (request: Fields): string | undefined => {
  const kind = valueAt(request, 'workload.kind')
  return typeof kind === 'string' ? kind : undefined
}

/**
 * The values of a request that are hardly ever met: an MFU above 0.6, a PUE
 * below 1.05. Of what was asked alone: defaults and scenarios stand on their
 * own word, and what an answer warns of is not said again.
 * @param request As it was understood, in the units of the quantities.
 * @param asked The body as it came, whose scenario fills in the rest.
 */
export const unusualIn = (request: Fields, asked: Fields): readonly Unusual[] =>
  usualFields.flatMap((field): readonly Unusual[] => {
    const given = valueAt(asked, field)
    const value = valueAt(request, field)
    const usual = usualRangeOf(field, kindOf(request))
    if (given === undefined || given === null || typeof value !== 'number' || usual === undefined)
      return []
    const { id, written, unusualBelow = 0, unusualAbove = Infinity, why } = usual
    const said = { value, id, ...written, why }
    if (value > unusualAbove) return [{ field, said: message('pageUnusual.above', said) }]
    if (value < unusualBelow) return [{ field, said: message('pageUnusual.below', said) }]
    return []
  })
