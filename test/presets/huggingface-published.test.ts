import { describe, test } from 'vitest'
import { type ExpectedModel, expectModel } from '../support/expected-model.ts'

/**
 * Total parameters as published, towers included where the config has them; active
 * ones as published too, or as the sum of what a token passes, embedding and head
 * counted. KV cache: 2 (keys, values) × layers that keep it × heads × head size × 2 bytes.
 */
const models: readonly ExpectedModel[] = [
  // Arcee: “AFM-4.5B”; safetensors 4.62e9.
  { name: 'afm-4.5b', total: 4.62e9, active: 4.62e9, kv: 2 * 36 * 4 * 128 * 2 },
  // swiss-ai: safetensors 8.05e9; the MLP has no gate (xIELU).
  { name: 'apertus-8b', total: 8.05e9, active: 8.05e9, kv: 2 * 32 * 8 * 128 * 2 },
  // arXiv 2309.10305: 13.9e9 with embeddings.
  { name: 'baichuan2-13b', total: 13.9e9, active: 13.9e9, kv: 2 * 40 * 40 * 128 * 2 },
  // bigscience/bloom: 176,247,271,424 parameters.
  { name: 'bloom-176b', total: 176.25e9, active: 176.25e9, kv: 2 * 70 * 112 * 128 * 2 },
  // THUDM: “6.2 billion”; the first one shares `model_type` with those after it.
  { name: 'chatglm-6b', total: 6.17e9, active: 6.17e9, kv: 2 * 28 * 32 * 128 * 2 },
  // Cohere: “111 billion”; one layer of four sees all.
  {
    name: 'command-a-111b',
    total: 111e9,
    active: 111e9,
    kv: 2 * 64 * 8 * 128 * 2,
    growing: 2 * 16 * 8 * 128 * 2,
    window: 4096,
  },
  // Databricks: “132B total parameters of which 36B are active”.
  { name: 'dbrx-132b', total: 132e9, active: 36e9, kv: 2 * 40 * 8 * 128 * 2 },
  // arXiv 2401.06066: 16.4B total, 2.8B activated.
  { name: 'deepseek-moe-16b', total: 16.4e9, active: 2.83e9, kv: 2 * 28 * 16 * 128 * 2 },
  // arXiv 2412.10302: 3.37B total; its layers attend with heads, though the class is DeepSeek-V2.
  { name: 'deepseek-vl2-tiny', total: 3.37e9, active: 0.74e9, kv: 2 * 12 * 10 * 128 * 2 },
  // Baidu: “300B total parameters and 47B activated”.
  { name: 'ernie-4.5-300b-a47b', total: 300e9, active: 47.5e9, kv: 2 * 54 * 8 * 128 * 2 },
  // the class in transformers 5.18 has 29.4e9: 21.8 of text, 6.8 of experts for images, 0.7 of the tower.
  { name: 'ernie-4.5-vl-28b-a3b', total: 29.4e9, active: 3.35e9, kv: 2 * 28 * 4 * 128 * 2 },
  // LG: “32.0B”; its pattern is written LLLG.
  {
    name: 'exaone-4.0-32b',
    total: 32e9,
    active: 32e9,
    kv: 2 * 64 * 8 * 128 * 2,
    growing: 2 * 16 * 8 * 128 * 2,
    window: 4096,
  },
  // 60 × 8,192 × (2 × 8,192 + 2 × 8 × 64 + 8 × 8,192) + 2 × 65,024 × 8,192 = 41.8e9; the old name `n_head_kv`.
  { name: 'falcon-40b-refinedweb', total: 41.8e9, active: 41.8e9, kv: 2 * 60 * 8 * 64 * 2 },
  // google/gemma-3n-E4B: 7.85e9 stored, tables of 2.3e9 among them that are looked up, “4B effective”; 20 of 35 layers keep a cache.
  {
    name: 'gemma-3n-e4b',
    total: 7.85e9,
    active: 4.5e9,
    kv: 2 * 20 * 2 * 256 * 2,
    growing: 2 * 4 * 2 * 256 * 2,
    window: 512,
  },
  // Google: “25.2B total, 3.8B active”, text alone.
  {
    name: 'gemma-4-26b-a4b',
    total: 25.2e9,
    active: 3.82e9,
    kv: (2 * 25 * 8 * 256 + 2 * 5 * 2 * 512) * 2,
    growing: 2 * 5 * 2 * 512 * 2,
    window: 1024,
  },
  // Google: “2.3B effective (5.1B with embeddings)”, and towers of 0.15 and 0.3; 15 of 35 layers keep a cache.
  {
    name: 'gemma-4-e2b',
    total: 5.1e9,
    active: 2.3e9,
    kv: (2 * 12 * 256 + 2 * 3 * 512) * 2,
    growing: 2 * 3 * 512 * 2,
    window: 512,
  },
  // Google: “4.5B effective (8B with embeddings)”; 24 of 42 layers keep a cache.
  {
    name: 'gemma-4-e4b',
    total: 7.95e9,
    active: 4.6e9,
    kv: (2 * 20 * 2 * 256 + 2 * 4 * 2 * 512) * 2,
    growing: 2 * 4 * 2 * 512 * 2,
    window: 512,
  },
  // zai-org/GLM-4.5V: 108e9 stored, “106B”; 12B active, embedding and head not counted.
  { name: 'glm-4.5v-106b', total: 107.7e9, active: 13.4e9, kv: 2 * 46 * 8 * 128 * 2 },
  // Z.ai: “744B, 40B active”; 21 of 78 layers have an index of their own.
  { name: 'glm-5.2', total: 743.4e9, active: 41.25e9, kv: 78 * 576 * 2, index: 21 * 128 * 2 },
  // EleutherAI: 6,053,381,344 parameters.
  { name: 'gpt-j-6b', total: 6.05e9, active: 6.05e9, kv: 2 * 28 * 16 * 256 * 2 },
  // IBM: 3.3B, 800M active, to which the embedding adds 0.075.
  { name: 'granite-3.0-3b-a800m', total: 3.3e9, active: 0.883e9, kv: 2 * 32 * 8 * 64 * 2 },
  // xAI: “314B”; active: 64 × (2 × 3 × 6,144 × 32,768 + 6,144 × (2 × 6,144 + 2 × 1,024)) + 0.8e9.
  { name: 'grok-1', total: 314e9, active: 83.8e9, kv: 2 * 64 * 8 * 128 * 2 },
  // xai-org/grok-2: 270B, 115B active; its `model_type` is “git”.
  { name: 'grok-2', total: 269.5e9, active: 114.9e9, kv: 2 * 64 * 8 * 128 * 2 },
  // Tencent: “80 billion, 13 billion active”.
  { name: 'hunyuan-a13b', total: 80.4e9, active: 12.75e9, kv: 2 * 32 * 8 * 128 * 2 },
  // arXiv 2411.02265: 389B, 52B activated; each two layers share a cache.
  { name: 'hunyuan-large', total: 389e9, active: 51.3e9, kv: 2 * 32 * 8 * 80 * 2 },
  // InternLM: 8.8e9.
  { name: 'internlm3-8b', total: 8.8e9, active: 8.8e9, kv: 2 * 48 * 2 * 128 * 2 },
  // OpenGVLab/InternVL3-8B: 7.94e9.
  { name: 'internvl3-8b', total: 7.94e9, active: 7.61e9, kv: 2 * 28 * 4 * 128 * 2 },
  // arXiv 2308.16149: 13B; gated, though of GPT-2’s kind.
  { name: 'jais-13b', total: 13.0e9, active: 13.0e9, kv: 2 * 40 * 40 * 128 * 2 },
  // K2’s 1,026.4e9 and MoonViT of 0.47.
  { name: 'kimi-k2.5', total: 1.0269e12, active: 32.86e9, kv: 61 * 576 * 2 },
  // inclusionAI: “1 trillion, about 50 billion active”.
  { name: 'ling-1t', total: 1e12, active: 51e9, kv: 2 * 80 * 8 * 128 * 2 },
  // inclusionAI: 16.8B, 2.75B activated.
  { name: 'ling-lite-1.5', total: 16.8e9, active: 2.75e9, kv: 2 * 28 * 4 * 128 * 2 },
  // Meta: 10.6B; 8 of 40 layers look at the image alone.
  { name: 'llama-3.2-11b-vision', total: 10.67e9, active: 9.775e9, kv: 2 * 32 * 8 * 128 * 2 },
  // meta-llama: 402e9 stored, “17B active”; each second layer has experts.
  {
    name: 'llama-4-maverick',
    total: 401.6e9,
    active: 17.2e9,
    kv: 2 * 48 * 8 * 128 * 2,
    growing: 2 * 12 * 8 * 128 * 2,
    window: 8192,
  },
  // llava-hf: 7.06e9; what its text part leaves out is Llama’s.
  { name: 'llava-1.5-7b', total: 7.06e9, active: 6.74e9, kv: 2 * 32 * 32 * 128 * 2 },
  // arXiv 2509.01322: 560B; 27B active in the mean, to which the embedding adds 0.8.
  { name: 'longcat-flash', total: 560e9, active: 27.9e9, kv: 56 * 576 * 2 },
  // Xiaomi: “309B total, 15B active”; keys of 192 and values of 128.
  {
    name: 'mimo-v2-flash',
    total: 309e9,
    active: 15.4e9,
    kv: (9 * 4 + 39 * 8) * 320 * 2,
    growing: 9 * 4 * 320 * 2,
    window: 128,
  },
  // OpenBMB: 2.4B and embeddings.
  { name: 'minicpm-2b', total: 2.72e9, active: 2.72e9, kv: 2 * 40 * 36 * 64 * 2 },
  // MosaicML: 29.95B.
  { name: 'mpt-30b', total: 29.96e9, active: 29.96e9, kv: 2 * 48 * 64 * 112 * 2 },
  // arXiv 2406.11704: 331.6B and embeddings of 9.4.
  { name: 'nemotron-4-340b', total: 341e9, active: 341e9, kv: 2 * 96 * 8 * 192 * 2 },
  // Apple: 271.5M.
  {
    name: 'openelm-270m',
    total: 0.2715e9,
    active: 0.2715e9,
    kv: 2 * (5 * 3 + 7 * 4 + 4 * 5) * 64 * 2,
  },
  // facebook/opt-66b: 65.7e9.
  { name: 'opt-66b', total: 65.7e9, active: 65.7e9, kv: 2 * 64 * 72 * 128 * 2 },
  // google/paligemma-3b: 2.92e9.
  { name: 'paligemma-3b', total: 2.92e9, active: 2.51e9, kv: 2 * 18 * 1 * 256 * 2 },
  // microsoft/phi-2: 2.78e9.
  { name: 'phi-2', total: 2.78e9, active: 2.78e9, kv: 2 * 32 * 32 * 80 * 2 },
  // microsoft/phi-4: 14.7e9.
  { name: 'phi-4', total: 14.66e9, active: 14.66e9, kv: 2 * 40 * 10 * 128 * 2 },
  // Qwen/Qwen-72B: 72.3e9.
  { name: 'qwen-72b', total: 72.3e9, active: 72.3e9, kv: 2 * 80 * 64 * 128 * 2 },
  // Qwen/Qwen2-VL-2B: 2.21e9.
  { name: 'qwen2-vl-2b', total: 2.21e9, active: 1.54e9, kv: 2 * 28 * 2 * 128 * 2 },
  // ByteDance-Seed: 36.2e9.
  { name: 'seed-oss-36b', total: 36.2e9, active: 36.2e9, kv: 2 * 64 * 8 * 128 * 2 },
  // Llama’s 8.03e9 less the head of 0.53.
  { name: 'skywork-reward-8b', total: 7.5e9, active: 7.5e9, kv: 2 * 32 * 8 * 128 * 2 },
  // upstage/solar-pro-preview: 22.1e9.
  { name: 'solar-pro-22b', total: 22.1e9, active: 22.1e9, kv: 2 * 64 * 10 * 128 * 2 },
  // arXiv 2305.06161: 15.5B.
  { name: 'starcoder-15b', total: 15.5e9, active: 15.5e9, kv: 2 * 40 * 128 * 2 },
  // bigcode/starcoder2-7b: 7.17e9; all layers have a window.
  {
    name: 'starcoder2-7b',
    total: 7.17e9,
    active: 7.17e9,
    kv: 2 * 32 * 4 * 128 * 2,
    growing: 0,
    window: 4096,
  },
  // StepFun: “196B, 11B active”, to which the embedding adds 0.5; its lists go on for three layers of MTP.
  {
    name: 'step-3.5-flash',
    total: 196.9e9,
    active: 12e9,
    kv: 2 * 45 * 8 * 128 * 2,
    growing: 2 * 12 * 8 * 128 * 2,
    window: 512,
  },
  // arXiv 2507.19427: 316B and 5B of vision; 38B activated.
  { name: 'step3-321b', total: 321e9, active: 38.8e9, kv: 2 * 61 * 256 * 2 },
  // Arcee: “26B, 3B active”.
  {
    name: 'trinity-mini',
    total: 26.1e9,
    active: 3.47e9,
    kv: 2 * 32 * 4 * 128 * 2,
    growing: 2 * 8 * 4 * 128 * 2,
    window: 2048,
  },
  // 80 × (4 × 8,192² + 3 × 8,192 × 22,016) + 2 × 100,534 × 8,192.
  { name: 'xverse-65b', total: 66.4e9, active: 66.4e9, kv: 2 * 80 * 64 * 128 * 2 },
  // zai-org/GLM-4.1V-9B: 10.3e9 stored.
  { name: 'glm-4.1v-9b', total: 10.3e9, active: 9.4e9, kv: 2 * 40 * 2 * 128 * 2 },
  // mistral-community/pixtral-12b: 12.7e9; its heads are those of the class.
  { name: 'pixtral-12b', total: 12.7e9, active: 12.25e9, kv: 2 * 40 * 8 * 128 * 2 },
  // mistralai/Ministral-3-8B: 8.9e9; all of its text part is the class’s.
  { name: 'ministral-3-8b', total: 8.9e9, active: 8.49e9, kv: 2 * 34 * 8 * 128 * 2 },
  // LG: “236B total, 23B active”.
  {
    name: 'k-exaone-236b',
    total: 236e9,
    active: 23.7e9,
    kv: 2 * 48 * 8 * 128 * 2,
    growing: 2 * 12 * 8 * 128 * 2,
    window: 128,
  },
  // its thinker alone: 30.5 and towers of 0.64 and 0.54.
  {
    name: 'qwen3-omni-30b-a3b',
    total: 31.7e9,
    active: 3.35e9,
    kv: 2 * 48 * 4 * 128 * 2,
    warns: ['towers-not-counted'],
  },
  // Qwen/Qwen2-Audio-7B: 8.4e9.
  { name: 'qwen2-audio-7b', total: 8.4e9, active: 7.76e9, kv: 2 * 32 * 32 * 128 * 2 },
  // arXiv 2504.07491: 16B, 2.8B activated, to which the embedding adds a bit.
  { name: 'kimi-vl-a3b', total: 16.4e9, active: 2.92e9, kv: 27 * 576 * 2 },
  // google/gemma-3-12b: 12.2e9; vocabulary and head size are the class’s.
  {
    name: 'gemma-3-12b',
    total: 12.2e9,
    active: 11.77e9,
    kv: 2 * 48 * 8 * 256 * 2,
    growing: 2 * 8 * 8 * 256 * 2,
    window: 1024,
  },
  // arXiv 2308.12966: 9.6B with a tower of 1.9.
  { name: 'qwen-vl-7b', total: 9.6e9, active: 7.72e9, kv: 2 * 32 * 32 * 128 * 2 },
  // Snowflake: “480B, 17B active”: a dense part beside the experts.
  { name: 'arctic-480b', total: 480e9, active: 17.3e9, kv: 2 * 35 * 8 * 128 * 2 },
  // arXiv 2409.02060: 6.9B, 1.3B active.
  { name: 'olmoe-1b-7b', total: 6.92e9, active: 1.28e9, kv: 2 * 16 * 16 * 128 * 2 },
  // internlm/internlm2_5-20b: 19.9e9.
  { name: 'internlm2.5-20b', total: 19.86e9, active: 19.86e9, kv: 2 * 48 * 8 * 128 * 2 },
]

describe('families of models come out at their published size', () => {
  test.each(models)('$name', (model) => expectModel(model))
})
