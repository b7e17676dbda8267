import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { root } from '../../../src/disk/root.ts'
import { Explanations } from '../../../src/lab/prices/explained.ts'
import { packages } from '../../../src/lab/prices/packages.ts'
import { usages } from '../../../src/lab/prices/usage.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`${root}presets/${path}`, 'utf8'))
const explanations = v.parse(Explanations, read('price-disagreements.json'))

// One that names what is not there would keep nothing quiet, and its source could not be read up.
test.each(explanations)('$package, $presets: all that it names is there', (one) => {
  expect(Object.keys(packages)).toContain(one.package)
  expect(Object.keys(read('sources.json') as object)).toContain(one.source)
  for (const name of one.usages ?? []) expect(usages.map((usage) => usage.name)).toContain(name)
})
