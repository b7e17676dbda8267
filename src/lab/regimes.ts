import type { Sample } from './fit.ts'

/** Whether a row is of a mixture of experts. */
export const isSparse = ({ plan }: Sample): boolean => plan.isSparse

/** Whether requests came at a rate, not as others ended. */
export const isUnderLoad = ({ plan }: Sample): boolean => plan.load.kind === 'rate'

/** Sorts of rows whose errors are told apart. */
export const regimes = {
  all: () => true,
  dense: (sample: Sample) => !isSparse(sample),
  sparse: isSparse,
  load: isUnderLoad,
} as const satisfies Record<string, (sample: Sample) => boolean>
export type Regime = keyof typeof regimes
