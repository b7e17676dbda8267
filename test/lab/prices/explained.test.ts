import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { root } from '../../../src/disk/root.ts'
import { compare } from '../../../src/lab/prices/compare.ts'
import { Explanations, unexplainedOf } from '../../../src/lab/prices/explained.ts'
import { packages } from '../../../src/lab/prices/packages.ts'
import { usages } from '../../../src/lab/prices/usage.ts'
import { all } from '../../../src/presets/registry.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`${root}presets/${path}`, 'utf8'))
const explanations = v.parse(Explanations, read('price-disagreements.json'))

// One that names what is not there would keep nothing quiet, and its source could not be read up.
test.each(explanations)('$package, $presets: all that it names is there', (one) => {
  expect(Object.keys(packages)).toContain(one.package)
  expect(Object.keys(read('sources.json') as object)).toContain(one.source)
  for (const name of one.usages ?? []) expect(usages.map((usage) => usage.name)).toContain(name)
})

// A price that is put in wrong, or a rule that is read wrong, shows where a package has it right.
test.each(Object.entries(packages))(
  '%s: what it prices otherwise on 2026-11-28 is explained',
  async (_, load) => {
    const comparison = compare(all('apis'), await load(), usages, '2026-11-28')
    const found = unexplainedOf(comparison, explanations)
    expect(found.map(({ row, usage }) => `${row.preset}: ${usage}`)).toEqual([])
  },
)
