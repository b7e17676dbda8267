import type { Shape } from '../../../model/architecture/shape.ts'
import type { Config, Reader } from '../config.ts'
import { deci } from './deci.ts'
import { denseBesideExperts } from './dense-beside-experts.ts'
import { ernieVision } from './ernie-vision.ts'
import { gemma3n } from './gemma3n.ts'
import { gemma4, gemma4Unified } from './gemma4.ts'
import { hunyuan } from './hunyuan.ts'
import { longcat } from './longcat.ts'
import { mimo } from './mimo.ts'
import { minimaxM3 } from './minimax-m3.ts'
import { mllama } from './mllama.ts'
import { nemotronNas } from './nemotron-nas.ts'
import { openElm } from './openelm.ts'
import { step3, step35 } from './step.ts'

/** Decoders whose layers differ in more than windows and experts, by `model_type`. */
export const layered: Readonly<Record<string, (read: Reader, config: Config) => Shape>> = {
  'nemotron-nas': nemotronNas,
  deci,
  gemma3n_text: gemma3n,
  gemma4_text: gemma4,
  gemma4_unified_text: gemma4Unified,
  mimo_v2_flash: mimo,
  longcat_flash: longcat,
  minimax_m3: minimaxM3,
  minimax_m3_vl: minimaxM3,
  minimax_m3_vl_text: minimaxM3,
  step3_text: step3,
  step3_vl: step3,
  step3p5: step35,
  step3p7: step35,
  mllama_text_model: mllama,
  ernie4_5_moe_vl: ernieVision,
  ernie4_5_vl_moe_text: ernieVision,
  hunyuan,
  'grok-2': denseBesideExperts,
  arctic: denseBesideExperts,
  openelm: openElm,
}
