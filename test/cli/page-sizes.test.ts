import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { bundleOptions } from '../../src/cli/bundle.ts'
import { firstLoad, type Parts, pageFilesText } from '../../src/cli/page-files.ts'
import { partsNamespace } from '../../src/cli/page-presets.ts'
import { firstApi } from '../../src/page/form/price-fields.ts'
import { find } from '../../src/presets/registry.ts'

/** A file of the page: its compressed size, the module that it starts at, and the files that come with it. */
interface Built {
  readonly size: number
  readonly start: string | undefined
  readonly comesWith: readonly string[]
}

/** The page’s files by their names, as they are or with other presets. */
const built = async (presets?: string): Promise<ReadonlyMap<string, Built>> => {
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
  const { outputFiles, metafile } = await build({ ...options, metafile: true })
  const told = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  )
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const { entryPoint, imports = [] } = told.get(basename(path)) ?? {}
      const comesWith = imports
        .filter(({ kind }) => kind === 'import-statement')
        .map((one) => basename(one.path))
      return [basename(path), { size: gzipSync(contents).length, start: entryPoint, comesWith }]
    }),
  )
}

const { data, parts } = firstLoad()
const noParts: Parts = { ...parts, parts: { ...parts.parts, apis: [] } }

let page: ReadonlyMap<string, Built>
let withoutBook: number
/** All scripts together: which of them has the presets is the bundler’s choice. */
const script = (files: ReadonlyMap<string, Built>) =>
  [...files].reduce((sum, [name, { size }]) => (name.endsWith('.js') ? sum + size : sum), 0)

/** The scripts that start at some modules, with all that comes with them. */
const scriptsOf = (starts: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    page.get(name)?.comesWith.forEach(add)
  }
  for (const start of starts) {
    const [name] = [...page].find(([, one]) => one.start === start) ?? []
    if (name === undefined) throw new Error(`no script starts at ${start}`)
    add(name)
  }
  return found
}
const sizeOf = (names: ReadonlySet<string>) =>
  [...names].reduce((sum, name) => sum + (page.get(name)?.size ?? Number.NaN), 0)

beforeAll(async () => {
  page = await built()
  withoutBook = script(await built(pageFilesText(data, noParts, partsNamespace)))
}, 60_000)

test('the first load has at most 25 kB of the price book', () => {
  const provider = find('apis', firstApi)?.provider.toLowerCase()
  const isFirst = new RegExp(`^apis-${provider}-`)
  const part = [...page].find(([file]) => isFirst.test(file))?.[1].size ?? Number.NaN
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
  const rest = script(await built(pageFilesText(data, without, partsNamespace)))
  console.log(`Chips in the first load: ${withoutBook - rest} B gzip`)
  expect(withoutBook - rest).toBeGreaterThan(1000)
  expect(withoutBook - rest).toBeLessThanOrEqual(8000)
  for (const { file, content } of parts.parts.accelerators)
    expect(gzipSync(content).length, file).toBeLessThanOrEqual(8000)
})

/** What the worker loads besides for the answer of a workload. */
const ofServing = [
  'src/page/controls/serve.ts',
  'src/page/view/estimate.ts',
  'src/page/view/serving.ts',
] as const

// The aim is 120 kB with HTML and styles; `npm run bench:page` says what a browser loads.
test('the page is used with at most 13 kB of scripts, and answers with at most 240 kB more', () => {
  const app = sizeOf(scriptsOf(['src/page/browser.ts']))
  const worker = sizeOf(scriptsOf(['src/page/worker.ts']))
  const answer = sizeOf(scriptsOf(['src/page/worker.ts', ...ofServing]))
  console.log(`Scripts: app ${app} B, worker ${worker} B, with an answer ${answer} B gzip`)
  expect(app).toBeGreaterThan(5000)
  expect(app).toBeLessThanOrEqual(13_000)
  expect(answer).toBeGreaterThan(worker)
  expect(answer).toBeLessThanOrEqual(240_000)
})
