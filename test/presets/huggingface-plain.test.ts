import { describe, test } from 'vitest'
import { type ExpectedModel, expectModel } from '../support/expected-model.ts'

/**
 * Configs with the fields that real ones have. Parameters are the sums of the widths
 * of all matrices, and where a size is published, it stands above; KV cache is
 * 2 (keys, values) × layers × heads of keys and values × head size × 2 bytes, or
 * layers × (rank + rotary size) × 2 bytes where attention is latent.
 */
const models: readonly ExpectedModel[] = [
  { name: 'q-fp8-block', total: 671_026_000_000, active: 37_552_000_000, kv: 70_272 },
  { name: 'q-nvfp4-modelopt', total: 1_026_408_000_000, active: 32_861_000_000, kv: 70_272 },
  {
    name: 'q-mxfp4',
    total: 116_829_000_000,
    active: 5_712_000_000,
    kv: 73_728,
    growing: 36_864,
    window: 128,
  },
  { name: 'q-awq', total: 8_030_000_000, active: 8_030_000_000, kv: 131_072 },
  { name: 'q-bnb-nf4', total: 8_030_000_000, active: 8_030_000_000, kv: 131_072 },
  { name: 'audio-tower', total: 4_676_000_000, active: 4_014_000_000, kv: 122_880 },
  {
    name: 'gemma2-no-head-dim',
    total: 9_660_000_000,
    active: 9_245_000_000,
    kv: 344_064,
    growing: 172_032,
    window: 4096,
  },
  {
    name: 'nested-mistral-no-kv-heads',
    total: 125_030_000_000,
    active: 125_030_000_000,
    kv: 360_448,
  },
  { name: 'qwen-window-unused', total: 7_616_000_000, active: 7_616_000_000, kv: 57_344 },
  { name: 'tied-at-top-level', total: 596_000_000, active: 596_000_000, kv: 114_688 },
  { name: 'falcon-rw-tied', total: 1_312_000_000, active: 1_312_000_000, kv: 196_608 },
  { name: 'vision-not-described', total: 8_440_000_000, active: 8_030_000_000, kv: 131_072 },
  // “8.77B”.
  { name: 'r-qwen3_vl-8b', total: 8_767_093_744, active: 8_190_735_360, kv: 147_456 },
  // “31B/3B”.
  { name: 'r-qwen3_vl_moe-30b-a3b', total: 31_070_724_080, active: 3_353_032_704, kv: 98_304 },
  // “229B/10B”.
  { name: 'r-minimax_m2.5', total: 228_689_764_864, active: 11_030_553_088, kv: 253_952 },
  // “7.83B with 1 MTP”.
  { name: 'r-mimo-7b', total: 7_622_619_136, active: 7_622_619_136, kv: 147_456 },
  // “671B/37B”.
  {
    name: 'r-deepseek_v32',
    total: 671_877_944_064,
    active: 38_403_822_336,
    kv: 70_272,
    index: 15_616,
  },
  // “744B/40B”.
  {
    name: 'r-glm_moe_dsa-5',
    total: 743_911_218_432,
    active: 41_784_728_832,
    kv: 89_856,
    index: 19_968,
  },
  // “30.7B”.
  {
    name: 'r-gemma4-31b',
    total: 30_697_626_624,
    active: 30_697_626_624,
    kv: 901_120,
    growing: 81_920,
    window: 1024,
  },
  // “109B/17B”.
  {
    name: 'r-llama4-scout',
    total: 107_769_861_120,
    active: 17_172_894_720,
    kv: 196_608,
    growing: 49_152,
    window: 8192,
  },
  // “49.9B”.
  { name: 'r-nemotron-nas-49b', total: 49_867_145_216, active: 49_867_145_216, kv: 200_704 },
  // “196B/11B”.
  {
    name: 'r-step3p7-flash',
    total: 195_832_688_640,
    active: 10_863_882_240,
    kv: 184_320,
    growing: 49_152,
    window: 512,
  },
  // “123-125B”.
  {
    name: 'r-ministral3-devstral-2-123b',
    total: 125_025_988_608,
    active: 125_025_988_608,
    kv: 360_448,
  },
  // “24.0B”.
  {
    name: 'r-mistral3-devstral-small-2-24b',
    total: 24_011_360_256,
    active: 23_572_403_200,
    kv: 163_840,
  },
  // “32.2B”.
  {
    name: 'r-olmo3-32b',
    total: 32_233_128_960,
    active: 32_233_128_960,
    kv: 262_144,
    growing: 65_536,
    window: 4096,
  },
  // “8.29B”.
  { name: 'r-qwen2_5_vl-7b', total: 8_291_896_832, active: 7_615_616_512, kv: 57_344 },
  // “7.82B”.
  { name: 'r-exaone-7.8b', total: 7_818_448_896, active: 7_818_448_896, kv: 131_072 },
  // “2.80B”.
  { name: 'r-stablelm-3b', total: 2_795_276_800, active: 2_795_276_800, kv: 327_680 },
  // “7.72B”.
  { name: 'r-qwen-7b', total: 7_721_324_544, active: 7_721_324_544, kv: 524_288 },
  // “7.6B/2.4B”.
  { name: 'r-phimoe-mini', total: 7_647_006_720, active: 2_362_183_680, kv: 131_072 },
  // “30B/3B”.
  { name: 'r-glm4_moe_lite-4.7-flash', total: 29_943_393_920, active: 3_896_766_080, kv: 54_144 },
  // “3.08B”.
  { name: 'r-smollm3-3b', total: 3_075_098_624, active: 3_075_098_624, kv: 73_728 },
  // “142B/14B”.
  { name: 'r-dots1', total: 142_774_358_016, active: 14_016_565_248, kv: 1_015_808 },
  // “21B/3B”.
  { name: 'r-ernie4_5_moe-21b-a3b', total: 21_825_436_160, active: 3_352_148_480, kv: 57_344 },
]

describe('a config as it is published gives the size of its model', () => {
  test.each(models)('$name', (model) => expectModel(model))
})
