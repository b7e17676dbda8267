import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { google, headline, usePages } from '../support/pages.ts'

const { open, origin } = usePages()

const requests = (page: Page) => page.locator('#workload-queriesPerSecond')
const error = (page: Page) => page.locator('#error-workload-queriesPerSecond')

/** Puts a text in as a paste does. */
const paste = async (page: Page, text: string) => {
  await requests(page).selectText()
  await page.keyboard.insertText(text)
}

/** A sum of so many characters, which begins with what could be read by itself. */
const sumOf = (characters: number) => `1${' '.repeat(characters - 3)}+2`

const longest = (page: Page) =>
  page.evaluate<number>(
    'Math.max(location.href.length, ...[...document.links].map(({ href }) => href.length))',
  )

test('a value of 123 characters is refused at its field with the limit, and stays whole', async () => {
  const page = await open(google)
  const before = await headline(page)
  await paste(page, sumOf(123))
  await expect.poll(() => error(page).innerText()).toContain('at most 100 characters')
  expect(await error(page).innerText()).toContain('Received 123')
  expect(await requests(page).inputValue()).toBe(sumOf(123))
  expect(await headline(page)).toBe(before)
  await page.reload({ waitUntil: 'networkidle' })
  expect(await requests(page).inputValue()).toBe(sumOf(123))
  expect(await error(page).innerText()).toContain('Received 123')
})

test('the service refuses it as the browser does', async () => {
  const query = new URLSearchParams({ 'workload.queriesPerSecond': sumOf(123) })
  const html = await (await fetch(`${origin()}${google}&${query}`)).text()
  expect(html).toContain('must have at most 100 characters. Received 123.')
  expect(html).toContain(`value="${sumOf(123)}"`)
})

test('a value of a million characters stays out of every address, and over a reload, a view and Back', async () => {
  const text = '9'.repeat(1_000_000)
  const page = await open(google)
  const expectWhole = async () => {
    await expect.poll(() => requests(page).count()).toBe(1)
    await expect.poll(() => error(page).innerText()).toContain('Received 1,000,000')
    expect(await requests(page).inputValue()).toBe(text)
    expect(await longest(page)).toBeLessThanOrEqual(4000)
  }
  await paste(page, text)
  await expectWhole()
  const told = await page.locator('#link-too-long').innerText()
  expect(told).toContain('Requests')
  expect(told).toContain('cut links after 4,000')
  await page.reload({ waitUntil: 'networkidle' })
  await expectWhole()
  await page.locator('.views').getByRole('link', { name: 'Compare' }).click()
  await expect.poll(() => requests(page).count()).toBe(0)
  expect(await longest(page)).toBeLessThanOrEqual(4000)
  await page.goBack()
  await expectWhole()
  await page.locator('.ways a[data-way="train"]').click()
  await expect.poll(() => requests(page).count()).toBe(0)
  await page.locator('.ways a[data-way="serve"]').click()
  await expectWhole()
  // What begins anew does not have it.
  await page.locator('.case a[data-fresh]').first().click()
  await expect.poll(() => error(page).count()).toBe(0)
  expect(await requests(page).inputValue()).not.toBe(text)
}, 60_000)

test('many values that are too long together leave the longest out of the address', async () => {
  const page = await open(google)
  for (const name of ['inputTokens', 'outputTokens', 'queriesPerSecond', 'servedShare'])
    await page.locator(`#workload-${name}`).evaluate(
      (one, text) => {
        if (!(one instanceof HTMLInputElement)) return
        one.value = text
        one.dispatchEvent(new Event('input', { bubbles: true }))
      },
      '7'.repeat(name === 'outputTokens' ? 2900 : 990),
    )
  await expect.poll(() => page.locator('#link-too-long').count()).toBe(1)
  expect(await longest(page)).toBeLessThanOrEqual(4000)
  await page.reload({ waitUntil: 'networkidle' })
  await expect
    .poll(() => page.locator('#workload-outputTokens').inputValue())
    .toBe('7'.repeat(2900))
  expect(await page.locator('#workload-inputTokens').inputValue()).toBe('7'.repeat(990))
})
