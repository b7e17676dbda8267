import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadEngine, maxExpressionLength, parseQuantity } from '../../src/units/expression.ts'

const rates = { CNY: 7, EUR: 0.8 }
const parse = (text: string, unit: string) => parseQuantity(text, unit, rates)

// The engine is most of the bundle's bytes: who types a rate must not wait for it.
test('numbers and products of units need no engine; a sum says that it does', () => {
  expect(parse(' 320,000 ', 'query/s')).toEqual({ ok: true, value: 320000 })
  expect(parse('320k/s', 'query/s')).toEqual({ ok: true, value: 320000 })
  expect(parse('1 + 1', 'query/s')).toEqual({ ok: false, needsEngine: true })
})

describe('with the engine', () => {
  beforeAll(loadEngine)

  test.each([
    ['13e6 * 15 / day', 'query/s', 195e6 / 86400],
    ['320k/s', 'query/s', 320000],
    ['2 million queries / day', 'query/s', 2e6 / 86400],
    ['0.6 CNY/kWh', 'USD/kWh', 0.6 / 7],
    ['0.6 RMB/kWh', 'USD/kWh', 0.6 / 7],
    ['80 GiB', 'B', 80 * 2 ** 30],
    ['80 GB', 'B/chip', 80e9],
    ['35%', '1', 0.35],
    ['4/3', '1', 4 / 3],
    ['1.2 MW', 'W', 1.2e6],
    ['312 TFLOP/s', 'FLOP/(s*chip)', 312e12],
    ['14 CNY/h', 'USD/(chip*h)', 2],
    ['2 USD/GPU/h', 'USD/(chip*h)', 2],
    ['$2.50/h', 'USD/(chip*h)', 2.5],
    ['¥14/h', 'USD/(chip*h)', 2],
    ['￥1,400/h', 'USD/(chip*h)', 200],
    ['0.7元/kWh', 'USD/kWh', 0.1],
    ['320k', 'query/s', 320000],
    ['13e6 * 15 / 86400', 'query/s', 195e6 / 86400],
    ['160,000/s', 'query/s', 160000],
    ['3 weeks', 'day', 21],
    ['2 years', 'day', 730],
    ['14.8 trillion tokens', 'token', 14.8e12],
    ['(1 + 2) * 3 - -1', '1', 10],
    ['1/2 day', 'day', 0.5],
  ])('%s in %s', (text, unit, value) => {
    const parsed = parse(text, unit)
    expect(parsed).toMatchObject({ ok: true })
    if (parsed.ok) expect(parsed.value).toBeCloseTo(value, 10)
  })

  test.each([
    ['5 W', 'query/s', { code: 'wrong-dimension', unit: 'query/s', got: 'W' }],
    ['10 tokens/s', 'query/s', { code: 'wrong-dimension', unit: 'query/s', got: 'token/s' }],
    ['320k/s # per second', 'query/s', { code: 'symbol-not-allowed' }],
    ['80 Gb', 'B', { code: 'unknown-unit', word: 'Gb' }],
    ['5 day + 3 W', 'day', { code: 'units-do-not-fit' }],
    ['1/0', '1', { code: 'not-finite' }],
    ['9^9^9^9', '1', { code: 'not-finite' }],
    ['(-1)^0.5', '1', { code: 'not-finite' }],
    ['10 % 3', '1', { code: 'operator-not-allowed', operator: '%' }],
    ['3 +', '1', { code: 'not-arithmetic' }],
    ['', '1', { code: 'empty' }],
    [
      '1'.repeat(maxExpressionLength + 1),
      '1',
      { code: 'too-long', maxLength: maxExpressionLength, length: maxExpressionLength + 1 },
    ],
    [`${'1+'.repeat(40)}1`, '1', { code: 'too-many-parts', max: 60 }],
  ])('%s in %s is refused', (text, unit, problem) =>
    expect(parse(text, unit)).toMatchObject({ ok: false, problem }),
  )

  test.each([
    'a = 3',
    'f(x) = 1',
    '[1, 2]',
    '"text"',
    '1:3',
    'sqrt(4)',
    'import("x")',
    'createUnit("foo")',
    'constructor',
    '1; 2',
    '{a: 1}',
    'x.y',
    'true ? 1 : 2',
    'i',
    'pi',
    '5 == 5',
    '5 to B',
  ])('%s is not arithmetic here', (text) => expect(parse(text, '1').ok).toBe(false))

  test('no text throws, and what is read is finite', () => {
    const word = fc.constantFrom(
      '3',
      'k',
      's',
      'GB',
      'day',
      '+',
      '*',
      '/',
      '^',
      '(',
      ')',
      '%',
      'USD',
      ' ',
      '1e9',
      '.',
      'e',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 20 }).map((w) => w.join('')),
        ),
        (text) => {
          const parsed = parse(text, 'query/s')
          expect(parsed.ok ? Number.isFinite(parsed.value) : !parsed.needsEngine).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
