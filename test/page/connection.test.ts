import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { headline, usePages } from '../support/pages.ts'

const { open, newPageIn } = usePages()

const serve = '/serve?v=5&scenario=serve-workload&workload.queriesPerSecond=2M%2Fday'
const requests = (page: Page) => page.locator('#workload-queriesPerSecond')
const filter = (page: Page) =>
  page.evaluate(`getComputedStyle(document.querySelector('#results')).filter`)

describe('without a connection', () => {
  test('the answer before an edit stays, gray, and is said to be of before', async () => {
    const page = await open(serve, await newPageIn({}))
    const before = await headline(page)
    await page.context().setOffline(true)
    await requests(page).fill('3M/day')
    await page.locator('#not-loaded').waitFor()
    expect(await page.locator('#not-loaded').innerText()).toContain('from before it')
    expect(await headline(page)).toBe(before)
    await expect.poll(() => filter(page)).toBe('grayscale(1)')
    expect(await page.locator('#page').getAttribute('aria-busy')).toBe(null)
    await page.context().setOffline(false)
    await expect.poll(() => headline(page)).not.toBe(before)
    await expect.poll(() => filter(page)).toBe('none')
    expect(await requests(page).inputValue()).toBe('3M/day')
    await page.context().close()
  })

  test('the address stays that of what is shown, until another view or question is there', async () => {
    const page = await open(serve, await newPageIn({}))
    const address = page.url()
    await page.context().setOffline(true)
    for (const link of ['.views a[href^="/serve/compare"]', '.ways a[data-way="train"]']) {
      await page.locator(link).click()
      await page.locator('#not-loaded').waitFor()
      expect(page.url()).toBe(address)
      expect(await page.locator('.views [aria-current]').innerText()).toBe('Estimate')
      await page.evaluate(`document.querySelector('#not-loaded').hidden = true`)
    }
    await page.context().setOffline(false)
    await page.locator('.views a[href^="/serve/compare"]').click()
    await page.locator('.ranked').waitFor()
    expect(new URL(page.url()).pathname).toBe('/serve/compare')
    await page.goBack()
    await page.locator('.hero').waitFor()
    expect(page.url()).toBe(address)
    await page.context().close()
  })
})

test('an edit and a view at once: the address of the view is the short one, and Back has the edit', async () => {
  const page = await open(serve)
  await requests(page).fill('3M/day')
  await page.locator('.views a[href^="/serve/compare"]').click()
  await page.locator('.ranked').waitFor()
  const { pathname, searchParams } = new URL(page.url())
  expect(pathname).toBe('/serve/compare')
  expect(searchParams.get('workload.queriesPerSecond')).toBe('3M/day')
  expect([...searchParams.values()]).not.toContain('')
  await page.goBack()
  await expect.poll(() => requests(page).count()).toBe(1)
  expect(await requests(page).inputValue()).toBe('3M/day')
})

test('in a comparison, a sort or filter that takes its time dims the rows of before', async () => {
  const page = await open(serve.replace('/serve', '/serve/compare'))
  await page.evaluate(`window.busy = []
    new MutationObserver(() => {
      const page = document.querySelector('#page')
      window.busy.push([page.hasAttribute('data-busy'), page.getAttribute('aria-busy')])
    }).observe(document.querySelector('#page'), { attributes: true, attributeFilter: ['data-busy', 'aria-busy'] })`)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.locator('.ranked th a').first().click()
  await expect.poll(() => page.evaluate('busy.length')).toBeGreaterThan(0)
  expect(await page.evaluate('busy.at(0)')).toEqual([true, 'true'])
  await expect.poll(() => page.locator('#page').getAttribute('aria-busy')).toBe(null)
})
