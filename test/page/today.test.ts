import { expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { addressOf, headline, unfold, usePages } from '../support/pages.ts'

const { open, origin, newPage } = usePages()

test('the script keeps to the day of the first paint, whatever the clock of its browser says', async () => {
  const page = await newPage()
  await page.clock.setFixedTime('2001-01-01T00:00:00Z')
  await open(
    '/serve?scenario=google-search-2023&price.method=rent&accelerator=nvidia-h100-sxm',
    page,
  )
  const { errors } = watchPage(page, origin())
  const dated = page.locator('#prices-as-of')
  const first = await dated.innerText()
  expect(first).toBe(`Prices as of ${await page.locator('#page').getAttribute('data-today')}.`)
  const before = await headline(page)
  const field = page.locator('#workload-queriesPerSecond')
  await field.fill('1')
  await expect.poll(() => headline(page)).not.toBe(before)
  expect(await dated.innerText()).toBe(first)
  await field.fill('320000')
  await expect.poll(() => headline(page)).toBe(before)
  expect(page.url()).toMatch(/\?v=5&/)
  expect(page.url()).not.toContain('asOf=')
  expect(errors).toEqual([])
})

test('another price date moves the price, stands in the address, and opens again', async () => {
  const page = await open('/serve?scenario=google-search-2023&accelerator=nvidia-h100-sxm')
  const now = await headline(page)
  await unfold(page)
  const field = page.getByLabel('Price date')
  await field.fill('2025-02-30')
  await expect.poll(() => page.locator('#error-asOf').innerText()).toContain('YYYY-MM-DD')
  await field.fill('2025-06')
  await expect.poll(() => page.locator('#prices-as-of').innerText()).toBe('Prices as of 2025-06.')
  const then = await headline(page)
  expect(then).not.toBe(now)
  const again = await open(addressOf(page))
  expect(await headline(again)).toBe(then)
  expect(await again.getByLabel('Price date').inputValue()).toBe('2025-06')
})

test('a link of before versions says that its figures may have moved, until it is changed', async () => {
  const page = await open(
    '/serve?v=1&scenario=google-search-2023&price.method=api&price.api=claude-sonnet-5',
  )
  expect(await page.locator('.notice').innerText()).toContain('earlier data')
  await page.locator('#workload-outputTokens').fill('500')
  await expect.poll(() => page.url()).toContain('v=5')
  expect(await page.locator('.notice').count()).toBe(0)
})
