import { rowTexts } from '../words/contributors/rows.ts'
/** A row of a table of serving benchmarks: only what was chosen, never what was measured. */
export interface Case {
  readonly id: string
  readonly engine: string
  readonly model: string
  /** As "70.6B" or "109B/17B active"; may be empty. */
  readonly parameters: string
  readonly accelerator: string
  readonly chips: number | undefined
  readonly tensorParallel: number | undefined
  readonly pipelineParallel: number | undefined
  readonly precision: string
  readonly inputTokens: number | undefined
  readonly outputTokens: number | undefined
  /** As "64", "max", "offered load 10 req/s". */
  readonly load: string
}

export interface Measured {
  readonly outputTokensPerSecond: number | undefined
  readonly ttftSeconds: number | undefined
  readonly tpotSeconds: number | undefined
}

export type Row = Readonly<Record<string, string>>

/** A number of a row; of `664 (622)` the first. */
export const numberIn = (row: Row, column: string): number | undefined => {
  const text = row[column]?.trim()
  if (text === undefined || text === '') return undefined
  const value = Number(text.replaceAll(',', '').replace(/\s*\(.*\)$/, ''))
  return Number.isFinite(value) ? value : undefined
}

const notKnown = /^(|-|–|\?|n\/?a|none|null|unknown|auto)$/i

const numberFault = (
  row: Row,
  columns: readonly string[],
  isWhole: boolean,
): string | undefined => {
  for (const column of columns) {
    const text = row[column]?.trim() ?? ''
    if (notKnown.test(text)) continue
    const value = numberIn(row, column)
    if (value === undefined) return rowTexts['not-a-number']({ column, text })
    if (value <= 0) return rowTexts['not-above-zero']({ column, text })
    if (isWhole && !Number.isInteger(value)) return rowTexts['not-whole']({ column, text })
  }
  return undefined
}

/** What keeps a cell from being a count above zero; an empty one, or “n/a”, is only not known. */
export const countFault = (row: Row, columns: readonly string[]): string | undefined =>
  numberFault(row, columns, true)

/** What keeps it from being a length above zero, which may be a mean. */
export const lengthFault = (row: Row, columns: readonly string[]): string | undefined =>
  numberFault(row, columns, false)

export const caseOf = (row: Row): Case => ({
  id: row.id ?? '',
  engine: row.engine_version ?? '',
  model: row.model ?? '',
  parameters: row.params ?? '',
  accelerator: row.accelerator ?? '',
  chips: numberIn(row, 'num_gpus'),
  tensorParallel: numberIn(row, 'tp'),
  pipelineParallel: numberIn(row, 'pp'),
  precision: row.precision ?? '',
  inputTokens: numberIn(row, 'input_len'),
  outputTokens: numberIn(row, 'output_len'),
  load: row.batch_or_concurrency ?? '',
})

const milliseconds = (value: number | undefined) => (value === undefined ? undefined : value / 1e3)

/**
 * A TPOT without a TTFT is left out: such tables divide the whole time by the
 * answer, where the rate says the same, or send all requests at once, where the
 * time between tokens is the queue’s.
 */
export const measuredOf = (row: Row): Measured => {
  const ttftSeconds = milliseconds(numberIn(row, 'ttft_ms'))
  const tpotSeconds = milliseconds(numberIn(row, 'tpot_ms'))
  return {
    outputTokensPerSecond: numberIn(row, 'output_tokens_per_s_total'),
    ttftSeconds,
    tpotSeconds: ttftSeconds === undefined ? undefined : tpotSeconds,
  }
}
