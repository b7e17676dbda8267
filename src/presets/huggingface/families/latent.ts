import { type Family, plain } from './family.ts'

const latent: Family = { ...plain, latent: true }
const tied: Family = { ...latent, tied: true }

/** Decoders with multi-head latent attention. */
export const latentFamilies: Readonly<Record<string, Family>> = {
  deepseek_v2: latent,
  deepseek_v3: latent,
  deepseek_v32: latent,
  kimi_k2: latent,
  axk1: latent,
  axk2: { ...latent, defaults: { first_k_dense_replace: 1 } },
  hy_v4: latent,
  mistral4: latent,
  glm4_moe_lite: { ...latent, defaults: { first_k_dense_replace: 1 } },
  glm_moe_dsa: { ...latent, defaults: { first_k_dense_replace: 3 } },
  longcat_flash: latent,
  pangu_ultra_moe: latent,
  minicpm3: tied,
  youtu: tied,
}
