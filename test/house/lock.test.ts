import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'

const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))
const packages = Object.entries<{ engines?: unknown; resolved?: string }>(lock.packages)

test('an old Node may install everything: else run `npm run relock`', () => {
  const picky = packages.filter(([name, { engines }]) => name !== '' && engines !== undefined)
  expect(picky.map(([name]) => name)).toEqual([])
})

test('packages come from the public registry', () => {
  const elsewhere = packages.filter(
    ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  )
  expect(elsewhere).toEqual([])
})
