import { all, any } from '../format/list.ts'

/** Warnings of a stated amount of compute. */
export const capacityWarnings = {
  'precision-not-stated': ({
    readings,
    precisions,
  }: {
    readings: readonly string[]
    precisions: readonly string[]
  }) =>
    `The stated precision is not given: ${all(readings)} are all shown. State one of ${any(precisions)} to choose.`,
}
