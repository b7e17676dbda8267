import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { google, overhang, unfoldAll, usePages } from '../support/pages.ts'

const { open, newPageIn } = usePages()

const of = (view: string) => google.replace('/serve', `/serve/${view}`)
const tokens = 'v=5&workload.tokensPerDay=50M'

/** Every view of every question, and the pages beside them. */
const pages = [
  '/',
  '/serve',
  '/serve?v=5&scenario=llama-70b-team',
  `${google}&workload.queriesPerSecond=5+W`,
  of('compare'),
  of('break-even'),
  of('calculation'),
  of('calculation/usdPerYear'),
  '/serve/calculation/usdPerYear?v=5&scenario=serve-workload&workload.queriesPerSecond=2M%2Fday',
  '/replace',
  `/replace?${tokens}`,
  `/replace/break-even?${tokens}`,
  '/train',
  '/train?v=5&scenario=llama-3.1-405b-plan',
  '/train/compare?v=5&scenario=llama-3.1-405b-plan',
  '/train/calculation?v=5&scenario=llama-3.1-405b-plan',
  '/site',
  '/site/calculation',
  '/examples',
  '/glossary',
  '/docs',
]

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  describe.each([1440, 390])('at %d pixels', (width) => {
    test.each(pages)('%s has no accessibility fault', async (path) => {
      const page = await newPageIn({ colorScheme, viewport: { width, height: 900 } })
      await open(path, page)
      // The reader of the API’s description draws itself once that is there.
      if (path === '/docs') await page.waitForSelector('.opblock, .json-schema-2020-12')
      else await unfoldAll(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await page.context().close()
    })
  })
})

describe.each([
  ['light', 390],
  ['dark', 1440],
] as const)('operations of /docs in %s at %d pixels', (colorScheme, width) => {
  test.each(['Estimates/inference', 'Presets/presets'])(
    '%s: a link to it opens it, and it has no accessibility fault, tried or not',
    async (operation) => {
      const page = await newPageIn({ colorScheme, viewport: { width, height: 900 } })
      await open(`/docs#/${operation}`, page)
      const opened = page.locator(`#operations-${operation.replace('/', '-')}.is-open`)
      await opened.locator('.responses-wrapper').waitFor()
      expect(await page.locator('.opblock.is-open').count()).toBe(1)
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
      }
      expect(await faults()).toEqual([])
      await opened.locator('.try-out__btn').click()
      await opened.locator('.execute').waitFor()
      expect(await faults()).toEqual([])
      await page.context().close()
    },
  )
})

test.each(pages.filter((path) => path !== '/docs'))(
  '%s: nothing is wider than 320 pixels',
  async (path) => {
    const page = await newPageIn({ viewport: { width: 320, height: 800 } })
    await open(path, page)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    await unfoldAll(page)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  },
)

describe('by keyboard', () => {
  const isInResult = `document.querySelector('#results').contains(document.activeElement)`

  test.each([
    '/',
    '/serve?v=5&workload.queriesPerSecond=2M%2Fday',
    of('compare'),
    of('break-even'),
    of('calculation'),
    of('calculation/usdPerYear'),
    `/replace?${tokens}`,
    `/replace/compare?${tokens}`,
    `/replace/break-even?${tokens}`,
    '/train?v=5&scenario=mpt-7b',
    '/train/compare?v=5&scenario=llama-3.1-405b-plan',
    '/site',
  ])(
    '%s: from the skip link to the first control of the result in at most 12 stops',
    async (path) => {
      const page = await open(path, await newPageIn({}))
      await page.keyboard.press('Tab')
      expect(await page.evaluate<string>('document.activeElement.className')).toBe('skip')
      let stops = 1
      while (!(await page.evaluate<boolean>(isInResult)) && stops < 30) {
        const isSkip = await page.evaluate<boolean>(
          `document.activeElement.getAttribute('href') === '#result-title'`,
        )
        await page.keyboard.press(isSkip ? 'Enter' : 'Tab')
        if (isSkip) await page.keyboard.press('Tab')
        stops += 1
      }
      expect(stops).toBeLessThanOrEqual(12)
      expect(await page.evaluate<string>('document.activeElement.tagName')).toMatch(
        /^(A|BUTTON|INPUT|SELECT|SUMMARY|DIV)$/,
      )
      await page.context().close()
    },
  )
})
