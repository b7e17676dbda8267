import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch } from './chromium-launch.ts'

/** One browser for the tests of a file; gives a function that opens a fresh page. */
export const useChromium = () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())
  return () => browser.newPage()
}

/** Collects what should never happen while a page is used. */
export const watchPage = (page: Page, origin: string) => {
  const errors: string[] = []
  const outsideRequests: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      outsideRequests.push(url.href)
  })
  return { errors, outsideRequests }
}
