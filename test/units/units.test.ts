import { expect, test } from 'vitest'
import { toBase, type UnitSymbol, units } from '../../src/units/units.ts'
import { math } from '../support/math.ts'

const symbols = Object.keys(units) as UnitSymbol[]

test.each(symbols.filter((symbol) => symbol !== '1' && symbol !== '%'))(
  '%s is the size and the dimension that mathjs gives it',
  (symbol) => {
    const { dimension } = units[symbol]
    expect(toBase(1, symbol) / math.unit(1, symbol).toNumber(dimension)).toBeCloseTo(1, 12)
  },
)

test('percent is a hundredth', () => expect(toBase(35, '%')).toBeCloseTo(0.35, 12))
