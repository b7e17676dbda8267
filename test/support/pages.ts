import type { Page } from 'playwright-core'
import { useChromium } from './chromium.ts'
import { useServer } from './server.ts'

/** A server and a browser for the tests of a file: opens pages of the one in the other. */
export const usePages = () => {
  const origin = useServer()
  const newPage = useChromium()
  return {
    origin,
    newPage,
    open: async (path: string, page?: Page) => {
      const opened = page ?? (await newPage())
      await opened.goto(origin() + path, { waitUntil: 'networkidle' })
      return opened
    },
  }
}

/** What the page answers, in one line. */
export const headline = (page: Page) => page.locator('.headline h1').innerText()
