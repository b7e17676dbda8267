import { describe, expect, test } from 'vitest'
import { codesOf, detailOf, inputOf } from '../../support/answers.ts'
import { infer, post, train } from '../../support/api.ts'

const ask = async (change: object) =>
  (
    await infer({
      workload: { queriesPerSecond: 2000, inputTokens: 500, outputTokens: 500 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.4 },
      ...change,
    })
  ).body

describe('what rests on estimates', () => {
  const code = 'rests-on-estimates'

  test('an ordinary request on published figures does not', async () => {
    expect((await ask({})).warnings).toEqual([])
  })

  test('a server that nobody describes does, whatever comes on top', async () => {
    const a800 = { accelerator: 'nvidia-a800-sxm-80gb' }
    const label = inputOf(await ask(a800), 'chipsPerServer').label
    expect(detailOf(await ask(a800), code)).toContain(label)
    expect(detailOf(await ask({ ...a800, overheads: { retryShare: 0.1 } }), code)).toContain(label)
  })

  test('years over which an implementation is spread do where one is paid, and not where none is', async () => {
    const none = await ask({ overheads: { retryShare: 0.1 } })
    expect(inputOf(none, 'implementationYears').origin).toMatchObject({
      from: 'default',
      basis: 'estimate',
    })
    expect(codesOf(none)).not.toContain(code)
    const paid = await ask({ overheads: { implementationStaffUsd: 1e5 } })
    expect(detailOf(paid, code)).toContain(inputOf(paid, 'implementationYears').label)
    const said = await ask({
      overheads: { implementationStaffUsd: 1e5, implementationYears: 3 },
    })
    expect(codesOf(said)).not.toContain(code)
  })
})

describe('a format that a chip has no published rate in', () => {
  const code = 'precision-substituted'
  test.each([
    ['nvidia-h100-sxm', false],
    // Its 16-bit rate is of fp16 alone.
    ['nvidia-t4', true],
    // It has no 16-bit rate at all: nothing stands in, and nothing is said to.
    ['vastai-va1', false],
    ['nvidia-h100-nvl', false],
  ])('%s: %s', async (accelerator, isSubstituted) => {
    const codes = codesOf(await ask({ accelerator }))
    expect(codes.includes(code)).toBe(isSubstituted)
  })
})

describe('a scenario on another chip', () => {
  const code = 'scenario-of-other-accelerator'
  const accelerator = 'nvidia-h100-sxm'

  test('keeps the price and the server of its own, which is said', async () => {
    const { body } = await infer({ scenario: 'google-search-2023', accelerator })
    expect(detailOf(body, code)).toMatch(/A100|a100/)
    expect(detailOf(body, code)).toMatch(/H100/)
  })

  test('has nothing to say where it states neither', async () => {
    const { body } = await train({ scenario: 'llama-65b', accelerator })
    expect(codesOf(body)).not.toContain(code)
  })
})

describe('active parameters of a mixture', () => {
  const code = 'active-with-embedding'
  // Qwen2 57B-A14B: its embedding is 151,936 × 3,584 of 14.2 billion active parameters.
  const config = {
    model_type: 'qwen2_moe',
    decoder_sparse_step: 1,
    hidden_size: 3584,
    intermediate_size: 18_944,
    moe_intermediate_size: 2560,
    num_attention_heads: 28,
    num_experts: 64,
    num_experts_per_tok: 8,
    num_hidden_layers: 28,
    num_key_value_heads: 4,
    shared_expert_intermediate_size: 20_480,
    tie_word_embeddings: false,
    use_sliding_window: false,
    vocab_size: 151_936,
  }

  test('counted with an embedding that weighs are told without it, too', async () => {
    const body = await ask({ model: config })
    expect(detailOf(body, code)).toMatch(/\d.*\d/)
  })

  test('of a dense model and of a preset are not', async () => {
    expect(codesOf(await ask({ model: { activeParameters: 1.3e9 } }))).not.toContain(code)
    expect(codesOf(await ask({ model: 'mixtral-8x7b' }))).not.toContain(code)
  })
})

describe('what is not known of a chip is named with it', () => {
  const roofline = { performance: { method: 'roofline', precision: 'bf16' } }

  test('memory', async () => {
    const { unknown } = await ask({ ...roofline, accelerator: 'biren-br104' })
    expect(unknown['/roofline']).toContain('BR104')
  })

  test('bandwidth, with why', async () => {
    const { unknown } = await ask({ ...roofline, accelerator: 'kunlunxin-p800' })
    expect(unknown['/roofline']).toContain('Kunlun P800')
    expect(unknown['/roofline']).toContain('No source')
  })

  test('a price, of any date', async () => {
    const accelerator = 'amd-mi210'
    const now = (await ask({ accelerator })).unknown['/cost/usdPerYear']
    expect(now).toContain('MI210')
    const then = await ask({ accelerator, asOf: '2025-01-01' })
    expect(then.unknown['/cost/usdPerYear']).toBe(now)
  })

  test('a price at one provider', async () => {
    const { body } = await post('/api/v1/mix', {
      load: { peakChips: 4 },
      accelerator: 'nvidia-h100-sxm',
      provider: 'Civo',
    })
    // Civo sells terms and no spot.
    expect(body.unknown['/prices/spotUsdPerChipHour']).toContain('Civo')
  })
})

test('a chip with one 16-bit rate attends at it, and says from where', async () => {
  const body = await ask({
    performance: { method: 'roofline', precision: 'bf16' },
    accelerator: 'google-tpu-v5e',
  })
  const input = inputOf(body, 'attentionPeakFlopsPerSecond')
  expect(input.value).toBe(197e12)
  expect(input.origin.sources.length).toBeGreaterThan(0)
})

test('a model whose architecture nobody published is priced by its parameters', async () => {
  const body = await ask({ model: 'ernie-3.0-titan-260b' })
  expect(body.cost.usdPerYear).toBeGreaterThan(0)
  expect(body.subject).toMatchObject({ attention: null, kvCacheBytesPerToken: null })
})

test('yuan are shown at a rate with its day and its note', async () => {
  const { currency } = await ask({ currency: 'CNY', asOf: '2023-06-30' })
  expect(currency).toMatchObject({ code: 'CNY', perUsd: 7.1201, asOf: '2023-06-19' })
  expect(currency.origin.note).toMatch(/parity/)
})

test('a route that knows no scenarios says all that is missing beside one', async () => {
  const { status, body } = await post('/api/v1/mix', { scenario: 'google-search-2023' })
  expect(status).toBe(422)
  const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer)
  expect(pointers.toSorted()).toEqual(['/load', '/scenario'])
})
