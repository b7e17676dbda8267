import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { exportFile } from '../../src/export/index.ts'
import { shownOf } from '../support/exports.ts'
import { llamaConfig } from '../support/llama-config.ts'
import { pickOwn, usePages } from '../support/pages.ts'
import { unzipped, workbookIn } from '../support/xlsx.ts'

const { open, newPage } = usePages()

const entry = `
  import { exportFile } from './src/export/index.ts'
  import { en } from './src/words/en.ts'
  import { tellIn } from './src/words/say.ts'
  window.workbookOf = async (shown) => {
    const { body } = await exportFile('xlsx', { ...shown, t: tellIn(en) })
    return [...body]
  }
`

test('a browser writes the workbook that the service does', async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  })
  const { t, ...shown } = await shownOf('inference', { scenario: 'google-search-2023' })
  const page = await newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const bytes: number[] = await page.evaluate(
    (data) => Reflect.get(window, 'workbookOf')(data),
    JSON.parse(JSON.stringify(shown)),
  )
  const { body } = await exportFile('xlsx', { ...shown, t })
  if (typeof body === 'string') throw new Error('a workbook is no text')
  // Each packs with its own zlib: the same files, in other bytes.
  expect(unzipped(Uint8Array.from(bytes))).toEqual(unzipped(body))
})

/** The bytes of what a click downloads, and the file's name. */
const downloaded = async (page: Page, button: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.acts').getByText(button, { exact: true }).click(),
  ])
  expect(await download.failure()).toBeNull()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('without an answer no file is offered, and the page says why', async () => {
  const page = await open('/serve')
  const button = page.locator('.acts button', { hasText: 'Spreadsheet' })
  expect(await button.isDisabled()).toBe(true)
  expect(await page.locator('#no-file').innerText()).toBe('no answer yet')
  expect(await page.locator('.acts a[download]').count()).toBe(0)
  await page.locator('#workload-queriesPerSecond').fill('2M/day')
  await expect.poll(() => page.locator('.acts a[download]').count()).toBe(4)
  const { name } = await downloaded(page, 'Spreadsheet')
  expect(name).toMatch(/^suanpan-llama-3\.3-70b-instruct-.*\.xlsx$/)
  await page.locator('#workload-queriesPerSecond').fill('-5')
  await expect.poll(() => page.locator('.acts button:disabled').count()).toBe(1)
})

test('a case that is too long for an address is handed on all the same', async () => {
  const page = await open('/serve?v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day')
  await pickOwn(page, 'model')
  const config = JSON.stringify({
    ...llamaConfig,
    tokens: 'x'.repeat(245_000),
  })
  // As long as it is typed, all of it is the case's.
  await page.locator('#model-config').fill(config)
  await expect.poll(() => page.locator('.acts form.file-form').count()).toBe(1)
  const { bytes } = await downloaded(page, 'Spreadsheet')
  const book = workbookIn(bytes)
  const cells = [...(book.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)
  expect(cells).toContain('none: with its config the case is too long for a link')
})
