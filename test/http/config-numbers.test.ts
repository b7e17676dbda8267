import { describe, expect, test } from 'vitest'
import { infer } from '../support/api.ts'

/** Qwen3 8B, as published. */
const config = {
  model_type: 'qwen3',
  hidden_size: 4096,
  intermediate_size: 12288,
  num_attention_heads: 32,
  num_hidden_layers: 36,
  num_key_value_heads: 8,
  head_dim: 128,
  vocab_size: 151936,
}
const errorsOf = async (change: object) => {
  const { status, body } = await infer({
    scenario: 'google-search-2023',
    model: { config: JSON.stringify({ ...config, ...change }) },
  })
  expect(status).toBe(422)
  return body.errors
}

const layers = 'a whole number from 1 to 10000'
const width = 'a whole number from 1 to 1e7'

describe('a number that is none of a model says what is wrong with it, and one range', () => {
  test.each([
    ['num_hidden_layers', 0, 'out-of-range', layers],
    ['num_hidden_layers', -1, 'out-of-range', layers],
    ['num_hidden_layers', 32.5, 'not-a-count', layers],
    ['num_hidden_layers', '36', 'text-for-number', layers],
    ['num_hidden_layers', 10_001, 'out-of-range', layers],
    ['hidden_size', -4096, 'out-of-range', width],
    ['hidden_size', 0, 'out-of-range', width],
    ['hidden_size', '4096', 'text-for-number', width],
    ['vocab_size', 1.5, 'not-a-count', width],
    ['num_attention_heads', 0, 'out-of-range', width],
    ['num_key_value_heads', 0, 'out-of-range', width],
    ['head_dim', 0, 'out-of-range', width],
    ['intermediate_size', -1, 'out-of-range', 'a whole number from 0 to 1e9'],
  ])('%s %j', async (field, value, code, allowed) => {
    expect(await errorsOf({ [field]: value })).toMatchObject([
      { pointer: `/model/${field}`, code, allowed, received: value },
    ])
  })

  test('layers of a hybrid', async () => {
    const next = { model_type: 'qwen3_next', full_attention_interval: 4 }
    expect(await errorsOf({ ...next, num_hidden_layers: 0.5 })).toMatchObject([
      { pointer: '/model/num_hidden_layers', code: 'not-a-count', allowed: layers },
    ])
  })
})

describe('text for a number is refused in a number format too', () => {
  // The method’s own 4 bits and groups of 128 stood in for what was stated.
  test.each([
    [{ quant_method: 'gptq', bits: '8' }, 'bits', '8'],
    [{ quant_method: 'awq', bits: 4, group_size: '32' }, 'group_size', '32'],
    [{ quant_method: 'hqq', quant_config: { weight_quant_params: { nbits: '2' } } }, 'nbits', '2'],
    [
      {
        quant_method: 'compressed-tensors',
        config_groups: { group_0: { targets: ['Linear'], weights: { num_bits: '4' } } },
      },
      'num_bits',
      '4',
    ],
  ])('%j', async (quantization_config, field, received) => {
    const [error] = await errorsOf({ quantization_config })
    expect(error).toMatchObject({ code: 'text-for-number', received })
    expect(error.pointer).toMatch(new RegExp(`^/model/quantization_config/(.*/)?${field}$`))
    expect(error.allowed).toMatch(/^a whole number from/)
  })

  test('a list for one number', async () => {
    const [error] = await errorsOf({ quantization_config: { quant_method: 'awq', bits: [4] } })
    expect(error).toMatchObject({ code: 'not-a-number', allowed: 'a whole number from 1 to 16' })
  })
})

test('a text that is no JSON says where, and what is allowed', async () => {
  // The ninth line is left with `  "v`, four characters.
  const text = JSON.stringify(config, null, 2).slice(0, -20)
  const { body } = await infer({ scenario: 'google-search-2023', model: { config: text } })
  expect(body.errors).toMatchObject([
    {
      pointer: '/model/config',
      code: 'malformed-config',
      detail: expect.stringMatching(/^config is cut off: it ends at line 9, column 5, before/),
      allowed: expect.stringContaining('one JSON object with names in double quotes'),
    },
  ])
})
