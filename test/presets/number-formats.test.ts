import { describe, expect, test } from 'vitest'
import { weightBytes } from '../../src/model/architecture/formulas.ts'
import type { UniformShape } from '../../src/model/architecture/shape.ts'
import { architectureInputs } from '../../src/model/roofline/inputs.ts'
import { ConfigError } from '../../src/presets/huggingface/config.ts'
import { numberFormatOf } from '../../src/presets/huggingface/quantization/formats.ts'
import { readModel } from '../../src/presets/huggingface/read/model.ts'
import { storedAsPublished } from '../../src/presets/stored.ts'

/** Sixty-one layers with MLA and 256 experts in 58 of them: DeepSeek-V3. */
const deepseek = {
  model_type: 'deepseek_v3',
  hidden_size: 7168,
  num_hidden_layers: 61,
  num_attention_heads: 128,
  q_lora_rank: 1536,
  kv_lora_rank: 512,
  qk_nope_head_dim: 128,
  qk_rope_head_dim: 64,
  v_head_dim: 128,
  n_routed_experts: 256,
  first_k_dense_replace: 3,
}

const latent = (heads: number) =>
  ({
    kind: 'latent',
    heads,
    queryRank: 1536,
    kvRank: 512,
    ropeHeadSize: 64,
    nopeHeadSize: 128,
    valueHeadSize: 128,
  }) as const

const frame = {
  learnedPositions: 0,
  contextTokens: null,
  tiedEmbeddings: false,
  biases: 'none',
} as const

const deepseekShape: UniformShape = {
  ...frame,
  layers: 61,
  hiddenSize: 7168,
  vocabularySize: 129_280,
  attention: latent(128),
  feedForward: { size: 18_432, gated: true },
  experts: { count: 256, perToken: 8, size: 2048, shared: 1, layers: 58 },
}

const kimiShape: UniformShape = {
  ...deepseekShape,
  vocabularySize: 163_840,
  attention: latent(64),
  experts: { count: 384, perToken: 8, size: 2048, shared: 1, layers: 60 },
}

const grouped = (heads: number, kvHeads: number, headSize: number) =>
  ({ kind: 'grouped', heads, kvHeads, headSize }) as const

const gptOssShape: UniformShape = {
  ...frame,
  layers: 36,
  hiddenSize: 2880,
  vocabularySize: 201_088,
  attention: grouped(64, 8, 64),
  feedForward: { size: 2880, gated: true },
  experts: { count: 128, perToken: 4, size: 2880, shared: 0, layers: 36 },
  biases: 'all',
}

const llama = {
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
}

/** 8.03 billion parameters, 6.98 of them in linear layers. */
const llamaShape: UniformShape = {
  ...frame,
  layers: 32,
  hiddenSize: 4096,
  vocabularySize: 128_256,
  attention: grouped(32, 8, 128),
  feedForward: { size: 14_336, gated: true },
}

const largeLlamaShape: UniformShape = {
  ...llamaShape,
  layers: 126,
  hiddenSize: 16_384,
  attention: grouped(128, 8, 128),
  feedForward: { size: 53_248, gated: true },
}

const gigabytes = (config: object, shape: UniformShape): number =>
  weightBytes.compute(
    architectureInputs(
      shape,
      storedAsPublished(numberFormatOf({ ...config }), shape, undefined).formats,
    ),
  ) / 1e9

describe('whoever pastes a checkpoint’s config is told the size of its files', () => {
  const blocks = { quant_method: 'fp8', weight_block_size: [128, 128] }
  const pack = {
    quant_method: 'compressed-tensors',
    format: 'pack-quantized',
    config_groups: {
      group_0: {
        targets: ['Linear'],
        weights: { num_bits: 4, type: 'int', group_size: 32, symmetric: true },
        input_activations: null,
      },
    },
    ignore: [
      'lm_head',
      're:.*self_attn.*',
      're:.*shared_experts.*',
      're:.*mlp\\.(gate|up|gate_up|down)_proj.*',
    ],
  }
  const modelOpt = {
    quant_method: 'modelopt',
    quant_algo: 'NVFP4',
    kv_cache_scheme: { num_bits: 8, type: 'float' },
    ignore: ['lm_head', '*self_attn*', '*shared_experts*'],
  }
  test.each([
    // Hugging Face lists 688.6 GB, of which the layer of multi-token prediction, not loaded, has 14.
    [
      'DeepSeek-R1, FP8 in blocks',
      { ...deepseek, quantization_config: blocks },
      deepseekShape,
      688.6,
    ],
    [
      'Kimi K2.5, experts in INT4, within a text_config',
      {
        model_type: 'kimi_k25',
        text_config: { ...deepseek, first_k_dense_replace: 1, quantization_config: pack },
      },
      kimiShape,
      595,
    ],
    [
      'Kimi K2, experts and the dense layer in NVFP4',
      { ...deepseek, first_k_dense_replace: 1, quantization_config: modelOpt },
      kimiShape,
      591,
    ],
    [
      'gpt-oss-120b, experts in MXFP4',
      {
        model_type: 'gpt_oss',
        num_local_experts: 128,
        num_hidden_layers: 36,
        num_attention_heads: 64,
        num_key_value_heads: 8,
        quantization_config: {
          quant_method: 'mxfp4',
          modules_to_not_convert: [
            'model.layers.*.self_attn',
            'model.layers.*.mlp.router',
            'lm_head',
          ],
        },
      },
      gptOssShape,
      65.3,
    ],
    [
      'Llama 3.1 405B, FP8 but for the head',
      {
        ...llama,
        num_hidden_layers: 126,
        quantization_config: {
          quant_method: 'compressed-tensors',
          config_groups: {
            group_0: {
              targets: ['Linear'],
              weights: { num_bits: 8, type: 'float', strategy: 'channel' },
            },
          },
          ignore: ['lm_head'],
        },
      },
      largeLlamaShape,
      410,
    ],
    [
      'Llama 3.1 8B, AWQ',
      { ...llama, quantization_config: { quant_method: 'awq', bits: 4, group_size: 128 } },
      llamaShape,
      5.73,
    ],
    [
      'Llama 3.1 8B, NF4',
      {
        ...llama,
        quantization_config: {
          quant_method: 'bitsandbytes',
          load_in_4bit: true,
          bnb_4bit_quant_type: 'nf4',
        },
      },
      llamaShape,
      5.7,
    ],
  ])('%s', (_, config, shape, published) => {
    expect(Math.abs(gigabytes(config, shape) / published - 1)).toBeLessThan(0.03)
  })
})

/** Of a model of which nothing but its quantization is told. */
const formatOf = (quantization: object, rest: object = llama) =>
  numberFormatOf({ ...rest, quantization_config: quantization })

describe('bits of a weight, its scales with it', () => {
  test.each<[name: string, quantization: object, format: string, bits: number]>([
    ['FP8 of a tensor', { quant_method: 'fp8' }, 'fp8', 8],
    // A 32-bit scale for 128 × 128 weights.
    [
      'FP8 in blocks',
      { quant_method: 'fp8', weight_block_size: [128, 128] },
      'fp8',
      8 + 32 / 16_384,
    ],
    ['FP8 of Meta', { quant_method: 'fbgemm_fp8' }, 'fp8', 8],
    // A 16-bit scale and a 4-bit zero point for 128 weights.
    ['AWQ', { quant_method: 'awq', bits: 4, group_size: 128 }, 'int4', 4 + 20 / 128],
    ['GPTQ at 3 bits', { quant_method: 'gptq', bits: 3, group_size: 64 }, 'int3', 3 + 19 / 64],
    ['GPTQ with a scale a row', { quant_method: 'gptq', bits: 8, group_size: -1 }, 'int8', 8],
    // A 32-bit maximum for 64 weights; quantized itself, 8 bits, and 32 for 256 of them.
    [
      'NF4',
      { load_in_4bit: true, bnb_4bit_quant_type: 'nf4', bnb_4bit_use_double_quant: false },
      'nf4',
      4.5,
    ],
    [
      'NF4 quantized twice',
      { load_in_4bit: true, bnb_4bit_quant_type: 'nf4', bnb_4bit_use_double_quant: true },
      'nf4',
      4 + 8 / 64 + 32 / 16_384,
    ],
    ['LLM.int8', { quant_method: 'bitsandbytes', load_in_8bit: true }, 'int8', 8],
    // An 8-bit scale for 16 weights, and for 32.
    ['NVFP4', { quant_method: 'modelopt', quant_algo: 'NVFP4' }, 'nvfp4', 4.5],
    ['MXFP8', { quant_method: 'modelopt', quant_algo: 'MXFP8' }, 'mxfp8', 8.25],
    ['W4A16 of ModelOpt', { quant_algo: 'W4A16_AWQ', group_size: 128 }, 'int4', 4.125],
    [
      'Quark',
      { quant_method: 'quark', global_quant_config: { weight: { dtype: 'fp8_e4m3' } } },
      'fp8',
      8,
    ],
    [
      'torchao',
      {
        quant_method: 'torchao',
        quant_type: { default: { _type: 'Int4WeightOnlyConfig', _data: { group_size: 64 } } },
      },
      'int4',
      4.5,
    ],
    [
      'HQQ',
      { quant_method: 'hqq', quant_config: { weight_quant_params: { nbits: 4, group_size: 64 } } },
      'int4',
      4.5,
    ],
    // One index of 16 bits for eight weights.
    [
      'AQLM',
      { quant_method: 'aqlm', num_codebooks: 1, nbits_per_codebook: 16, in_group_size: 8 },
      'int2',
      2,
    ],
  ])('%s', (_, quantization, format, bits) => {
    expect(formatOf(quantization).denseFeedForward).toMatchObject({ format, bits })
    // The head and the embedding stay as they are, but where ModelOpt does not leave the head out.
    expect(formatOf(quantization).embedding).toBeUndefined()
  })

  test('MLX quantizes tables too, with a 16-bit scale and bias, and says by module where it does not', () => {
    // 4 + 32 / 64; a head of 8 bits: 8 + 32 / 64.
    const { embedding, head, attention } = numberFormatOf({
      ...llama,
      quantization: { bits: 4, group_size: 64, lm_head: { bits: 8, group_size: 64 } },
    })
    expect([embedding?.bits, head?.bits, attention?.bits]).toEqual([4.5, 8.5, 4.5])
  })

  test('weights that only are stored in a format are multiplied at 16 bits', () => {
    const compute = (quantization: object) =>
      storedAsPublished(formatOf(quantization), llamaShape, undefined).compute
    expect(compute({ quant_method: 'gptq', bits: 8 })[0]).toBe('bf16')
    expect(compute({ quant_method: 'w8a8_int8' })[0]).toBe('int8')
    expect(compute({ quant_method: 'fp8' })).toEqual(['fp8', 'bf16', 'fp16'])
  })
})

describe('lists of modules', () => {
  const fp8 = { quant_method: 'fp8' }
  test('layers that are left out one by one are a share of their part', () => {
    // Meta keeps the feed-forward of the first and the last of 126 layers, and the attention of the first.
    const listed = ['mlp.down_proj', 'mlp.gate_proj', 'mlp.up_proj'].flatMap((one) => [
      `model.layers.0.${one}`,
      `model.layers.125.${one}`,
    ])
    const attention = ['q', 'k', 'v', 'o'].map((one) => `model.layers.0.self_attn.${one}_proj`)
    const format = formatOf(
      { quant_method: 'fbgemm_fp8', modules_to_not_convert: [...listed, ...attention] },
      { ...llama, num_hidden_layers: 126 },
    )
    expect(format.denseFeedForward?.leftOut).toBeCloseTo(2 / 126)
    expect(format.attention?.leftOut).toBeCloseTo(1 / 126)
  })

  test('a projection counts by its size', () => {
    // 32 query, 8 key, 8 value and 32 output heads: keys and values are 16 of 80.
    const format = formatOf({ ...fp8, ignored_layers: ['k_proj', 'v_proj'] })
    expect(format.attention?.leftOut).toBeCloseTo(0.2)
  })

  test.each<[name: string, entry: string, part: 'attention' | 'denseFeedForward', left: boolean]>([
    ['a part of a name', 'self_attn', 'attention', true],
    ['a glob', '*self_attn*', 'attention', true],
    ['a glob over layers', 'model.layers.*.self_attn', 'attention', true],
    ['a regular expression', 're:.*self_attn.*', 'attention', true],
    [
      'one that is anchored',
      're:model\\.layers\\.\\d+\\.mlp\\.(gate|up|down)_proj$',
      'denseFeedForward',
      true,
    ],
    ['names of another library', 'transformer.h.*.attn', 'attention', true],
    ['within a model that sees', 'model.language_model.layers.*.mlp*', 'denseFeedForward', true],
    // The router, not the projection that its name begins.
    ['gate', 'gate', 'denseFeedForward', false],
    ['the head alone', 'lm_head', 'attention', false],
    ['the layer of multi-token prediction', 'model.layers.32*', 'attention', false],
  ])('%s', (_, entry, part, left) => {
    const format = formatOf({ ...fp8, ignore: [entry] })
    expect(format[part] === undefined).toBe(left)
  })

  test('shared experts are no routed ones, and the first layers are dense', () => {
    const ignore = ['*shared_experts*', 'model.layers.0*', 'model.layers.1.*', 'model.layers.2.*']
    const format = formatOf({ quant_algo: 'NVFP4', ignore }, deepseek)
    expect(format.sharedExperts).toBeUndefined()
    expect(format.denseFeedForward).toBeUndefined()
    expect(format.routedExperts).toEqual({ format: 'nvfp4', bits: 4.5 })
    expect(format.attention?.leftOut).toBeCloseTo(3 / 61)
  })

  test('every expert in a list of its own is one entry a layer', () => {
    const quantized_layers = Object.fromEntries(
      [0, 1, 2, 3].flatMap((layer) =>
        Array.from({ length: 64 }, (_, expert) => [
          `backbone.layers.${layer}.mixer.experts.${expert}.up_proj`,
          { quant_algo: 'W4A16_NVFP4' },
        ]),
      ),
    )
    const format = formatOf(
      { quant_algo: 'MIXED_PRECISION', quantized_layers },
      { num_hidden_layers: 8, hybrid_override_pattern: 'EEEEEEEE', n_routed_experts: 64 },
    )
    // Four of eight layers; of each the matrix up, which counts as two of three, not the one down.
    expect(format.routedExperts).toMatchObject({ format: 'nvfp4', weightOnly: true })
    expect(format.routedExperts?.leftOut).toBeCloseTo(1 - (4 / 8) * (2 / 3))
  })

  test('DeepSeek V4: experts in MXFP4 beside FP8; NVIDIA’s of it in NVFP4', () => {
    const own = { ...deepseek, expert_dtype: 'fp4' }
    expect(formatOf(fp8, own)).toMatchObject({
      routedExperts: { format: 'mxfp4', bits: 4.25 },
      attention: { format: 'fp8' },
    })
    const nvidia = { ...fp8, moe_quant_algo: 'NVFP4', ignore: ['*.attn.*'] }
    expect(formatOf(nvidia, own)).toMatchObject({
      routedExperts: { format: 'nvfp4' },
      attention: { format: 'fp8' },
    })
  })

  test.each([
    { kv_cache_scheme: { num_bits: 8, type: 'float' } },
    { kv_cache_quant_algo: 'FP8' },
    { kv_cache_scheme: 'FP8' },
  ])('scales of the KV cache: %j', (cache) => {
    expect(formatOf({ ...fp8, ...cache }).kvCache).toBe('fp8')
    expect(formatOf({ ...fp8, kv_cache_scheme: null }).kvCache).toBeUndefined()
  })
})

describe('what nobody can load is refused on its field', () => {
  const problemOf = (quantization: unknown) => {
    try {
      numberFormatOf({ ...llama, quantization_config: quantization })
    } catch (error) {
      if (error instanceof ConfigError) return error.problem.code
      throw error
    }
    return undefined
  }
  test.each<[unknown, string]>([
    [{ quant_method: 'exl3' }, 'errors.unknown-number-format'],
    [{ quant_method: 'gptq', bits: 7 }, 'errors.unknown-number-format'],
    [{ quant_method: 'fp8', weight_block_size: [0, 128] }, 'errors.unknown-number-format'],
    [{ quant_method: 'modelopt', quant_algo: 'FP3' }, 'errors.unknown-number-format'],
    [{ quant_method: 'fp8', kv_cache_quant_algo: 'INT2' }, 'errors.unknown-number-format'],
    // Engines load 2, 3, 4 and 8 bits; 5 and 6 are MLX’s.
    [{ quant_method: 'gptq', bits: 5 }, 'errors.unknown-number-format'],
    [{ quant_method: 'gptq', bits: 4, group_size: 0 }, 'errors.unknown-number-format'],
    [{ quant_method: 'awq', bits: '4' }, 'errors.text-for-number'],
    [{ quant_method: 'fp8', weight_block_size: '128' }, 'errors.unknown-number-format'],
    [
      { quant_method: 'bitsandbytes', load_in_4bit: true, load_in_8bit: true },
      'errors.unknown-number-format',
    ],
    [{ quant_method: 'bitsandbytes', load_in_4bit: false }, 'errors.unknown-number-format'],
    [{ quant_method: 'modelopt', quant_algo: 'MIXED_PRECISION' }, 'errors.unknown-number-format'],
    [
      { quant_method: 'modelopt', quantization: { quant_algo: 'MIXED_PRECISION' } },
      'errors.unknown-number-format',
    ],
    [{}, undefined as never],
    ['fp8', 'errors.not-an-object'],
    // Would try every way to cut the name.
    [{ quant_method: 'fp8', ignore: ['re:(a+)+$'] }, 'errors.unknown-entry'],
    [{ quant_method: 'fp8', ignore: ['re:('] }, 'errors.unknown-entry'],
    [
      {
        quant_method: 'fp8',
        ignore: Array.from({ length: 99 }, (_, i) => `re:${i}.*a.*b.*c.*d.*e`),
      },
      'errors.unknown-entry',
    ],
  ])('%j', (quantization, code) => {
    expect(problemOf(quantization)).toBe(code)
  })

  test('two sections that describe different formats', () => {
    const fp8 = { quant_method: 'fp8' }
    const mlx = { group_size: 64, bits: 4 }
    const of = (quantization: object, other: object) => () =>
      numberFormatOf({ ...llama, quantization, quantization_config: other })
    expect(of(mlx, fp8)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'errors.formats-contradict' }),
        field: 'quantization',
      }),
    )
    // MLX writes the same twice, for transformers; ModelOpt’s file beside says it in its own words.
    expect(of(mlx, { ...mlx })().attention).toEqual({ format: 'int4', bits: 4.5, weightOnly: true })
    const modelOpt = { quant_algo: 'FP8', exclude_modules: ['lm_head'] }
    expect(of(modelOpt, fp8)().attention).toEqual({ format: 'fp8', bits: 8 })
  })

  test('float32 is loaded in 16 bits', () => {
    const format = numberFormatOf({ ...llama, torch_dtype: 'float32' })
    expect(format.attention).toEqual({ format: 'fp32', bits: 32 })
    // 8.03 billion parameters of two bytes.
    expect(gigabytes({ ...llama, torch_dtype: 'float32' }, llamaShape)).toBeCloseTo(16.06, 1)
  })
})

test.each<[string, object]>([
  ['its inner object', { quant_algo: 'FP8', kv_cache_quant_algo: 'FP8' }],
  [
    'under quant_method',
    { quant_method: 'modelopt', quantization: { quant_algo: 'FP8', kv_cache_quant_algo: 'FP8' } },
  ],
  [
    'the whole file',
    {
      producer: { name: 'modelopt', version: '0.33.1' },
      quantization: { quant_algo: 'FP8', kv_cache_quant_algo: 'FP8' },
    },
  ],
])('hf_quant_config.json of ModelOpt is read as it is: %s', (_, file) => {
  const fp8 = { format: 'fp8', bits: 8 }
  const expected = { attention: fp8, denseFeedForward: fp8, head: fp8, kvCache: 'fp8' }
  expect(numberFormatOf({ ...llama, quantization_config: file })).toEqual(expected)
  expect(numberFormatOf({ ...llama, hf_quant_config: file })).toEqual(expected)
})

test.each<[string, object, boolean]>([
  ['nvidia/Llama-3.1-8B-Instruct-FP8', {}, true],
  ['RedHatAI/Llama-3.1-8B-Instruct-quantized.w4a16', {}, true],
  ['Qwen/Qwen3-8B-GPTQ-Int4', {}, true],
  ['nvidia/Llama-3.1-8B-Instruct-FP8', { quantization_config: { quant_algo: 'FP8' } }, false],
  ['meta-llama/Llama-3.1-8B', {}, false],
])('%s %j: a format that only the name tells is warned of (%s)', (name, more, isWarned) => {
  const config = {
    ...llama,
    _name_or_path: name,
    intermediate_size: 14_336,
    vocab_size: 128_256,
    ...more,
  }
  const codes = readModel(config).warnings.map(({ code }) => code)
  expect(codes.includes('warnings.format-not-in-config')).toBe(isWarned)
})

test('MXFP4 of a model without experts covers its linear layers', () => {
  const dense = {
    model_type: 'llama',
    hidden_size: 64,
    intermediate_size: 256,
    num_hidden_layers: 2,
    quantization_config: { quant_method: 'mxfp4', modules_to_not_convert: ['lm_head'] },
  }
  const four = { format: 'mxfp4', bits: 4.25 }
  expect(numberFormatOf(dense)).toEqual({ attention: four, denseFeedForward: four })
})

test('experts that stand beside the dense part of a layer are not left out with it', () => {
  // Gemma 4’s are `layers.0.experts`; a list says of every layer but them that it stays.
  const layers = [0, 1].flatMap((layer) =>
    ['mlp*', 'router*', 'self_attn*'].map((one) => `model.language_model.layers.${layer}.${one}`),
  )
  const gemma = {
    hidden_size: 2816,
    num_hidden_layers: 2,
    num_attention_heads: 16,
    num_experts: 128,
    enable_moe_block: true,
  }
  const quantization = { quant_method: 'modelopt', quant_algo: 'NVFP4' }
  const formatOf = (ignore: readonly string[]) =>
    numberFormatOf({ ...gemma, quantization_config: { ...quantization, ignore } })
  const four = { format: 'nvfp4', bits: 4.5 }
  expect(formatOf(['lm_head', ...layers])).toMatchObject({ routedExperts: four })
  expect(formatOf(['lm_head', ...layers])).not.toHaveProperty('denseFeedForward')
  expect(formatOf(['lm_head', '*.experts*'])).toMatchObject({ denseFeedForward: four })
  expect(formatOf(['lm_head', '*.experts*'])).not.toHaveProperty('routedExperts')
})

describe('a list of what is quantized is held against the layers that have the part', () => {
  const mixed = (names: readonly string[]) => ({
    quant_method: 'modelopt',
    quant_algo: 'MIXED_PRECISION',
    quantized_layers: Object.fromEntries(names.map((name) => [name, { quant_algo: 'NVFP4' }])),
  })
  const matrices = (within: string, names: readonly string[]) =>
    names.map((name) => `${within}.${name}`)
  const own = ['up_proj', 'down_proj']
  const gated = ['gate_proj', ...own]
  test.each<[string, object, readonly string[], number | undefined]>([
    [
      'Nemotron-H by words, with experts in layers of their own',
      { layers_block_type: ['mamba', 'moe', 'attention', 'moe'] },
      [1, 3].flatMap((layer) => matrices(`backbone.layers.${layer}.mixer.experts.0`, own)),
      undefined,
    ],
    [
      'the same by letters',
      { hybrid_override_pattern: 'MEME*' },
      [1, 3].flatMap((layer) => matrices(`backbone.layers.${layer}.mixer.experts.0`, own)),
      undefined,
    ],
    [
      'one of its two layers with experts',
      { layers_block_type: ['mamba', 'moe', 'attention', 'moe'] },
      matrices('backbone.layers.3.mixer.experts.0', own),
      0.5,
    ],
    [
      'experts in every second layer',
      { num_hidden_layers: 4, interleave_moe_layer_step: 2 },
      [1, 3].flatMap((layer) => matrices(`model.layers.${layer}.mlp.experts.0`, gated)),
      undefined,
    ],
    [
      'experts in the layers that a list names',
      { num_hidden_layers: 4, moe_layers_enum: '1,2' },
      matrices('model.layers.2.mlp.experts.0', gated),
      0.5,
    ],
    [
      'experts by Jamba’s period',
      { num_hidden_layers: 4, expert_layer_period: 2, expert_layer_offset: 1 },
      [1, 3].flatMap((layer) => matrices(`model.layers.${layer}.mlp.experts.0`, gated)),
      undefined,
    ],
  ])('%s', (_, layers, names, leftOut) => {
    const config = { hidden_size: 64, num_experts: 8, ...layers }
    const format = numberFormatOf({ ...config, quantization_config: mixed(names) })
    expect(format.routedExperts).toEqual({
      format: 'nvfp4',
      bits: 4.5,
      ...(leftOut !== undefined && { leftOut }),
    })
  })
})
