import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { withAccuracy } from '../../src/cli/readme.ts'
import { root } from '../../src/disk/root.ts'
import { accuracyTables } from '../../src/presets/accuracy.ts'
import { groupName } from '../../src/presets/accuracy-names.ts'
import { AccuracyTables } from '../../src/presets/accuracy-schema.ts'
import { keptOf } from '../../src/presets/coverage.ts'
import { all } from '../../src/presets/registry.ts'

const tables = accuracyTables()

describe('presets/accuracy.json', () => {
  test('fits its schema', () => {
    expect(v.safeParse(AccuracyTables, tables).issues ?? []).toEqual([])
  })

  test('is of chips and models that there are', () => {
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    const known = {
      chip: ids(all('accelerators')),
      model: ids(all('models')),
    }
    for (const name of ['chip', 'model'] as const)
      for (const cell of tables.cells) expect(known[name]).toContain(cell[name])
  })

  test('counts each row once: those that are predicted and those left out are all', () => {
    const leftOut = tables.leftOut.reduce((sum, { rows }) => sum + rows, 0)
    expect(tables.measurements.predicted + leftOut).toBe(tables.measurements.rows)
  })

  test('the README has its figures: else run `npm run accuracy`', () => {
    const readme = readFileSync(`${root}README.md`, 'utf8')
    expect(readme).toBe(withAccuracy(readme, tables))
    const changed = { ...tables, measurements: { ...tables.measurements, predicted: 1 } }
    expect(withAccuracy(readme, changed)).not.toBe(readme)
  })
})

test.each([
  ['chip', 'nvidia-h100-sxm', 'H100 SXM 80GB'],
  ['engine', 'tensorrt-llm', 'TensorRT-LLM'],
  ['family', 'llama-3.1', 'Llama 3.1'],
  ['family', 'mixtral', 'Mixtral'],
  ['family', 'qwen3', 'Qwen3'],
  ['family', 'gpt-oss', 'gpt-oss'],
  ['family', 'never-heard-of', 'never-heard-of'],
] as const)('the name of the %s %s is %s', (table, id, name) => {
  expect(groupName(table, id)).toBe(name)
})

// Of 25 rows, two standard deviations of 80% are 2 √(0.8 × 0.2 / 25) = 0.16.
test.each([
  [80, 0.74, 60, 'kept'],
  [80, 0.86, 200, 'kept'],
  [80, 0.73, 60, 'too-narrow'],
  [80, 0.87, 60, 'too-wide'],
  [80, 0.65, 25, 'kept'],
  [80, 0.63, 25, 'too-narrow'],
  [80, 0.97, 25, 'too-wide'],
  [50, 0.42, 99, 'too-narrow'],
  [50, 0.58, 99, 'too-wide'],
  [95, 0.905, 99, 'too-narrow'],
  [95, 1, 99, 'too-wide'],
] as const)('an interval of %d%% that holds %d of %d rows: %s', (level, held, rows, kept) => {
  expect(keptOf(level, held, rows)).toBe(kept)
})
