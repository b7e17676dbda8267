/** Warnings of an answer in the usual case: of a plan on a chip that no one measured. */
export const usualWarnings = {
  'efficiencies-not-measured-here': ({ onFamily }: { onFamily: boolean }) =>
    onFamily
      ? 'Calibrated on the same chip family, not on this chip: see the 80% interval.'
      : 'Not calibrated on this chip or its family: the result is extrapolated; see the 80% interval.',
}
