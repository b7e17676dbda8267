import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { environment, executable } from './chromium-unpack.ts'

const args = [
  // Chromium refuses to run as root with its sandbox.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** One browser for the tests of a file; gives a function that opens a fresh page. */
export const useChromium = () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>>
  beforeAll(async () => {
    const env = { ...process.env, ...environment } as Record<string, string>
    browser = await chromium.launch({ executablePath: executable, args, env })
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
