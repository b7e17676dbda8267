import { describe, expect, test } from 'vitest'
import { inference } from '../../src/estimates/inference/index.ts'
import { ConfigError } from '../../src/presets/huggingface/config.ts'
import { readModel } from '../../src/presets/huggingface/read/model.ts'
import { en } from '../../src/words/en.ts'
import { named } from '../../src/words/message.ts'
import { sayIn } from '../../src/words/say.ts'
import { configNamed } from '../support/expected-model.ts'
import { today } from '../support/today.ts'

const say = sayIn(en)

/** Where a config is refused, and what is said. */
const refusal = (config: Record<string, unknown>): string => {
  try {
    readModel(config)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { problem, field = '', path, allowed } = error
    return `${[...path, field].join('/')}: ${say(named(problem, field))} ${allowed ? say(allowed) : ''}`
  }
  return ''
}

const changed = (name: string, change: object) => ({ ...configNamed(name), ...change })
const nested = (name: string, change: object) => {
  const config = configNamed(name)
  return { ...config, text_config: { ...(config.text_config as object), ...change } }
}

describe('lists of layers that contradict the rest are refused on their field', () => {
  test.each([
    [
      'a list too short',
      changed('mimo-v2-flash', { hybrid_layer_pattern: [0, 1] }),
      /^hybrid_layer_pattern: .*one for each of the 48 layers/,
    ],
    [
      'a layer of neither kind',
      changed('mimo-v2-flash', { moe_layer_freq: Array(48).fill(2) }),
      /^moe_layer_freq: .*entry 2.*0 and 1/,
    ],
    [
      'an index past the last layer',
      changed('step-3.5-flash', { moe_layers_enum: '3,45' }),
      /^moe_layers_enum: .*45.*0 to 44/,
    ],
    [
      'more dense layers than layers',
      changed('r-dots1', { first_k_dense_replace: 63 }),
      /^first_k_dense_replace: .*62 or less/,
    ],
    [
      'blocks for other layers',
      changed('r-nemotron-nas-49b', { num_hidden_layers: 79 }),
      /^block_configs: .*79 layers/,
    ],
    [
      'a block without its parts',
      changed('r-nemotron-nas-49b', { block_configs: Array(80).fill({}) }),
      /^block_configs: .*an attention and an ffn/,
    ],
    [
      'groups that do not divide',
      changed('r-nemotron-nas-49b', {
        block_configs: Array(80).fill({ attention: { n_heads_in_group: 7 }, ffn: { ffn_mult: 1 } }),
      }),
      /^block_configs: .*divisor of 64/,
    ],
    [
      'caches of which none is kept',
      nested('gemma-4-e2b', { num_kv_shared_layers: 35 }),
      /^text_config\/num_kv_shared_layers: .*34 or less/,
    ],
    [
      'images that no layer sees',
      nested('llama-3.2-11b-vision', { cross_attention_layers: [40] }),
      /^text_config\/cross_attention_layers: .*40.*0 to 39/,
    ],
    [
      'an index of no kind',
      changed('glm-5.2', { indexer_types: Array(78).fill('half') }),
      /^indexer_types: .*half.*full and shared/,
    ],
    [
      'heads of a layer that do not divide',
      changed('phi-4', { num_attention_heads_per_layer: Array(40).fill(39) }),
      /^num_attention_heads_per_layer: .*divisor of 39/,
    ],
    [
      'a size of which nobody has the memory',
      changed('phi-4', { hidden_size: 1e7, intermediate_size: 1e9 }),
      /^hidden_size: .*too large/,
    ],
  ])('%s', (_, config, expected) => expect(refusal(config)).toMatch(expected))
})

const exaone = configNamed('exaone-4.0-32b')
const full = (layers: number) => Array(layers).fill('full_attention')
const every = (period: number, layers: number, rare: string, common: string) =>
  Array.from({ length: layers }, (_, layer) => ((layer + 1) % period === 0 ? rare : common))

describe('what two fields say of the same layers must agree, whatever reads them', () => {
  test.each([
    [
      'blocks and their pattern',
      changed('r-nemotron_h-3-nano-30b', { layers_block_type: Array(52).fill('mamba') }),
      /^hybrid_override_pattern: .*contradicts layers_block_type at layer 1, counted from 0.*the same layers as in layers_block_type/,
    ],
    [
      'a pattern in letters',
      { ...exaone, layer_types: full(64), sliding_window_pattern: 'LLLG' },
      /^sliding_window_pattern: .*contradicts layer_types at layer 0/,
    ],
    [
      'a letter of no kind',
      { ...exaone, layer_types: undefined, sliding_window_pattern: 'LLXG' },
      /^sliding_window_pattern: .*unknown entry "LLXG".*L and G/,
    ],
    [
      'a period of windows',
      nested('gemma-3-12b', { layer_types: full(48), sliding_window_pattern: 6 }),
      /^text_config\/sliding_window_pattern: .*contradicts layer_types at layer 0/,
    ],
    [
      'two lists of windows',
      changed('mimo-v2-flash', { layer_types: full(48) }),
      /^hybrid_layer_pattern: .*contradicts layer_types/,
    ],
    [
      'layers without positions',
      nested('r-llama4-scout', { no_rope_layers: Array(48).fill(1), layer_types: full(48) }),
      /^text_config\/no_rope_layers: .*contradicts layer_types/,
    ],
    [
      'the layers of experts, by numbers and by words',
      changed('step-3.5-flash', { mlp_layer_types: Array(45).fill('sparse') }),
      /^moe_layers_enum: .*contradicts mlp_layer_types at layer 0/,
    ],
    [
      'the first layer with experts',
      changed('glm-5.2', { mlp_layer_types: Array(78).fill('sparse') }),
      /^first_k_dense_replace: .*contradicts mlp_layer_types at layer 0/,
    ],
    [
      'indexes that are shared',
      changed('glm-5.2', { indexer_types: Array(78).fill('full'), index_topk_freq: 4 }),
      /^index_topk_freq: .*contradicts indexer_types/,
    ],
    [
      'an interval of full attention',
      changed('qwen3-next-80b-a3b', { layer_types: full(48), full_attention_interval: 4 }),
      /^full_attention_interval: .*contradicts layer_types at layer 0/,
    ],
    [
      'numbers of layers, from 0',
      changed('lfm2-1.2b', { layer_types: full(16), full_attn_idxs: [2, 5] }),
      /^full_attn_idxs: .*contradicts layer_types at layer 0/,
    ],
    [
      'numbers of layers, from 1, in a part',
      changed('kimi-linear-48b-a3b', { layer_types: full(27) }),
      /^linear_attn_config: .*contradicts layer_types at layer 0/,
    ],
    [
      'ratios of what is compressed',
      changed('r-deepseek_v4-flash', { layer_types: Array(43).fill('sliding_attention') }),
      /^compress_ratios: .*contradicts layer_types/,
    ],
    [
      'a period of shared blocks',
      changed('zamba-7b-v1', {
        layers_block_type: Array(76).fill('mamba'),
        attn_layer_period: 6,
        attn_layer_offset: 4,
      }),
      /^attn_layer_period: .*contradicts layers_block_type at layer 2/,
    ],
    [
      'two lists of lightning layers',
      changed('minimax-m1-80k', { layer_types: full(80) }),
      /^attn_type_list: .*contradicts layer_types at layer 0/,
    ],
  ])('%s', (_, config, expected) => expect(refusal(config)).toMatch(expected))

  test('where they agree, nothing changes', () => {
    const next = configNamed('qwen3-next-80b-a3b')
    const twice = {
      ...next,
      layer_types: every(4, 48, 'full_attention', 'linear_attention'),
      full_attention_interval: 4,
    }
    expect(readModel(twice)).toEqual(readModel(next))
    // The last of the 64 layers sees all tokens by the pattern as well.
    const stated = {
      ...exaone,
      layer_types: every(4, 64, 'full_attention', 'sliding_attention'),
      sliding_window_pattern: 'LLLG',
    }
    expect(readModel(stated)).toEqual(readModel(exaone))
  })
})

describe('what is no plain decoder is refused by its own type, and with the reason', () => {
  test.each([
    [
      'an encoder',
      {
        model_type: 'bert',
        hidden_size: 1024,
        num_hidden_layers: 24,
        num_attention_heads: 16,
        intermediate_size: 4096,
        vocab_size: 30522,
        type_vocab_size: 2,
      },
      /^model_type: model_type bert is not an architecture/,
    ],
    [
      'a state in a text model',
      nested('gemma-4-e2b', { model_type: 'new_hybrid', layer_types: ['linear_attention'] }),
      /^text_config\/model_type: model_type new_hybrid .*layer_types shows/,
    ],
    [
      'fields of Mamba',
      { ...configNamed('phi-4'), model_type: 'new_mix', mamba_d_state: 16 },
      /^model_type: .*mamba_d_state shows that it is no plain decoder/,
    ],
    [
      'a latent model without its ranks',
      changed('glm-5.2', { kv_lora_rank: undefined }),
      /The config lacks kv_lora_rank/,
    ],
  ])('%s', (_, config, expected) => expect(refusal(config)).toMatch(expected))
})

const ask = (model: unknown) => inference.ask({ scenario: 'google-search-2023', model }, { today })

test('a refusal names our preset of the same model', () => {
  // Mistral Large 2 by its layers, width and vocabulary, under a type that nobody knows.
  const config = {
    model_type: 'strange',
    mamba_d_state: 16,
    num_hidden_layers: 88,
    hidden_size: 12288,
    vocab_size: 32768,
    num_attention_heads: 96,
  }
  const answer = ask(config)
  expect(answer.ok ? '' : JSON.stringify(answer.errors)).toMatch(
    /asked for by its name, mistral-large-2/,
  )
})

test('an unknown type whose fields are those of a plain decoder is taken as one, with a warning', () => {
  const { shape, warnings } = readModel({ ...configNamed('phi-4'), model_type: 'tomorrow' })
  expect(shape).toEqual(readModel(configNamed('phi-4')).shape)
  expect(warnings.map(say)).toEqual([
    'The model type tomorrow is not known: by its fields it is taken for a plain decoder.',
  ])
})

describe('a type that is doubtful is told, and the model read by what is left', () => {
  const phi = configNamed('phi-4')
  const llama = { ...phi, model_type: 'llama' }
  const said = (config: Record<string, unknown>) => readModel(config).warnings.map(say)

  test('an unknown type with a known class', () => {
    const { shape } = readModel({
      ...phi,
      model_type: 'weird',
      architectures: ['LlamaForCausalLM'],
    })
    expect(shape).toEqual(readModel(llama).shape)
    expect(said({ ...phi, model_type: 'weird', architectures: ['LlamaForCausalLM'] })).toEqual([
      'The model type weird is not known: it is read by its class, LlamaForCausalLM.',
    ])
  })

  test.each(['MambaForCausalLM', 'T5ForConditionalGeneration', 'Qwen2ForCausalLM'])(
    'a known type with the class %s of another',
    (name) => {
      expect(said({ ...llama, architectures: [name] })).toEqual([
        `The model type llama and the class ${name} are of different architectures: the model is read as llama.`,
      ])
    },
  )

  test('a class that several types share is no contradiction', () => {
    // Kimi K2 says so of itself; a Mistral without a window is a Llama.
    const k2 = configNamed('q-nvfp4-modelopt')
    expect(
      said({ ...k2, model_type: 'kimi_k2', architectures: ['DeepseekV3ForCausalLM'] }),
    ).toEqual([])
    expect(said({ ...llama, architectures: ['MistralForCausalLM'] })).toEqual([])
    expect(said({ ...llama, architectures: ['MyOwnForCausalLM'] })).toEqual([])
  })

  test('fields of layers with a state in a plain decoder', () => {
    expect(said({ ...llama, ssm_state: 3, mamba_d_conv: 4, conv_bias: false })).toEqual([
      'A model of type llama has no layers that keep a state: ssm_state and mamba_d_conv are not read.',
    ])
  })

  test('a type that is no text', () => {
    expect(refusal({ ...phi, model_type: 7 })).toMatch(/^model_type: model_type must be text/)
  })
})

test('an answer warns of what its config leaves open', () => {
  const answer = ask({
    ...configNamed('phi-4'),
    model_type: 'tomorrow',
    vision_config: { patch_size: 14 },
  })
  expect(answer.ok && answer.answer.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['unknown-model-type', 'towers-not-counted']),
  )
})

test('a null in a config is a value, and the class’s own does not stand in for it', () => {
  // Mistral’s class has a window of 4,096 tokens; this one says that it has none.
  const answer = ask(configNamed('nested-mistral-no-kv-heads'))
  expect(answer.ok && answer.answer.request.model).toMatchObject({ architecture: { layers: 88 } })
  expect(answer.ok && answer.answer.request.model).not.toHaveProperty('architecture.window')
})

test('a tower of several kinds in one is named, and the text model counted', () => {
  // DeepSeek-OCR gives its towers as objects under `width`.
  const vision_config = { model_type: 'vision', width: { 'clip-l-14-224': { layers: 24 } } }
  const { shape, warnings } = readModel({ ...configNamed('phi-4'), vision_config })
  expect(shape).toEqual(readModel(configNamed('phi-4')).shape)
  expect(warnings.map(say).join()).toMatch(/not counted.*vision_config/)
})

test('the second tower of Video-LLaVA is named, as its config describes one of two', () => {
  const said = (model_type: string) =>
    readModel({ ...configNamed('llava-1.5-7b'), model_type }).warnings.map(say)
  expect(said('llava')).toEqual([])
  expect(said('video_llava').join()).toMatch(/not counted.*video_tower/)
})

test('a class that says more than the type goes before it', () => {
  // The first file of MiniMax-M2 has the type of MiniMax-Text-01, most of whose layers keep a state.
  const m2 = configNamed('r-minimax_m2.5')
  expect(readModel({ ...m2, model_type: 'minimax' }).shape).toEqual(readModel(m2).shape)
})
