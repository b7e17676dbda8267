import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { post } from '../support/api.ts'
import { useChromium } from '../support/chromium.ts'
import { requests } from '../support/requests.ts'
import { today } from '../support/today.ts'

const newPage = useChromium()

const entry = `
  import { estimates } from './src/estimates/index.ts'
  import { withEngine } from './src/estimates/shared/read.ts'
  const byName = new Map(estimates.map((one) => [one.name, one]))
  globalThis.ask = async ({ route, body }) =>
    JSON.stringify(await withEngine(() => byName.get(route).ask(body, { today: '${today}' })))
`

test('the browser computes what the service answers, to the byte', async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
  })
  const page = await newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  for (const one of requests) {
    const answered = await page.evaluate(
      (request) =>
        (globalThis as unknown as { ask: (request: unknown) => Promise<string> }).ask(request),
      one,
    )
    const result = JSON.parse(answered)
    const { status, body } = await post(`/api/v1/${one.route}`, one.body)
    expect(result.ok).toBe(status === 200)
    expect(JSON.stringify(result.ok ? result.answer : result.errors)).toBe(
      JSON.stringify(result.ok ? body : body.errors),
    )
  }
})
