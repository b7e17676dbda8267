import { denseFamilies } from './families/dense.ts'
import { earlyFamilies } from './families/early.ts'
import type { Family } from './families/family.ts'
import { latentFamilies } from './families/latent.ts'
import { mixtureFamilies } from './families/mixture.ts'

/** By `model_type`, after the classes of the transformers library and the code beside checkpoints. */
export const families: Readonly<Record<string, Family>> = {
  ...denseFamilies,
  ...mixtureFamilies,
  ...latentFamilies,
  ...earlyFamilies,
}
