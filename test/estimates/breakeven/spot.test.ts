import { describe, expect, test } from 'vitest'
import { codesOf, stepOf } from '../../support/answers.ts'
import { post } from '../../support/api.ts'
import { htmlAt, pinnedIn } from '../../support/page-html.ts'

const ask = async (rent: object, more: object = {}) => {
  const { body } = await post('/api/v1/breakeven', {
    workload: { queriesPerSecond: 3, inputTokens: 1000, outputTokens: 300 },
    accelerator: 'nvidia-a100-sxm-80gb',
    cluster: { clusterOutputTokensPerSecond: 5000 },
    asOf: '2026-11-28',
    own: {},
    rent,
    ...more,
  })
  return body
}

describe('a month of spot chips bears the work that interruptions lose', () => {
  test.each([
    ['a cluster that is stated', {}, 1],
    ['a predicted one', { cluster: {}, model: 'llama-3.1-70b' }, 8],
  ])('%s', async (_, more, chips) => {
    const price = { kind: 'spot', usdPerChipHour: 1 }
    const body = await ask({ ...price, spotOverhead: '10%' }, more)
    // 1 USD/h × 730 h a month × 1.1, for each chip.
    expect(body.ways.rentUsdPerClusterMonth).toBeCloseTo(chips * 803, 6)
    expect(body.request.rent.spotOverhead).toBe(0.1)
    expect(codesOf(body)).not.toContain('spot-rework-not-counted')
    const without = await ask(price, more)
    expect(without.ways.rentUsdPerClusterMonth).toBeCloseTo(chips * 730, 6)
    expect(without.request.rent).not.toHaveProperty('spotOverhead')
    expect(codesOf(without)).toContain('spot-rework-not-counted')
  })

  test('AWS publishes how often it interrupts: that is counted, with its working', async () => {
    const body = await ask({ kind: 'spot', seller: 'AWS' })
    expect(stepOf(body, 'spotOverheadShare')).toBeDefined()
    // 0–5% of instances a month, an hour each: 0.025 / 730.
    expect(body.request.rent.spotOverhead).toBeCloseTo(0.025 / 730, 12)
  })

  test('a share of rework beside chips on demand is said not to be counted', async () => {
    const body = await ask({ usdPerChipHour: 1, spotOverhead: 0.1 })
    expect(body.ways.rentUsdPerClusterMonth).toBeCloseTo(730, 6)
    expect(codesOf(body)).toContain('terms-not-counted')
  })
})

test('rework typed into the form counts in its comparison and its break-even', async () => {
  const chips = 'price.kind=spot&price.usdPerChipHour=1'
  const monthAt = async (view: string, query: string) => {
    const html = await htmlAt(
      `/serve${view}?v=5&scenario=serve-workload&asOf=2026-11-28&workload.queriesPerSecond=20&${query}`,
    )
    return view === '/compare'
      ? pinnedIn(html, 'Cost per month')
      : /<th scope="row">Rent<\/th>\s*<td[^>]*>([^<]*)</.exec(html)?.[1]
  }
  for (const view of ['/compare', '/break-even']) {
    const twice = await monthAt(view, `${chips}&price.spotOverhead=100%25`)
    expect(twice, view).toMatch(/\d/)
    // All work twice costs as much as chips at twice the price.
    expect(twice, view).toBe(
      await monthAt(view, `${chips.replace('Hour=1', 'Hour=2')}&price.spotOverhead=0`),
    )
    expect(twice, view).not.toBe(await monthAt(view, `${chips}&price.spotOverhead=0`))
  }
})
