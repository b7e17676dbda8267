import { describe, expect, test } from 'vitest'
import { compare as estimate } from '../../../src/estimates/compare/index.ts'
import { all } from '../../../src/presets/registry.ts'
import { compare } from '../../support/api.ts'
import { idsOf, rowsOf } from '../../support/api-rows.ts'
import { today } from '../../support/today.ts'

const workload = { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 200 }
const idsFor = async (apis: unknown, more: object = {}) =>
  idsOf(await rowsOf({ workload, apis, working: 'none', ...more }))
const refused = async (apis: unknown, more: object = {}) => {
  const { status, body } = await compare({ workload, apis, ...more })
  expect(status).toBe(422)
  return body.errors as { pointer: string; code: string; allowed?: string; didYouMean?: string }[]
}
const lists = all('apis')

describe('names that people have', () => {
  test('ids, aliases, and what routers and clouds say, each list once', async () => {
    const names = [
      'anthropic/claude-sonnet-4-5-20250929',
      'claude-sonnet-4-5',
      'CLAUDE_SONNET_4_5',
      'vertex_ai/gemini-2.5-pro',
      'azure/gpt-5',
    ]
    expect((await idsFor(names)).toSorted()).toEqual(
      ['azure-gpt-5', 'claude-sonnet-4-5', 'vertex-gemini-2.5-pro'].toSorted(),
    )
  })

  test('each name that is none is told at its place, with who sells the model', async () => {
    const errors = await refused(['gpt-4o', 'gpt-4oo', 'openrouter/deepseek/deepseek-r1', 5])
    expect(errors).toMatchObject([
      { pointer: '/apis/1', code: 'unknown-preset', didYouMean: 'gpt-4o' },
      { pointer: '/apis/2', code: 'ambiguous-preset', allowed: expect.stringMatching('bedrock') },
      { pointer: '/apis/3', code: 'not-a-preset-name' },
    ])
  })

  test('1 to 100 names: none and 101 are refused, 100 are answered', async () => {
    const ids = lists.map(({ id }) => id)
    expect(await idsFor(ids.slice(0, 100))).toHaveLength(100)
    expect(await refused(ids.slice(0, 101))).toMatchObject([{ pointer: '/apis', code: 'too-many' }])
    expect(await refused([])).toMatchObject([{ pointer: '/apis', code: 'empty' }])
    for (const wrong of ['gpt-4o', 5, true])
      expect(await refused(wrong), String(wrong)).toMatchObject([
        { pointer: '/apis', code: 'not-a-list', allowed: expect.stringContaining('object') },
      ])
  })
})

describe('every list that a filter matches', () => {
  test('of one provider, whatever the case, or of several', async () => {
    const ids = await idsFor({ provider: 'openai' })
    const sold = lists.filter(({ provider, retirement }) => {
      const gone = retirement !== undefined && 'on' in retirement && retirement.on <= today
      return provider === 'OpenAI' && !(gone && !('routedTo' in retirement))
    })
    expect(ids.toSorted()).toEqual(sold.map(({ id }) => id).toSorted())
    expect(await idsFor({ provider: 'bedrock' })).toEqual(
      await idsFor({ provider: 'Amazon Bedrock' }),
    )
    const [groq, both] = [
      await idsFor({ provider: 'Groq' }),
      await idsFor({ provider: ['Groq', 'OpenAI'] }),
    ]
    expect(both.toSorted()).toEqual([...groq, ...ids].toSorted())
  })

  test('by words of the name, the least context, the currency and the service tier, all together', async () => {
    const ids = new Set(
      await idsFor({ name: 'gpt', contextTokensAtLeast: 400_000, serviceTier: 'flex' }),
    )
    expect(ids).toContain('gpt-5.4')
    for (const id of ids) {
      const list = lists.find((one) => one.id === id)
      expect(list?.contextTokens?.value, id).toBeGreaterThanOrEqual(400_000)
      expect(
        list?.serviceTiers?.map(({ name }) => name),
        id,
      ).toContain('flex')
    }
    expect(ids).not.toContain('gpt-4o')
    for (const id of await idsFor({ name: 'deepseek', currency: 'CNY' }))
      expect(lists.find((one) => one.id === id)?.input.at(-1), id).toHaveProperty(
        'unit',
        'CNY/Mtoken',
      )
  })

  test('all of them, more than 100; retired ones only where asked for, without a rank', async () => {
    const sold = await idsFor({ all: true })
    const ever = await rowsOf({ workload, apis: { all: true, retired: true }, working: 'none' })
    expect(ever).toHaveLength(lists.length)
    expect(sold.length).toBeGreaterThan(600)
    const retired = ever.filter(({ api }) => !sold.includes(api.id))
    expect(retired.length).toBeGreaterThan(50)
    for (const { rank, reasons } of retired) {
      expect(rank).toBeNull()
      expect(reasons.join()).toContain('was retired on')
    }
  })

  test('lists of a day: none that was priced later, and what was retired since', async () => {
    const ids = await idsFor({ provider: 'DeepSeek' }, { asOf: '2025-06' })
    expect(ids).toContain('deepseek-chat')
    expect(ids).not.toContain('deepseek-v4-pro')
    expect(await idsFor({ provider: 'DeepSeek' })).not.toContain('deepseek-chat')
  })

  test.each([
    ['no filter', {}, '/apis', 'empty', 'all: true'],
    [
      'a provider that is none',
      { provider: 'OpnAI' },
      '/apis/provider',
      'no-matching-list',
      'Anthropic',
    ],
    [
      'one of two providers that is none',
      { provider: ['OpenAI', 'Nobody'] },
      '/apis/provider/1',
      'no-matching-list',
      'Anthropic',
    ],
    [
      'words that no name has',
      { name: 'zzzz' },
      '/apis/name',
      'no-matching-list',
      'words of an id',
    ],
    [
      'a context that none has',
      { contextTokensAtLeast: 10_000_001 },
      '/apis/contextTokensAtLeast',
      'no-matching-list',
      '10000000 or less',
    ],
    [
      'filters that match alone, and not together',
      { name: 'claude', provider: 'Groq' },
      '/apis',
      'no-matching-list',
      'alone, provider has',
    ],
    [
      'lists that are all retired',
      { name: 'deepseek chat' },
      '/apis',
      'no-matching-list',
      'retired: true',
    ],
    [
      'a filter that there is not',
      { vendor: 'OpenAI' },
      '/apis/vendor',
      'unknown-field',
      'provider',
    ],
    ['all, denied', { all: false, provider: 'OpenAI' }, '/apis/all', 'not-a-choice', 'all: true'],
  ])('%s is refused with what is allowed', async (_, filter, pointer, code, allowed) => {
    expect(await refused(filter)).toMatchObject([
      { pointer, code, allowed: expect.stringContaining(allowed) },
    ])
  })

  test('a day before all prices', async () => {
    expect(await refused({ all: true }, { asOf: '1990' })).toMatchObject([
      { pointer: '/apis', allowed: expect.stringContaining('asOf') },
    ])
  })
})

test('each list counts as one plan, beside those of the chips', () => {
  const plansOf = (body: object) => {
    const planned = estimate.plansOf({ workload, ...body }, { today })
    return planned.ok ? planned.answer : planned.errors
  }
  const chips = { model: 'llama-3.1-8b', accelerators: ['nvidia-h100-sxm'] }
  const apis = ['gpt-4o', 'grok-4.3']
  expect(plansOf({ apis })).toBe(2)
  expect(plansOf({ ...chips, apis })).toBe(Number(plansOf(chips)) + 2)
})
