import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  formatted,
  listPresets,
  presetFilesPath,
  presetFilesText,
} from '../../src/cli/preset-files.ts'
import { root } from '../../src/disk/root.ts'
import { files } from '../../src/presets/files.ts'

test('src/presets/files.ts is what the build would write', async () => {
  const expected = formatted(presetFilesText(await listPresets()))
  expect(readFileSync(presetFilesPath, 'utf8')).toBe(expected)
})

test.each(Object.entries(files))('%s: every file of the folder, and no other', (kind, entries) => {
  const ids = readdirSync(`${root}presets/${kind}`).map((name) => name.replace('.json', ''))
  const read = (id: string) => JSON.parse(readFileSync(`${root}presets/${kind}/${id}.json`, 'utf8'))
  expect(entries).toEqual(ids.sort().map(read))
})
