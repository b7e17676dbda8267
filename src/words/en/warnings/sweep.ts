import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** Warnings of a sweep. */
export const sweepWarnings = {
  'warnings-at-points': ({
    points,
    total,
    codes,
  }: {
    points: number
    total: number
    codes: readonly string[]
  }) =>
    `${count(points)} of ${plural(total, 'point')} have warnings that the request itself has not: ${codes.join(', ')}. Ask the estimate at a point to read them.`,
}
