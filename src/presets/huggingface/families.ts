/** What a family of models leaves out of its `config.json`, because its code says it. */
export interface Family {
  readonly gated: boolean
  readonly biases: 'none' | 'qkv' | 'all'
  readonly tied: boolean
  /** A token for each position is learned, as in GPT-2. */
  readonly learnedPositions?: true
  readonly latent?: true
  /** One head of keys and values, unless the config says otherwise. */
  readonly multiQuery?: true
  /** One layer in this many sees all tokens; the others see the window. */
  readonly fullEvery?: number
  /** Values of fields that configs of this family may leave out. */
  readonly defaults?: Readonly<Record<string, number>>
}

const plain: Family = { gated: true, biases: 'none', tied: false }
const gemma3: Family = {
  ...plain,
  tied: true,
  fullEvery: 6,
  defaults: {
    vocab_size: 262_208,
    num_attention_heads: 8,
    num_key_value_heads: 4,
    head_dim: 256,
    sliding_window: 4096,
  },
}

// Its checkpoints hold a head of their own, though the library would tie it.
const falcon: Family = { gated: false, biases: 'none', tied: false, multiQuery: true }

/** By `model_type`, after the classes of the transformers library. */
export const families: Readonly<Record<string, Family>> = {
  llama: plain,
  mistral: plain,
  mixtral: plain,
  phi3: plain,
  internlm2: plain,
  baichuan: plain,
  aquila: plain,
  qwen2: { ...plain, biases: 'qkv' },
  qwen2_moe: { ...plain, biases: 'qkv' },
  qwen3: plain,
  qwen3_moe: plain,
  deepseek_v2: { ...plain, latent: true },
  deepseek_v3: { ...plain, latent: true },
  kimi_k2: { ...plain, latent: true },
  gemma: { ...plain, tied: true },
  gemma2: { ...plain, tied: true, fullEvery: 2 },
  gemma3,
  gemma3_text: gemma3,
  gpt2: { gated: false, biases: 'all', tied: true, learnedPositions: true },
  gpt_neox: { gated: false, biases: 'all', tied: false },
  falcon,
  RefinedWeb: falcon,
  RefinedWebModel: falcon,
  gpt_oss: { ...plain, biases: 'all', fullEvery: 2, defaults: { head_dim: 64 } },
  chatglm: plain,
  glm: { ...plain, biases: 'qkv' },
  glm4: { ...plain, biases: 'qkv' },
  glm4_moe: { ...plain, biases: 'qkv' },
}
