import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'

const { open, newPageIn } = usePages()

const serve = '/serve?v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day'

/** Sums up what moves that nobody moved, from here on. */
const watchShifts = (page: Page) =>
  page.evaluate(`window.shifts = 0
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) window.shifts += one.value
    }).observe({ type: 'layout-shift' })`)

/** Two frames after which what was drawn is painted, and its shifts are told. */
const painted = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))`

const drawn: Readonly<Record<string, string>> = {
  Estimate: '.hero',
  Compare: '.ranked',
  'Break-even': '.break-even figure',
}

test.each([
  [serve, 'Compare'],
  [serve, 'Break-even'],
  [serve.replace('/serve', '/serve/compare'), 'Estimate'],
  ['/train?v=5&scenario=llama-3.1-405b-plan', 'Compare'],
])(
  'from %s to %s nothing is seen to move',
  async (path, to) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await open(path, await newPageIn({ viewport }))
      await watchShifts(page)
      // A click of a program is no input that would excuse what moves.
      await page.locator('.views').getByRole('link', { name: to }).dispatchEvent('click')
      await page.locator(drawn[to] ?? '').waitFor()
      await expect.poll(() => page.locator('[data-later]').count()).toBe(0)
      await expect.poll(() => page.locator('#page[data-busy]').count()).toBe(0)
      await page.evaluate(painted)
      expect(await page.evaluate<number>('shifts')).toBeLessThan(0.01)
      expect(await page.evaluate('document.activeElement.id')).toBe('result-title')
      await page.context().close()
    }
  },
  60_000,
)
