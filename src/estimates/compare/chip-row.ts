import type { ChipRow, CompareAnswer } from './answer.ts'

/** The row of an accelerator that serves. */
export const isChipRow = (row: CompareAnswer['rows'][number]): row is ChipRow =>
  row.accelerator !== null && 'latency' in row
