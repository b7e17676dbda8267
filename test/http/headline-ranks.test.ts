import { describe, expect, test } from 'vitest'
import { compare, request } from '../support/api.ts'

const load =
  'workload.queriesPerSecond=2&workload.inputTokens=1500&workload.outputTokens=350&model=llama-3.1-70b&accelerator=nvidia-h100-sxm&performance.method=roofline'
const htmlOf = async (query: string) => (await request(`/?v=4&${load}&${query}`)).text()
const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]
const headlineIn = (html: string) => first(html, /<span class="answer">≈ ([^<]*) per year</)
const ownBarIn = (html: string) =>
  first(html, /<li class="own">.*?<span class="bar-value">([^<]*)</s)
const ownRowIn = (html: string) =>
  first(html, /<tr class="own">.*?<\/th>\s*<td class="number">([^<]*)</s)
const tileIn = (html: string, label: string) =>
  first(html, new RegExp(`<dt>${label}</dt><dd>([^<]*)<`))

describe('what ranks is what the headline says', () => {
  test.each([
    ['rented', ''],
    ['rented exactly', 'billing=exact'],
    ['rented with a reserve and taxes', 'overheads.reserveShare=0.5&overheads.taxRate=0.06'],
    ['owned', 'price.method=own'],
    ['owned, with spares', 'price.method=own&billing=exact&overheads.reserveShare=0.5'],
  ])('%s: headline, bar and row of the chosen chip', async (_, query) => {
    const html = await htmlOf(query)
    const headline = headlineIn(html)
    expect(headline).toMatch(/^\$\d/)
    expect(ownBarIn(html)).toBe(headline)
    expect(ownRowIn(html)).toBe(headline)
  })

  test('a day is told where it is a part of that year, and not beside a larger one', async () => {
    expect(tileIn(await htmlOf(''), 'Per day')).toMatch(/^\$/)
    expect(tileIn(await htmlOf('overheads.reserveShare=0.5'), 'Per day')).toBeUndefined()
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
    expect(Number(tileIn(served, 'Chips')) % 8).toBe(0)
    const exactly = await htmlOf('billing=exact')
    expect(Number(tileIn(exactly, 'Chips'))).toBeLessThan(8)
  })
})
