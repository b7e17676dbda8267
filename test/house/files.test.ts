import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { files } from '../../src/presets/files.ts'

// The list is written by the build: one that is older than the folder would hide a new chip.
test.each(Object.entries(files))('%s: every file of the folder, and no other', (kind, entries) => {
  const ids = readdirSync(`${root}presets/${kind}`).map((name) => name.replace('.json', ''))
  const read = (id: string) => JSON.parse(readFileSync(`${root}presets/${kind}/${id}.json`, 'utf8'))
  expect(entries).toEqual(ids.sort().map(read))
})
