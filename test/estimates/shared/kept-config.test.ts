import { describe, expect, test } from 'vitest'
import { inference } from '../../../src/estimates/inference/index.ts'
import { keptConfig } from '../../../src/estimates/shared/kept-config.ts'
import { llamaConfig } from '../../support/llama-config.ts'
import { today } from '../../support/today.ts'

const always = () => true
const scenario = 'llama-70b-team'

const answerOf = (model: object) => {
  const asked = inference.ask(
    { scenario, model, performance: { method: 'roofline', precision: 'native' } },
    { today },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.errors))
  return asked.answer
}
/** What an answer says of a model, and what it costs. */
const figuresOf = (model: object) => {
  const { subject, cost, roofline } = answerOf(model)
  return { subject, usd: cost.usdPerYear, plan: roofline?.plan, memory: roofline?.memory }
}

/** Blocks of a search over architectures: every fourth without attention, feed-forward parts of three sizes. */
const nas = {
  architectures: ['DeciLMForCausalLM'],
  model_type: 'nemotron-nas',
  block_configs: Array.from({ length: 80 }, (_, i) => ({
    attention: {
      n_heads_in_group: i % 4 === 3 ? null : 8,
      no_op: i % 4 === 3,
      replace_with_linear: false,
      sparsify: null,
      window_length: null,
    },
    ffn: { ffn_mult: [1.3125, 2.625, 5.25][i % 3], no_op: false, replace_with_linear: false },
  })),
  hidden_size: 8192,
  num_attention_heads: 64,
  num_hidden_layers: 80,
  vocab_size: 128256,
  tie_word_embeddings: false,
  max_position_embeddings: 131072,
  bos_token_id: 128000,
}

describe('a config that is kept says the same model', () => {
  test('without what changes nothing', () => {
    const kept = keptConfig(JSON.stringify(nas), always)
    expect(kept?.dropped).toContain('bos_token_id')
    expect(figuresOf({ config: kept?.text })).toEqual(figuresOf({ config: nas }))
  })

  test('as the shape that was read, where the config is too long', () => {
    const kept = keptConfig(JSON.stringify(nas), (text) => text.length <= 2500)
    // 80 blocks of 2 × 3 kinds: 6 groups of equal layers.
    const model = JSON.parse(kept?.text ?? '')
    expect(model.architecture.layers).toHaveLength(6)
    expect(kept?.text.length).toBeLessThanOrEqual(2500)
    expect(figuresOf(model)).toEqual(figuresOf({ config: nas }))
  })

  test('with the format of its weights, from a list of modules of every layer but the first and last', () => {
    const names = ['q_proj', 'k_proj', 'v_proj', 'o_proj']
    const ignore = Array.from({ length: 30 }, (_, i) =>
      names.map((name) => `model.layers.${i + 1}.self_attn.${name}`),
    ).flat()
    const config = {
      ...llamaConfig,
      quantization_config: {
        quant_method: 'compressed-tensors',
        config_groups: {
          group_0: { targets: ['Linear'], weights: { num_bits: 8, type: 'float' } },
        },
        ignore: ['lm_head', ...ignore],
      },
    }
    const kept = keptConfig(JSON.stringify(config), always)
    // 30 layers of 4 modules, and the head; the head and one expression.
    expect([kept?.names, kept?.patterns]).toEqual([121, 2])
    expect(figuresOf({ config: kept?.text })).toEqual(figuresOf({ config }))
    // The list matters: without it, attention would be in FP8 and the head too. Queries and outputs
    // of 4096 × 4096, keys and values of 4096 × 1024 in 30 layers, and the head: a byte more each.
    const { quantization_config } = config
    const whole = { ...config, quantization_config: { ...quantization_config, ignore: [] } }
    const weights = (model: object) => figuresOf(model).memory?.weightBytes ?? 0
    expect(weights({ config: kept?.text }) - weights({ config: whole })).toBeCloseTo(
      30 * (2 * 4096 * 4096 + 2 * 4096 * 1024) + 128256 * 4096,
      0,
    )
  })

  test.each([['nonsense'], ['{"model_type": "llama"}'], ['']])('%s is kept as it is', (text) => {
    expect(keptConfig(text, always)).toBeUndefined()
  })
})
