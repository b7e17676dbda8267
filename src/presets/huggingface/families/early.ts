import type { Family } from './family.ts'

const all: Family = { gated: false, biases: 'all', tied: false }
const gpt2: Family = { ...all, tied: true, learnedPositions: true }

// Its checkpoints hold a head of their own, though the library would tie it; those with
// ALiBi (Falcon-RW) do not.
const falcon: Family = {
  gated: false,
  biases: 'none',
  tied: false,
  multiQuery: true,
  tiedIfAlibi: true,
}

/** Decoders of 2019 to 2023: few are gated, most have biases. */
export const earlyFamilies: Readonly<Record<string, Family>> = {
  gpt2,
  gpt_sw3: gpt2,
  'openai-gpt': gpt2,
  biogpt: gpt2,
  xglm: { ...all, tied: true },
  gpt_neo: { ...gpt2, noWindow: true },
  gpt_neox: all,
  gpt_neox_japanese: { ...all, biases: 'none', tied: true },
  gptj: { ...all, biases: 'none' },
  codegen: { ...all, biases: 'none' },
  gpt_bigcode: { ...gpt2, multiQuery: true },
  starcoder2: { ...all, tied: true, defaults: { num_key_value_heads: 2 } },
  opt: gpt2,
  bloom: { ...all, tied: true },
  mpt: { ...all, biases: 'none', tied: true },
  falcon,
  RefinedWeb: falcon,
  RefinedWebModel: falcon,
  phi: all,
  jais: { gated: true, biases: 'all', tied: true },
  /** The first ChatGLM; the later ones have the same `model_type`. */
  chatglm1: { ...all, tied: true },
}
