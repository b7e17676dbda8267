import { launch } from 'puppeteer-core'
import { programOf } from './program.ts'
import type { Driven, Look, Tab } from './tab.ts'

const program = programOf('firefox-esr', 'firefox')

/** Firefox has no command for the colour scheme: 0 is dark and 1 is light. */
const scheme = 'layout.css.prefers-color-scheme.content-override'

const open = async ({ width = 1280, dark = false }: Look): Promise<Tab> => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: program ?? '',
    defaultViewport: { width, height: 800 },
    extraPrefsFirefox: { [scheme]: dark ? 0 : 1 },
  })
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return {
    version: await browser.version(),
    open: async (url) => {
      errors.length = 0
      await page.goto(url)
    },
    read: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    click: (selector) => page.locator(selector).click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    back: async () => {
      await page.goBack()
    },
    close: () => browser.close(),
    errors: async () => errors,
  }
}

/** Firefox as it is, over WebDriver BiDi, which needs no driver beside it. */
export const firefox: Driven = {
  name: 'Firefox',
  missing: program === undefined ? ['firefox'] : [],
  packages: 'firefox-esr',
  launch: open,
}
