import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { usePages } from '../support/pages.ts'

const { open, origin, newPage } = usePages()

const chat =
  '/serve/compare?v=4&scenario=serve-workload&workload.queriesPerSecond=23&workload.inputTokens=1500&workload.outputTokens=350&model=llama-3.3-70b'
const run =
  '/train/compare?v=4&scenario=train-model&workload.tokens=140e9&workload.days=30&model=llama-2-7b'

describe('with scripts', () => {
  test('sorting, filters and pins redraw the view, and the address holds them', async () => {
    const page = await newPage()
    const { errors, outsideRequests } = watchPage(page, origin())
    await open(chat, page)
    const first = page.locator('.ranked tbody tr').first()
    await page.getByRole('link', { name: 'TTFT median at peak', exact: true }).click()
    await expect.poll(() => page.url()).toContain('compare.sort=ttft')
    const sorted = page.getByRole('columnheader', { name: 'TTFT median at peak' })
    await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('ascending')
    await page.locator('.filters .toggle', { hasText: 'Tokens' }).click()
    await expect.poll(() => page.url()).toContain('compare.filter=no-api')
    await expect.poll(() => page.getByText('list price').count()).toBe(0)
    await page.locator('#compare-filters summary').click()
    await page.getByLabel('Vendor').selectOption('AMD')
    await expect.poll(() => page.url()).toContain('compare.vendor=AMD')
    await expect.poll(() => first.innerText()).toMatch(/Instinct|Radeon|Ryzen/)
    expect(await page.locator('#compare-filters').getAttribute('open')).toBe('')
    const name = await first.locator('th').innerText()
    await first.locator('.pin-link').click()
    await expect.poll(() => page.url()).toContain('compare.pins=')
    await expect.poll(() => page.locator('.pins thead').innerText()).toContain(name.split('\n')[0])
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('compare.pins=')
    expect(errors).toEqual([])
    expect(outsideRequests).toEqual([])
  })

  test('the address of a redrawn view opens the same rows on the service', async () => {
    const page = await open(`${chat}&compare.filter=no-own`)
    await page.getByRole('link', { name: 'Chips', exact: true }).click()
    await expect.poll(() => page.url()).toContain('compare.sort=chips')
    const table = () => page.locator('.ranked table').innerText()
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Chips' }).getAttribute('aria-sort'))
      .toBe('ascending')
    const redrawn = await table()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await table()).toBe(redrawn)
  })

  test('a way to pay is added by its form', async () => {
    const page = await open(chat)
    await page.locator('#add-rows summary').click()
    await page.getByLabel('Add a way to pay').selectOption('1-year_hyperscaler')
    await expect.poll(() => page.locator('.ranked').innerText()).toContain('1 year, hyperscalers')
    await page.getByRole('link', { name: 'Leave out Rent, on demand' }).click()
    await expect
      .poll(() => new URL(page.url()).searchParams.get('compare.payments'))
      .toBe('own 1-year_hyperscaler')
  })
})

describe('without scripts', () => {
  test('links sort, forms filter and add', async () => {
    const plain = await newPage()
    const context = await plain.context().browser()?.newContext({ javaScriptEnabled: false })
    const page = await context?.newPage()
    if (page === undefined) throw new Error('there is no browser')
    await page.goto(origin() + chat)
    await page.getByRole('link', { name: 'Site power' }).click()
    expect(page.url()).toContain('compare.sort=power')
    await page.locator('#compare-filters summary').click()
    await page.getByLabel('Vendor').selectOption('Huawei')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(page.url()).toContain('compare.sort=power')
    expect(await page.locator('.ranked tbody tr').first().innerText()).toContain('Ascend')
    await page.locator('#add-rows summary').click()
    await page.getByLabel('Add a model').selectOption('qwen3-32b')
    await page.getByRole('button', { name: 'Add' }).nth(1).click()
    expect(await page.locator('.ranked').innerText()).toContain('Qwen3 32B')
    await context?.close()
  })
})

describe.each([
  ['serving', chat],
  ['training', run],
])('a comparison of %s', (_, path) => {
  test.each([1440, 320] as const)('has no fault that axe finds at %i px', async (width) => {
    const page = await newPage()
    await page.setViewportSize({ width, height: 800 })
    await open(`${path}&compare.columns=memory`, page)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLDetailsElement>('#results details'))
          one.open = true
      })
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .include('#results')
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
  })
})

test.each([320, 390, 768, 900, 1024, 1100, 1280])(
  'every view and what is handed on is in sight at %i px',
  async (width) => {
    const page = await newPage()
    await page.setViewportSize({ width, height: 800 })
    await open(chat, page)
    // A link that is too long has a sentence in the place of its button.
    await page.locator('#link').evaluate((link) => {
      const said = document.createElement('span')
      said.className = 'link-too-long'
      said.textContent = 'With this configuration the address is too long. '.repeat(3)
      link.replaceWith(said)
    })
    const places = await page.locator('.views a, .acts .btn').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, height } = one.getBoundingClientRect()
        return { text: one.textContent, left, right, height }
      }),
    )
    expect(places.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Calculation', 'Spreadsheet', 'More']),
    )
    for (const { left, right, height } of places) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
      expect(height).toBeGreaterThan(0)
      expect(height).toBeLessThan(60)
    }
  },
)
