import { describe, expect, test } from 'vitest'
import { request } from '../support/api.ts'

const load =
  'workload.inputTokens=1500&workload.outputTokens=350&model=llama-3.1-70b&accelerator=nvidia-h100-sxm&performance.method=roofline&asOf=2026-11-28'
const htmlOf = async (query: string) => (await request(`/?v=4&${load}&${query}`)).text()
const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]
const answerIn = (html: string) => first(html, /<span class="answer">≈ ([^<]*)</)
const rangeIn = (html: string) => first(html, /<p class="interval">80% interval: ([^<]*)</)
const tileIn = (html: string, label: string) =>
  first(html, new RegExp(`<dt>${label}</dt><dd>([^<]*)<`))
const ownRangeIn = (html: string) =>
  first(html, /<tr class="own">.*?<td class="number">[^<]*<small>([^<]*)</s)
/** Significant digits of an amount, without the zeros that end it. */
const digitsIn = (amount: string) =>
  amount
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length

describe('the headline has the one interval of the cost, for whoever budgets by it', () => {
  // Sellers ask 2.81 to 5.766 around 3.90, and the plan is a replica of 2 chips whatever its rate:
  // 2 × 3.90 × 8,760 = $68,328 from $49,231 to $101,020; the ends as written hold all of it.
  test('one replica: the spread of prices alone', async () => {
    const html = await htmlOf('workload.queriesPerSecond=6%20rpm')
    expect(answerIn(html)).toBe('$68,000 per year')
    expect(rangeIn(html)).toBe('$49,000–$110,000 per year')
    expect(ownRangeIn(html)).toBe('$49,000–$110,000')
  })

  test.each(['', 'price.kind=1-year', 'billing=server', 'billing=exact'])(
    '%s: amounts of one cost have its two digits, in the headline and in the ranking',
    async (more) => {
      const html = await htmlOf(`workload.queriesPerSecond=10&${more}`)
      for (const label of ['Per day', 'Per query', 'Per million tokens', 'Idle cost per year'])
        expect(digitsIn(tileIn(html, label) ?? '123'), label).toBeLessThanOrEqual(2)
      expect(digitsIn(answerIn(html) ?? '123')).toBeLessThanOrEqual(2)
      expect(`${ownRangeIn(html)} per year`).toBe(rangeIn(html))
    },
  )

  test('with a reserve: the interval, the digits and the ranking are of the amount shown', async () => {
    const html = await htmlOf('workload.queriesPerSecond=6%20rpm&overheads.reserveShare=25%25')
    // 2 chips and a fourth more are 3: 3 × 3.90 × 8,760 = $102,492 from $73,847 to $151,530.
    expect(answerIn(html)).toBe('$100,000 per year')
    expect(rangeIn(html)).toBe('$73,000–$160,000 per year')
    expect(ownRangeIn(html)).toBe('$73,000–$160,000')
    // All three chips: nothing is beside them.
    expect(html).not.toContain('for the chips alone')
  })

  test('with staff: the amount for the chips is that of the chips shown', async () => {
    const html = await htmlOf(
      'workload.queriesPerSecond=6%20rpm&overheads.reserveShare=25%25&overheads.operationsStaffUsdPerYear=100000',
    )
    // $202,492 from $173,847 to $251,530; 3 chips at 3.90 are $102,492.
    expect(answerIn(html)).toBe('$200,000 per year')
    expect(rangeIn(html)).toBe('$170,000–$260,000 per year')
    expect(tileIn(html, 'Chips')).toBe('3')
    expect(first(html, /for the chips alone: <strong>([^<]*)</)).toBe('$100,000 per year')
  })

  test('a rent of one’s own for a fleet that any rate needs is as exact as it is typed', async () => {
    const html = await htmlOf('workload.queriesPerSecond=60%20rpm&price.usdPerChipHour=3.9')
    // A typed price is of a server: 8 × 3.90 × 8,760 = $273,312.
    expect(answerIn(html)).toBe('$273,000 per year')
    expect(rangeIn(html)).toBeUndefined()
  })

  test('a run: its headline, its interval and its plan', async () => {
    const html = await (
      await request(
        '/training?v=4&model=llama-3.1-70b&accelerator=nvidia-h100-sxm&performance.method=plan&workload.tokens=15T&workload.chips=1024&asOf=2026-11-28',
      )
    ).text()
    const range = rangeIn(html)
    expect(range).toMatch(/^\$/)
    expect(digitsIn(answerIn(html) ?? '123')).toBeLessThanOrEqual(2)
    const tile = first(html, /<dt>Cost<\/dt><dd>[^<]*<small>([^<]*)</)
    expect(tile).toBe(range)
  })
})
