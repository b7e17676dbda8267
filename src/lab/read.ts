import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { root } from '../disk/root.ts'
import { engineNamed } from '../presets/efficiency.ts'
import type { Engine } from '../presets/efficiency-schema.ts'
import { caseOf, countFault, lengthFault, type Measured, measuredOf, type Row } from './case.ts'
import type { Sample } from './fit.ts'
import { loadFault } from './load.ts'
import { type Plan, planOf } from './plan.ts'

/** The second was gathered after the first fit: it can be held out of one. */
export const measurementsPaths = [
  'presets/measurements/inference.csv',
  'presets/measurements/inference-2.csv',
] as const

export const readRows = async (path: string): Promise<readonly Row[]> =>
  parse(await readFile(path, 'utf8'), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  })

export const readEngines = async (): Promise<readonly Engine[]> =>
  JSON.parse(await readFile(`${root}presets/engines.json`, 'utf8'))

/** A row with its plan, or why it has none. */
export interface Read {
  readonly row: Row
  readonly plan: Plan | string
  readonly measured: Measured
}

/** What keeps a row’s counts, lengths or load from being read. */
const faultOf = (row: Row): string | undefined =>
  countFault(row, ['num_gpus', 'tp', 'pp']) ??
  lengthFault(row, ['input_len', 'output_len']) ??
  loadFault(row.batch_or_concurrency ?? '')

export const plansOf = async (rows: readonly Row[]): Promise<readonly Read[]> => {
  const engines = await readEngines()
  return rows.map((row) => ({
    row,
    plan: faultOf(row) ?? planOf(caseOf(row), (written) => engineNamed(engines, written)),
    measured: measuredOf(row),
  }))
}

/** The rows of some files of measurements, each with its plan. */
export const readMeasured = async (
  paths: readonly string[] = measurementsPaths,
): Promise<readonly Read[]> =>
  plansOf((await Promise.all(paths.map((path) => readRows(root + path)))).flat())

/** Rows whose throughput or latency the fit can use. */
export const samplesOf = (read: readonly Read[]): readonly Sample[] =>
  read.flatMap(({ row, plan, measured }) =>
    typeof plan === 'string' ||
    (measured.outputTokensPerSecond === undefined && measured.ttftSeconds === undefined)
      ? []
      : [{ plan, measured, source: (row.source_url ?? '').replace(/#.*$/, '') }],
  )
