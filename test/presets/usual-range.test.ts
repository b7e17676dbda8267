import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { quantities } from '../../src/model/quantities/index.ts'
import { fieldsOf } from '../../src/page/form/fields.ts'
import { all, sourceOf } from '../../src/presets/registry.ts'
import { UsualRanges, usualFields, usualRangeOf } from '../../src/presets/usual-range.ts'

const content = JSON.parse(readFileSync(`${root}presets/usual-ranges.json`, 'utf8'))

test('the file fits its schema, and names sources that are known', () => {
  const { issues, output } = v.safeParse(UsualRanges, content)
  expect(issues).toBeUndefined()
  for (const one of output as UsualRanges)
    if ('source' in one) expect(sourceOf(one.source), one.field).toBeDefined()
})

test('a range that says neither its source nor that it is a judgement is refused', () => {
  const bare = { field: 'workload.days', low: 1, high: 90 }
  const told = { ...bare, judgement: 'from a short run to a long one' }
  expect(v.safeParse(UsualRanges, [bare]).success).toBe(false)
  expect(v.safeParse(UsualRanges, [told]).success).toBe(true)
  expect(v.safeParse(UsualRanges, [{ ...told, field: 'days' }]).success).toBe(false)
  expect(v.safeParse(UsualRanges, [{ ...told, low: -1 }]).success).toBe(false)
})

const kinds = ['pre-training', 'continued-pre-training', 'fine-tuning', 'lora']

describe.each(usualFields)('%s', (field) => {
  const ranges = [undefined, ...kinds].flatMap((kind) => usualRangeOf(field, kind) ?? [])

  test('goes from low to high, in the unit of its quantity', () => {
    expect(ranges.length).toBeGreaterThan(0)
    for (const { low, high, id } of ranges) {
      expect(low).toBeLessThan(high)
      expect(quantities[id]).toBeDefined()
    }
  })

  test('what is unusual lies beyond what is usual', () => {
    for (const { low, high, unusualBelow = 0, unusualAbove = Infinity } of ranges) {
      expect(unusualBelow).toBeLessThanOrEqual(low)
      expect(unusualAbove).toBeGreaterThanOrEqual(high)
    }
  })
})

test('ranges are of fields that a request has, nearly all of them in the form', () => {
  const inForm = new Set(
    (['inference', 'training', 'capacity'] as const).flatMap((tab) =>
      fieldsOf(tab).map(({ name }) => name),
    ),
  )
  const beside = usualFields.filter((field) => !inForm.has(field))
  expect(beside).toEqual([])
})

test('rates are read in the unit of the field', () => {
  const { low, high, written } = usualRangeOf('workload.queriesPerSecond') ?? {}
  expect(low).toBeCloseTo(1000 / 86_400, 12)
  expect(high).toBeCloseTo(1e8 / 86_400, 9)
  expect(written).toEqual({ low: '1000 / day', high: '100 million / day' })
  expect(usualRangeOf('workload.tokensPerDay')).toMatchObject({ low: 1e6, high: 1e10 })
})

test('tokens of a fine-tuning are not those of a pre-training', () => {
  expect(usualRangeOf('workload.tokens', 'lora')).toMatchObject({ low: 1e7, high: 1e8 })
  expect(usualRangeOf('workload.tokens', 'pre-training')).toMatchObject({ low: 1e12, high: 2e13 })
  expect(usualRangeOf('workload.tokens')).toBeUndefined()
  expect(usualRangeOf('workload.nothing')).toBeUndefined()
})

describe('the figures that ranges rest on are those of the data', () => {
  test('MFU of published training steps', () => {
    const [head = '', ...rows] = readFileSync(
      `${root}presets/measurements/training.csv`,
      'utf8',
    ).split('\n')
    const column = head.split(',').indexOf('mfu_pct')
    // Notes with commas come after the column.
    const shares = rows
      .flatMap((row) => row.match(/("[^"]*"|[^,]*)(,|$)/g)?.[column]?.replace(',', '') || [])
      .map((share) => Number(share) / 100)
      .toSorted((a, b) => a - b)
    expect(shares).toHaveLength(125)
    expect(shares[Math.floor(125 / 10)]).toBeCloseTo(0.34, 2)
    expect(shares[124 - Math.floor(125 / 10)]).toBeCloseTo(0.57, 2)
    expect(shares.filter((share) => share > 0.6)).toHaveLength(5)
  })

  test('PUE, years of servers, and prices of power', () => {
    const figures = (id: string) =>
      all('economics')
        .find((one) => one.id === id)
        ?.figures.map(({ value }) => value) ?? []
    const pue = usualRangeOf('energy.powerUsageEffectiveness')
    expect(Math.min(...figures('power-usage-effectiveness'))).toBe(pue?.low)
    expect(Math.max(...figures('power-usage-effectiveness'))).toBeLessThan(pue?.high ?? 0)
    const years = usualRangeOf('price.lifetimeYears')
    expect(Math.min(...figures('server-lifetime'))).toBe(years?.low)
    expect(Math.max(...figures('server-lifetime'))).toBe(years?.high)
  })
})
