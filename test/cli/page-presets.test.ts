import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleOptions } from '../../src/cli/bundle.ts'
import { estimates } from '../../src/estimates/index.ts'
import { all } from '../../src/presets/registry.ts'
import { rentKinds } from '../../src/presets/rent-kinds.ts'
import { loadEngine } from '../../src/units/expression.ts'
import { usePageBundle } from '../support/page-bundle.ts'
import { requests } from '../support/requests.ts'

type Bundle = typeof import('../../src/estimates/index.ts') &
  typeof import('../../src/presets/unloaded.ts') &
  typeof import('../../src/presets/store.ts') &
  Pick<typeof import('../../src/units/expression.ts'), 'loadEngine'>

const { page, fileAt } = usePageBundle<Bundle>(`
  export { estimates } from './src/estimates/index.ts'
  export { addPart, all, partsLeft } from './src/presets/store.ts'
  export { Unloaded } from './src/presets/unloaded.ts'
  export { loadEngine } from './src/units/expression.ts'
`)
const today = '2026-11-28'

beforeAll(async () => {
  await Promise.all([loadEngine(), page().loadEngine()])
})

type Estimates = typeof estimates

const answerOf = (list: Estimates, route: string, body: unknown) => {
  const answer = list.find(({ name }) => name === route)?.ask(body, { today })
  if (answer === undefined) throw new Error(`there is no ${route}`)
  return answer
}

/** Loads what is missing, and asks again, as the page does. */
const withLoaded = async <R>(attempt: () => R): Promise<R> => {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!(error instanceof page().Unloaded)) throw error
      const { wanted } = error
      if ('load' in wanted) await wanted.load()
      else
        for (const part of wanted.parts)
          page().addPart(wanted.kind, part, JSON.parse(await fileAt(part.url)))
    }
  }
}

/** Numbers, notes, sources and dates, to the letter. */
const sameAnswer = async (route: string, body: unknown) => {
  const onService = answerOf(estimates, route, body)
  const inPage = await withLoaded(() => answerOf(page().estimates, route, body))
  expect(JSON.stringify(inPage), JSON.stringify(body)).toBe(JSON.stringify(onService))
  return onService
}

const scenario = 'google-search-2023'

describe('the page answers what the API answers, with the same evidence', () => {
  test.each(rentKinds)('of each chip’s rent of kind %s', async (kind) => {
    let priced = 0
    for (const { id } of all('accelerators')) {
      const price = { method: 'rent', kind, usdPerChipHour: null }
      const answer = await sameAnswer('inference', { scenario, accelerator: id, price })
      if (answer?.ok === true && JSON.stringify(answer).includes('"preset":"prices/')) priced += 1
    }
    expect(priced).toBeGreaterThan(kind === 'lease' ? 3 : 25)
  })

  test('of each chip that is owned, and that trains', async () => {
    for (const { id } of all('accelerators')) {
      await sameAnswer('inference', { scenario, accelerator: id, price: { method: 'own' } })
      await sameAnswer('training', { scenario: 'gpt-3-a100', accelerator: id, price: null })
    }
  })

  test.each([
    ...rentKinds.map((kind) => ({ method: 'rent', kind })),
    { method: 'rent', kind: 'on-demand', sellerClass: 'hyperscaler' },
    { method: 'rent', kind: '1-year', seller: 'AWS' },
    { method: 'rent', kind: 'on-demand', seller: 'Nobody' },
    { method: 'own' },
  ])('of a comparison of all chips, %j', async (price) => {
    await sameAnswer('compare', { scenario, price: { usdPerChipHour: null, ...price } })
    await sameAnswer('compare', {
      scenario,
      price,
      asOf: '2025-06',
      accelerators: ['H100', 'B200'],
    })
  })

  test('of each model and each place', async () => {
    const performance = { method: 'roofline' }
    for (const { id } of all('models'))
      await sameAnswer('inference', { scenario, model: id, accelerator: 'H200', performance })
    for (const { id } of all('regions'))
      await sameAnswer('inference', { scenario, energy: { region: id } })
  })

  test('of each chip, planned, with the measurements nearest to it', async () => {
    const kinds = new Set<string>()
    for (const { id } of all('accelerators')) {
      const performance = { method: 'roofline', engine: 'vllm' }
      const body = { scenario, model: 'llama-3.1-8b', accelerator: id, performance }
      const answer = await sameAnswer('inference', body)
      const [, match = ''] = /"matches":"([^"]*)"/.exec(JSON.stringify(answer)) ?? []
      kinds.add(match)
    }
    // Of chips that were measured, of others of their families, and of neither.
    expect([...kinds]).toEqual(expect.arrayContaining(['chip-and-engine', 'family-and-engine']))
  })

  test('of each scenario', async () => {
    for (const { id, kind } of all('scenarios')) await sameAnswer(kind, { scenario: id })
  })
})

describe('once the parts are loaded', () => {
  beforeAll(async () => {
    for (const part of page().partsLeft('apis'))
      page().addPart('apis', part, JSON.parse(await fileAt(part.url)))
  })

  test('each price list is billed as by the API', async () => {
    for (const { id } of all('apis'))
      await sameAnswer('inference', { scenario, price: { method: 'api', api: id } })
  })

  // The page sweeps nothing, which a test below holds: a sweep reads the schemas of answers, which are not in it.
  test.each(requests.filter(({ route }) => route !== 'sweep'))(
    '$route answers $body',
    async ({ route, body }) => {
      await sameAnswer(route, body)
    },
  )
})

test('no script of the page has the sweep', async () => {
  const { metafile } = await build({ ...bundleOptions, write: false, metafile: true })
  const sources = Object.keys(metafile.inputs)
  expect(sources).toContain('src/estimates/inference/index.ts')
  expect(sources.filter((path) => path.startsWith('src/estimates/sweep/'))).toEqual([])
})

test('a kind that no page shows is not in the bundle, and cannot be taken for empty', () => {
  expect(() => page().all('claims').length).toThrow()
})
