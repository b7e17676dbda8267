import { basename } from 'node:path'
import { build, type OutputFile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleOptions } from '../../src/cli/bundle.ts'
import { root } from '../../src/disk/root.ts'
import type { Api } from '../../src/presets/api-schema.ts'
import { divide, type ListedKind, listings } from '../../src/presets/divided.ts'
import * as whole from '../../src/presets/registry.ts'
import { search } from '../../src/presets/search.ts'
import { partsOf } from '../../src/presets/store.ts'
import type { Unloaded } from '../../src/presets/unloaded.ts'
import { cloudsNames, makersNames, refusedNames, routersNames } from '../presets/api-names-table.ts'

const entry = `
  export { all, find, findApi, listed, partsWith, suggest } from './src/presets/registry.ts'
  export { search } from './src/presets/search.ts'
  export { addPart, loaded, partsLeft, partsOf } from './src/presets/store.ts'
`
/** Where in a source a figure stands is for readers of the data alone. */
const shown = (value: unknown) =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (name, one) => (name === 'locator' ? undefined : one))

type Bundle = Pick<typeof whole, 'all' | 'find' | 'findApi' | 'listed' | 'partsWith' | 'suggest'> &
  typeof import('../../src/presets/search.ts') &
  typeof import('../../src/presets/store.ts')

let files: ReadonlyMap<string, OutputFile>
const textOf = (name: string) => files.get(basename(name))?.text ?? ''

beforeAll(async () => {
  const { outputFiles } = await build({
    ...bundleOptions,
    entryPoints: [],
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    sourcemap: false,
    write: false,
  })
  files = new Map(outputFiles.map((file) => [basename(file.path), file]))
}, 60_000)

let copies = 0

/** The presets as the page's bundle has them, with no part loaded. */
const bundle = async () => {
  const code = `${textOf('stdin.js')}\n// ${copies++}`
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  const page = (await import(/* @vite-ignore */ url)) as Bundle
  const load = (name: string) => {
    const parts = page.partsWith('apis', name)
    for (const part of parts) page.addPart('apis', part, JSON.parse(textOf(part.url)))
    return parts.map((part) => part.name)
  }
  const caught = (attempt: () => unknown): unknown => {
    try {
      return attempt()
    } catch (error) {
      return error
    }
  }
  /** Loads what else presets are called than by their ids, where that is a file. */
  const names = (kind: ListedKind) => {
    const error = caught(() => page.listed(kind))
    if (!(error instanceof Error)) return
    const { wanted } = error as Unloaded
    if (!('parts' in wanted)) throw new Error('no file is told of')
    expect(wanted.parts).toHaveLength(1)
    for (const part of wanted.parts) page.addPart(kind, part, JSON.parse(textOf(part.url)))
  }
  return { page, load, names }
}

describe('the price book in parts', () => {
  test('names the same providers and lists as the whole, the same one first', async () => {
    const { page } = await bundle()
    expect(page.partsOf('apis').map(({ name, ids }) => ({ name, ids }))).toEqual(partsOf('apis'))
    expect(page.loaded('apis')).toEqual([])
  })

  test('is the whole once all of it is loaded, in the same order', async () => {
    const { page, load } = await bundle()
    for (const { ids } of partsOf('apis')) load(ids[0] ?? '')
    expect(page.all('apis')).toEqual(shown(whole.all('apis')))
    expect(page.partsLeft('apis')).toEqual([])
  })

  test('begins with the newest list of those that have no end, whichever comes first', () => {
    const endless = whole.all('apis').find(({ retirement }) => retirement === undefined)
    if (endless === undefined) throw new Error('every list has an end')
    const evidence = { basis: 'published', source: 'x' } as const
    const api = (id: string, from: string, on?: string): Api => ({
      ...endless,
      id,
      input: [{ from, value: 1, unit: 'USD/Mtoken', ...evidence }],
      ...(on !== undefined && { retirement: { on, ...evidence } }),
    })
    const old = api('a', '2024-01-01')
    const newest = api('b', '2026-05-01')
    const ending = api('c', '2026-11-01', '2027-01-01')
    const gone = api('d', '2023-01-01', '2024-01-01')
    const idsOf = (list: readonly Api[]) => divide('apis', list).map(({ ids }) => ids)
    expect(idsOf([old, newest, ending, gone])).toEqual([['b', 'a', 'c', 'd']])
    expect(idsOf([ending, old])).toEqual([['a', 'c']])
    // Where all end, the newest of them.
    expect(idsOf([gone, ending])).toEqual([['c', 'd']])
  })

  test('refuses to look up what may be in a part that is not loaded', async () => {
    const { page, load, names } = await bundle()
    load('gpt-4o')
    names('models')
    expect(page.find('apis', 'GPT-4o')?.id).toBe('gpt-4o')
    for (const name of ['claude-3-haiku', 'anthropic/claude-opus-5', 'nonsense'])
      expect(() => page.find('apis', name), name).toThrow('not loaded')
    expect(page.find('models', 'nonsense')).toBeUndefined()
  })

  test.each([
    ['claude-3-haiku', ['Anthropic']],
    ['Claude-3-Haiku ', ['Anthropic']],
    ['anthropic/claude-opus-5', 'all'],
    ['us.anthropic.claude-opus-5-v1:0', 'all'],
    ['gpt-4o-2024-11-20', 'all'],
    ['openrouter/anthropic/claude-opus-5', 'all'],
    ['claude-sonet-4-5', 'all'],
    ['nonsense', 'all'],
  ] as const)('%s: loads %s, and answers as the whole does', async (name, wanted) => {
    const { page, load } = await bundle()
    expect(load(name)).toEqual(wanted === 'all' ? partsOf('apis').map((part) => part.name) : wanted)
    expect(page.find('apis', name)).toEqual(shown(whole.find('apis', name)))
    expect(load(name)).toEqual([])
    if (wanted !== 'all') return
    expect(page.search('apis', name)).toEqual(shown(search('apis', name)))
    expect(page.suggest('apis', name)).toBe(whole.suggest('apis', name))
  })

  test('any name means what it means to the service, or is refused as there', async () => {
    const { page, load } = await bundle()
    load('nonsense')
    const rows = [...makersNames, ...routersNames, ...cloudsNames, ...refusedNames]
    for (const [name] of rows) {
      expect(page.findApi(name), name).toEqual(shown(whole.findApi(name)))
      expect(page.suggest('apis', name), name).toBe(whole.suggest('apis', name))
    }
  })

  test('a name that one part has means what it means to all of them', async () => {
    const names = whole.all('apis').flatMap((api) => [...whole.namesOf(api), api.model])
    for (const { name: part, ids } of partsOf('apis')) {
      const { page, load } = await bundle()
      load(ids[0] ?? '')
      // Before another part is asked for, none is missed.
      const known = names.filter((name) => page.partsWith('apis', name).length === 0)
      expect(known.length, part).toBeGreaterThan(0)
      for (const name of known)
        expect(page.find('apis', name)?.id, name).toBe(whole.find('apis', name)?.id)
    }
  })

  test('bills in place of a retired model one of the same part', () => {
    const elsewhere = whole.all('apis').filter(({ provider, retirement }) => {
      const target = retirement !== undefined && 'routedTo' in retirement && retirement.routedTo
      return target && whole.find('apis', target)?.provider !== provider
    })
    expect(elsewhere.map(({ id }) => id)).toEqual([])
  })
})

describe('other presets in parts', () => {
  const kinds = Object.keys(listings) as readonly ListedKind[]

  test.each(kinds)('%s: every one is listed, with what names it', async (kind) => {
    const { page, names } = await bundle()
    names(kind)
    expect(page.loaded(kind)).toEqual([])
    expect(page.listed(kind)).toEqual(JSON.parse(JSON.stringify(whole.listed(kind))))
  })

  test.each(kinds)('%s: an id needs no list of names', async (kind) => {
    const { page } = await bundle()
    for (const { id } of whole.all(kind)) {
      for (const part of page.partsWith(kind, id))
        page.addPart(kind, part, JSON.parse(textOf(part.url)))
      expect(page.find(kind, id)?.id).toBe(id)
      // No other preset goes by it.
      expect(whole.find(kind, id)?.id).toBe(id)
    }
  })

  test.each(kinds)('%s: a name is known by the list, and found as on the service', async (kind) => {
    const { page, names } = await bundle()
    names(kind)
    for (const one of whole.all(kind))
      for (const name of whole.namesOf(one)) {
        const [part, ...more] = page.partsWith(kind, name)
        expect(more).toEqual([])
        if (part !== undefined) {
          expect(() => page.find(kind, name), name).toThrow('not loaded')
          page.addPart(kind, part, JSON.parse(textOf(part.url)))
        }
        expect(page.find(kind, name)?.id, name).toBe(whole.find(kind, name)?.id)
      }
    expect(page.partsLeft(kind)).toEqual([])
    expect(page.all(kind).map(({ id }) => id)).toEqual(whole.all(kind).map(({ id }) => id))
  })

  test.each(kinds)('%s: who needs all is told of one file that has them', async (kind) => {
    const { page, load } = await bundle()
    load('gpt-4o')
    const [part] = page.partsWith(kind, whole.all(kind)[0]?.id ?? '')
    // Where a kind has one part alone, nothing is wanted after it.
    if (part !== undefined && part.ids.length < whole.all(kind).length)
      page.addPart(kind, part, JSON.parse(textOf(part.url)))
    const error: unknown = (() => {
      try {
        return page.all(kind)
      } catch (caught) {
        return caught
      }
    })()
    const { wanted } = error as Unloaded
    if (!('parts' in wanted)) throw new Error('no file is told of')
    expect(wanted.parts).toHaveLength(1)
    for (const one of wanted.parts) page.addPart(kind, one, JSON.parse(textOf(one.url)))
    expect(page.all(kind).map(({ id }) => id)).toEqual(whole.all(kind).map(({ id }) => id))
  })

  test('a chip comes with its rents', async () => {
    const { page, names } = await bundle()
    names('accelerators')
    expect(() => page.find('prices', 'nvidia-h100-sxm')).toThrow('not loaded')
    expect(() => page.all('prices')).toThrow('not loaded')
    for (const part of page.partsWith('accelerators', 'H100'))
      page.addPart('accelerators', part, JSON.parse(textOf(part.url)))
    expect(page.find('prices', 'nvidia-h100-sxm')?.offers.length).toBeGreaterThan(10)
  })

  test('a name that means none is refused without any part', async () => {
    const { page, names } = await bundle()
    for (const kind of kinds) {
      names(kind)
      expect(page.find(kind, 'nonsense')).toBeUndefined()
      expect(page.partsWith(kind, 'nonsense')).toEqual([])
    }
  })
})
