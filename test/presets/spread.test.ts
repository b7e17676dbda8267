import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { efficiencies } from '../../src/presets/registry.ts'
import {
  deviationOf,
  factsOf,
  halfIntervalsOf,
  knownBy,
  type SpreadSubject,
  unknownsOf,
} from '../../src/presets/spread.ts'
import { type SpreadPart, spreadParts } from '../../src/presets/spread-schema.ts'

const { spread } = efficiencies()
const known = knownBy(efficiencies())
const figures = ['rate', 'tpot', 'ttft'] as const

const h100: SpreadSubject = {
  subject: { chip: 'nvidia-h100-sxm', family: 'hopper', engine: 'vllm', version: '0.19.0' },
  bits: 16,
  isSparse: false,
  batch: 64,
  load: 'batch',
}
const mine = { ...h100.subject, chip: null, family: undefined }

describe('what is unknown of a case', () => {
  test.each<readonly [string, SpreadSubject, readonly SpreadPart[]]>([
    ['a chip of nobody’s', { ...h100, subject: mine }, ['table', 'chip', 'family']],
    [
      'a chip of a family that was measured',
      { ...h100, subject: { ...h100.subject, chip: 'nvidia-h800-sxm' } },
      ['table', 'chip'],
    ],
    [
      'an engine that nobody measured',
      { ...h100, subject: { ...h100.subject, engine: 'other', version: undefined } },
      ['table', 'engine'],
    ],
    [
      'a version that nobody measured',
      { ...h100, subject: { ...h100.subject, version: '99' } },
      ['table', 'version'],
    ],
    ['eight sequences', { ...h100, batch: 8 }, ['table', 'smallBatch']],
    ['a mixture of experts', { ...h100, isSparse: true }, ['table', 'sparse']],
    ['two bits', { ...h100, bits: 2 }, ['table', 'format']],
    [
      'more queries than are served',
      { ...h100, load: 'saturated' },
      ['table', 'load', 'saturated'],
    ],
  ])('%s', (_, subject, parts) => expect(unknownsOf(subject, known)).toEqual(parts))

  test('of a row that was measured only that its table is another’s', () => {
    expect(unknownsOf(h100, new Set(factsOf(h100)))).toEqual(['table'])
  })

  test('a sparse model on a chip with dense measurements alone, and the other way round', () => {
    const sparse = { ...h100, isSparse: true }
    expect(unknownsOf(sparse, new Set(factsOf(h100)))).toEqual(['table', 'sparse', 'kindOnChip'])
    expect(unknownsOf(h100, new Set(factsOf(sparse)))).toEqual(['table', 'kindOnChip'])
  })
})

describe('the interval', () => {
  const someParts = fc.subarray([...spreadParts])

  test.each(figures)('%s: by hand, the root of the sum of squares', (figure) => {
    const { table, chip } = spread[figure].parts
    expect(deviationOf(spread[figure], ['table', 'chip'])).toBeCloseTo(Math.hypot(table, chip), 12)
    expect(halfIntervalsOf(spread[figure], ['table']).half80).toBeCloseTo(
      spread[figure].quantiles.dense[1] * table,
      12,
    )
  })

  test.each(figures)('%s: 50% lies within 80%, and that within 95%', (figure) => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const { half50, half80, half95 } = halfIntervalsOf(spread[figure], parts)
        expect(half50).toBeGreaterThanOrEqual(0)
        expect(half80).toBeGreaterThanOrEqual(half50)
        expect(half95).toBeGreaterThanOrEqual(half80)
      }),
    )
  })

  test.each(figures)('%s: what is unknown besides never narrows it', (figure) => {
    fc.assert(
      fc.property(someParts, fc.constantFrom(...spreadParts), (parts, more) => {
        const now = halfIntervalsOf(spread[figure], parts)
        const wider = halfIntervalsOf(spread[figure], [...new Set([...parts, more])])
        expect(wider.half80).toBeGreaterThanOrEqual(now.half80)
      }),
    )
  })

  test('every part widens the rate: nothing is known for certain of what was never measured', () => {
    for (const part of spreadParts) expect(spread.rate.parts[part], part).toBeGreaterThan(0.01)
  })
})
