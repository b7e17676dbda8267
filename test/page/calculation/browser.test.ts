import { globSync, readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../../src/disk/root.ts'
import { numberLink } from '../../../src/page/view/calculation/number-link.ts'
import { loadEngine } from '../../../src/units/expression.ts'
import { en } from '../../../src/words/en.ts'
import { tellIn } from '../../../src/words/say.ts'
import { calculationOf, linkTo, pageOf } from '../../support/calculations.ts'
import { useChromium } from '../../support/chromium.ts'

beforeAll(loadEngine)
const newPage = useChromium()

const css = globSync('public/{style.css,css/*.css}', { cwd: root })
  .map((file) => readFileSync(root + file, 'utf8'))
  .join('\n')

const show = async (page: Page, inside: string) => {
  const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Calculation</title><style>${css}</style></head><body><main>${inside}</main></body></html>`
  await page.route('http://localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: document }),
  )
  await page.goto('http://localhost/serve/calculation')
}

test.each([
  ['a sum of eight', 'owned', 'usdPerChipHour'],
  ['a long way down', 'owned', 'kvBytesPerSequence'],
  ['the list of all', 'rented', undefined],
  ['nothing found', 'rented', 'usdPerYeer'],
  ['an unknown number', 'rented', 'electricityUsdPerYear'],
] as const)(
  '%s: no wider than a phone or a desk, and axe finds nothing',
  async (_, name, quantity) => {
    // axe wants a context of its own.
    const context = await (await newPage()).context().browser()?.newContext()
    const page = (await context?.newPage()) ?? (await newPage())
    await show(page, pageOf(calculationOf(name), quantity, { back: '/serve', currency: 'CNY' }))
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await context?.close()
  },
)

test('a browser sets the formula as mathematics', async () => {
  const page = await newPage()
  await show(page, pageOf(calculationOf('owned'), 'kvBytes'))
  const fraction = page.locator('math mfrac').first()
  const [over, under] = await fraction.evaluate((element) =>
    [...element.children].map((child) => child.getBoundingClientRect().top),
  )
  expect(under).toBeGreaterThan(over ?? Number.NaN)
})

test('a fold of the tree opens, and shows the steps under it', async () => {
  const page = await newPage()
  await show(page, pageOf(calculationOf('rented')))
  const link = page.locator(`.step-tree a[href="${linkTo('usdPerDay')}"]`).first()
  expect(await link.isVisible()).toBe(false)
  await page.locator('.step-tree summary').first().click()
  expect(await link.isVisible()).toBe(true)
})

describe('back to the estimate', () => {
  const script = async () => {
    const { outputFiles } = await build({
      entryPoints: [`${root}src/page/calculation-return.ts`],
      bundle: true,
      format: 'iife',
      globalName: 'back',
      write: false,
    })
    return outputFiles[0]?.text ?? ''
  }

  const withKeys = async (inside: string) => {
    const page = await newPage()
    await show(page, inside)
    await page.addScriptTag({ content: `${await script()};back.returnOnEscape(document)` })
    return page
  }

  test('Esc follows the link', async () => {
    const page = await withKeys(pageOf(calculationOf('rented'), 'usdPerYear', { back: '#back' }))
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).hash).toBe('#back')
  })

  test('Esc that closes something else does not, nor where there is no link', async () => {
    const page = await withKeys(
      `${pageOf(calculationOf('rented'), 'usdPerYear', { back: '#back' })}<dialog><button>Close</button></dialog>`,
    )
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).hash).toBe('')
    const without = await withKeys(pageOf(calculationOf('rented'), 'usdPerYear'))
    await without.keyboard.press('Escape')
    expect(new URL(without.url()).hash).toBe('')
  })

  test('the focus returns to the number that was left', async () => {
    const t = tellIn(en)
    const page = await withKeys(
      ['usdPerDay', 'usdPerYear', 'usdPerYear']
        .map((id) => String(numberLink(id, id, linkTo, t)))
        .join(' '),
    )
    const focus = (id: string) => page.evaluate(`back.focusNumber(document, ${JSON.stringify(id)})`)
    expect(await focus('usdPerYear')).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-quantity'))).toBe(
      'usdPerYear',
    )
    expect(await focus('nothing"]')).toBe(false)
  })
})
