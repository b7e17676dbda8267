import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { counted, many, plural } from '../../src/words/en/format/parts.ts'
import { unit } from '../../src/words/en/format/units.ts'

/** What is counted in sentences, by its plural. */
const things =
  'chips|servers|replicas|runs|queries|sequences|copies|rows|plans|points|layers|experts|stages|sellers|minutes|tokens|hours|days|months|years|steps|fields|figures|agents|offers|models|ways|requests'

/** Digits that a template writes itself, before what they count. */
const written = new RegExp(
  String.raw`\$\{(?:numbers\.)?(?:count|rounded|figure|significant|compact)\((?:[^(){}]|\([^()]*\))+\)\} (?:${things})\b(?!/)`,
  'g',
)

test('a sentence that counts has one of a thing where there is one', () => {
  const found = globSync('src/words/en/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(written)].map(([text]) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test('plurals', () => {
  expect(plural(1, 'chip')).toBe('1 chip')
  expect(plural(0, 'chip')).toBe('0 chips')
  expect(plural(4_102_568, 'query')).toBe('4,102,568 queries')
  expect(counted('1.5', 'day')).toBe('1.5 days')
  expect(many('copy')).toBe('copies')
  expect(many('day')).toBe('days')
})

test('a unit is of one where its digits read as one', () => {
  expect(unit('server', '1')).toBe('server')
  expect(unit('server', '2')).toBe('servers')
  expect(unit('query/s', '1')).toBe('query/s')
  expect(unit('FLOP', '1')).toBe('FLOP')
  expect(unit('B/(s*chip)', '1')).toBe('byte/s per chip')
  expect(unit('s', '1')).toBe('s')
  expect(unit('kWh/year', '1')).toBe('kWh/year')
})
