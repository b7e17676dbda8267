import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'
import { utcClock } from '../../../src/adapters/clock.ts'
import { assets } from '../../../src/assets/names.ts'
import { root } from '../../../src/disk/root.ts'
import { createApp } from '../../../src/http/app.ts'
import { pages } from '../../../src/page/routes.ts'
import { requests } from '../../support/requests.ts'

const folder = mkdtempSync(join(tmpdir(), 'suanpan-'))
const worker = createTestHarness({
  root,
  workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: folder }],
})

// The worker asks at its own day.
const { request } = createApp(pages, utcClock)

/** When each file that a build writes was written. */
const written = () =>
  ['public/assets', 'public/docs', 'src/assets', 'src/presets/files.ts'].flatMap((place) => {
    const at = join(root, place)
    const names = statSync(at).isDirectory() ? readdirSync(at).toSorted() : ['']
    return names.map((name) => [join(place, name), statSync(join(at, name)).mtimeMs] as const)
  })
let before: ReturnType<typeof written>

beforeAll(async () => {
  before = written()
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const deploy = [wrangler, 'deploy', '--dry-run', '--outdir', folder]
  const env = {
    ...process.env,
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: join(folder, 'logs'),
  }
  const { status, stderr } = spawnSync(process.execPath, deploy, {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  await worker.listen()
})
afterAll(async () => {
  await worker.close()
  rmSync(folder, { recursive: true })
})

// Its build runs while other tests serve these files: where it fails, run `npm run build` first.
test('a deploy of what is built already writes none of its files again', () => {
  expect(before.length).toBeGreaterThan(20)
  expect(written()).toEqual(before)
})

test('the bundle stays below two fifths of what the free plan takes', () => {
  // 3 MiB compressed; 1,173 KiB with the page in views and the library that writes workbooks.
  const modules = readdirSync(folder).filter((name) => /\.(js|wasm)$/.test(name))
  const content = modules.map((name) => readFileSync(join(folder, name)))
  const kib = (parts: readonly Buffer[]) =>
    Math.ceil(parts.reduce((sum, part) => sum + part.length, 0) / 1024)
  const compressed = kib(content.map((part) => gzipSync(part)))
  console.log(`Worker bundle: ${kib(content)} KiB, ${compressed} KiB gzip`)
  expect(modules).toContain('worker.js')
  expect(compressed).toBeLessThan(1228)
})

test('the bundle answers in workerd', async () => {
  const response = await worker.fetch('/healthz')
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('static files are deployed with it', async () => {
  const response = await worker.fetch(assets.app)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
})

test.each(requests)(
  'workerd answers $route $body as Node does, to the byte',
  async ({ route, body }) => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }
    const inWorkerd = await worker.fetch(`/api/v1/${route}`, init)
    const inNode = await request(`/api/v1/${route}`, init)
    expect(await inWorkerd.text()).toBe(await inNode.text())
    expect(inWorkerd.status).toBe(inNode.status)
  },
)

/** The calls of a page, and its printed address, are at the service that is asked. */
const withoutHost = (html: string) =>
  html.replaceAll(/https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?(?=\/)/g, '')

test.each([
  '/',
  '/train?scenario=mpt-7b',
  '/serve?scenario=chatgpt-2023',
  '/serve/compare?v=5&scenario=chatgpt-2023',
  '/replace/break-even?v=5&workload.tokensPerDay=50M',
  '/site/calculation',
  '/examples',
  '/docs',
  '/openapi.json',
])('workerd serves %s as Node does', async (path) => {
  const inWorkerd = await worker.fetch(path)
  expect(inWorkerd.status).toBe(200)
  expect(withoutHost(await inWorkerd.text())).toBe(withoutHost(await (await request(path)).text()))
})
