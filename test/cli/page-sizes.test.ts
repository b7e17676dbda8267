import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { bundleOptions } from '../../src/cli/bundle.ts'
import { firstLoad, type Parts, pageFilesText } from '../../src/cli/page-files.ts'
import { partsNamespace } from '../../src/cli/page-presets.ts'
import { firstApi } from '../../src/page/form/price-fields.ts'
import { find } from '../../src/presets/registry.ts'

/** Compressed sizes of the page’s files by their names, as they are or with other presets. */
const sizes = async (presets?: string): Promise<ReadonlyMap<string, number>> => {
  const replaced: Plugin = {
    name: 'other-presets',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]presets[\\/]files\.ts$/ }, () =>
        presets === undefined ? undefined : { contents: presets, loader: 'js' },
      )
    },
  }
  const plugins = [replaced, ...bundleOptions.plugins]
  const options = { ...bundleOptions, sourcemap: false, write: false, plugins } as const
  const { outputFiles } = await build(options)
  return new Map(
    outputFiles.map(({ path, contents }) => [basename(path), gzipSync(contents).length]),
  )
}

const { data, parts } = firstLoad()
const noParts: Parts = { ...parts, parts: { ...parts.parts, apis: [] } }

let page: ReadonlyMap<string, number>
let withoutBook: number
/** All scripts together: which of them has the presets is the bundler’s choice. */
const script = (files: ReadonlyMap<string, number>) =>
  [...files].reduce((sum, [name, size]) => (name.endsWith('.js') ? sum + size : sum), 0)

beforeAll(async () => {
  page = await sizes()
  withoutBook = script(await sizes(pageFilesText(data, noParts, partsNamespace)))
}, 60_000)

test('the first load has at most 25 kB of the price book', () => {
  const provider = find('apis', firstApi)?.provider.toLowerCase()
  const isFirst = new RegExp(`^apis-${provider}-`)
  const part = [...page].find(([file]) => isFirst.test(file))?.[1] ?? Number.NaN
  const index = script(page) - withoutBook
  console.log(`Price book in the first load: index ${index} B, part of ${provider} ${part} B gzip`)
  expect(index).toBeGreaterThan(1000)
  expect(index + part).toBeLessThanOrEqual(25_000)
  expect(parts.parts.apis.length).toBeGreaterThan(30)
})

// 72 chips, with rents that nobody sorted by seller, were 24.7 kB of it: now it lists 132, and has rents in parts.
test('the first load has at most 8 kB of chips, and a part of them is at most 8 kB', async () => {
  const none = { listed: [], whole: parts.listed.accelerators.whole }
  const without: Parts = {
    parts: { ...noParts.parts, accelerators: [] },
    listed: { ...parts.listed, accelerators: none },
  }
  const rest = script(await sizes(pageFilesText(data, without, partsNamespace)))
  console.log(`Chips in the first load: ${withoutBook - rest} B gzip`)
  expect(withoutBook - rest).toBeGreaterThan(1000)
  expect(withoutBook - rest).toBeLessThanOrEqual(8000)
  for (const { file, content } of parts.parts.accelerators)
    expect(gzipSync(content).length, file).toBeLessThanOrEqual(8000)
})
