import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Builder, By, Key as Keys, until, type WebDriver } from 'selenium-webdriver'
import { programOf } from './program.ts'
import { startScreen, xvfb } from './screen.ts'
import type { Driven, Look, Tab } from './tab.ts'

const program = programOf('WebKitWebDriver')
const keys = { Tab: Keys.TAB, Enter: Keys.ENTER, Escape: Keys.ESCAPE }

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** Starts the driver on a screen of its own; resolves once it answers. */
const startDriver = async () => {
  const screen = await startScreen()
  const port = await freePort()
  const child = spawn(program ?? '', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(`${url}/status`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    stop: () => {
      child.kill()
      screen.stop()
    },
  }
}

/**
 * Neither the driver nor the browser tells what the console was told, so that the page itself is
 * asked to: from when it is loaded, its module script having run.
 */
const watch = `
  window.seen = []
  addEventListener('error', ({ message }) => seen.push(message))
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push(violatedDirective))
  const { error } = console
  console.error = (...told) => { seen.push(told.join(' ')); error(...told) }
`

const settings = ['--automation', '--javascript-can-open-windows-automatically=true']

/** A window with a toolbar is never as narrow as a phone; one that a page opens has none. */
const openNarrow = async (browser: WebDriver, url: string, width: number) => {
  await browser.get(url)
  const wide = await browser.getWindowHandle()
  await browser.executeScript(
    `open('about:blank', '', 'toolbar=no,location=no,width=${width},height=800')`,
  )
  const narrow = await browser.wait(
    async () => (await browser.getAllWindowHandles()).find((handle) => handle !== wide),
    10_000,
  )
  if (narrow === undefined) throw new Error('no second window opened')
  await browser.switchTo().window(narrow)
}

const start = async (url: string, { width = 1280, dark = false }: Look): Promise<Tab> => {
  const browser = await new Builder()
    .usingServer(url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { args: dark ? [...settings, '--dark-mode'] : settings },
    })
    .build()
  await browser.manage().window().setRect({ x: 0, y: 0, width, height: 900 })
  const able = await browser.getCapabilities()
  let isWide = true
  return {
    version: `WebKitGTK/${able.getBrowserVersion()}`,
    open: async (url) => {
      if (width < 500 && isWide) await openNarrow(browser, url, width)
      isWide = false
      await browser.get(url)
      await browser.executeScript(watch)
    },
    read: (expression) => browser.executeScript(`return (${expression})`),
    click: async (selector) => {
      await (await browser.wait(until.elementLocated(By.css(selector)), 15_000)).click()
    },
    type: (text) => browser.actions().sendKeys(text).perform(),
    press: (key) => browser.actions().sendKeys(keys[key]).perform(),
    back: () => browser.navigate().back(),
    close: () => browser.quit(),
    errors: () => browser.executeScript('return seen'),
  }
}

const launch = async (look: Look): Promise<Tab> => {
  const driver = await startDriver()
  try {
    const tab = await start(driver.url, look)
    return { ...tab, close: () => tab.close().finally(driver.stop) }
  } catch (error) {
    driver.stop()
    throw error
  }
}

/** WebKit of GTK, by the driver that Debian builds with it: classic WebDriver, on a screen. */
export const webkit: Driven = {
  name: 'WebKit',
  missing: [
    ...(program === undefined ? ['WebKitWebDriver'] : []),
    ...(xvfb === undefined ? ['Xvfb'] : []),
  ],
  packages: 'webkit2gtk-driver xvfb',
  launch,
}
