/** Warnings of a comparison. */
export const compareWarnings = {
  'measured-carried-over': ({ chip, share }: { chip: string; share: number }) =>
    `The rate was measured on the ${chip}. The other rows assume the same share of peak FLOP/s, ${Number((share * 100).toPrecision(3))}%: an estimate.`,
}
