import { describe, expect, test } from 'vitest'
import { derivationOf, type Figures, inputTold } from '../../../src/estimates/shared/derivation.ts'
import { fieldErrors, fieldFault } from '../../../src/estimates/shared/field-fault.ts'
import { carried } from '../../../src/estimates/shared/givens.ts'
import { fault } from '../../../src/fields/fault.ts'
import { evaluate } from '../../../src/model/graph/evaluate.ts'
import { mixPriceFormulas } from '../../../src/model/mix/estimate.ts'
import { constantOrigin, type Origin } from '../../../src/presets/origin.ts'
import { en } from '../../../src/words/en.ts'
import { english } from '../../../src/words/english.ts'
import { message } from '../../../src/words/message.ts'

const origin: Origin = { from: 'request', pointer: '/prices/onDemandUsdPerChipHour', sources: [] }
const traceOf = (spot: number | null) =>
  evaluate<Origin>({
    definitions: mixPriceFormulas(['one-year']),
    constantOrigin,
    given: {
      reservedOneYearUsdPerChipHour: { value: 2, origin },
      onDemandUsdPerChipHour: { value: 3, origin },
      spotUsdPerChipHour:
        spot === null ? { value: null, reason: 'none is sold' } : { value: spot, origin },
      spotOverheadShare: { value: 0.1, origin },
      maxSpotShare: { value: 0.5, origin },
    },
  })

describe('what one working hands to the next', () => {
  const ids = ['onDemandUsdPerChipHour', 'spotEffectiveUsdPerChipHour', 'chips'] as const

  test('inputs keep their origin, what was computed says from where, and nothing is added', () => {
    expect(carried(traceOf(1), ids, 'of the mix')).toEqual({
      onDemandUsdPerChipHour: { value: 3, origin },
      spotEffectiveUsdPerChipHour: {
        // 1 and a tenth done again.
        value: 1.1,
        origin: { from: 'default', basis: 'derived', note: 'of the mix', sources: [] },
      },
    })
  })

  test('what is not known goes on with its reason', () => {
    const { spotEffectiveUsdPerChipHour } = carried(traceOf(null), ids, 'of the mix')
    expect(spotEffectiveUsdPerChipHour).toEqual({ value: null, reason: 'none is sold' })
  })
})

describe('a working', () => {
  const at = (level: 'full' | 'headline' | 'none', figures?: Figures) =>
    derivationOf(traceOf(1), {
      say: english,
      working: { level, headline: ['spotEffectiveUsdPerChipHour'], figures },
    })
  const figures = { '/price/spot': 'spotEffectiveUsdPerChipHour' } as const

  test('names its figures where it is sent in full and has some', () => {
    expect(at('full', figures).figures).toEqual(figures)
    expect(at('full')).not.toHaveProperty('figures')
    expect(at('headline', figures)).not.toHaveProperty('figures')
    expect(at('none', figures)).toEqual({ inputs: [], steps: [] })
  })
})

test('the working of a second language has labels of its own', () => {
  const node = { id: 'chips', kind: 'input', value: 4 } as const
  const first = inputTold(node, () => 'Chips')
  const second = inputTold(node, () => 'Karten')
  expect([first.label, second.label]).toEqual(['Chips', 'Karten'])
})

test('an error names another field as its reader knows it: beside it, or in another part', () => {
  const of = (other: string) =>
    fieldErrors(
      [fieldFault('/workload/chips', fault(message('errors.needs-other', { other })), 4)],
      en,
      (pointer) =>
        ({ '/workload/days': 'Days of the run', '/price/kind': 'Kind of offer' })[pointer],
    )[0]?.detail
  expect(of('days')).toContain('Days of the run')
  expect(of('price.kind')).toContain('Kind of offer')
  expect(of('tokens')).toContain('tokens')
})
