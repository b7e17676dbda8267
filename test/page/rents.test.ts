import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { addressOf, headline, pick, usePages } from '../support/pages.ts'

const { open, origin, newPage } = usePages()

/** The results, whether or not the focus was led to their heading; the choices of a picker are the script’s own. */
const results = async (page: Page) =>
  (await page.locator('#results').innerHTML())
    .replace(' tabindex="-1"', '')
    .replace(/(<select[^>]*data-picker[^>]*>)[\s\S]*?(?=<\/select>)/g, '$1')

/** Views as a reader comes to them: the script draws each that a link opens. */
const views = ['Compare', 'Break-even', 'Calculation', 'Estimate']

// Sources are in the calculation: the bundle has its own copy of the data.
describe('the script draws what the service sends, with its sources', () => {
  test.each([
    '/serve?v=5&scenario=google-search-2023',
    '/serve?v=5&scenario=google-search-2023&accelerator=nvidia-h100-sxm',
    '/serve?v=5&scenario=google-search-2023&accelerator=nvidia-h100-sxm&price.kind=3-year&price.sellerClass=hyperscaler',
    '/serve?v=5&scenario=google-search-2023&accelerator=nvidia-b200-sxm&price.kind=spot',
    '/serve?v=5&scenario=google-search-2023&accelerator=huawei-ascend-910b&price.kind=lease',
    '/serve?v=5&scenario=google-search-2023&accelerator=nvidia-l40&asOf=2026-03',
    '/serve?v=5&scenario=google-search-2023&accelerator=google-tpu-v6e&price.method=own',
    '/serve?v=5&scenario=google-search-2023&accelerator=nvidia-h200-sxm&performance.method=roofline',
    '/train?v=5&scenario=gpt-3-a100&accelerator=nvidia-h100-sxm',
    '/site?v=5',
  ])('%s', async (path) => {
    const page = await newPage()
    const { errors } = watchPage(page, origin())
    await open(path, page)
    const sent = await newPage()
    for (const name of views) {
      const link = page.locator('.views').getByRole('link', { name })
      if ((await link.count()) === 0) continue
      await link.click()
      await expect.poll(() => page.locator('.views [aria-current]').innerText()).toBe(name)
      await open(addressOf(page), sent)
      // A comparison by roofline takes a while, and says so until it is there.
      await expect.poll(() => results(page), { message: name }).toBe(await results(sent))
      if (name === 'Calculation') expect(await results(page)).toContain('href="https://')
    }
    expect(errors).toEqual([])
  })
})

test('another chip brings the sources of its rent', async () => {
  const page = await newPage()
  const { errors } = watchPage(page, origin())
  await open('/', page)
  const before = await headline(page)
  await pick(page, 'accelerator', 'H100 SXM 80GB')
  await expect.poll(() => headline(page)).not.toBe(before)
  const answer = await page.request.post(`${origin()}/api/v1/inference`, {
    data: { scenario: 'google-search-2023', accelerator: 'nvidia-h100-sxm', price: null },
  })
  const { derivation } = await answer.json()
  const rent: { origin: { sources: { title: string; url: string }[] } } = derivation.inputs.find(
    ({ id }: { id: string }) => id === 'onDemandUsdPerChipHour' || id === 'usdPerChipHour',
  )
  // The H100 is rented out by more neoclouds than any other chip.
  expect(rent.origin.sources.length).toBeGreaterThan(5)
  await page.locator('.views').getByRole('link', { name: 'Calculation' }).click()
  await page
    .locator(
      '#results a[href*="/calculation/onDemandUsdPerChipHour?"], #results a[href*="/calculation/usdPerChipHour?"]',
    )
    .first()
    .click()
  await expect.poll(() => page.url()).toMatch(/sdPerChipHour\?/)
  await expect.poll(() => page.locator('#results a[href^="https://"]').count()).toBeGreaterThan(0)
  for (const { url } of rent.origin.sources)
    expect(await page.locator(`#results a[href="${url}"]`).count(), url).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

test('the ranking of the page is that of the API', async () => {
  const page = await open(
    '/serve/compare?v=5&scenario=google-search-2023&accelerator=nvidia-h100-sxm&price.kind=1-year&compare.payments=1-year&compare.apis=none&compare.all=1',
  )
  const answer = await page.request.post(`${origin()}/api/v1/compare`, {
    data: {
      scenario: 'google-search-2023',
      accelerator: 'nvidia-h100-sxm',
      price: { method: 'rent', kind: '1-year', usdPerChipHour: null },
      working: 'none',
    },
  })
  const { rows }: { rows: { rank: number | null; accelerator: { name: string } }[] } =
    await answer.json()
  const ranked = rows.filter(({ rank }) => rank !== null).map(({ accelerator }) => accelerator.name)
  expect(ranked.length).toBeGreaterThan(25)
  const names = await page.locator('.ranked tbody th').allInnerTexts()
  expect(names.map((text) => text.split('\n')[0])).toEqual(ranked)
})
