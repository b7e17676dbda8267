import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulas } from '../../src/model/formulas.ts'
import { absentParts, lean } from '../../src/model/graph/lean.ts'
import type { QuantityId } from '../../src/model/quantities/index.ts'
import { kvBytesPerSequence } from '../../src/model/roofline/memory.ts'
import { math } from '../support/math.ts'

const parts = ['window', 'sparse', 'state', 'held', 'padding'] as const
const termed = formulas.filter((formula) => 'marked' in formula)

test('a plain model’s cache is its layers times the context', () =>
  expect(lean(kvBytesPerSequence, new Set(parts))).toMatchObject({
    text: '(fullKvElements * meanContextTokens) * bytesPerKvElement',
    from: ['fullKvElements', 'meanContextTokens', 'bytesPerKvElement'],
  }))

test('a part is absent where nothing of it is given, or what is given does nothing', () => {
  const value = (one: number) => ({ value: one })
  expect(absentParts({})).toEqual(parts)
  expect(absentParts({ windowKvElements: value(4), expertPadding: value(1) })).toEqual(
    parts.filter((part) => part !== 'window'),
  )
  expect(absentParts({ expertPadding: value(1.2), stateBytesPerSequence: value(0) })).toEqual(
    parts.filter((part) => part !== 'padding'),
  )
})

describe('whatever is left out, the text shown gives the number computed', () => {
  test('ten formulas and more have such terms', () =>
    expect(termed.length).toBeGreaterThanOrEqual(10))
  test.each(termed.map((formula) => [formula.of, formula] as const))('%s', (_, formula) =>
    fc.assert(
      fc.property(
        fc.subarray([...parts]),
        fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), {
          minLength: formula.from.length,
          maxLength: formula.from.length,
        }),
        (absent, numbers) => {
          const shown = lean(formula, new Set(absent))
          const inputs = Object.fromEntries(
            formula.from.map((id, i) => [id, numbers[i] ?? 1]),
          ) as Record<QuantityId, number>
          fc.pre(formula.domain?.(inputs) ?? true)
          const used = Object.fromEntries(shown.from.map((id) => [id, inputs[id]])) as Record<
            QuantityId,
            number
          >
          const text: number = math.evaluate(shown.text, { ...used })
          const computed = shown.compute(used)
          const slack = 1e-12 * Math.max(...numbers)
          expect(Math.abs(text - computed)).toBeLessThanOrEqual(1e-9 * Math.abs(text) + slack)
          // What is left out did nothing.
          const nothing = { ...inputs }
          for (const id of formula.from)
            if (!shown.from.includes(id))
              nothing[id] = /Padding|Tokens$|Parallel|bytesPer/.test(id) ? 1 : 0
          expect(formula.compute(nothing)).toBe(computed)
        },
      ),
      { numRuns: 100 },
    ),
  )
})
