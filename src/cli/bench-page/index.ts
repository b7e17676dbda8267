import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { launch } from '../../../test/support/chromium-launch.ts'
import unpack from '../../../test/support/chromium-unpack.ts'
import { utcClock } from '../../adapters/clock.ts'
import { withFiles } from '../../adapters/files.ts'
import { createApp } from '../../http/app.ts'
import { pages } from '../../page/routes.ts'
import { benchPageTexts } from '../../words/contributors/bench-page.ts'
import { doInPage, slowedInWorker, type Typed, watchFromStart } from './in-page.ts'
import { type Row, rowsTable } from './rows.ts'

/** `--keystrokes N`: of how many the middle is taken; `--json` prints figures for a program. */
const { values: options } = parseArgs({
  options: { keystrokes: { type: 'string', default: '50' }, json: { type: 'boolean' } },
})

/** What was sent, by address, as it went over the wire. */
interface Sent {
  readonly type: string
  readonly body: Buffer
  readonly wire: number
}

const startCounting = async () => {
  const app = withFiles(createApp(pages, utcClock))
  const sent = new Map<string, Sent>()
  const fetch = async (request: Request): Promise<Response> => {
    const answer = await app.fetch(request)
    const plain = new Request(request.url, { headers: { 'Accept-Encoding': 'identity' } })
    const body = Buffer.from(await (await app.fetch(plain)).arrayBuffer())
    const wire = Buffer.from(await answer.clone().arrayBuffer())
    const type = answer.headers.get('Content-Type') ?? ''
    sent.set(new URL(request.url).pathname, { type, body, wire: wire.length })
    return answer
  }
  const server = await new Promise<{ port: number; stop: () => void }>((resolve) => {
    const one = serve({ fetch, port: 0 }, ({ port }) => resolve({ port, stop: () => one.close() }))
  })
  return { origin: `http://localhost:${server.port}`, stop: server.stop, sent }
}

const cases = {
  'top-down': { path: '/serve', scenario: 'google-search-2023' },
  predicted: { path: '/serve', scenario: 'google-search-2023-roofline' },
} as const
type Case = keyof typeof cases

const count = Number(options.keystrokes)
const field = 'workload.outputTokens'
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const open = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(watchFromStart)
  await page.goto(address, { waitUntil: 'networkidle' })
  return page
}

/** Types so many numbers into a field, one at a time, and waits for the result of each. */
const typeMany = async (page: Page, times: number, slow: number): Promise<readonly Typed[]> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow })
  const typed: Typed[] = []
  for (let i = 0; i < times; i += 1)
    typed.push(await page.evaluate(doInPage, { name: field, value: String(1500 + i * 7) }))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return typed
}

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { benchPage?: { shift: number } }).benchPage?.shift ?? 0)

const isOf = (kind: RegExp) => (one: Sent) => kind.test(one.type)
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

const weights = (sent: ReadonlyMap<string, Sent>): readonly Row[] => {
  const all = [...sent.values()].filter(({ type }) => !type.includes('svg'))
  const kB = (bytes: number) => benchPageTexts.kB({ bytes })
  const zipped = (list: readonly Sent[]) =>
    sum(list.map(({ body }) => gzipSync(body, { level: 9 }).length))
  const of = (what: string, kind: RegExp): Row => ({
    what,
    is: zipped(all.filter(isOf(kind))),
    text: kB,
  })
  const page = all.filter(isOf(/html|css|javascript/))
  return [
    of(benchPageTexts.html, /html/),
    of(benchPageTexts.css, /css/),
    of(benchPageTexts.scripts, /javascript/),
    { what: benchPageTexts.page, is: zipped(page), text: kB, atMost: 120_000 },
    {
      what: benchPageTexts.pageBrotli,
      is: sum(page.map(({ body }) => brotliCompressSync(body).length)),
      text: kB,
    },
    of(benchPageTexts.data, /json/),
    { what: benchPageTexts.sent, is: sum(all.map(({ wire }) => wire)), text: kB },
  ]
}

const ms = (value: number) => benchPageTexts.ms({ ms: value })

/** Tasks shorter than this are not told by the browser, and are no long ones. */
const longTask = 50

const measured = async (browser: Browser, address: string, of: Case): Promise<readonly Row[]> => {
  const page = await open(browser, address)
  const shiftAtLoad = await shiftOf(page)
  // What is loaded at the first change is measured as bytes.
  await typeMany(page, 3, 1)
  const fast = await typeMany(page, count, 1)
  const slow = await typeMany(page, Math.ceil(count / 3), 4)
  const shiftInUse = (await shiftOf(page)) - shiftAtLoad
  await page.close()
  const painted = (typed: readonly Typed[], rate: number, atMost: number): Row => ({
    what: benchPageTexts.painted({ of: benchPageTexts[of], slow: rate }),
    is: middle(typed.map(({ painted }) => painted)),
    text: ms,
    atMost,
  })
  const longest = (typed: readonly Typed[], rate: number): Row => ({
    what: benchPageTexts.longest({ of: benchPageTexts[of], slow: rate }),
    is: Math.max(...typed.map((one) => one.longestTask)),
    text: ms,
    atMost: longTask,
  })
  return [
    painted(fast, 1, of === 'predicted' ? 33 : 16),
    {
      what: benchPageTexts.seen({ of: benchPageTexts[of] }),
      is: middle(fast.map(({ seen }) => seen)),
      text: ms,
    },
    painted(slow, 4, 120),
    longest(fast, 1),
    longest(slow, 4),
    {
      what: benchPageTexts.shiftAtLoad({ of: benchPageTexts[of] }),
      is: shiftAtLoad,
      text: (value) => value.toFixed(4),
      atMost: 0.01,
    },
    {
      what: benchPageTexts.shiftInUse({ of: benchPageTexts[of] }),
      is: shiftInUse,
      text: (value) => value.toFixed(4),
      atMost: 0.01,
    },
  ]
}

/** From the estimate to all chips and back, some times over. */
const compared = async (browser: Browser, address: string): Promise<readonly Row[]> => {
  const page = await open(browser, address)
  const typed: Typed[] = []
  for (let i = 0; i < Math.ceil(count / 5); i += 1) {
    typed.push(await page.evaluate(doInPage, { link: '/serve/compare' }))
    await page.evaluate(doInPage, { link: '/serve?' })
    // Another load, so that nothing is kept of the comparison before.
    await page.evaluate(doInPage, { name: field, value: String(1500 + i * 7) })
  }
  await page.close()
  return [
    {
      what: benchPageTexts.first({ of: benchPageTexts.compared }),
      is: middle(typed.map(({ painted }) => painted)),
      text: ms,
    },
    {
      what: benchPageTexts.settled({ of: benchPageTexts.compared }),
      is: middle(typed.map(({ settled }) => settled)),
      text: ms,
      atMost: 120,
    },
    {
      what: benchPageTexts.longest({ of: benchPageTexts.compared, slow: 1 }),
      is: Math.max(...typed.map((one) => one.longestTask)),
      text: ms,
      atMost: longTask,
    },
  ]
}

unpack()
const { origin, stop, sent } = await startCounting()
const browser = await launch()
const addressOf = (path: string, scenario: string) => `${origin}${path}?v=5&scenario=${scenario}`

const rows: Row[] = []
try {
  const first = cases['top-down']
  const page = await open(browser, addressOf(first.path, first.scenario))
  await typeMany(page, 1, 1)
  await page.waitForLoadState('networkidle')
  await page.close()
  rows.push(...weights(sent))
  for (const name of ['top-down', 'predicted'] as const)
    rows.push(...(await measured(browser, addressOf(cases[name].path, cases[name].scenario), name)))
  rows.push(...(await compared(browser, addressOf('/serve', cases.predicted.scenario))))
  const blank = await browser.newPage()
  const session = await blank.context().newCDPSession(blank)
  const times = await slowedInWorker(blank, (rate) =>
    session.send('Emulation.setCPUThrottlingRate', { rate }),
  )
  if (options.json === true) console.log(JSON.stringify(rows, null, 2))
  else {
    console.log(benchPageTexts.before({ address: addressOf(first.path, first.scenario) }))
    console.table(rowsTable(rows))
    console.log(benchPageTexts.workerSlowed({ times }))
  }
} finally {
  await browser.close()
  stop()
}
