import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, infer, post, request, train } from '../support/api.ts'
import { answerAt } from '../support/page-html.ts'

const good = {
  workload: { queriesPerSecond: 10, outputTokens: 100 },
  model: 'gpt-3-175b',
  accelerator: 'nvidia-a100-sxm-80gb',
  performance: { method: 'flops', flopsUtilization: 0.35 },
}

describe('a shape of one’s own is held to the words of the API', () => {
  const shape = {
    layers: 32,
    hiddenSize: 4096,
    vocabularySize: 32_000,
    tiedEmbeddings: false,
    learnedPositions: 0,
    attention: { kind: 'grouped', heads: 32, kvHeads: 8, headSize: 128 },
    feedForward: { size: 14_336, gated: true },
    biases: 'none',
  }
  test.each([
    [{ layers: 0 }, 'out-of-range', 'layers is out of range.', 0, '1 or more'],
    [{ layers: 1.5 }, 'out-of-range', 'layers is out of range.', 1.5, 'a whole number'],
    [{ layers: 'many' }, 'not-a-number', 'layers must be a number.', 'many', 'a number'],
    [
      { biases: 'some' },
      'not-a-choice',
      'biases is not one of the allowed values.',
      'some',
      '"none", "qkv", "all"',
    ],
    [
      { tiedEmbeddings: 1 },
      'not-a-boolean',
      'tiedEmbeddings must be true or false.',
      1,
      'true or false',
    ],
    [{ tiedEmbeddings: null }, 'missing', 'tiedEmbeddings is required.', undefined, undefined],
    [{ window: 3 }, 'not-an-object', 'window must be an object.', 3, undefined],
    [{ colour: 1 }, 'unknown-field', 'Unknown field "colour".', 1, undefined],
  ])('%j', async (change, code, detail, received, allowed) => {
    const [field] = Object.keys(change)
    const { status, body } = await infer({
      ...good,
      model: { architecture: { ...shape, ...change } },
    })
    expect(status).toBe(422)
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].pointer).toBe(`/model/architecture/${field}`)
    expect(body.errors[0]).toMatchObject({ code, detail })
    expect(body.errors[0].received).toBe(received)
    expect(body.errors[0].allowed).toBe(allowed)
  })
})

describe('a list of layers names the field that is wrong in it', () => {
  const attention = { kind: 'grouped', heads: 16, kvHeads: 2, headSize: 256 }
  const delta = {
    kind: 'gated-delta',
    keyHeads: 16,
    keyHeadSize: 128,
    valueHeads: 32,
    valueHeadSize: 128,
    kernel: 4,
  }
  const feedForward = { size: 4096, gated: true }
  const shape = {
    layers: [
      { count: 12, mixers: [attention], feedForward },
      { count: 36, mixers: [delta], feedForward },
    ],
    hiddenSize: 2048,
    vocabularySize: 151_936,
    tiedEmbeddings: false,
    learnedPositions: 0,
    biases: 'none',
  }
  const answer = (layers: unknown) =>
    infer({ ...good, model: { architecture: { ...shape, layers } } })

  test('the list as it should be is taken', async () => {
    expect((await answer(shape.layers)).status).toBe(200)
  })

  test.each([
    [[], '', 'empty'],
    [[{ count: 0, mixers: [attention] }], '/0/count', 'out-of-range'],
    [[{ count: 2 }], '/0/mixers', 'missing'],
    [[{ count: 2, mixers: [] }], '/0', 'needs-one-of'],
    [[{ count: 2, mixers: [{ kind: 'hyena' }] }], '/0/mixers/0/kind', 'not-a-choice'],
    [[{ count: 2, mixers: [{ ...delta, kernel: 'wide' }] }], '/0/mixers/0/kernel', 'not-a-number'],
    [[{ count: 2, mixers: [{ ...delta, window: 4 }] }], '/0/mixers/0/window', 'unknown-field'],
    [[{ count: 2, mixers: [{ ...attention, kvHeads: 32 }] }], '/0/mixers/0/kvHeads', 'above-other'],
    [[{ count: 2, mixers: [attention], copies: 3 }], '/0/copies', 'above-other'],
    [[{ count: 10_001, mixers: [attention] }], '', 'above-other'],
    [shape.layers.map(() => 'full_attention'), '/0', 'not-an-object'],
  ])('%j', async (layers, field, code) => {
    const { status, body } = await answer(layers)
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe(`/model/architecture/layers${field}`)
    expect(body.errors[0].code).toBe(code)
  })

  test('experts, windows and shared keys of more than there is are refused too where layers are alike', async () => {
    const { body } = await infer({
      ...good,
      model: {
        architecture: {
          ...shape,
          layers: 4,
          attention: { ...attention, kvHeads: 17 },
          feedForward,
          window: { tokens: 128, layers: 5 },
          experts: { count: 8, perToken: 9, size: 512, shared: 0, layers: 5 },
        },
      },
    })
    expect(body.errors.map((one: { pointer: string }) => one.pointer).toSorted()).toEqual(
      ['attention/kvHeads', 'experts/layers', 'experts/perToken', 'window/layers'].map(
        (field) => `/model/architecture/${field}`,
      ),
    )
  })
})

describe('each wrong field is named with what came and what is allowed', () => {
  test.each([
    ['an unknown field', { ...good, wrokload: {} }, '/wrokload', { didYouMean: 'workload' }],
    [
      'a misspelt field within',
      { ...good, workload: { ...good.workload, outputToken: 5 } },
      '/workload/outputToken',
      { didYouMean: 'outputTokens', received: 5 },
    ],
    [
      'a wrong type',
      { ...good, workload: { ...good.workload, queriesPerSecond: true } },
      '/workload/queriesPerSecond',
      { received: true },
    ],
    [
      'a negative rate',
      { ...good, workload: { ...good.workload, queriesPerSecond: -3 } },
      '/workload/queriesPerSecond',
      { received: -3 },
    ],
    [
      'a missing field',
      { ...good, workload: { queriesPerSecond: 1 } },
      '/workload/outputTokens',
      { allowed: expect.stringMatching(/^a number from .* in token/) },
    ],
    [
      'null for what is required',
      { ...good, workload: { ...good.workload, outputTokens: null } },
      '/workload/outputTokens',
      {},
    ],
    [
      'no accelerator',
      { ...good, accelerator: null },
      '/accelerator',
      { allowed: 'an id, name or alias of GET /api/v1/presets/accelerators, or an object' },
    ],
    [
      'no workload',
      { ...good, workload: null },
      '/workload',
      { allowed: expect.stringMatching(/^an object with queriesPerSecond, /) },
    ],
    ['an unknown model', { ...good, model: 'gpt-3-157b' }, '/model', { didYouMean: 'gpt-3-175b' }],
    [
      'an unknown accelerator',
      { ...good, accelerator: 'nvidia-a100-smx-80gb' },
      '/accelerator',
      { didYouMean: 'nvidia-a100-sxm-80gb' },
    ],
    [
      'an unknown scenario',
      { scenario: 'google-serach-2023' },
      '/scenario',
      { didYouMean: 'google-search-2023' },
    ],
    ['a training scenario', { scenario: 'mpt-7b' }, '/scenario', {}],
    ['a model without parameters', { ...good, model: 'gpt-4' }, '/model', { received: 'gpt-4' }],
    [
      'an unknown method',
      { ...good, performance: { method: 'flop' } },
      '/performance/method',
      { received: 'flop', didYouMean: 'flops' },
    ],
    [
      'fewer parameters than are active',
      { ...good, model: { activeParameters: 7e9, totalParameters: 1e9 } },
      '/model/totalParameters',
      { received: 1e9 },
    ],
    ['nesting without end', `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`, '', {}],
    [
      'a unit of another dimension',
      { ...good, workload: { ...good.workload, queriesPerSecond: '5 W' } },
      '/workload/queriesPerSecond',
      { received: '5 W' },
    ],
    [
      'a misspelt unit',
      { ...good, workload: { ...good.workload, queriesPerSecond: '5/minuet' } },
      '/workload/queriesPerSecond',
      { didYouMean: 'minute' },
    ],
    [
      'a share above one',
      { ...good, performance: { method: 'flops', flopsUtilization: '135%' } },
      '/performance/flopsUtilization',
      { received: '135%' },
    ],
    [
      'no tokens at all',
      { ...good, workload: { queriesPerSecond: 1, outputTokens: 0 } },
      '/workload/outputTokens',
      {},
    ],
    [
      'two measured rates',
      {
        ...good,
        performance: {
          method: 'measured',
          queriesPerSecondPerChip: 1,
          outputTokensPerSecondPerChip: 1,
        },
      },
      '/performance',
      {},
    ],
    [
      'a server of half a chip',
      { ...good, server: { chipsPerServer: 0.5 } },
      '/server/chipsPerServer',
      { received: 0.5 },
    ],
    ['a list for an object', { ...good, workload: [] }, '/workload', {}],
    ['a body that is a list', [], '', {}],
    ['a body that is null', null, '', {}],
    [
      'an infinite number',
      '{"scenario":"chatgpt-2023","workload":{"queriesPerSecond":1e999}}',
      '/workload/queriesPerSecond',
      { received: 'Infinity' },
    ],
    [
      'a prototype for a field',
      '{"scenario":"chatgpt-2023","__proto__":{"x":1}}',
      '/__proto__',
      {},
    ],
  ])('%s', async (_, body, pointer, expected) => {
    const { status, response, body: answer } = await infer(body)
    expect(status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const error = answer.errors.find((one: { pointer: string }) => one.pointer === pointer)
    expect(error, JSON.stringify(answer)).toMatchObject(expected)
    expect(error.detail).toMatch(/\w/)
  })

  test.each(['/api/v1/breakeven', '/api/v1/mix'])(
    'a scenario where none is taken: %s',
    async (path) => {
      const { status, body } = await post(path, { scenario: 'chatgpt-2023' })
      expect(status).toBe(422)
      const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer)
      expect(pointers).toContain('/scenario')
      expect(pointers).not.toContain('/price')
      expect(pointers).not.toContain('/model')
    },
  )

  test('a date that is none, once', async () => {
    const { body } = await infer({ ...good, asOf: 'June 2023' })
    expect(body.errors).toEqual([
      {
        pointer: '/asOf',
        code: 'not-a-date',
        detail: 'asOf is not a date.',
        received: 'June 2023',
        allowed: 'YYYY, YYYY-MM or YYYY-MM-DD',
      },
    ])
  })

  test('an entry of a list, with what it may be', async () => {
    const { body } = await post('/api/v1/mix', { load: { hourlyChips: ['a', 2] } })
    expect(body.errors).toEqual([
      {
        pointer: '/load/hourlyChips/0',
        code: 'not-a-number',
        detail: 'hourlyChips[0] must be a number.',
        received: 'a',
        allowed: 'a number from 0 to 1e9',
      },
    ])
  })

  test('all of them at once', async () => {
    const { body } = await infer({
      workload: { queriesPerSecond: -1, outputTokens: 'five', typo: 1 },
      model: 'nothing-like-it',
      performance: { method: 'flops' },
      price: { method: 'rent', usdPerChipHour: '3 kg' },
    })
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers.toSorted()).toEqual([
      '/accelerator',
      '/model',
      '/performance/flopsUtilization',
      '/price/usdPerChipHour',
      '/workload/outputTokens',
      '/workload/queriesPerSecond',
      '/workload/typo',
    ])
  })
})

describe('the request itself', () => {
  const json = { 'Content-Type': 'application/json' }
  test.each([
    ['malformed JSON', '/api/v1/inference', { method: 'POST', headers: json, body: '{"a":' }, 400],
    ['an empty body', '/api/v1/inference', { method: 'POST', headers: json, body: '' }, 400],
    [
      'no content type',
      '/api/v1/inference',
      { method: 'POST', body: new TextEncoder().encode('{}') },
      415,
    ],
    ['a form', '/api/v1/inference', { method: 'POST', body: new URLSearchParams('a=1') }, 415],
    [
      'a body over the limit',
      '/api/v1/inference',
      { method: 'POST', headers: json, body: `{"a":"${'x'.repeat(8_500_000)}"}` },
      413,
    ],
    ['the wrong method', '/api/v1/inference', { method: 'GET' }, 405],
    ['the wrong method on presets', '/api/v1/presets/models', { method: 'DELETE' }, 405],
    ['an unknown path', '/api/v1/inferences', { method: 'POST', headers: json, body: '{}' }, 404],
    ['an unknown kind', '/api/v1/presets/model', {}, 404],
    ['an unknown preset', '/api/v1/presets/models/gpt-3-157b', {}, 404],
    ['a query that would be ignored', '/api/v1/presets/models?vendors=x', {}, 400],
    ['a kind that every object has', '/api/v1/presets/constructor', {}, 404],
  ])('%s', async (_, path, init, status) => {
    const response = await request(path, init)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const body = (await response.json()) as {
      type: string
      title: string
      status: number
      detail: string
    }
    expect(body).toMatchObject({ status, type: expect.stringMatching(/^\/docs#problem-/) })
    expect(body.detail).toMatch(/\w/)
  })

  test('405 names the methods that are allowed', async () => {
    const response = await request('/api/v1/compare')
    expect(response.headers.get('allow')).toBe('POST')
  })

  test('404 suggests', async () => {
    const of = async (path: string) =>
      ((await (await request(path)).json()) as { detail: string }).detail
    expect(await of('/api/v1/preset')).toContain('/api/v1/presets')
    expect(await of('/api/v1/presets/models/gpt-3-157b')).toContain('Did you mean "gpt-3-175b"?')
  })
})

const finite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(finite)

describe('whatever comes, the service answers', () => {
  const key = fc.constantFrom(
    'scenario',
    'workload',
    'model',
    'accelerator',
    'performance',
    'price',
    'server',
    'energy',
    'queriesPerSecond',
    'outputTokens',
    'method',
    'tokens',
    'chips',
    'days',
    'solveFor',
    '__proto__',
    'x',
  )
  const leaf = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
    fc.constantFrom(
      'flops',
      'rent',
      'mfu',
      'gpt-3-175b',
      'H100',
      '320k/s',
      'days',
      '1/0',
      'chatgpt-2023',
      'mpt-7b',
    ),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }))
  test.each([
    ['inference', infer],
    ['training', train],
    ['compare', compare],
  ])('%s: any JSON gets 200 or a problem below 500', async (_, send) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(tree, fc.dictionary(key, tree)), async (body) => {
        const { status, body: answer } = await send(body)
        expect(status === 200 || (status >= 400 && status < 500)).toBe(true)
        if (status === 422) expect(answer.errors.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  const written = fc.constantFrom(
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    '5 W',
    '1/0',
    '<xmp>',
    'gpt-4',
    'custom',
    'flops',
    'implied',
    'days',
    'fp4',
    'constructor',
    'toString',
    '__proto__',
    'H100',
  )
  const asked = fc.constantFrom(
    'scenario',
    'model',
    'accelerator',
    'solveFor',
    'performance.method',
    'performance.precision',
    'workload.queriesPerSecond',
    'workload.tokens',
    'workload.chips',
    'model.activeParameters',
    'server.chipsPerServer',
    'price.usdPerChipHour',
  )
  test('any address of the page gets a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/',
          '/training',
          '/serve',
          '/train',
          '/replace',
          '/site',
          '/serve/compare',
        ),
        fc.array(fc.tuple(asked, written), { maxLength: 6 }),
        async (path, query) => {
          const response = await answerAt(`${path}?${new URLSearchParams(query)}`)
          expect(response.status).toBe(200)
          expect(await response.text()).not.toContain('<xmp>')
        },
      ),
      { numRuns: 200 },
    )
  })

  test.each(['constructor', 'toString', '__proto__', 'valueOf'])(
    '%s is not a word of ours',
    async (word) => {
      for (const body of [
        { scenario: word },
        { scenario: 'mpt-7b', solveFor: word },
        { ...good, model: word },
        { ...good, performance: { method: word } },
        { ...good, performance: { method: 'flops', precision: word, flopsUtilization: 0.3 } },
        { ...good, workload: { queriesPerSecond: word, outputTokens: 1 } },
      ]) {
        expect((await infer(body)).status).toBe(422)
        expect((await train(body)).status).toBe(422)
      }
    },
  )

  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  test('a good inference request has only finite numbers, and a reason for each null of the cost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          queriesPerSecond: number(0, 1e12),
          inputTokens: number(0, 1e9),
          outputTokens: number(0, 1e9),
          peakToAverageRatio: number(1, 1000),
          servedShare: number(0, 1),
        }),
        number(1e-9, 1),
        fc.constantFrom(
          'nvidia-a100-sxm-80gb',
          'nvidia-h100-sxm',
          'huawei-ascend-910b',
          'nvidia-l4',
        ),
        async (workload, flopsUtilization, accelerator) => {
          const { status, body } = await infer({
            ...good,
            workload,
            accelerator,
            performance: { method: 'flops', flopsUtilization },
          })
          if (workload.inputTokens + workload.outputTokens === 0) expect(status).toBe(422)
          else expect(status).toBe(200)
          expect(finite(body)).toBe(true)
          if (status !== 200) return
          for (const part of ['fleet', 'performance', 'cost', 'energy'])
            for (const [name, value] of Object.entries(body[part]))
              if (value === null) expect(body.unknown[`/${part}/${name}`]).toBeTruthy()
        },
      ),
      { numRuns: 150 },
    )
  })

  test('more queries cost more, and twice the price costs twice as much', async () => {
    await fc.assert(
      fc.asyncProperty(
        number(1, 1e6),
        number(0.01, 100),
        async (queriesPerSecond, usdPerChipHour) => {
          const cost = async (rate: number, usd: number) =>
            (
              await infer({
                ...good,
                workload: { queriesPerSecond: rate, outputTokens: 100 },
                price: { method: 'rent', usdPerChipHour: usd },
              })
            ).body.cost.usdPerYear as number
          const once = await cost(queriesPerSecond, usdPerChipHour)
          expect(await cost(queriesPerSecond * 2, usdPerChipHour)).toBeGreaterThan(once)
          expect((await cost(queriesPerSecond, usdPerChipHour * 2)) / once).toBeCloseTo(2, 9)
        },
      ),
      { numRuns: 40 },
    )
  })
})
