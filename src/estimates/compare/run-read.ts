import type { Origin } from '../../presets/origin.ts'
import type { Read, Refused } from '../shared/estimate.ts'
import { refused } from '../shared/estimate.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import { runs, type TrainingRead } from '../training/index.ts'
import { aboutFirst } from './prepare.ts'
import type { CompareTrainingRequest } from './run-request.ts'

/** Where the training stands in a comparison. */
export const part = '/training'

/** A fault of the training at its place in the comparison. */
export const within = (fault: FieldFault): FieldFault => ({
  ...fault,
  pointer: part + fault.pointer,
})

/** Where a field of the training comes from, at its place in the comparison. */
const originsWithin =
  (originAt: (pointer: string) => Origin) =>
  (pointer: string): Origin => {
    const origin = originAt(pointer)
    return origin.pointer === undefined ? origin : { ...origin, pointer: part + origin.pointer }
  }

/** The training of a comparison as `POST /api/v1/training` takes it, with what the lists and the comparison say of it. */
const bodyOf = (
  training: Fields,
  lists: Fields,
  { asOf, cnyPerUsd, working }: CompareTrainingRequest,
): Fields => ({
  ...aboutFirst(training, lists),
  asOf,
  ...(cnyPerUsd !== undefined && { cnyPerUsd }),
  working,
})

/** The training of a comparison, read and held to its own schema. */
export const trainingOf = (
  request: CompareTrainingRequest,
  { body, words, today }: Pick<Read<CompareTrainingRequest>, 'body' | 'words' | 'today'>,
): TrainingRead | Refused => {
  // As it was written: its nulls take a scenario’s values away, and must not be lost.
  const written = isFields(body.training) ? body.training : request.training
  const read = runs.read(bodyOf(written, body, request), { words, today })
  if (!read.ok) return { ...refused(read.errors.map(within)), needsEngine: read.needsEngine }
  return { ...read, originAt: originsWithin(read.originAt) }
}
