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
  vocab_size: 151936,
}
const errorsOf = async (model: object) => {
  const { status, body } = await infer({ scenario: 'google-search-2023', model })
  expect(status).toBe(422)
  return body.errors
}

describe('a config is refused alike as an object, in `config`, and as a text', () => {
  test.each([
    ['a size that is none', { hidden_size: -4096 }, { received: -4096 }],
    ['a list for a count', { num_hidden_layers: [1, 2] }, { received: 'a list of 2' }],
    ['an unknown type', { model_type: 'weird', ssm_state: 3 }, { received: 'weird' }],
    ['a type that is no text', { model_type: 7 }, { received: 7 }],
    [
      'a text model within',
      { text_config: { ...config, hidden_size: 'wide' } },
      { pointer: '/model/text_config/hidden_size', received: 'wide' },
    ],
  ])('%s', async (_, change, expected) => {
    const whole = { ...config, ...change }
    const errors = await errorsOf(whole)
    expect(errors).toMatchObject([expected])
    expect(await errorsOf({ config: whole })).toEqual(errors)
    expect(await errorsOf({ config: JSON.stringify(whole) })).toEqual(errors)
  })

  test('with the preset of the same model', async () => {
    const [error] = await errorsOf({
      config: JSON.stringify({ ...config, model_type: 'weird', ssm_state: 3 }),
    })
    expect(error.detail).toContain('The same model can be asked for by its name, qwen3-8b.')
  })
})
