import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { en } from '../../src/words/en.ts'

const folder = `${root}src/words/en/`
const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())

/** The codes that the files of a folder say, in one list. */
const codesIn = async (group: string): Promise<readonly string[]> => {
  const lists = await Promise.all(
    readdirSync(folder + group).map(async (file) => {
      const exported: Record<string, unknown> = await import(`${folder}${group}/${file}`)
      return Object.values(exported)
        .filter((one) => typeof one === 'object' && one !== null)
        .flatMap((part) => Object.keys(part))
    }),
  )
  return lists.flat()
}

// The later file would silently speak in the earlier one’s answers.
test('no two files of a group of words have a code in common', async () => {
  const groups: Readonly<Record<string, object>> = en
  const merged: string[] = []
  for (const { name } of folders) {
    const codes = await codesIn(name)
    // The parts of the page are groups of their own.
    if (!codes.every((code) => Object.hasOwn(groups[name] ?? {}, code))) continue
    merged.push(name)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  }
  expect(merged).toEqual(expect.arrayContaining(['because', 'notes', 'reasons', 'warnings']))
})
