import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { RentLadders, SpotInterruptions } from '../../src/presets/price-schema.ts'
import { ExchangeRates, type Kind, kinds, MovedPrices, Sources } from '../../src/presets/schema.ts'
import { WeightOnlyFormats } from '../../src/presets/served.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`${root}presets/${path}`, 'utf8'))

/** What is wrong with a preset file, each fault with its file and field; empty if nothing. */
const faultsOf = (path: string, schema: v.GenericSchema, content: unknown): readonly string[] =>
  (v.safeParse(schema, content).issues ?? []).flatMap((issue) =>
    // A union says only that no member fits; the members say why.
    (issue.issues ?? [issue]).map(
      (one) =>
        `${path}: ${v.getDotPath(issue) ?? 'file'}${v.getDotPath(one) && one !== issue ? `.${v.getDotPath(one)}` : ''}: ${one.message}`,
    ),
  )

const sources = read('sources.json') as Record<string, unknown>

/** Every `source` and every dated history anywhere in a file. */
const walk = (
  value: unknown,
  path = '',
): { path: string; source?: string; history?: string[] }[] => {
  if (Array.isArray(value)) {
    const from = value.map((one) => (one as { from?: string } | null)?.from)
    const dated = from.length > 0 && from.every((date) => typeof date === 'string')
    return [
      ...(dated ? [{ path, history: from as string[] }] : []),
      ...value.flatMap((one, index) => walk(one, `${path}/${index}`)),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'source' && typeof one === 'string'
      ? [{ path: `${path}/${key}`, source: one }]
      : walk(one, `${path}/${key}`),
  )
}

const files = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  readdirSync(`${root}presets/${kind}`).map((file) => ({ kind, file, path: `${kind}/${file}` })),
)

describe.each(files)('presets/$path', ({ kind, file, path }) => {
  const content = read(path)

  test('fits its schema, and its id is its file name', () => {
    expect(faultsOf(path, kinds[kind], content)).toEqual([])
    expect(`${(content as { id: string }).id}.json`).toBe(file)
  })

  test('names known sources; histories run forward', () => {
    for (const { path: where, source, history } of walk(content)) {
      if (source !== undefined) expect(Object.keys(sources), where).toContain(source)
      if (history !== undefined) expect(history, where).toEqual(history.toSorted())
    }
  })
})

test('ladders of rents and bands of interruption fit their schemas and name known sources', () => {
  for (const [path, schema] of [
    ['rent-ladders.json', RentLadders],
    ['spot-interruption.json', SpotInterruptions],
    ['weight-only-formats.json', WeightOnlyFormats],
  ] as const) {
    const content = read(path)
    expect(faultsOf(path, schema, content)).toEqual([])
    for (const { source } of walk(content))
      if (source !== undefined) expect(Object.keys(sources), path).toContain(source)
  }
})

test('the bibliography and the exchange rates fit their schemas', () => {
  expect(faultsOf('sources.json', Sources, sources)).toEqual([])
  expect(faultsOf('exchange-rates.json', ExchangeRates, read('exchange-rates.json'))).toEqual([])
  expect(faultsOf('moved-prices.json', MovedPrices, read('moved-prices.json'))).toEqual([])
})

test.each(['accelerators', 'models', 'scenarios', 'regions', 'apis', 'claims'] as const)(
  'no two %s answer to the same name',
  (kind) => {
    const names = files
      .filter((one) => one.kind === kind)
      .flatMap(({ path }) => {
        const {
          id,
          name,
          aliases = [],
        } = read(path) as { id: string; name?: string; aliases?: string[] }
        return [...new Set([id, name ?? id, ...aliases].map((one) => one.toLowerCase()))]
      })
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  },
)

test('prices name accelerators that exist', () => {
  for (const { path } of files.filter(({ kind }) => kind === 'prices')) {
    const { accelerator } = read(path) as { accelerator: string }
    expect(files.map((one) => one.path)).toContain(`accelerators/${accelerator}.json`)
  }
})

test('the vendors that buyers compare are all there', () => {
  const vendors = files
    .filter(({ kind }) => kind === 'accelerators')
    .map(({ path }) => (read(path) as { vendor: string }).vendor)
  expect(vendors.length).toBeGreaterThanOrEqual(12)
  expect(new Set(vendors)).toEqual(
    new Set([...vendors, 'NVIDIA', 'AMD', 'Google', 'AWS', 'Intel', 'Huawei']),
  )
})

describe('every number of a scenario stands on evidence', () => {
  test.each(files.filter(({ kind }) => kind === 'scenarios'))('$path', ({ path }) => {
    const { request, evidence } = read(path) as { request: unknown; evidence: object }
    const numbers = (value: unknown, pointer: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, one]) => numbers(one, `${pointer}/${key}`))
        : typeof value === 'number' || /^[\d(.]/.test(String(value))
          ? [pointer]
          : []
    expect(Object.keys(evidence).toSorted()).toEqual(numbers(request, '').toSorted())
  })
})

describe('a bad preset fails with its file, its field and the reason', () => {
  const good = read('accelerators/nvidia-a100-sxm-80gb.json') as Record<string, object>
  test.each([
    ['an unknown unit', { memory: { ...good.memory, unit: 'Gb' } }, /x\.json: memory\.unit: .*Gb/],
    [
      'no source',
      { memory: { ...good.memory, source: undefined } },
      /x\.json: memory\.source: .*undefined/,
    ],
    ['no date', { memory: { ...good.memory, asOf: undefined } }, /x\.json: memory\.asOf/],
    [
      'a unit of another dimension',
      { memory: { ...good.memory, unit: 'GB/s' } },
      /x\.json: memory\.unit/,
    ],
    ['null without a reason', { memory: { value: null } }, /x\.json: memory\.reason/],
    ['a negative value', { memory: { ...good.memory, value: -1 } }, /x\.json: memory\.value/],
    ['a misspelt field', { memoryBandwith: {} }, /x\.json: memoryBandwith/],
    ['no vendor', { vendor: undefined }, /x\.json: vendor/],
  ])('%s', (_, change, expected) => {
    const faults = faultsOf('x.json', kinds.accelerators, { ...good, ...change })
    expect(faults.join('\n')).toMatch(expected)
  })
})
