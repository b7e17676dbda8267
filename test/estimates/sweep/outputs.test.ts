import { describe, expect, test } from 'vitest'
import { foundAt, isNumber, isValue, placesIn } from '../../../src/estimates/sweep/outputs.ts'

/** The schema of the answer has no other field of the cost. */
const has = (place: readonly string[]) => place.join('/') !== 'cost/usd'

describe('what an answer has at a place', () => {
  const answer = {
    cost: { usdPerYear: 5, rate: null },
    rows: [{ chips: null, energy: null, unknown: { '/chips': 'no peak' } }],
    plan: null,
    unknown: { '/plan': 'no roofline', '/cost/rate': 'no rate' },
  }
  test.each([
    [['cost', 'usdPerYear'], { kind: 'value', value: 5 }],
    [['cost'], { kind: 'part' }],
    [['cost', 'usd'], { kind: 'nothing' }],
    [['cost', 'rate'], { kind: 'null', reason: 'no rate' }],
    // The reason stands with the row, under a pointer from there.
    [['rows', '0', 'chips'], { kind: 'null', reason: 'no peak' }],
    // What is around a place may be null itself.
    [['plan', 'text'], { kind: 'null', reason: 'no roofline' }],
    // Nobody says why: no reason is made up, and the search for one ends.
    [['rows', '0', 'energy'], { kind: 'null', reason: undefined }],
  ])('%j', (place, found) => {
    expect(foundAt(answer, place, has)).toEqual(found)
  })
})

describe('the places that are proposed for a slip', () => {
  const answer = {
    request: { chips: 4 },
    unknown: { '/days': 'no work' },
    cost: { usd: 7, request: 2, share: null, note: 'paid', isPaid: true },
  }

  test('are those that the answer worked out: not what was asked, at the top alone', () => {
    expect(placesIn(answer, isNumber)).toEqual(['/cost/usd', '/cost/request'])
  })

  test('hold any single value, a null among them', () => {
    expect(placesIn(answer, isValue)).toEqual([
      '/cost/usd',
      '/cost/request',
      '/cost/share',
      '/cost/note',
      '/cost/isPaid',
    ])
  })
})
