import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { useChromium } from './chromium.ts'
import { useServer } from './server.ts'

/** The published case of 2023, as a link opens it. */
export const google = '/serve?v=5&scenario=google-search-2023'

/** A server and a browser for the tests of a file: opens pages of the one in the other. */
export const usePages = () => {
  const origin = useServer()
  const newPage = useChromium()
  return {
    origin,
    newPage,
    /** A page of a context of its own: another colour scheme, a phone, no JavaScript. */
    newPageIn: async (options: BrowserContextOptions): Promise<Page> => {
      const browser = (await newPage()).context().browser()
      const context = await browser?.newContext(options)
      if (context === undefined) throw new Error('the browser is closed')
      return context.newPage()
    },
    open: async (path: string, page?: Page) => {
      const opened = page ?? (await newPage())
      await opened.goto(origin() + path, { waitUntil: 'networkidle' })
      return opened
    },
  }
}

/** What the page answers: the case, its cost a month and a year; or why there is no answer. */
export const headline = (page: Page) =>
  page.locator('.hero-answer, .headline, .faults, .ask-first').first().innerText()

/** Opens every folded part of the form, to fill in its fields. */
export const unfold = (page: Page) =>
  page.locator('#inputs details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })

/** Opens every folded part of a page. */
export const unfoldAll = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })

/** The address that a page has come to, to be opened again. */
export const addressOf = (page: Page) => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

/** How much wider a page is than its window. */
export const overhang = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

/** Picks in a searchable list as a person does: by what is written, the option of that name, of that maker or seller. */
export const pick = async (page: Page, id: string, name: string, by = '') => {
  const input = page.locator(`#${id}-search`)
  await input.click()
  // On a phone it opens a dialog, and what is written is written there.
  const dialog = page.locator(`#${id}-search-dialog`)
  await expect.poll(() => input.getAttribute('aria-expanded')).toBe('true')
  await ((await dialog.count()) > 0 ? dialog : input).fill(name)
  await page
    .getByRole('option')
    .filter({ has: page.locator('.picker-name').getByText(name, { exact: true }), hasText: by })
    .first()
    .click()
}

/** Picks what is of one’s own in a searchable list. */
export const pickOwn = async (page: Page, id: string) => {
  await page.locator(`#${id}-search`).click()
  await page.locator('.picker-custom').click()
}
