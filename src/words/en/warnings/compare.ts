import { significant } from '../format/numbers.ts'

/** Warnings of a comparison. */
export const compareWarnings = {
  'measured-carried-over': ({ chip, share }: { chip: string; share: number }) =>
    `The rate was measured on the ${chip}. The other rows assume the same share of peak FLOP/s, ${significant(share * 100)}%: an estimate.`,
}
