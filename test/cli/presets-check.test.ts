import { describe, expect, test } from 'vitest'
import { ageInDays, isDay } from '../../src/cli/presets/dates.ts'
import { newFolder, presets, run } from './presets-folder.ts'

const gpt = presets['apis/gpt-4o.json']
const check = (changes: Readonly<Record<string, unknown>>, ...args: readonly string[]) =>
  run('check', '--presets', newFolder(changes), '--as-of', '2026-11-24', ...args)

/** The numbers of a kind: files, figures, missing, old, unsourced, invalid. */
const countsOf = (text: string, kind: string) =>
  (text.split('\n').find((line) => line.startsWith(`${kind} `)) ?? '')
    .split(/ +/)
    .slice(1)
    .map(Number)

describe('a date counts from the last day that it may mean', () => {
  test.each([
    ['2026-11-24', 0],
    ['2026-11-23', 1],
    ['2026-02', 269],
    ['2024-02', 999],
    ['2025', 328],
    ['2026', -37],
  ])('%s is %i days old', (date, days) => {
    expect(ageInDays(date, '2026-11-24')).toBe(days)
  })

  test.each(['2026-02-30', '2026-13-01', '2026-11', '24.11.2026', ''])('%j is no day', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

test('counts by kind; missing and old are no failure', () => {
  const { status, stdout } = check({})
  expect(status).toBe(0)
  // Two chips, each with a known memory and eight unknown figures.
  expect(countsOf(stdout, 'accelerators')).toEqual([2, 18, 16, 2, 0, 0])
  expect(countsOf(stdout, 'apis')).toEqual([5, 13, 0, 13, 0, 0])
  expect(countsOf(stdout, 'models')).toEqual([0, 0, 0, 0, 0, 0])
  expect(stdout).not.toContain('of no matter')
})

test('on the 180th day a price is not old yet', () => {
  const folder = newFolder()
  const oldOn = (day: string) =>
    countsOf(run('check', '--presets', folder, '--as-of', day).stdout, 'apis')[3]
  expect([oldOn('2026-07-14'), oldOn('2026-07-15')]).toEqual([0, 13])
})

test('a history is as old as its newest record', () => {
  const newer = { ...gpt.input[0], from: '2026-11-01', value: 4 }
  const { stdout } = check({ 'apis/gpt-4o.json': { ...gpt, input: [...gpt.input, newer] } })
  expect(countsOf(stdout, 'apis')[3]).toBe(12)
})

test('--verbose lists what is missing and old', () => {
  const { stdout } = check({}, '--verbose')
  expect(stdout).toContain('accelerators, missing: 16')
  expect(stdout).toContain(
    '  accelerators/nvidia-h100-sxm.json: power: of no matter in these tests',
  )
  expect(stdout).toContain('  apis/gpt-4o.json: input: 2026-01-15, 313 days')
})

describe('faults are listed with file, field and reason, and end with 1', () => {
  const lost = { ...gpt, output: [{ ...gpt.output[0], source: 'nobody' }] }
  test.each([
    ['a source that is not there', lost, 'output.0: "nobody" is not in sources.json'],
    ['a wrong field', { ...gpt, provider: 7 }, 'provider: Invalid type: Expected string'],
    ['no price', { ...gpt, input: [] }, 'input: Invalid length: Expected >=1 but received 0'],
    ['another id', { ...gpt, id: 'gpt-4' }, 'id: expected the file’s name, got "gpt-4"'],
    ['no JSON', '{', 'file: expected JSON'],
  ])('%s', (_, content, line) => {
    const { status, stdout } = check({ 'apis/gpt-4o.json': content })
    expect(status).toBe(1)
    expect(stdout).toContain(`  apis/gpt-4o.json: ${line}`)
  })
})
