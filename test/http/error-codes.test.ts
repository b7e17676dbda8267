import { describe, expect, test } from 'vitest'
import { compare, infer, post, train } from '../support/api.ts'

type Errors = readonly {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}[]

const errorsOf = ({ body }: { body: { errors?: Errors } }): Errors => body.errors ?? []

/** A program tells by code and place what is wrong, whatever the language of the sentence. */
const refuses = async (
  answer: Promise<{ status: number; body: { errors?: Errors } }>,
  pointer: string,
  code: string,
) => {
  const { status, body } = await answer
  expect(status).toBe(422)
  const errors = errorsOf({ body })
  expect(errors.map((one) => [one.pointer, one.code])).toContainEqual([pointer, code])
  for (const { detail } of errors) expect(detail).toMatch(/^(?!.*(?:undefined|\[object)).+[.?]$/)
}

const workload = { queriesPerSecond: 10, outputTokens: 100 }
const inference = {
  workload,
  model: 'gpt-3-175b',
  accelerator: 'nvidia-a100-sxm-80gb',
  performance: { method: 'flops', flopsUtilization: 0.35 },
}
const roofline = { performance: { method: 'roofline' } }
const hours = Array.from({ length: 24 }, () => 1)

describe('a value that is wrong by itself', () => {
  test.each([
    ['missing', { model: null }, '/model', 'missing'],
    ['a field too many', { colour: 1 }, '/colour', 'unknown-field'],
    ['no object', { workload: 3 }, '/workload', 'not-an-object'],
    [
      'no number',
      { workload: { ...workload, inputTokens: true } },
      '/workload/inputTokens',
      'not-a-quantity',
    ],
    [
      'below the range',
      { workload: { ...workload, queriesPerSecond: -1 } },
      '/workload/queriesPerSecond',
      'out-of-range',
    ],
    ['no choice', { currency: 'RMB' }, '/currency', 'not-a-choice'],
    ['no method', { performance: { method: 'guess' } }, '/performance/method', 'not-a-choice'],
    ['a number for a name', { model: 5 }, '/model', 'not-a-preset-name'],
    ['no preset', { model: 'gpt-3-157b' }, '/model', 'unknown-preset'],
    ['more than one preset', { model: 'llama' }, '/model', 'ambiguous-preset'],
    ['a closed model', { model: 'gpt-4' }, '/model', 'model-without-parameters'],
    ['no date', { asOf: 'May' }, '/asOf', 'not-a-date'],
    ['a day that no month has', { asOf: '2025-02-30' }, '/asOf', 'not-a-calendar-date'],
    [
      'no year',
      { energy: { region: 'us-ohio', carbonYear: 'x' } },
      '/energy/carbonYear',
      'not-a-year',
    ],
    [
      'a name too long',
      { model: { name: 'x'.repeat(101), activeParameters: 1 } },
      '/model/name',
      'too-long',
    ],
    ['no name', { model: { name: '', activeParameters: 1 } }, '/model/name', 'empty'],
    ['a unit where none is allowed', { cnyPerUsd: '7 CNY/USD' }, '/cnyPerUsd', 'unit-not-allowed'],
    ['the rate the other way round', { cnyPerUsd: 0.14 }, '/cnyPerUsd', 'rate-inverted'],
    [
      'a price for a million',
      { server: { usdPerServer: 0.195 } },
      '/server/usdPerServer',
      'price-a-million-too-low',
    ],
    [
      'kilowatts without their unit',
      { server: { wattsPerServer: 6.5 } },
      '/server/wattsPerServer',
      'unit-too-small',
    ],
    [
      'a power station for a server',
      { server: { wattsPerServer: '50 MW' } },
      '/server/wattsPerServer',
      'unit-too-large',
    ],
    [
      'a power below 0',
      { server: { wattsPerServer: '-6 kW' } },
      '/server/wattsPerServer',
      'out-of-range',
    ],
    [
      'teraflops without their unit',
      { accelerator: { peakFlopsPerSecond: 989 } },
      '/accelerator/peakFlopsPerSecond',
      'unit-too-small',
    ],
    [
      'gigabytes without their unit',
      { accelerator: { peakFlopsPerSecond: 1e15, memoryBytes: 80 } },
      '/accelerator/memoryBytes',
      'unit-too-small',
    ],
    [
      'electricity in cents',
      { energy: { usdPerKilowattHour: 8 } },
      '/energy/usdPerKilowattHour',
      'electricity-price-too-high',
    ],
    [
      'too few hours',
      { ...roofline, scaling: { hourlyWeights: [1, 2] } },
      '/scaling/hourlyWeights',
      'wrong-length',
    ],
    [
      'no load at any hour',
      { ...roofline, scaling: { hourlyWeights: hours.map(() => 0) } },
      '/scaling/hourlyWeights',
      'zero-at-every-hour',
    ],
  ])('%s', (_, change, pointer, code) => refuses(infer({ ...inference, ...change }), pointer, code))

  test('of an expression', async () => {
    for (const [text, code] of [
      ['', 'empty'],
      ['1'.repeat(101), 'too-long'],
      [`${'1+'.repeat(40)}1`, 'too-many-parts'],
      ['3 +', 'not-arithmetic'],
      ['sqrt(4)', 'symbol-not-allowed'],
      ['10 % 3', 'operator-not-allowed'],
      ['5/minuet', 'unknown-unit'],
      ['5 day + 3 W', 'units-do-not-fit'],
      ['5 W', 'wrong-dimension'],
      ['1/0', 'not-finite'],
      ['1,5', 'digits-misgrouped'],
      ['50%', 'share-not-allowed'],
    ] as const) {
      const body = { ...inference, workload: { ...workload, queriesPerSecond: text } }
      await refuses(infer(body), '/workload/queriesPerSecond', code)
    }
  })

  test.each([
    ['that is empty', [], 'empty'],
    ['that is none', 'nvidia-h100-sxm', 'not-a-list'],
    ['that is too long', hours.flatMap(() => hours.map(() => 'nvidia-h100-sxm')), 'too-many'],
  ])('a list %s', (_, accelerators, code) =>
    refuses(compare({ ...inference, accelerators }), '/accelerators', code),
  )

  test('a whole body', async () => {
    await refuses(infer([]), '', 'not-json-object')
    await refuses(infer({ scenario: 'mpt-7b' }), '/scenario', 'scenario-of-other-kind')
    const nested = `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`
    await refuses(infer(nested), '', 'nested-too-deep')
  })
})

describe('fields that do not go together', () => {
  const own = (price: object) => ({ price: { method: 'own', ...price } })
  const api = (price: object) => ({ price: { method: 'api', ...price } })
  test.each([
    [
      'no tokens',
      { workload: { queriesPerSecond: 1, outputTokens: 0 } },
      '/workload/outputTokens',
      'both-zero',
    ],
    ['two measured rates', { performance: { method: 'measured' } }, '/performance', 'needs-one-of'],
    [
      'less in all than active',
      { model: { activeParameters: 2, totalParameters: 1 } },
      '/model/totalParameters',
      'below-other',
    ],
    [
      'interest without an annuity',
      own({ costOfCapital: 0.1 }),
      '/price/costOfCapital',
      'needs-other-as',
    ],
    [
      'space paid twice',
      own({ colocationUsdPerKilowattMonth: 1, buildingUsdPerWatt: 1 }),
      '/price/buildingUsdPerWatt',
      'conflicts',
    ],
    [
      'staff stated twice',
      own({ staffUsdPerChipYear: 1, staffUsdPerYear: 1 }),
      '/price/staffUsdPerYear',
      'conflicts',
    ],
    ['no price of tokens', api({}), '/price/api', 'missing'],
    [
      'more input than there is',
      api({ api: 'gpt-4o', cachedInputShare: 0.6, cacheWriteShare: 0.6 }),
      '/price/cacheWriteShare',
      'above-one-together',
    ],
    [
      'egress stated twice',
      { overheads: { egressBytesPerQuery: 1, egressGigabytesPerMonth: 1 } },
      '/overheads/egressGigabytesPerMonth',
      'conflicts',
    ],
    [
      'years of nothing',
      { overheads: { implementationYears: 3 } },
      '/overheads/implementationYears',
      'needs-other',
    ],
    [
      'a cost that follows',
      { refresh: { trainingUsd: 1, training: {} } },
      '/refresh/trainingUsd',
      'follows-from-other',
    ],
    ['a year of no region', { energy: { carbonYear: 2024 } }, '/energy/carbonYear', 'needs-other'],
    [
      'drafts that nobody accepts',
      { performance: { method: 'roofline', draftTokens: 3 } },
      '/performance/draftTokens',
      'needs-each-other',
    ],
    [
      'hours that nobody states',
      { ...roofline, scaling: { autoscaling: 'hourly' } },
      '/scaling/autoscaling',
      'value-needs-other',
    ],
  ])('%s', (_, change, pointer, code) => refuses(infer({ ...inference, ...change }), pointer, code))

  const breakeven = {
    workload: { outputTokens: 100 },
    cluster: { clusterOutputTokensPerSecond: 100 },
    rent: { usdPerChipHour: 2 },
    own: { usdPerCluster: 24_000 },
  }
  const peak = { workload: { outputTokens: 1, peakToAverageRatio: 4 } }
  test.each([
    ['one way alone', { own: null }, '/own', 'too-few-ways'],
    [
      'two rates',
      { workload: { outputTokens: 1, queriesPerSecond: 1, tokensPerMonth: 1 } },
      '/workload/tokensPerMonth',
      'conflicts',
    ],
    [
      'a range from high to low',
      { range: { fromTokensPerMonth: 2, toTokensPerMonth: 1 } },
      '/range/toTokensPerMonth',
      'not-above-other',
    ],
    ['a shape of a flat load', { load: { shape: 'bell' } }, '/load/shape', 'needs-other-above'],
    ['hours of no block', { load: { peakHours: 8 } }, '/load/peakHours', 'needs-other-as'],
    [
      'more than a day at the peak',
      { ...peak, load: { shape: 'block', peakHours: 8 } },
      '/load/peakHours',
      'peak-above-day',
    ],
    ['two peaks', { ...peak, load: { hourlyWeights: hours } }, '/load/hourlyWeights', 'conflicts'],
    ['nothing to predict from', { cluster: {} }, '/model', 'required-unless'],
    [
      'a prediction of no load',
      { cluster: {} },
      '/workload/queriesPerSecond',
      'required-if-predicted',
    ],
    [
      'chips of a predicted cluster',
      { cluster: { chipsPerCluster: 8 } },
      '/cluster/chipsPerCluster',
      'predicted-cluster-has-chips',
    ],
    [
      'a part of a whole',
      { own: { usdPerCluster: 1, networkUsdPerChip: 1 } },
      '/own/networkUsdPerChip',
      'own-stated-as-whole',
    ],
    [
      'parts of no chip',
      { own: { networkUsdPerChip: 1 } },
      '/own/networkUsdPerChip',
      'own-parts-need-accelerator',
    ],
    [
      'energy of a stated cluster',
      { energy: { usdPerKilowattHour: 0.1 } },
      '/energy',
      'energy-needs-own-parts',
    ],
  ])('a break-even: %s', (_, change, pointer, code) =>
    refuses(post('/api/v1/breakeven', { ...breakeven, ...change }), pointer, code),
  )

  test.each([
    ['no load', { load: {} }, '/load/peakChips', 'needs-one-of'],
    [
      'hours stated twice',
      { load: { hourlyChips: [1], hourlyWeights: hours } },
      '/load/hourlyWeights',
      'conflicts',
    ],
    ['no hours', { load: { hourlyChips: [] } }, '/load/hourlyChips', 'empty'],
    ['an hour below 0', { load: { hourlyChips: [1, -1] } }, '/load/hourlyChips/1', 'out-of-range'],
    ['prices of no chip', { provider: 'AWS' }, '/provider', 'needs-other'],
    [
      'prices of nobody',
      { accelerator: 'nvidia-h100-sxm', provider: 'X' },
      '/provider',
      'no-known-offer',
    ],
  ])('a mix: %s', (_, change, pointer, code) =>
    refuses(post('/api/v1/mix', { load: { peakChips: 8 }, ...change }), pointer, code),
  )

  test('what a scenario leaves open', () =>
    refuses(train({ scenario: 'aquilacode-tiangai-100' }), '/workload/tokens', 'asked-of-you'))
})

describe('a config.json that cannot be counted', () => {
  const config = {
    model_type: 'llama',
    num_hidden_layers: 4,
    hidden_size: 64,
    intermediate_size: 128,
    num_attention_heads: 4,
    vocab_size: 100,
  }
  test.each([
    ['no text of JSON', { config: '{' }, 'config', 'malformed-config'],
    ['no object', { config: 5 }, 'config', 'not-json-object'],
    ['an encoder', { model_type: 'bert' }, 'model_type', 'unknown-architecture'],
    ['no family', { model_type: null }, 'model_type', 'no-architecture'],
    ['half a token', { hidden_size: 0.5 }, 'hidden_size', 'not-a-count'],
    ['no layers', { num_hidden_layers: 0 }, 'num_hidden_layers', 'out-of-range'],
    [
      'heads that do not divide',
      { num_key_value_heads: 3 },
      'num_key_value_heads',
      'heads-not-divisible',
    ],
    [
      'a size that no head has',
      { num_attention_heads: 7, num_key_value_heads: 7 },
      'num_attention_heads',
      'hidden-size-not-divisible',
    ],
    ['a flag that is none', { tie_word_embeddings: 'yes' }, 'tie_word_embeddings', 'not-a-boolean'],
    ['layers too few', { layer_types: ['full_attention'] }, 'layer_types', 'wrong-length'],
    ['layers of another kind', { layer_types: ['mamba'] }, 'layer_types', 'unknown-entry'],
    [
      'more experts than there are',
      { num_experts: 2, num_experts_per_tok: 3 },
      'num_experts_per_tok',
      'above-limit',
    ],
    ['no tower', { vision_config: { hidden_size: -1 } }, 'vision_config', 'not-a-vision-tower'],
  ])('%s', (_, change, field, code) =>
    refuses(infer({ ...inference, model: { ...config, ...change } }), `/model/${field}`, code),
  )

  test('with fields that it lacks, all of them named', async () => {
    const { intermediate_size: _, vocab_size: __, ...rest } = config
    const answer = await infer({ ...inference, model: rest })
    expect(errorsOf(answer)).toMatchObject([{ pointer: '/model', code: 'incomplete-config' }])
    expect(errorsOf(answer)[0]?.detail).toBe(
      'The config lacks padded_vocab_size or vocab_size, intermediate_size or ffn_hidden_size or n_inner.',
    )
  })
})
