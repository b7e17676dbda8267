import { describe, expect, test } from 'vitest'
import type { Api } from '../../src/presets/api-schema.ts'
import { inForce } from '../../src/presets/dates.ts'
import { all } from '../../src/presets/registry.ts'
import { retirementDay } from '../../src/presets/token-book.ts'
import type { Tier } from '../../src/presets/token-price.ts'
import { bill, cnyPerUsd } from './price-book/usage.ts'

// Each list by what it states itself: `above` begins at the next token, `from` at the token.
// That the lists state the bounds and prices of their vendors is what price-book.test.ts holds.

type Prices = Pick<Tier, 'input' | 'output'>

const firstTokenOf = (above: number | undefined, from: number | undefined) =>
  above === undefined ? from : above + 1

/** Tokens that a tier begins at; what is not bounded is small enough for no other tier. */
const beginsAt = (tier: Tier) => ({
  input: firstTokenOf(tier.aboveInputTokens, tier.fromInputTokens),
  output: firstTokenOf(tier.aboveOutputTokens, tier.fromOutputTokens),
})

/** The last change of what is paid on either side of a tier, while it is sold. */
const dayOf = (api: Api, before: Prices, tier: Tier): string => {
  const end = tier.until ?? retirementDay(api) ?? '9999'
  const days = [before, tier].flatMap(({ input, output }) =>
    [...input, ...output].map(({ from }) => from),
  )
  return (
    days
      .filter((day) => day < end)
      .toSorted()
      .at(-1) ?? ''
  )
}

const tiered = all('apis').flatMap((api) =>
  (api.tiers ?? []).map((tier, index) => {
    const lower = api.tiers?.slice(0, index).findLast((one) => beginsAt(one).input !== undefined)
    // A bound of the output is one of the lowest band of the input.
    const before: Prices = beginsAt(tier).input === undefined ? api : (lower ?? api)
    return { id: api.id, tier, before, day: dayOf(api, before, tier), ...beginsAt(tier) }
  }),
)
const byInput = tiered.filter(({ input }) => input !== undefined)
const byOutput = tiered.filter(({ output }) => output !== undefined)

const usdOf = (prices: Prices, kind: 'input' | 'output', day: string) => {
  const record = inForce(prices[kind], day)
  if (record === undefined || record.value === null) return null
  return record.unit.startsWith('CNY') ? record.value / cnyPerUsd : record.value
}

const listedAt = (prices: Prices, day: string) => [
  usdOf(prices, 'input', day),
  usdOf(prices, 'output', day),
]

const paidAt = async (id: string, input: number, output: number, asOf: string) => {
  const { tokens } = (await bill(id, { input, output, asOf })).price
  return [tokens?.apiUsdPerMillionInputTokens, tokens?.apiUsdPerMillionOutputTokens]
}

describe('whoever crosses a threshold pays the tier from the very token that its list states', () => {
  test('there are lists of all kinds of bounds', () => {
    expect(byInput.length).toBeGreaterThan(150)
    expect(byOutput.length).toBeGreaterThan(5)
    expect(byInput.some(({ tier }) => tier.fromInputTokens !== undefined)).toBe(true)
  })

  test.each(byInput)('$id, from input token $input', async (one) => {
    const { id, tier, before, day, input = 0 } = one
    const [below, above] = [listedAt(before, day), listedAt(tier, day)]
    expect(above).not.toEqual(below)
    // A request that puts out one token is below every bound of the output.
    expect(await paidAt(id, input - 2, 1, day)).toEqual(below)
    expect(await paidAt(id, input - 1, 1, day)).toEqual(below)
    expect(await paidAt(id, input, 1, day)).toEqual(above)
    expect(await paidAt(id, input + 1, 1, day)).toEqual(above)
  })

  test.each(byOutput)('$id, from output token $output', async (one) => {
    const { id, tier, before, day, output = 0 } = one
    const [below, above] = [listedAt(before, day), listedAt(tier, day)]
    expect(above).not.toEqual(below)
    expect(await paidAt(id, 1000, output - 1, day)).toEqual(below)
    expect(await paidAt(id, 1000, output, day)).toEqual(above)
    expect(await paidAt(id, 1000, output + 1, day)).toEqual(above)
  })
})
