// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the tests read templates as they stand

import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** Numbers that stand as they are: years, and what a person typed or may type. */
const asTheyAre = new Set(['year', 'value', 'perUsd', 'line', 'column', 'zeroStage', 'max'])

/** Numbers that a file of words puts in a sentence without writing them for people. */
const bareIn = (source: string): readonly string[] => {
  const numbers = [...source.matchAll(/\b(\w+)\??: number\b(?! \| string)/g)].map(
    ([, name]) => name,
  )
  const texts = [...source.matchAll(/\b(\w+)\??: (?:string|readonly)/g)].map(([, name]) => name)
  return [
    ...source.matchAll(/\.to(?:Precision|Fixed)\(/g),
    ...[...source.matchAll(/\$\{(\w+)\}/g)].filter(
      ([, name = '']) => numbers.includes(name) && !texts.includes(name) && !asTheyAre.has(name),
    ),
  ].map(([found]) => found)
}

// “at least 1522 chips” beside “1,522 chips” in a table: one number, written in two ways.
test('every number in a sentence is written as the language writes numbers', async () => {
  const found: string[] = []
  for await (const file of glob('src/words/en/**/*.ts')) {
    // What may be typed is written as it is typed; the formats are what writes numbers.
    if (/\/(format|allowed)\//.test(file)) continue
    found.push(...bareIn(await readFile(file, 'utf8')).map((bare) => `${file}: ${bare}`))
  }
  expect(found).toEqual([])
})

test('a number written as it is, is seen', () => {
  expect(bareIn('({ chips }: { chips: number }) => `${chips} chips`')).toEqual(['${chips}'])
  expect(bareIn('`${Number(x.toPrecision(3))}%`')).toEqual(['.toPrecision('])
  expect(bareIn('({ chips }: { chips: number }) => `${count(chips)} chips`')).toEqual([])
})
