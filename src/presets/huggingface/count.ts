import { type Message, message } from '../../words/message.ts'
import { names } from './names.ts'

/** What a count may be. */
export interface CountRange {
  readonly min: number
  readonly max: number
}

const any: CountRange = { min: 0, max: 1e9 }

const mostLayers = 10_000

/** No model is without these; of anything else there may be none. */
const ranges: ReadonlyMap<string, CountRange> = new Map<string, CountRange>([
  ...names.layers.map((name) => [name, { min: 1, max: mostLayers }] as const),
  ...[names.hiddenSize, names.vocabulary, names.heads, names.kvHeads, names.headSize]
    .flat()
    .map((name) => [name, { min: 1, max: 1e7 }] as const),
])

export const rangeOf = (name: string): CountRange => ranges.get(name) ?? any

/** What is wrong with a count; undefined where nothing is. */
export const countFault = (value: unknown, { min, max }: CountRange): Message | undefined => {
  if (typeof value === 'string') return message('errors.text-for-number')
  if (typeof value !== 'number' || !Number.isInteger(value)) return message('errors.not-a-count')
  return value < min || value > max ? message('errors.out-of-range', { value }) : undefined
}
