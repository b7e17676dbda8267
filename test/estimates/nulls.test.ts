import { describe, expect, test } from 'vitest'
import { estimates } from '../../src/estimates/index.ts'
import { all } from '../../src/presets/registry.ts'
import { post } from '../support/api.ts'
import { nullExceptions, nullsWithoutReason } from '../support/nulls.ts'

const cases = [
  ...estimates.flatMap(({ name, examples }) =>
    Object.entries(examples).map(([key, { value }]) => ({ name, key, value })),
  ),
  ...all('scenarios').map(({ id, kind }) => ({ name: kind, key: id, value: { scenario: id } })),
  {
    name: 'inference',
    key: 'no load',
    value: { scenario: 'google-search-2023-roofline', workload: { queriesPerSecond: 0 } },
  },
  {
    name: 'inference',
    key: 'no price',
    value: { scenario: 'google-search-2023', accelerator: 'metax-c500', price: { method: 'own' } },
  },
  {
    name: 'inference',
    key: 'a rate that is given',
    value: { scenario: 'google-search-2023', currency: 'CNY', cnyPerUsd: 7 },
  },
  {
    name: 'breakeven',
    key: 'no price of renting',
    value: {
      workload: { inputTokens: 1, outputTokens: 1 },
      cluster: { clusterOutputTokensPerSecond: 100 },
      accelerator: 'metax-c500',
      rent: {},
      api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
    },
  },
]

const excepted = (pointer: string) => nullExceptions.some(([pattern]) => pattern.test(pointer))

describe('whoever meets a null finds why it is not known', () => {
  test.each(cases)('$name, $key', async ({ name, value }) => {
    const { status, body } = await post(`/api/v1/${name}`, value)
    // A scenario that asks the user for figures has no answer yet.
    if (status === 422) return
    expect(nullsWithoutReason(body).filter((pointer) => !excepted(pointer))).toEqual([])
  })

  test('a reason that is lost is seen', async () => {
    const { body } = await post('/api/v1/inference', { scenario: 'google-search-2023' })
    const { '/value': _, ...unknown } = body.unknown
    expect(nullsWithoutReason({ ...body, unknown })).toContain('/value')
  })
})
