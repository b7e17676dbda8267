import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { addressOf, google, headline, overhang, pick, unfold, usePages } from '../support/pages.ts'

const { open, origin, newPageIn } = usePages()

describe('chips owned', () => {
  test('choosing it shows what a chip-hour is made of; a rent does not leak in', async () => {
    const page = await open('/')
    const { errors } = watchPage(page, origin())
    await page.getByLabel('Own', { exact: true }).check()
    await expect.poll(() => page.locator('#group-owning').count()).toBe(1)
    await unfold(page)
    await expect
      .poll(() => page.locator('.chip-hour .stack-key').innerText())
      .toMatch(/Servers \$0\.557[\s\S]*Electricity/)
    expect(await page.locator('#price-lifetimeYears').getAttribute('placeholder')).toMatch(/^\d/)
    await page.getByLabel('Network, per chip').fill('6500')
    await expect
      .poll(() => page.locator('.chip-hour .stack-key').innerText())
      .toContain('Network $')
    expect(page.url()).not.toContain('usdPerChipHour')
    await page.getByLabel('Rent', { exact: true }).check()
    await expect.poll(() => headline(page)).toContain('$35.9 billion per year')
    expect(errors).toEqual([])
  })

  test('a line of what an owner pays goes when it is set to nothing', async () => {
    const page = await open('/serve?v=5&scenario=google-search-2023&price.method=own')
    await unfold(page)
    const hour = page.locator('.chip-hour')
    expect(await hour.innerText()).toMatch(/Network \$[\s\S]*Colocation \$0\.205/)
    expect(
      await page.locator('#price-colocationUsdPerKilowattMonth').getAttribute('placeholder'),
    ).toBe('184.06')
    await page.locator('#price-colocationUsdPerKilowattMonth').fill('0')
    await expect.poll(() => hour.innerText()).toContain('Zero cost: Facility; Colocation.')
    expect(page.url()).toContain('price.colocationUsdPerKilowattMonth=0')
  })

  test('interest is asked for with the annuity alone, and raises the price', async () => {
    const page = await open('/serve?scenario=google-search-2023&price.method=own')
    await unfold(page)
    const before = await headline(page)
    expect(await page.locator('#price-costOfCapital').isVisible()).toBe(false)
    await page.locator('#price-depreciation').selectOption('annuity')
    await expect.poll(() => headline(page)).not.toBe(before)
    await page.locator('#price-costOfCapital').fill('8%')
    await expect.poll(() => page.locator('.error:visible').count()).toBe(0)
  })

  test('what comes on top stands line by line, and the headline says the whole', async () => {
    const page = await open(
      '/serve?scenario=google-search-2023&price.method=own&overheads.taxRate=6%25',
    )
    expect(await page.locator('.hero .all-in').innerText()).toContain('per year')
    expect(await page.locator('.figures table').first().textContent()).toMatch(
      /Servers[\s\S]*Tax[\s\S]*Total/,
    )
    await page.locator('#group-overheads > summary').click()
    await page.getByLabel('Tax rate (on all costs)').fill('600%')
    await expect.poll(() => page.locator('#error-overheads-taxRate').count()).toBe(1)
  })

  test('a training run on chips of one’s own', async () => {
    const page = await open('/train?v=5&scenario=gpt-3-a100')
    await page.getByLabel('Own', { exact: true }).check()
    await expect
      .poll(() => page.locator('.chip-hour .stack-key').innerText())
      .toContain('Servers $')
    expect(await page.getByLabel('Tokens', { exact: true }).count()).toBe(0)
  })
})

describe('tokens bought', () => {
  test('input and output stand apart; no chips, no comparison of chips', async () => {
    const page = await open('/')
    await page.getByLabel('Input tokens', { exact: true }).fill('500')
    await page.getByLabel('Tokens', { exact: true }).check()
    await expect.poll(() => headline(page)).toMatch(/OpenAI gpt-4o[\s\S]*\$214 billion per year/)
    await unfold(page)
    expect(await page.locator('.token-prices').innerText()).toMatch(
      /Input\s+\$2\.50[\s\S]*Output\s+\$10\.00/,
    )
    expect(await page.locator('.figures table').first().textContent()).toMatch(
      /Input tokens[\s\S]*Output tokens/,
    )
    expect(await page.locator('#results').innerText()).toContain('No chips to buy or rent')
    expect(await page.locator('#accelerator').isVisible()).toBe(false)
    await pick(page, 'price-api', 'claude-haiku-4-5', 'Anthropic')
    await expect.poll(() => headline(page)).toContain('claude-haiku-4-5')
    const again = await open(addressOf(page))
    expect(await headline(again)).toBe(await headline(page))
  })

  test('a price of one token is met with the question which price was meant', async () => {
    const page = await open(`${google}&price.method=api&price.api=custom`)
    await unfold(page)
    await page.getByLabel('Input', { exact: true }).fill('0.0000025')
    await expect
      .poll(() => page.locator('#error-price-apiUsdPerMillionInputTokens').innerText())
      .toContain('Did you mean 2.5?')
  })

  test('prices of one’s own need no provider', async () => {
    const page = await open('/serve?scenario=google-search-2023&price.method=api&price.api=custom')
    await unfold(page)
    await page.getByLabel('Input', { exact: true }).fill('1')
    await page.getByLabel('Output', { exact: true }).fill('2')
    // 320,000 × 2,000 tokens × 31,536,000 s at 2 USD a million.
    await expect.poll(() => headline(page)).toContain('$40.4 billion per year')
  })
})

describe('yuan', () => {
  test('amounts are in yuan everywhere, at a rate that is said', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'CNY' }).click()
    await expect.poll(() => headline(page)).toContain('CNY ')
    expect(await page.locator('.rate-of').innerText()).toMatch(/^USD\/CNY [\d.]+, rate of \d{4}-/)
    for (const part of ['.hero', '.tiles', '#answer-bar', '.field.segments']) {
      const text = await page.locator(part).first().innerText()
      expect(text, part).toContain('CNY ')
      expect(text, part).not.toMatch(/[$¢]/)
    }
    for (const view of ['compare', 'break-even']) {
      const other = await open(`${google.replace('/serve', `/serve/${view}`)}&currency=CNY`)
      const text = await other.locator('#results').innerText()
      expect(text, view).toContain('CNY ')
      expect(text.replaceAll('US$', ''), view).not.toMatch(/[$¢]/)
    }
    await unfold(page)
    await page.getByLabel('USD/CNY rate').fill('10')
    // 35.938 billion dollars.
    await expect.poll(() => headline(page)).toContain('CNY 359 billion per year')
    await page.getByRole('link', { name: 'USD' }).click()
    await expect.poll(() => headline(page)).toContain('$35.9 billion per year')
  })

  test('without JavaScript the currency is a link, and the way to pay is sent with the form', async () => {
    const page = await open('/', await newPageIn({ javaScriptEnabled: false }))
    await page.getByRole('link', { name: 'CNY' }).click()
    expect(await headline(page)).toContain('CNY ')
    await page.getByLabel('Tokens', { exact: true }).check()
    await page.getByRole('button', { name: 'Calculate' }).click()
    expect(await headline(page)).toMatch(/gpt-4o[\s\S]*CNY /)
    await page.locator('#group-prices > summary').click()
    expect(await page.locator('#price-api').isVisible()).toBe(true)
    await page.context().close()
  })
})

test('rent, own and API are drawn, with where they cross and when buying pays back', async () => {
  const page = await open('/')
  await page.getByRole('link', { name: 'Break-even' }).click()
  await expect.poll(() => page.locator('.break-even').count()).toBe(1)
  expect(await page.locator('.break-even svg[role="img"]').count()).toBe(1)
  expect(await page.locator('.break-even .ways-table').innerText()).toMatch(
    /Rent[\s\S]*Own[\s\S]*OpenAI gpt-4o/,
  )
  expect(await page.locator('.break-even .crossings').innerText()).toContain(
    'Renting is cheaper than the API at every rate',
  )
  expect(await page.locator('.break-even .ways-table').innerText()).toMatch(/[\d.]+ months/)
})

test('under a load by the hour rent that follows it is drawn and crossed as well; what is left out is said', async () => {
  const page = await open(
    '/serve/break-even?v=1&scenario=llama-70b-team&price.method=own&overheads.taxRate=6%25',
  )
  const view = page.locator('.break-even')
  expect(await view.locator('svg[role="img"]').textContent()).toMatch(/autoscaled/i)
  expect(await view.innerText()).toMatch(
    /Above [\d.]+ billion tokens per month, owning costs less than autoscaled rental/,
  )
  expect(await view.locator('.crossings').innerText()).toContain(
    'The API is cheaper than renting at every rate',
  )
  const row = view.locator('.ways-table tr').filter({ hasText: 'Autoscaled rental' })
  expect(await row.innerText()).toMatch(/≈ \$[\d,]+/)
  expect(await view.innerText()).toContain(
    'Not included: spare replicas; retries, spare capacity, storage, staff and tax.',
  )
})

test('a provider without a discount of batches is not said to have one of 0%', async () => {
  const page = await open(
    '/serve?scenario=google-search-2023&price.method=api&price.api=deepseek-flash',
  )
  const lead = await page.locator('.token-prices .lead').innerText()
  expect(lead).toMatch(/^DeepSeek deepseek-flash\. /)
  expect(lead).not.toMatch(/batch/i)
})

test('a region brings the carbon of its grid', async () => {
  const page = await open('/')
  await unfold(page)
  await page.getByLabel('Region (electricity and carbon)').selectOption('cn')
  // 29.2 TWh at 557.5 g/kWh.
  await expect
    .poll(() => page.locator('.tiles.worth').first().innerText())
    .toContain('16.3 million t')
})

test('the year of the grid is chosen among those known, and goes with its region', async () => {
  const page = await open('/serve?scenario=google-search-2023&price.method=own&energy.region=de')
  await unfold(page)
  const tonnes = () => page.locator('.tiles.worth').first().innerText()
  const now = await tonnes()
  await page.getByLabel('Grid year').selectOption({ index: 2 })
  await expect.poll(tonnes).not.toBe(now)
  expect(await page.locator('#carbon tbody tr').count()).toBeGreaterThan(2)
  await page.locator('#energy-region').selectOption('')
  await expect.poll(() => page.locator('#carbon').count()).toBe(0)
  expect(await page.locator('.faults').count()).toBe(0)
})

test.each([
  '/serve?v=2&scenario=google-search-2023&price.method=own&energy.region=us&overheads.taxRate=6%25',
  '/serve?scenario=google-search-2023&price.method=api&currency=CNY',
  '/serve?scenario=google-search-2023&price.method=api&price.api=ernie-3.5&price.serviceTier=flex',
  '/serve?scenario=google-search-2023&price.method=api&price.api=gemini-4-argon&asOf=2026-11-28&price.priceMultiplier=0.8',
  '/serve?scenario=google-search-2023&price.method=api&price.api=claude-2&price.cachedInputShare=0.5',
])('no barriers, and nothing wider than a phone: %s', async (path) => {
  const page = await open(path, await newPageIn({ viewport: { width: 390, height: 844 } }))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await overhang(page)).toBeLessThanOrEqual(0)
  await page.context().close()
})
