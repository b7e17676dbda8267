import { describe, expect, test } from 'vitest'
import { pages } from '../../src/page/routes.ts'
import { addressOf, google, headline, overhang, unfold, usePages } from '../support/pages.ts'
import { clock, today } from '../support/today.ts'

const app = pages(clock, () => new Response(null, { status: 422 }))

/** A query a second of 1,000 input and 500 output tokens, unless an address says otherwise before it. */
const load = 'workload.queriesPerSecond=1&workload.inputTokens=1000&workload.outputTokens=500'
const bought = (rest: string) =>
  `/serve?v=5&scenario=google-search-2023&price.method=api&${rest}&${load}`

/** A page as it is sent at the day of the tests. */
const sent = async (rest: string): Promise<string> => (await app.request(bought(rest))).text()

/** The texts of the parts of a page with some class, id or tag. */
const textOf = (page: string, opening: RegExp, closing: string): string => {
  const from = page.search(opening)
  if (from < 0) return ''
  const part = page.slice(from, page.indexOf(closing, from))
  return part
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
const answerOf = (page: string) => textOf(page, /<div class="hero-answer">/, '</div>')
const ageOf = (page: string) => textOf(page, /<p class="price-age/, '</p>')
const endOf = (page: string) => textOf(page, /<p class="price-end/, '</p>')
/** The answer with its caveats, and every other figure of it. */
const headOf = (page: string) => {
  const answer = page.indexOf('<section class="card hero"')
  const others = page.indexOf('<section class="card"><h2>', answer)
  return `${page
    .slice(answer, others)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} ${textOf(page.slice(others), /^/, '</section>')}`
}
const tokensOf = (page: string) => textOf(page, /<section class="[^"]*token-prices/, '</section>')
const timesIn = (page: string, text: string) => page.split(text).length - 1

describe('whoever reads the cost of tokens', () => {
  test('sees from when the price is, when it was read and how long ago, without a mark', async () => {
    // readOn 2026-11-20 in presets/apis/claude-opus-5-5.json, 8 days before 2026-11-28.
    const page = await sent('price.api=claude-opus-5-5')
    expect(ageOf(page)).toBe('Price as of 2026-09-22, last read on 2026-11-20, 8 days ago.')
    expect(page).not.toMatch(/class="price-age price-/)
    const then = await sent('price.api=claude-opus-5-5&asOf=2026-11-30')
    expect(ageOf(then)).toBe('Price as of 2026-09-22, last read on 2026-11-20, 10 days before.')
  })

  test.each([
    // 29 + 31 + 31 days from 2026-11-20 to 2027-02-19: 91; to 2027-02-18: 90.
    ['2027-02-18', 'class="price-age"', 'Price as of 2026-09-22, last read on 2026-11-20, 90 days'],
    ['2027-02-19', 'class="price-age price-old"', 'last read 91 days before, on 2026-11-20'],
    // 2027-05-19 is 180 days after, the next day 181.
    ['2027-05-19', 'class="price-age price-old"', 'last read 180 days before, on 2026-11-20'],
    ['2027-05-20', 'class="price-age price-very-old"', 'last read 181 days before, on 2026-11-20'],
  ])(
    'is shown the age with a mark over 90 days, a louder one over 180: %s',
    async (asOf, mark, text) => {
      const page = await sent(`price.api=claude-opus-5-5&asOf=${asOf}`)
      expect(page).toContain(mark)
      expect(ageOf(page)).toContain(text)
      expect(timesIn(page, 'The price was last read')).toBeLessThanOrEqual(1)
    },
  )

  test('sees the next 365 days where the price changes: their sum and its parts, in the currency of the page', async () => {
    const page = await sent('price.api=gemini-4-argon')
    // 1,000 × 2 + 500 × 10 USD a million = 0.007 a query, 604.80 a day, 220,752 a year;
    // from 2026-12-01 twice that: 3 × 604.8 + 362 × 1,209.6 = 439,689.6.
    expect(answerOf(page)).toContain('$221,000 per year')
    const ahead = textOf(page, /<div class="year-ahead"/, '</div>')
    expect(ahead).toContain('Next 365 days, with the announced change of price: $440,000')
    expect(ahead).toContain('2026-11-28 3 $0.007 $605 2026-12-01 362 $0.014 $1,210')
    expect(headOf(page)).not.toContain('The price changes on')
    // At 10 yuan a dollar.
    const yuan = await sent('price.api=gemini-4-argon&currency=CNY&cnyPerUsd=10')
    const inYuan = textOf(yuan, /<div class="year-ahead"/, '</div>')
    expect(inYuan).toContain('CNY 4.4 million')
    expect(inYuan).toContain('2026-12-01 362 CNY 0.14 CNY 12,100')
    expect(inYuan).not.toContain('$')
  })

  test('is told once that a model is retired within the year, and that the year is not for sale', async () => {
    const page = await sent('price.api=gpt-4o')
    expect(endOf(page)).toMatch(
      /^gpt-4o is retired on 2027-01-14\. The price ends on 2027-01-14: .*not for sale\.$/,
    )
    expect(page).not.toContain('id="year-ahead"')
    // More than 365 days ahead it is no warning.
    const before = await sent('price.api=gpt-4o&asOf=2025-08-01')
    expect(endOf(before)).toBe('The provider retires the model on 2027-01-14.')
    expect(before).not.toContain('price-end price-old')
    expect(timesIn(page, 'The price ends on')).toBe(1)
    expect(timesIn(page, 'is retired on')).toBe(1)
  })

  test('of a retired model is told why there is no price, once, and of no age of it', async () => {
    const page = await sent('price.api=claude-3-opus')
    expect(answerOf(page)).toContain('price not available')
    expect(ageOf(page)).toBe('')
    const results = page.slice(page.indexOf('id="results"'))
    expect(timesIn(results, 'claude-3-opus was retired on 2026-01')).toBe(1)
  })

  test('of a model that is billed as another is told which', async () => {
    const page = await sent('price.api=gemini-2.5-flash&asOf=2027-06-01')
    expect(endOf(page)).toContain(
      'gemini-2.5-flash was retired on 2026-12-01: its provider routes it to gemini-3.5-flash-lite',
    )
    expect(timesIn(page, 'routes it to')).toBe(1)
  })

  test('gets an upper bound where a price that counts is not published', async () => {
    // All input at 21 USD a million: 0.021 + 500 × 168 a million = 0.105 a query, 9,072 a day, 3,311,280 a year, 275,940 a month.
    const page = await sent('price.api=gpt-5.2-pro&price.cachedInputShare=0.5')
    expect(answerOf(page)).toContain('at most $276,000 per month')
    expect(headOf(page)).toContain('Per day at most $9,070')
    expect(headOf(page)).toContain('Per query at most $0.105')
    expect(headOf(page)).toContain('No price of cached input is known for gpt-5.2-pro.')
    // Of tokens that are not bought no price stands there that was not published.
    const plain = tokensOf(await sent('price.api=gpt-5.2-pro'))
    expect(plain).toContain(
      'Input $21.00 Cached input not published Cache write not published Output $168',
    )
  })

  test('finds tier, region and hours where the prices stand', async () => {
    // Flex 0.5 × regional 1.1 = 0.55.
    const flex = tokensOf(
      await sent('price.api=gpt-5.6-sol&price.serviceTier=flex&price.apiRegion=regional'),
    )
    expect(flex).toContain('Service tier: Flex × 0.5')
    expect(flex).toContain('Region: Regional endpoint × 1.1')
    expect(flex).toContain('All together × 0.55')
    // Monday to Friday 01-04 and 06-10 UTC are 35 of 168 hours, at twice the price: 1 + 35 / 168 = 1.2083.
    const hours = await sent('price.api=deepseek-flash')
    expect(tokensOf(hours)).toContain('20.8% of the traffic is taken to fall there.')
    expect(tokensOf(hours)).toContain('Peak hours × 1.208')
    expect(timesIn(hours, 'is taken to fall there')).toBe(1)
    const long = await sent('price.api=gpt-5.6-sol&workload.inputTokens=272001')
    expect(tokensOf(long)).toContain('Queries of more than 272,000 input tokens are billed')
    expect(timesIn(long, 'Queries of more than 272,000')).toBe(1)
    // A caveat of the price stands at the answer.
    expect(headOf(long)).toContain('OpenAI calls the price promotional')
    expect(timesIn(long, 'OpenAI calls the price promotional')).toBe(1)
  })

  test('sees the date of a rent that the scenario states, and no age of it', async () => {
    const page = await (await app.request(google)).text()
    expect(ageOf(page)).toBe('Rental price as of 2023-02-09.')
  })
})

describe('the form of bought tokens', () => {
  const has = (page: string, name: string) => page.includes(`name="${name}"`)

  test('asks for a term only where the list has it', async () => {
    const claude = await sent('price.api=claude-opus-5-5')
    expect(textOf(claude, /<select id="price-cacheLifetimeMinutes"/, '</select>')).toBe(
      '5 min (the shortest) 60 min',
    )
    expect(textOf(claude, /<select id="price-serviceTier"/, '</select>')).toBe('Standard Fast')
    expect(has(claude, 'price.peakHoursShare')).toBe(false)
    expect(has(claude, 'price.cacheStorageHours')).toBe(false)
    const deepseek = await sent('price.api=deepseek-flash')
    expect(has(deepseek, 'price.peakHoursShare')).toBe(true)
    // 35 / 168.
    expect(deepseek).toMatch(/name="price.peakHoursShare" value="" placeholder="0.208333"/)
    for (const name of ['serviceTier', 'apiRegion', 'cacheLifetimeMinutes'])
      expect(has(deepseek, `price.${name}`)).toBe(false)
    expect(has(await sent('price.api=gemini-2.5-flash'), 'price.cacheStorageHours')).toBe(true)
  })

  test('keeps a term that another list has, and says at its field that this one has not', async () => {
    const page = await sent(
      'price.api=claude-opus-5-5&price.serviceTier=flex&price.cacheLifetimeMinutes=30&price.apiRegion=eu',
    )
    expect(page).toContain('<option value="flex" selected>Flex</option>')
    expect(page).toContain('<option value="30" selected>30 min</option>')
    expect(textOf(page, /id="error-price-serviceTier"/, '</p>')).toContain(
      '“Service tier” is not sold for claude-opus-5-5. Allowed: standard or fast.',
    )
    expect(page).toContain('id="error-price-cacheLifetimeMinutes"')
    expect(page).toMatch(/<details class="more" id="api-terms" open>[\s\S]*error-price-apiRegion/)
    // What the chosen prices take no account of is there still, and said.
    const own = await sent(
      'price.api=custom&price.apiUsdPerMillionInputTokens=1&price.apiUsdPerMillionOutputTokens=2&price.serviceTier=flex',
    )
    expect(own).toContain('Not used: the chosen prices have no such terms.')
  })

  test('folds what few fill in, unless it is filled in', async () => {
    expect(await sent('price.api=claude-opus-5-5')).toContain('id="api-terms"><summary>')
    expect(await sent('price.api=claude-opus-5-5&price.priceMultiplier=0.9')).toContain(
      'id="api-terms" open><summary>',
    )
  })

  test('does not send what only bought tokens have where chips are rented', async () => {
    const page = await (
      await app.request(
        '/serve?v=5&scenario=google-search-2023&workload.reasoningTokens=5&price.serviceTier=flex',
      )
    ).text()
    const call = textOf(page, /id="call"/, '</details>')
    expect(call).not.toMatch(/reasoningTokens|serviceTier/)
  })
})

describe('in a browser', () => {
  const { open, origin } = usePages()

  test('a share of cached input and a lifetime give the figure of the API', async () => {
    const page = await open(bought(`price.api=claude-opus-5-5&asOf=${today}`))
    await unfold(page)
    await page.locator('#price-cachedInputShare').fill('40%')
    await page.getByLabel('Cache write share').fill('0.3')
    // 300 × 4 + 400 × 0.2 + 300 × 5 + 500 × 20 = 12,780 USD a million queries, × 31,536,000 = 403,030.
    await expect.poll(() => headline(page)).toContain('$403,000 per year')
    await page.getByLabel('Cache lifetime').selectOption('60')
    // Writes for an hour cost 8: 13,680 a million, 431,412 a year.
    await expect.poll(() => headline(page)).toContain('$431,000 per year')
    expect(await page.locator('.token-prices').innerText()).toMatch(
      /Cache write \(60 min\)\s+\$8\.00/,
    )
    const answer = await fetch(`${origin()}/api/v1/inference`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        workload: { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 500 },
        asOf: today,
        price: {
          method: 'api',
          api: 'claude-opus-5-5',
          cachedInputShare: 0.4,
          cacheWriteShare: 0.3,
          cacheLifetimeMinutes: 60,
        },
      }),
    })
    const { cost } = (await answer.json()) as { cost: { usdPerYear: number } }
    expect(cost.usdPerYear).toBeCloseTo(431_412.48, 2)
    const again = await open(addressOf(page))
    expect(await headline(again)).toBe(await headline(page))
    expect(await again.getByLabel('Cache lifetime').inputValue()).toBe('60')
  })

  test('reasoning, searches and a contract’s multiplier count, and a wrong one opens their group', async () => {
    const page = await open(bought(`price.api=claude-opus-5-5&asOf=${today}`))
    await unfold(page)
    await page.getByLabel('Web searches per query').fill('2')
    // 0.014 of tokens and 2 × 0.01 of searches: 0.034 × 31,536,000 = 1,072,224.
    await expect.poll(() => headline(page)).toContain('$1.07 million per year')
    await page.getByLabel('Price multiplier').fill('0.5')
    // 0.007 + 0.02 = 0.027: 851,472.
    await expect.poll(() => headline(page)).toContain('$851,000 per year')
    await page.getByLabel('Reasoning tokens (part of output)').fill('501')
    await expect.poll(() => page.locator('#error-workload-reasoningTokens').count()).toBe(1)
    const again = await open(addressOf(page))
    expect(await again.locator('#error-workload-reasoningTokens').isVisible()).toBe(true)
  })

  test('nothing is wider than a phone where reasons stand in place of prices', async () => {
    for (const rest of [
      'price.api=claude-3-opus',
      'price.api=gpt-5.2-pro&price.cachedInputShare=0.5',
    ]) {
      const page = await open(bought(rest))
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await overhang(page)).toBeLessThanOrEqual(0)
    }
  })
})
