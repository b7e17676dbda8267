import { type Family, plain, tiedPlain, windowIfAsked } from './family.ts'

const qwen2Moe: Family = { ...plain, biases: 'qkv', defaults: windowIfAsked }
const qwen3Moe: Family = {
  ...plain,
  defaults: { num_key_value_heads: 4, ...windowIfAsked },
}
const glm4Moe: Family = { ...plain, biases: 'qkv', defaults: { num_key_value_heads: 8 } }
const ernieMoe: Family = { ...tiedPlain, defaults: { num_key_value_heads: 4 } }
const hunyuan: Family = tiedPlain
const llama4: Family = {
  ...plain,
  defaults: { num_key_value_heads: 8, head_dim: 128, n_shared_experts: 1 },
}
const step: Family = { ...plain, gate: 'heads' }

/** Decoders with experts in some or all of their layers. */
export const mixtureFamilies: Readonly<Record<string, Family>> = {
  mixtral: { ...plain, defaults: { num_key_value_heads: 8 } },
  qwen2_moe: qwen2Moe,
  qwen3_moe: qwen3Moe,
  qwen3_vl_moe: qwen3Moe,
  qwen3_vl_moe_text: qwen3Moe,
  qwen3_omni_moe_text: qwen3Moe,
  olmoe: plain,
  flex_olmo: plain,
  deepseek: plain,
  // Its layers see a window only from `max_window_layers` on, which is past the last.
  dots1: { ...plain, noWindow: true },
  glm4_moe: glm4Moe,
  glm4v_moe: glm4Moe,
  glm4v_moe_text: glm4Moe,
  gpt_oss: {
    ...plain,
    biases: 'all',
    fullEvery: 2,
    defaults: { head_dim: 64, sliding_window: 128 },
  },
  // Its publisher’s expected sizes are those of a cache of all tokens: the window that its config states is not used.
  phimoe: { ...plain, noWindow: true, defaults: { num_key_value_heads: 8 } },
  minimax_m2: { ...plain, defaults: { num_key_value_heads: 8, head_dim: 128 } },
  ernie4_5_moe: ernieMoe,
  ernie4_5_moe_vl: ernieMoe,
  ernie4_5_vl_moe_text: ernieMoe,
  bailing_moe: plain,
  bailing_moe_v2: plain,
  hunyuan,
  hunyuan_v1_moe: hunyuan,
  hy_v3: { ...plain, defaults: { num_key_value_heads: 8, head_dim: 128 } },
  dbrx: plain,
  granitemoe: plain,
  granitemoeshared: plain,
  'grok-1': tiedPlain,
  'grok-2': plain,
  arctic: plain,
  afmoe: {
    ...plain,
    fullEvery: 4,
    gate: 'elements',
    defaults: { head_dim: 128, sliding_window: 1024 },
  },
  cohere2_moe: { ...tiedPlain, fullEvery: 4, defaults: { head_dim: 128, sliding_window: 4096 } },
  aria_text: plain,
  granitemoe_swa: { ...plain, fullEvery: 4, firstFull: 0, defaults: { sliding_window: 128 } },
  laguna: {
    ...plain,
    gate: 'heads',
    defaults: { num_key_value_heads: 8, head_dim: 128, first_k_dense_replace: 1 },
  },
  exaone_moe: { ...plain, fullEvery: 4, lastFull: true, defaults: { first_k_dense_replace: 1 } },
  solar_open: { ...plain, defaults: { num_key_value_heads: 8, head_dim: 128 } },
  mellum: { ...plain, defaults: { num_key_value_heads: 4, head_dim: 128 } },
  llama4,
  llama4_text: llama4,
  step3_text: plain,
  step3_vl: plain,
  step3p5: step,
  step3p7: step,
  mimo_v2_flash: plain,
  minimax_m3: plain,
  minimax_m3_vl: plain,
  minimax_m3_vl_text: plain,
}
