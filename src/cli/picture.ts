import { serve } from '@hono/node-server'
import { launch } from '../../test/support/chromium-launch.ts'
import unpack from '../../test/support/chromium-unpack.ts'
import { utcClock } from '../adapters/clock.ts'
import { withFiles } from '../adapters/files.ts'
import { root } from '../disk/root.ts'
import { createApp } from '../http/app.ts'
import { pages } from '../page/routes.ts'

/** What the picture of the README shows. */
const address = '/serve?scenario=serve-workload&v=5&workload.queriesPerSecond=2M%2Fday'
const target = `${root}docs/page.png`

unpack()
const { fetch } = withFiles(createApp(pages, utcClock))
const server = await new Promise<{ port: number; close: () => void }>((resolve) => {
  const one = serve({ fetch, port: 0 }, ({ port }) => resolve({ port, close: () => one.close() }))
})
const browser = await launch()
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`http://localhost:${server.port}${address}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: target })
} finally {
  await browser.close()
  server.close()
}
