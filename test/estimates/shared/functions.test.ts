import { describe, expect, test } from 'vitest'
import { usdAmounts, yuanAmounts } from '../../../src/estimates/shared/currency-amounts.ts'
import { noteOf } from '../../../src/estimates/shared/givens.ts'
import { fieldAt, memberOf, partsOf, pointerOf } from '../../../src/estimates/shared/pointer.ts'
import { agrees, publishedBeside } from '../../../src/estimates/shared/published.ts'
import { find } from '../../../src/presets/registry.ts'

describe('a published figure and a computed one', () => {
  const of =
    (rounding: 'nearest' | 'down' | 'at-least' | 'about', value: number, step: number) =>
    (computed: number) =>
      agrees({ value, step, rounding }, computed)

  test('"at least 500" holds from 500 on', () => {
    const atLeast = of('at-least', 500, 1)
    expect([499.999, 500, 501, 5000].map(atLeast)).toEqual([false, true, true, true])
  })

  test('"about 34 days" holds up to a whole step away, and just so at the step', () => {
    const about = of('about', 34, 1)
    expect([32.99, 33, 34, 35, 35.01].map(about)).toEqual([false, true, true, true, false])
    // 0.1 + 0.2 is a little more than 0.3: no reader would call that another figure.
    expect(of('about', 0.2, 0.1)(0.1 + 0.2)).toBe(true)
  })

  test('rounded to the nearest it holds half a step away, rounded down a step above', () => {
    expect([33.49, 33.5, 34.5, 34.51].map(of('nearest', 34, 1))).toEqual([false, true, true, false])
    expect([33.9, 34, 34.99, 35].map(of('down', 34, 1))).toEqual([false, true, true, false])
  })

  test('stands beside the answer with its note, or with no word of one', () => {
    const scenario = find('scenarios', 'gpt-3-a100')
    const [figure] = scenario?.published ?? []
    if (scenario === undefined || figure === undefined) throw new Error('no published figure')
    const beside = (note?: string) =>
      publishedBeside({ ...scenario, published: [{ ...figure, note }] }, {})[0]
    expect(beside('as printed')).toMatchObject({ note: 'as printed', computed: null, agrees: null })
    expect(beside()).not.toHaveProperty('note')
  })
})

describe('JSON pointers', () => {
  test('lead into lists by whole numbers alone', () => {
    const list = Array.from({ length: 120 }, (_, index) => index)
    expect(memberOf(list, '0')).toBe(0)
    expect(memberOf(list, '7')).toBe(7)
    expect(memberOf(list, '10')).toBe(10)
    expect(memberOf(list, '119')).toBe(119)
    for (const part of ['120', '01', '-1', '1.5', '1e1', 'length', ''])
      expect(memberOf(list, part), part).toBeUndefined()
  })

  test('lead to what is there, not to what every object has', () => {
    expect(fieldAt({ a: [{ b: 4 }] }, '/a/0/b')).toBe(4)
    expect(fieldAt({ a: 1 }, '/constructor')).toBeUndefined()
    expect(fieldAt({ a: 'text' }, '/a/length')).toBeUndefined()
  })

  test('are read as they are written, whatever is in a name', () => {
    const parts = ['a/b', 'm~n', '~1', '']
    expect(pointerOf(parts)).toBe('/a~1b/m~0n/~01/')
    expect(partsOf(pointerOf(parts))).toEqual(parts)
  })
})

describe('amounts that are also told in yuan', () => {
  const answer = {
    usdPerYear: 10,
    usdPerQuery: null,
    cost: { breakdown: [{ usd: 2, share: 0.5 }] },
    interval: { low: 3, note: 'of two' },
    tokensPerUsd: 9,
    chips: 4,
    request: { usdPerChipHour: 1 },
    'usd/x': 5,
  }

  test('are the dollars that were computed, and nothing else', () => {
    expect(Object.fromEntries(usdAmounts(answer))).toEqual({
      '/usdPerYear': 10,
      '/cost/breakdown/0/usd': 2,
      '/usd~1x': 5,
    })
    expect(Object.fromEntries(usdAmounts(answer, ['/interval/low']))).toHaveProperty(
      '/interval/low',
      3,
    )
  })

  test('at 7 yuan a dollar', () => {
    expect(yuanAmounts(answer, 7)).toEqual({
      '/usdPerYear': 70,
      '/cost/breakdown/0/usd': 14,
      '/usd~1x': 35,
    })
  })
})

test('notes that stand alone are put together; none are no note', () => {
  expect(noteOf([undefined, undefined])).toBeUndefined()
  expect(noteOf([undefined, 'one'])).toBe('one')
  expect(noteOf(['one', 'two'])).toMatchObject({ params: { notes: ['one', 'two'] } })
})
