import { describe, expect, test } from 'vitest'
import { inference } from '../../src/estimates/inference/index.ts'
import {
  growingKvElementsPerToken,
  kvElementsPerToken,
} from '../../src/model/architecture/kv-cache.ts'
import { countParameters } from '../../src/model/architecture/parameters.ts'
import type { Shape } from '../../src/model/architecture/shape.ts'
import { totalsOf } from '../../src/model/architecture/totals.ts'
import { readModel } from '../../src/presets/huggingface/read/model.ts'
import { towersOf } from '../../src/presets/huggingface/towers/index.ts'
import { all, find } from '../../src/presets/registry.ts'
import { configNamed } from '../support/expected-model.ts'
import { today } from '../support/today.ts'

/** A preset, and the small config of the same model. */
const pairs: readonly (readonly [string, string])[] = [
  ['bloom-176b', 'bloom-176b'],
  ['deepseek-v3.2', 'r-deepseek_v32'],
  ['deepseek-v4-flash', 'r-deepseek_v4-flash'],
  ['devstral-2-123b', 'r-ministral3-devstral-2-123b'],
  ['devstral-small-2-24b', 'r-mistral3-devstral-small-2-24b'],
  ['ernie-4.5-21b-a3b', 'r-ernie4_5_moe-21b-a3b'],
  ['ernie-4.5-300b-a47b', 'ernie-4.5-300b-a47b'],
  ['exaone-4.0-32b', 'exaone-4.0-32b'],
  ['falcon-40b', 'falcon-40b-refinedweb'],
  ['falcon-h1-34b', 'falcon-h1-34b'],
  ['gemma-3-12b', 'gemma-3-12b'],
  ['gemma-3n-e4b', 'gemma-3n-e4b'],
  ['gemma-4-26b-a4b', 'gemma-4-26b-a4b'],
  ['gemma-4-31b', 'r-gemma4-31b'],
  ['gemma-4-e2b', 'gemma-4-e2b'],
  ['gemma-4-e4b', 'gemma-4-e4b'],
  ['glm-5', 'r-glm_moe_dsa-5'],
  ['glm-5.2', 'glm-5.2'],
  ['gpt-j-6b', 'gpt-j-6b'],
  ['granite-4.0-h-small', 'granite-4.0-h-small'],
  ['hunyuan-a13b', 'hunyuan-a13b'],
  ['hunyuan-large', 'hunyuan-large'],
  ['kimi-k2.5', 'kimi-k2.5'],
  ['kimi-linear-48b-a3b', 'kimi-linear-48b-a3b'],
  ['lfm2-1.2b', 'lfm2-1.2b'],
  ['lfm2-8b-a1b', 'lfm2-8b-a1b'],
  ['ling-1t', 'ling-1t'],
  ['llama-3.3-nemotron-super-49b', 'r-nemotron-nas-49b'],
  ['llama-4-maverick', 'llama-4-maverick'],
  ['llama-4-scout', 'r-llama4-scout'],
  ['longcat-flash', 'longcat-flash'],
  ['mimo-v2-flash', 'mimo-v2-flash'],
  ['minimax-m1', 'minimax-m1-80k'],
  ['minimax-m2.5', 'r-minimax_m2.5'],
  ['ministral-3-8b', 'ministral-3-8b'],
  ['mpt-30b', 'mpt-30b'],
  ['nemotron-3-nano-30b-a3b', 'r-nemotron_h-3-nano-30b'],
  ['nemotron-3-super-120b-a12b', 'nemotron-3-super-120b-a12b'],
  ['nemotron-3-ultra-550b-a55b', 'r-nemotron_h-3-ultra-550b'],
  ['nemotron-4-340b', 'nemotron-4-340b'],
  ['nemotron-h-56b', 'r-nemotron_h-56b'],
  ['olmo-3-32b', 'r-olmo3-32b'],
  ['phi-2', 'phi-2'],
  ['phi-4', 'phi-4'],
  ['qwen2.5-vl-7b', 'r-qwen2_5_vl-7b'],
  ['qwen3-next-80b-a3b', 'qwen3-next-80b-a3b'],
  ['qwen3-vl-30b-a3b', 'r-qwen3_vl_moe-30b-a3b'],
  ['qwen3-vl-8b', 'r-qwen3_vl-8b'],
  ['qwen3.5-27b', 'r-qwen3_5-27b'],
  ['qwen3.5-35b-a3b', 'qwen3.5-35b-a3b'],
  ['qwen3.5-397b-a17b', 'r-qwen3_5_moe-397b-a17b'],
  ['seed-oss-36b', 'seed-oss-36b'],
  ['starcoder-15b', 'starcoder-15b'],
  ['step-3', 'step3-321b'],
  ['step-3.7-flash', 'r-step3p7-flash'],
]

/** The fields that matter of small configs that stand nowhere else. */
const phi3 = {
  model_type: 'phi3',
  hidden_size: 3072,
  intermediate_size: 8192,
  num_attention_heads: 32,
  num_hidden_layers: 32,
  num_key_value_heads: 32,
  vocab_size: 32_064,
}

const presetOf = (id: string) => {
  const preset = find('models', id)
  if (preset === undefined || !('layers' in preset.architecture)) throw new Error(id)
  return { ...preset, architecture: preset.architecture }
}

const keptBy = (shape: Shape) => {
  const { window, stateBytes, indexElements } = totalsOf(shape)
  return {
    kv: kvElementsPerToken(shape),
    growing: growingKvElementsPerToken(shape),
    window: window.tokens,
    state: stateBytes,
    index: indexElements,
  }
}

/** Whoever picks the preset and whoever pastes the config must be told the same. */
describe('a preset and the config of the same model agree', () => {
  test.each(pairs)('%s: %s', (id, config) => {
    const { architecture, totalParameters } = presetOf(id)
    const pasted = readModel(configNamed(config)).shape
    const [whole, other] = [countParameters(architecture), countParameters(pasted)]
    // Some configs are of the text model alone.
    const towers = other.towers === 0 ? whole.towers : 0
    const own = { ...whole, total: whole.total - towers }
    for (const [name, ratio] of Object.entries({
      total: own.total / other.total,
      published: ((totalParameters.value ?? 0) - towers) / other.total,
      active: own.active / other.active,
    }))
      expect(Math.abs(ratio - 1), `${name} ${ratio}`).toBeLessThan(0.02)
    expect(keptBy(architecture)).toEqual(keptBy(pasted))
  })
})

/** Towers by their configs: SigLIP, SigLIP in a copy of the 27B, Step’s ViT, Llama’s with pixel shuffle, MobileNet and a conformer. */
describe('towers are counted as those of a pasted config', () => {
  const siglip = {
    model_type: 'siglip_vision_model',
    hidden_size: 1152,
    image_size: 896,
    intermediate_size: 4304,
    num_attention_heads: 16,
    num_hidden_layers: 27,
    patch_size: 14,
  }
  const gemma4 = {
    model_type: 'gemma4',
    vision_config: {
      model_type: 'gemma4_vision',
      hidden_size: 768,
      intermediate_size: 3072,
      num_hidden_layers: 16,
      num_attention_heads: 12,
      position_embedding_size: 10_240,
    },
    audio_config: { model_type: 'gemma4_audio', hidden_size: 1024, num_hidden_layers: 12 },
  }
  const gemma3n = {
    model_type: 'gemma3n',
    vision_config: { model_type: 'gemma3n_vision', architecture: 'mobilenetv5_300m_enc' },
    audio_config: { model_type: 'gemma3n_audio', hidden_size: 1536, conf_num_hidden_layers: 12 },
  }
  const stepVision = {
    model_type: 'perception_encoder',
    width: 1536,
    layers: 47,
    image_size: 728,
    mlp_ratio: 8960 / 1536,
    patch_size: 14,
  }
  test.each([
    ['gemma-3-4b', { model_type: 'gemma3', vision_config: siglip }],
    ['gemma-3-12b', { model_type: 'gemma3', vision_config: siglip }],
    ['gemma-3-27b', { model_type: 'gemma3', vision_config: siglip }],
    ['gemma-3n-e2b', gemma3n],
    ['gemma-3n-e4b', gemma3n],
    ['gemma-4-e2b', gemma4],
    ['gemma-4-e4b', gemma4],
    ['step-3', configNamed('step3-321b')],
    ['step-3.7-flash', { model_type: 'step3p7', vision_config: stepVision }],
    ['llama-4-maverick', configNamed('llama-4-maverick')],
  ])('%s', (id, config) => {
    const { architecture } = presetOf(id)
    const { parameters } = towersOf(config, architecture.hiddenSize)
    expect(parameters).toBeGreaterThan(0)
    const ratio = (architecture.towerParameters ?? 0) / parameters
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02)
  })

  // 27 × (4 × 1,152² + 2 × 1,152 × 4,304) and the embedding of patches: the 417 million that Google states.
  test('Gemma 3 is stored with 0.42 billion that no text passes', () => {
    const { architecture, totalParameters } = presetOf('gemma-3-4b')
    const { total, active, towers } = countParameters(architecture)
    expect(towers).toBeGreaterThan(417e6)
    expect(towers).toBeLessThan(424e6)
    expect(total - active).toBe(towers)
    expect(Math.abs(total / (totalParameters.value ?? 0) - 1)).toBeLessThan(0.001)
  })

  test('every preset of a model that sees has its tower, or says that it has not', () => {
    const sees =
      /^(gemma-3-(4|12|27)b|gemma-3n|gemma-4|llama-4|qwen3-vl|qwen2\.5-vl|qwen3\.[56]|kimi-k2\.[56]|kimi-k3|step-3|ministral-3|mistral-large-3|mistral-small-4|devstral-small-2|minimax-m3)/
    const without = all('models').filter(
      ({ id, architecture }) =>
        sees.test(id) &&
        'layers' in architecture &&
        (architecture.towerParameters === undefined) !==
          (architecture.towersNotCounted !== undefined),
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })
})

test('an answer about a preset says what of its weights nobody has described', () => {
  const ask = (model: string) => inference.ask({ scenario: 'google-search-2023', model }, { today })
  const codes = (model: string) => {
    const answer = ask(model)
    return answer.ok ? answer.answer.warnings.map(({ code }) => code) : answer.errors
  }
  expect(codes('Mistral Small 4')).toContain('towers-not-counted')
  expect(codes('gemma-3-4b')).not.toContain('towers-not-counted')
})

test('the weights of a preset are two bytes for each parameter that is told', () => {
  const answer = inference.ask(
    {
      scenario: 'google-search-2023',
      model: 'gemma-3-4b',
      accelerator: 'nvidia-h100-sxm',
      performance: { precision: 'bf16' },
    },
    { today },
  )
  const subject = answer.ok ? answer.answer.subject : undefined
  const ratio = (subject?.weightBytes ?? 0) / 2 / (subject?.totalParameters ?? 0)
  expect(Math.abs(ratio - 1)).toBeLessThan(0.02)
})

// 2 (keys, values) × 32 layers × 32 heads × 96 = 196,608 elements a token.
describe('a window counts where it is shorter than the context', () => {
  test('Phi-3-mini-4k keeps 2,047 tokens in all layers, as preset and as config', () => {
    const config = { ...phi3, max_position_embeddings: 4096, sliding_window: 2047 }
    const kept = { kv: 196_608, growing: 0, window: 2047, state: 0, index: 0 }
    expect(keptBy(readModel(config).shape)).toEqual(kept)
    expect(keptBy(presetOf('phi-3-mini').architecture)).toEqual(kept)
  })

  test('Phi-3-mini-128k keeps whatever fits its context: its window is twice as long', () => {
    const config = { ...phi3, max_position_embeddings: 131_072, sliding_window: 262_144 }
    expect(keptBy(readModel(config).shape)).toMatchObject({ growing: 196_608, window: 0 })
  })
})
