/** Warnings of a stated amount of compute. */
export const capacityWarnings = {
  'precision-not-stated': ({
    readings,
    precisions,
  }: {
    readings: readonly string[]
    precisions: readonly string[]
  }) =>
    `The statement does not say its precision: ${readings.join(', ')} are all shown. State one of ${precisions.join(', ')} to choose.`,
}
