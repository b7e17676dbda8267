import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { exportFile } from '../../src/export/index.ts'
import { useChromium } from '../support/chromium.ts'
import { shownOf } from '../support/exports.ts'
import { unzipped } from '../support/xlsx.ts'

const newPage = useChromium()

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
