import { expect, test } from 'vitest'
import { inForce, isBy, lastDayOf, yearBefore } from '../../src/presets/dates.ts'
import { yuanRate } from '../../src/presets/registry.ts'
import { search } from '../../src/presets/search.ts'

test.each([
  ['2025-03-17', '2025-03-17', true],
  ['2025-03-17', '2025-03', true],
  ['2025-03-17', '2025', true],
  ['2025-03-17', '2025-03-16', false],
  ['2025-03', '2025-03-01', true],
  ['2025', '2024-12-31', false],
])('%s is by %s: %s', (date, asOf, expected) => expect(isBy(date, asOf)).toBe(expected))

test('the record in force is the last that began', () => {
  const history = [{ from: '2023' }, { from: '2024-06' }, { from: '2026-01-02' }]
  expect(inForce(history, '2025')).toEqual({ from: '2024-06' })
  expect(inForce(history, undefined)).toEqual({ from: '2026-01-02' })
  expect(inForce(history, '2022')).toBeUndefined()
})

test.each([
  ['2026', '2026-12-31'],
  ['2026-11', '2026-11-30'],
  ['2028-02', '2028-02-29'],
  ['2026-02', '2026-02-28'],
  ['2026-11-05', '2026-11-05'],
])('the last day of %s is %s', (date, day) => expect(lastDayOf(date)).toBe(day))

test('a year before', () => expect(yearBefore('2025-03')).toBe('2024-03'))

test('the yuan of 2023 is that of 2023', () => {
  expect(yuanRate('2023-05').value).toBe(6.9207)
  expect(yuanRate('2020').from).toBe('2023-04-27')
})

test('words find what has all of them', () => {
  expect(search('models', 'llama 70b').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['llama-2-70b', 'llama-3.1-70b']),
  )
  expect(search('accelerators', '')).toEqual([])
  expect(search('accelerators', 'no such chip')).toEqual([])
})
