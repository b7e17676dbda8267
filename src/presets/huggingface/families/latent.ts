import { type Family, plain, tiedPlain } from './family.ts'

/** Decoders with multi-head latent attention. */
export const latentFamilies: Readonly<Record<string, Family>> = {
  deepseek_v2: plain,
  deepseek_v3: plain,
  deepseek_v32: plain,
  kimi_k2: plain,
  axk1: plain,
  mistral4: plain,
  glm4_moe_lite: { ...plain, defaults: { first_k_dense_replace: 1 } },
  glm_moe_dsa: { ...plain, defaults: { first_k_dense_replace: 3 } },
  longcat_flash: plain,
  pangu_ultra_moe: plain,
  minicpm3: tiedPlain,
  youtu: tiedPlain,
}
