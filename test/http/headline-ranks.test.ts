import { describe, expect, test } from 'vitest'
import { compare } from '../support/api.ts'
import { figureIn, htmlAt, monthIn, pinnedIn, rangeIn } from '../support/page-html.ts'

const load =
  'workload.queriesPerSecond=2&workload.inputTokens=1500&workload.outputTokens=350&model=llama-3.1-70b&accelerator=nvidia-h100-sxm&performance.method=roofline'
const htmlOf = (query: string, view = '') =>
  htmlAt(`/serve${view}?v=5&scenario=google-search-2023&${load}&${query}`)
describe('what ranks is what the headline says', () => {
  test.each([
    ['rented', ''],
    ['rented exactly', 'billing=exact'],
    ['rented with a reserve and taxes', 'overheads.reserveShare=0.5&overheads.taxRate=0.06'],
    ['owned', 'price.method=own'],
    ['owned, with spares', 'price.method=own&billing=exact&overheads.reserveShare=0.5'],
  ])('%s: the headline is what its comparison has pinned', async (_, query) => {
    const html = await htmlOf(query)
    expect(monthIn(html)).toMatch(/^(≈ )?\$\d/)
    const compared = await htmlOf(query, '/compare')
    expect(pinnedIn(compared, 'Cost per month')).toBe(monthIn(html))
    expect(pinnedIn(compared, '80% interval')).toBe(rangeIn(html))
  })

  test('owned: the break-even has the cost that the headline has', async () => {
    const month = monthIn(await htmlOf('price.method=own'))
    expect(month).toBe('≈ $13,000')
    expect(await htmlOf('price.method=own', '/break-even')).toContain(
      `<th scope="row">Own</th><td class="number">${month}</td>`,
    )
  })

  test('a day is told where it is a part of that year, and not beside a larger one', async () => {
    expect(figureIn(await htmlOf(''), 'Per day')).toMatch(/^\$/)
    expect(figureIn(await htmlOf('overheads.reserveShare=0.5'), 'Per day')).toBeUndefined()
  })

  test('a comparison says by which figure it ranks', async () => {
    const { body } = await compare({
      workload: { queriesPerSecond: 2, inputTokens: 1500, outputTokens: 350 },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      price: { method: 'own' },
    })
    const ranked = body.rows.filter(({ rank }: { rank: number | null }) => rank !== null)
    const paid = ranked.map(({ cost }: { cost: Record<string, number | null> }) => {
      return cost[body.rankedBy] ?? cost.usdPerQuery ?? 0
    })
    expect(paid.length).toBeGreaterThan(2)
    expect(paid).toEqual(paid.toSorted((a: number, b: number) => a - b))
  })
})

describe('chips on the page are the chips that are billed', () => {
  test('whole servers, or exactly those of the load', async () => {
    // Two replicas of two chips serve 2 queries a second at most.
    const served = await htmlOf('billing=server')
    expect(Number(figureIn(served, 'Chips')) % 8).toBe(0)
    const exactly = await htmlOf('billing=exact')
    expect(Number(figureIn(exactly, 'Chips'))).toBeLessThan(8)
  })
})
