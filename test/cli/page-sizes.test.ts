import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { bundleOptions } from '../../src/cli/bundle.ts'
import { firstLoad, type Parts, pageFilesText } from '../../src/cli/page-files.ts'
import { partsNamespace } from '../../src/cli/page-presets.ts'
import { sourcesFor } from '../../src/cli/page-sources.ts'
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
const noParts: Parts = { apis: [] }

let page: ReadonlyMap<string, number>
let withoutBook: number
const script = (files: ReadonlyMap<string, number>) => files.get('app.js') ?? Number.NaN

beforeAll(async () => {
  page = await sizes()
  withoutBook = script(await sizes(pageFilesText(data, noParts, partsNamespace)))
})

test('the first load has at most 25 kB of the price book', () => {
  const provider = find('apis', firstApi)?.provider.toLowerCase()
  const isFirst = new RegExp(`^apis-${provider}-`)
  const part = [...page].find(([file]) => isFirst.test(file))?.[1] ?? Number.NaN
  const index = script(page) - withoutBook
  console.log(`Price book in the first load: index ${index} B, part of ${provider} ${part} B gzip`)
  expect(index).toBeGreaterThan(1000)
  expect(index + part).toBeLessThanOrEqual(25_000)
  expect(parts.apis.length).toBeGreaterThan(30)
})

// 72 chips, with rents that nobody sorted by seller, were 24.7 kB of it, sources included: 15 kB more is the limit.
test('the first load has at most 39.7 kB of chips and rents', async () => {
  const names = ['accelerators', 'prices', 'rent-ladders', 'spot-interruption']
  const others = [...data].filter(([name]) => name !== 'sources' && !names.includes(name))
  const without = new Map<string, unknown>([
    ...names.map((name) => [name, []] as const),
    ...others,
    ['sources', sourcesFor(JSON.stringify(others)).first],
  ])
  const rest = script(await sizes(pageFilesText(without, noParts, partsNamespace)))
  console.log(`Chips and rents in the first load: ${withoutBook - rest} B gzip`)
  expect(withoutBook - rest).toBeGreaterThan(10_000)
  expect(withoutBook - rest).toBeLessThanOrEqual(39_700)
})
