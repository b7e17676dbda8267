import { expect, test } from 'vitest'
import { all } from '../../src/presets/registry.ts'
import { retirementDay } from '../../src/presets/token-book.ts'

test('no model was retired before its first price: it cost something while it was sold', () => {
  const neverPriced = all('apis').filter((api) => {
    const end = retirementDay(api)
    const first = api.input.find(({ value }) => value !== null)
    return end !== undefined && (first === undefined || first.from >= end)
  })
  expect(neverPriced.map(({ id }) => id)).toEqual([])
})

test('the records of a kind stand in the order of their days, none twice', () => {
  const faults = all('apis').flatMap((api) =>
    [api, ...(api.tiers ?? [])].flatMap((prices) =>
      [prices.input, prices.cachedInput, prices.cacheWrite, prices.longCacheWrite, prices.output]
        .filter((history) => history !== undefined)
        .filter((history) =>
          history.some(({ from }, index) => index > 0 && from <= (history[index - 1]?.from ?? '')),
        )
        .map(() => api.id),
    ),
  )
  expect(faults).toEqual([])
})
