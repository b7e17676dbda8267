import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  growingKvElementsPerToken,
  kvElementsPerToken,
} from '../../src/model/architecture/kv-cache.ts'
import { layerCount } from '../../src/model/architecture/layers.ts'
import { countParameters } from '../../src/model/architecture/parameters.ts'
import { totalsOf } from '../../src/model/architecture/totals.ts'
import { ConfigError } from '../../src/presets/huggingface/config.ts'
import { readModel } from '../../src/presets/huggingface/read/model.ts'
import { Shape } from '../../src/presets/shape-schema.ts'
import { english } from '../../src/words/english.ts'
import { named } from '../../src/words/message.ts'

interface Row {
  readonly name: string
  /** Parameters, of the class in transformers 5.18 on the meta device, unless said otherwise. */
  readonly total: number
  /** The same without routed experts that a token does not pass through. */
  readonly active: number
  readonly layers: number
  /** Bytes in 16 bits. */
  readonly kv: number
  /** Where windows let go of some of it. */
  readonly growingKv?: number
  readonly index?: number
  readonly state: number
}

const rows: readonly Row[] = [
  // “80B total, 3B activated”; 12 layers × 2 × 2 heads × 256; 36 × (32 × 128 × 128 × 4 + 8,192 × 3 × 2).
  {
    name: 'qwen3-next-80b-a3b',
    total: 79_674_391_296,
    active: 79_674_391_296 - 48 * 502 * 3 * 2048 * 512,
    layers: 48,
    kv: 12 * 2 * 2 * 256 * 2,
    state: 36 * (2_097_152 + 49_152),
  },
  // “27B”, of which the vision tower has 0.46e9.
  {
    name: 'r-qwen3_5-27b',
    total: 27_356_726_256,
    active: 26_895_998_464,
    layers: 64,
    kv: 65_536,
    state: 153_944_064,
  },
  // “397B total, 17B activated” with the vision tower of 0.46e9.
  {
    name: 'r-qwen3_5_moe-397b-a17b',
    total: 396_802_358_512,
    active: 17_349_040_896,
    layers: 60,
    kv: 30_720,
    state: 192_061_440,
  },
  // “35B total and 3B activated” with the vision tower; 10 of 40 layers attend with 2 heads of 256.
  {
    name: 'qwen3.5-35b-a3b',
    total: 34_660_610_688,
    active: 34_660_610_688 - 40 * 248 * 3 * 2048 * 512,
    layers: 40,
    kv: 10 * 2 * 2 * 256 * 2,
    state: 30 * (2_097_152 + 49_152),
  },
  // “7B”; 8 of 32 layers attend with 30 heads of 128; 24 × (30 × 96 × 192 × 4 + 11,520 × 3 × 2).
  {
    name: 'olmo-hybrid-7b',
    total: 7_430_870_688,
    active: 7_430_870_688,
    layers: 32,
    kv: 8 * 2 * 30 * 128 * 2,
    state: 24 * (2_211_840 + 69_120),
  },
  // “48B total, 3B activated”; 7 layers of MLA, 576 each; 20 × (32 × 128 × 128 × 4 + 12,288 × 3 × 2).
  {
    name: 'kimi-linear-48b-a3b',
    total: 49_122_675_072,
    active: 49_122_675_072 - 26 * 248 * 3 * 2304 * 1024,
    layers: 27,
    kv: 7 * 576 * 2,
    state: 20 * (2_097_152 + 73_728),
  },
  // “7.9B total, 1.3B activated” (inclusionAI), counted after vLLM’s class; 6 of 24 layers have MLA.
  {
    name: 'ling-3.0-tiny',
    total: 7.893e9,
    active: 7.893e9 - 23 * 120 * 3 * 1536 * 512,
    layers: 24,
    kv: 6 * 576 * 2,
    state: 18 * (16 * 128 * 128 * 4 + 6144 * 3 * 2),
  },
  // “127B total, 5.1B activated”, of which 2.9B are a layer for speculation that is not counted.
  {
    name: 'ling-3.0-flash',
    total: 127e9 - 2.9e9,
    active: 124.414e9 - 40 * 504 * 3 * 2560 * 768,
    layers: 42,
    kv: 7 * 576 * 2,
    state: 35 * (32 * 128 * 128 * 4 + 12_288 * 3 * 2),
  },
  // “16.4B total”; 4 of 20 layers attend with 4 heads of 128, 16 keep 16 × 128 × 128 sums in 16 bits.
  {
    name: 'ring-mini-linear-2.0',
    total: 16.4e9,
    active: 16.423e9 - 19 * 248 * 3 * 2048 * 512,
    layers: 20,
    kv: 4 * 2 * 4 * 128 * 2,
    state: 16 * 16 * 128 * 128 * 2,
  },
  // “104B total, 6.1B activated” without embedding and head of 1.29B; 4 of 32 layers attend.
  {
    name: 'ring-flash-linear-2.0',
    total: 104.2e9,
    active: 6.1e9 + 2 * 157_184 * 4096,
    layers: 32,
    kv: 4 * 2 * 4 * 128 * 2,
    state: 28 * 32 * 128 * 128 * 2,
  },
  // “8B”; four of 52 layers attend; 24 × (128 × 64 × 128 × 4 + 10,240 × 3 × 2).
  {
    name: 'nemotron-h-8b',
    total: 8_100_852_736,
    active: 8_100_852_736,
    layers: 52,
    kv: 4 * 2 * 8 * 128 * 2,
    state: 24 * (4_194_304 + 61_440),
  },
  {
    name: 'r-nemotron_h-56b',
    total: 56_324_350_464,
    active: 56_324_350_464,
    layers: 118,
    kv: 40_960,
    state: 912_605_184,
  },
  // “9B”; four of 56 layers attend; 27 × (128 × 80 × 128 × 4 + 12,288 × 3 × 2).
  {
    name: 'nemotron-nano-9b-v2',
    total: 8_888_227_328,
    active: 8_888_227_328,
    layers: 56,
    kv: 4 * 2 * 8 * 128 * 2,
    state: 27 * (5_242_880 + 73_728),
  },
  {
    name: 'r-nemotron_h-3-nano-30b',
    total: 31_577_940_288,
    active: 3_580_076_352,
    layers: 52,
    kv: 6144,
    state: 49_082_368,
  },
  // “120B total, 12B activated”; experts work on a width of 1,024 without a gate.
  {
    name: 'nemotron-3-super-120b-a12b',
    total: 120_668_687_360,
    active: 120_668_687_360 - 40 * 490 * 2 * 1024 * 2688,
    layers: 88,
    kv: 8 * 2 * 2 * 128 * 2,
    state: 40 * (4_194_304 + 61_440),
  },
  {
    name: 'r-nemotron_h-3-ultra-550b',
    total: 549_308_993_536,
    active: 56_058_843_136,
    layers: 108,
    kv: 12_288,
    state: 407_961_600,
  },
  // “0.5B”; all 36 layers attend with 2 heads of 64, beside 36 × (24 × 64 × 128 × 4 + 1,792 × 3 × 2).
  {
    name: 'falcon-h1-0.5b',
    total: 521_411_104,
    active: 521_411_104,
    layers: 36,
    kv: 36 * 2 * 2 * 64 * 2,
    state: 36 * (786_432 + 10_752),
  },
  {
    name: 'falcon-h1-34b',
    total: 33_642_221_312,
    active: 33_642_221_312,
    layers: 72,
    kv: 72 * 2 * 4 * 128 * 2,
    state: 72 * (32 * 128 * 256 * 4 + 5120 * 3 * 2),
  },
  // “1.2B”; ten of 16 layers keep two inputs of 2,048.
  {
    name: 'lfm2-1.2b',
    total: 1_170_340_608,
    active: 1_170_340_608,
    layers: 16,
    kv: 6 * 2 * 8 * 64 * 2,
    state: 10 * 2 * 2048 * 2,
  },
  // “8.3B total, 1.5B activated”.
  {
    name: 'lfm2-8b-a1b',
    total: 8_339_929_856,
    active: 8_339_929_856 - 22 * 28 * 3 * 2048 * 1792,
    layers: 24,
    kv: 6 * 2 * 8 * 64 * 2,
    state: 18 * 2 * 2048 * 2,
  },
  // “32B total, 9B activated”; 36 × (128 × 64 × 128 × 4 + 8,448 × 3 × 2).
  {
    name: 'granite-4.0-h-small',
    total: 32_207_337_984,
    active: 32_207_337_984 - 40 * 62 * 3 * 4096 * 768,
    layers: 40,
    kv: 4 * 2 * 8 * 128 * 2,
    state: 36 * (4_194_304 + 50_688),
  },
  // “7B total, 1B activated”.
  {
    name: 'granite-4.0-h-tiny',
    total: 6_939_037_248,
    active: 6_939_037_248 - 40 * 58 * 3 * 1536 * 512,
    layers: 40,
    kv: 4 * 2 * 4 * 128 * 2,
    state: 36 * (48 * 64 * 128 * 4 + 3328 * 3 * 2),
  },
  // “3B”, without experts.
  {
    name: 'granite-4.0-h-micro',
    total: 3_191_396_096,
    active: 3_191_396_096,
    layers: 40,
    kv: 4 * 2 * 8 * 64 * 2,
    state: 36 * (64 * 64 * 128 * 4 + 4352 * 3 * 2),
  },
  // “52B total, 12B activated”; four of 32 layers attend; 28 × (8,192 × 16 × 4 + 8,192 × 3 × 2).
  {
    name: 'jamba-v0.1',
    total: 51_570_323_328,
    active: 51_570_323_328 - 16 * 14 * 3 * 4096 * 14_336,
    layers: 32,
    kv: 4 * 2 * 8 * 128 * 2,
    state: 28 * (524_288 + 49_152),
  },
  // “398B total, 94B activated”.
  {
    name: 'jamba-1.5-large',
    total: 398_555_145_696,
    active: 398_555_145_696 - 36 * 14 * 3 * 8192 * 24_576,
    layers: 72,
    kv: 9 * 2 * 8 * 128 * 2,
    state: 63 * (16_384 * 16 * 4 + 16_384 * 3 * 2),
  },
  // “9.8B”.
  {
    name: 'bamba-9b',
    total: 9_780_235_392,
    active: 9_780_235_392,
    layers: 32,
    kv: 3 * 2 * 8 * 128 * 2,
    state: 29 * (4_194_304 + 50_688),
  },
  // “7B”: one block of attention, 16 heads of 464, is used 13 times, and keeps tokens each time.
  {
    name: 'zamba-7b-v1',
    total: 7_232_490_496,
    active: 7_232_490_496,
    layers: 76,
    kv: 13 * 2 * 7424 * 2,
    state: 76 * (7424 * 16 * 4 + 7424 * 3 * 2),
  },
  // “1.2B”, “2.7B” and “7B”: blocks as wide as twice the model, used 6, 9 and 13 times.
  {
    name: 'zamba2-1.2b',
    total: 1_215_064_704,
    active: 1_215_064_704,
    layers: 38,
    kv: 6 * 2 * 4096 * 2,
    state: 38 * (4096 * 128 * 4 + 4352 * 3 * 2),
  },
  {
    name: 'zamba2-2.7b',
    total: 2_662_214_560,
    active: 2_662_214_560,
    layers: 54,
    kv: 9 * 2 * 5120 * 2,
    state: 54 * (5120 * 64 * 4 + 5248 * 3 * 2),
  },
  {
    name: 'zamba2-7b',
    total: 7_356_749_648,
    active: 7_356_749_648,
    layers: 81,
    kv: 13 * 2 * 7168 * 2,
    state: 81 * (7168 * 64 * 4 + 7424 * 3 * 2),
  },
  // “456B total, 45.9B activated” (arXiv 2506.13585) without embedding and head of 2.46B; ten of 80 layers attend.
  {
    name: 'minimax-m1-80k',
    total: 456e9,
    active: 45.9e9 + 2 * 200_064 * 6144,
    layers: 80,
    kv: 10 * 2 * 8 * 128 * 2,
    state: 70 * 64 * 128 * 128 * 2,
  },
  // “2.8B”, “7.3B”, “7B”.
  {
    name: 'mamba-2.8b',
    total: 2_768_345_600,
    active: 2_768_345_600,
    layers: 64,
    kv: 0,
    state: 64 * (5120 * 16 * 4 + 5120 * 3 * 2),
  },
  {
    name: 'codestral-mamba-7b',
    total: 7_285_403_648,
    active: 7_285_403_648,
    layers: 64,
    kv: 0,
    state: 64 * (4_194_304 + 61_440),
  },
  {
    name: 'falcon-mamba-7b',
    total: 7_272_665_088,
    active: 7_272_665_088,
    layers: 64,
    kv: 0,
    state: 64 * (8192 * 16 * 4 + 8192 * 3 * 2),
  },
  // “14B”; three sums of 5,120 in 32 bits and two inputs in 16.
  {
    name: 'rwkv-4-14b',
    total: 14_148_597_760,
    active: 14_148_597_760,
    layers: 40,
    kv: 0,
    state: 40 * (3 * 5120 * 4 + 2 * 5120 * 2),
  },
  // “2.8T” as aiconfigurator rounds it; 24 layers of MLA, 69 of KDA. Active: no figure is published.
  {
    name: 'r-kimi_k3',
    total: 2.8e12,
    active: 2.774e12 - 92 * 880 * 3 * 3584 * 3072,
    layers: 93,
    kv: 27_648,
    state: 449_372_160,
  },
  // “284B total, 13B activated” without the embedding.
  {
    name: 'r-deepseek_v4-flash',
    total: 284_332_230_231,
    active: 284_332_230_231 - 43 * 250 * 3 * 4096 * 2048,
    layers: 43,
    kv: 5536,
    index: 1344,
    state: 5_636_096,
  },
  // Eleven layers of MLA without rotated keys; a small key of 128 for four tokens; 34 of KDA.
  {
    name: 'glm-5.3-flash',
    total: 313_326_816_766,
    active: 313_326_816_766 - 42 * 280 * 3 * 4096 * 2048,
    layers: 45,
    kv: 11 * 512 * 2,
    index: (11 * 128 * 2) / 4,
    state: 34 * (64 * 128 * 128 * 4 + 24_576 * 3 * 2),
  },
  // Two layers look up rows of 2,048 in tables of 20 million rows each; ten attend, with a small key for 16 tokens.
  {
    name: 'qwen4-exp',
    total: 148_820_546_688 + 248_320 * 2048,
    active: 148_820_546_688 + 248_320 * 2048 - 40 * 502 * 3 * 2048 * 512,
    layers: 40,
    kv: 10 * 2 * 2 * 256 * 2,
    index: (10 * 128 * 2) / 16,
    state: 30 * (2_097_152 + 49_152) + 2 * 8192 * 3 * 2,
  },
  // Eleven of 66 layers see all tokens with 8 heads, 55 see 512 with 16; keys, values and two inputs of 6,144 are convolved.
  {
    name: 'inkling',
    total: 975_340_270_146,
    active: 975_340_270_146 - 66 * 250 * 3 * 6144 * 3072,
    layers: 66,
    kv: (11 * 8 + 55 * 16) * 2 * 128 * 2,
    growingKv: 11 * 8 * 2 * 128 * 2,
    state: (11 * (2048 + 12_288) + 55 * (4096 + 12_288)) * 3 * 2,
  },
  // “8B”: 8.3B without the embedding; two inputs of ten heads are kept for the convolutions.
  {
    name: 'zaya1-8b',
    total: 8_840_488_784,
    active: 8_840_488_784 - 40 * 15 * 3 * 2048 * 2048,
    layers: 40,
    kv: 40 * 2 * 2 * 128 * 2,
    state: 40 * 10 * 128 * 2 * 2,
  },
]

type Config = Readonly<Record<string, unknown>>

const configOf = (name: string): Config =>
  JSON.parse(
    readFileSync(new URL(`../fixtures/configs/${name}.json`, import.meta.url), 'utf8'),
  ) as Config

/** Within this share of the figure, and of nothing where it is 0. */
const near = (value: number, expected: number, share: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(share * expected)

describe('a config of a model whose layers differ has the figures of its publisher', () => {
  test.each(rows)(
    '$name',
    ({ name, total, active, layers, kv, growingKv = kv, index = 0, state }) => {
      const { shape } = readModel(configOf(name))
      const counted = countParameters(shape)
      near(counted.total, total, 0.01)
      near(counted.active, active, 0.01)
      expect(layerCount(shape)).toBe(layers)
      expect(kvElementsPerToken(shape) * 2).toBeCloseTo(kv, 6)
      expect(growingKvElementsPerToken(shape) * 2).toBeCloseTo(growingKv, 6)
      expect(totalsOf(shape).indexElements * 2).toBeCloseTo(index, 6)
      expect(totalsOf(shape).stateBytes).toBe(state)
      // A request can describe the same layers.
      expect(v.parse(Shape, JSON.parse(JSON.stringify(shape)))).toEqual(shape)
    },
  )
})

test('what a nested config leaves out is what its class has', () => {
  const { shape } = readModel({
    model_type: 'qwen3_5_moe',
    text_config: { model_type: 'qwen3_5_moe_text', num_hidden_layers: 4 },
  })
  // Of 4 layers of Qwen3.5-35B: the counts of that model by tenths, embedding and head of 248,320 × 2,048 whole.
  const whole = 34_660_610_688 - 2 * 248_320 * 2048
  near(countParameters(shape).total, whole / 10 + 2 * 248_320 * 2048, 0.001)
})

const refusal = (name: string, changes: Config): string => {
  try {
    readModel({ ...configOf(name), ...changes })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { problem, field = 'config', path, allowed } = error
    const where = [...path, field].join('.')
    return `${english(named(problem, where))} ${allowed === undefined ? '' : english(allowed)}`
  }
  return 'taken'
}

describe('what no such model has is refused with its field and what is allowed', () => {
  test.each([
    {
      name: 'nemotron-h-8b',
      changes: { hybrid_override_pattern: 'M-X*' },
      says: /^hybrid_override_pattern has the unknown entry "X"\. M, \*, -, E, mamba/,
    },
    {
      name: 'nemotron-h-8b',
      changes: { hybrid_override_pattern: 'M-M*' },
      says: 'hybrid_override_pattern must have 52 entries. one for each of the 52 layers',
    },
    {
      name: 'nemotron-h-8b',
      changes: { hybrid_override_pattern: undefined },
      says: /^The config lacks layers_block_type or layer_types or hybrid_override_pattern\./,
    },
    {
      name: 'nemotron-3-super-120b-a12b',
      changes: { num_experts_per_tok: 600 },
      says: 'num_experts_per_tok is out of range. Received 600. a whole number from 1 to 512',
    },
    {
      name: 'qwen3-next-80b-a3b',
      changes: { layer_types: ['linear_attention', 'sliding_attention'] },
      says: /^layer_types has the unknown entry "sliding_attention"\. linear_attention/,
    },
    {
      name: 'qwen3-next-80b-a3b',
      changes: { layer_types: ['linear_attention'] },
      says: 'layer_types must have 48 entries. one for each of the 48 layers',
    },
    {
      name: 'qwen3-next-80b-a3b',
      changes: { mlp_only_layers: [48] },
      says: 'mlp_only_layers has the unknown entry 48. whole numbers from 0 to 47, each once',
    },
    {
      name: 'qwen3-next-80b-a3b',
      changes: { linear_num_key_heads: 12 },
      says: 'linear_num_key_heads does not divide linear_num_value_heads. a divisor of 32',
    },
    {
      name: 'nemotron-h-8b',
      changes: { n_groups: 7 },
      says: 'n_groups does not divide mamba_num_heads. a divisor of 128',
    },
    {
      name: 'kimi-linear-48b-a3b',
      changes: { linear_attn_config: { full_attn_layers: [4], kda_layers: [1, 2, 3] } },
      says: /^linear_attn_config must name layer 5 in one of full_attn_layers and kda_layers\./,
    },
    {
      name: 'kimi-linear-48b-a3b',
      changes: { linear_attn_config: { full_attn_layers: [0] } },
      says: 'linear_attn_config.full_attn_layers has the unknown entry 0. whole numbers from 1 to 27, each once',
    },
    {
      name: 'kimi-linear-48b-a3b',
      changes: { linear_attn_config: [4] },
      says: 'linear_attn_config must be an object. an object, or none',
    },
    {
      name: 'jamba-v0.1',
      changes: { attn_layer_offset: 8 },
      says: 'attn_layer_offset is out of range. Received 8. a whole number from 0 to 7',
    },
    {
      name: 'falcon-h1-0.5b',
      changes: { mamba_d_head: 128 },
      says: 'mamba_d_head contradicts the inner size of the Mamba layers, 1,536. heads and head sizes whose product is 1536',
    },
    {
      name: 'bamba-9b',
      changes: { attn_layer_indices: [9, 9] },
      says: 'attn_layer_indices has the unknown entry 9. whole numbers from 0 to 31, each once',
    },
    {
      name: 'bamba-9b',
      changes: { num_key_value_heads: 5 },
      says: 'num_key_value_heads does not divide the number of attention heads. a divisor of 32',
    },
    {
      name: 'minimax-m1-80k',
      changes: { attn_type_list: [0, 2] },
      says: 'attn_type_list has the unknown entry 2. 0, 1, linear_attention and full_attention',
    },
    {
      name: 'r-deepseek_v4-flash',
      changes: { compress_ratios: [0, 4] },
      says: 'compress_ratios must have 43 entries. one for each of the 43 layers',
    },
    {
      name: 'ling-3.0-tiny',
      changes: { gated_attention_proj_granularity_type: 'row_wise' },
      says: /^gated_attention_proj_granularity_type has the unknown entry "row_wise"\./,
    },
    {
      name: 'mamba-2.8b',
      changes: { hidden_size: 0 },
      says: 'hidden_size is out of range. Received 0. a whole number from 1 to 1e7',
    },
    {
      name: 'mamba-2.8b',
      changes: { hidden_size: undefined, vocab_size: undefined },
      says: /hidden_size.*vocab_size/,
    },
    {
      name: 'lfm2-1.2b',
      changes: { block_ffn_dim_multiplier: '1.3' },
      says: 'block_ffn_dim_multiplier must be a number. a number above 0 and at most 1e6',
    },
  ])('$name with $changes', ({ name, changes, says }) => {
    const said = refusal(name, changes)
    if (typeof says === 'string') expect(said).toBe(says)
    else expect(said).toMatch(says)
  })
})
