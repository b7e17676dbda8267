import { describe, expect, test } from 'vitest'
import { type Change, compared, isJump, type PriceRecord } from '../../src/cli/presets/changes.ts'
import { percent } from '../../src/cli/presets/diff.ts'
import { citationOf, priceLists } from '../../src/cli/presets/lists.ts'
import { parseLiteLlm } from '../../src/cli/presets/litellm.ts'
import { isProvider } from '../../src/cli/presets/providers.ts'
import { compareRents } from '../../src/cli/presets/rents.ts'
import { presets } from './presets-folder.ts'

const record = (value: number, from = '2026-11-24'): PriceRecord => ({
  from,
  value,
  unit: 'USD/Mtoken',
  basis: 'published',
  source: 'list',
  locator: 'x',
})
const change = (old: number | null, value: number): Change => ({
  path: 'apis/x.json',
  preset: 'x',
  field: 'input',
  target: { field: 'input' },
  old,
  record: record(value),
})

test.each([
  [1, 3, false],
  [1, 3.01, true],
  [3, 1, false],
  [3.01, 1, true],
  [0, 0.1, true],
  [0.1, 0, true],
  [0, 0, false],
  [null, 100, false],
])('from %s to %s is a jump: %s', (old, value, expected) => {
  expect(isJump(change(old, value))).toBe(expected)
})

test.each([
  [2, 3, '+50.0%'],
  [3, 2, '-33.3%'],
  [null, 2, 'new'],
  [0, 2, 'from 0'],
])('from %s to %s is %s', (old, value, expected) => {
  expect(percent(old, value)).toBe(expected)
})

describe('prices per token become prices per million without noise', () => {
  // Times a million, the first three are 2.1900000000000004 and the like.
  test.each([
    ['2.19e-6', 2.19],
    ['7.9e-7', 0.79],
    ['8.1e-7', 0.81],
    ['2.5e-6', 2.5],
    ['1.1e-6', 1.1],
    ['5.46875e-07', 0.546875],
    ['0.000015', 15],
    ['0', 0],
  ])('%s', (perToken, expected) => {
    const text = `{"m":{"mode":"chat","litellm_provider":"p","input_cost_per_token":${perToken}}}`
    expect(parseLiteLlm({ path: 'x', text })[0]?.prices).toEqual({ input: expected })
  })
})

describe('a listed price beside a history', () => {
  test.each([
    ['none yet', [], 'new'],
    ['the same', [record(5, '2026-01')], 'unchanged'],
    ['another', [record(4, '2026-01')], 'new'],
    ['another this month', [record(4, '2026-11')], 'new'],
  ])('%s', (_, history, expected) => {
    expect(compared(history, record(5))).toBe(expected)
  })

  test.each(['2026-11-24', '2026-12', '2027'])('a record of %s stays the last', (from) => {
    expect(compared([record(4, from)], record(5))).toHaveProperty('reason')
  })
})

test.each([
  ['gemini', 'Google', true],
  ['vertex_ai', 'Google', false],
  ['azure', 'OpenAI', false],
  ['fireworks_ai', 'Fireworks AI', true],
  ['gcp', 'Google Cloud', true],
  ['alibaba-cn', 'Alibaba Cloud', false],
])('%s is %s: %s', (listed, named, expected) => {
  expect(isProvider(listed, named)).toBe(expected)
})

test('an address is cited without what follows its path', () => {
  const [list] = priceLists
  if (list === undefined) throw new Error('no price list')
  const { source } = citationOf(list, 'https://user:word@example.org/a.toml?key=1', '2026-11-24')
  expect(source.url).toBe('https://example.org/a.toml')
})

// Azure's H100 of 94 GB goes by the name of the one of 80 GB; 80 GiB are 7% more than 80 GB.
test.each([
  [80, 1],
  [94, 0],
  [40, 0],
])('a chip of %d GiB is matched by %d offer', (gibibytes, matches) => {
  const listed = {
    cloud: 'nebius',
    instance: 'one',
    accelerator: 'H100',
    chips: 1,
    region: 'eu-north1',
    price: 2,
    spotPrice: undefined,
    chipName: 'H100',
    chipBytes: gibibytes * 2 ** 30,
  }
  const store = { folder: '', files: new Map<string, unknown>(Object.entries(presets)) }
  const { changes, unmatched } = compareRents(store, 'list', 'list', [listed], '2026-11-24')
  expect([changes.length, unmatched]).toEqual([matches, 1 - matches])
})
