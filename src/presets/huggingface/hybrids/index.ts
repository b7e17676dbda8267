import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { bailing } from './bailing.ts'
import { deepseekV4 } from './deepseek-v4.ts'
import { falconH1 } from './falcon-h1.ts'
import { glm5Next } from './glm.ts'
import { bamba, graniteHybrid } from './granite.ts'
import { inkling } from './inkling.ts'
import { jamba } from './jamba.ts'
import { kimiLinear } from './kimi.ts'
import { lfm2, lfm2Moe } from './lfm2.ts'
import { minimax, minimaxM1 } from './minimax.ts'
import { nemotronH } from './nemotron.ts'
import { olmoHybrid } from './olmo.ts'
import { qwen3Next, qwen35, qwen35Moe } from './qwen.ts'
import { qwen4Exp } from './qwen4.ts'
import { mamba, mamba2, rwkv } from './state-space.ts'
import { zamba, zamba2 } from './zamba.ts'
import { zaya } from './zaya.ts'

/**
 * Readers of models whose layers mix tokens in different ways, by `model_type`;
 * of one with a vision tower they read the text part, whose type the outer one stands for.
 */
export const readers: Readonly<Record<string, (config: Config) => LayeredShape>> = {
  qwen3_next: qwen3Next,
  qwen3_5: qwen35,
  qwen3_5_text: qwen35,
  qwen3_5_moe: (config) => qwen35Moe(config),
  qwen3_5_moe_text: (config) => qwen35Moe(config),
  qwen4_exp: qwen4Exp,
  qwen4_exp_text: qwen4Exp,
  glm5_next: glm5Next,
  glm5_next_text: glm5Next,
  inkling_mm_model: inkling,
  inkling_text: inkling,
  zaya,
  olmo_hybrid: olmoHybrid,
  kimi_linear: kimiLinear,
  kimi_k3: kimiLinear,
  bailing_moe_linear: bailing,
  bailing_hybrid: bailing,
  nemotron_h: nemotronH,
  falcon_h1: falconH1,
  granitemoehybrid: graniteHybrid,
  bamba,
  jamba,
  zamba,
  zamba2,
  lfm2,
  lfm2_moe: lfm2Moe,
  minimax,
  minimax_m1: minimaxM1,
  minimax_text_01: minimaxM1,
  mamba,
  falcon_mamba: mamba,
  mamba2,
  rwkv,
  deepseek_v4: deepseekV4,
}
