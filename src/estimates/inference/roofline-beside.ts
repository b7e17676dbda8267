import type { Derivation } from '../shared/answer-parts.ts'
import type { Telling } from '../shared/derivation.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import { peakBeside } from './peak-latency.ts'
import { limitsBeside } from './roofline-limits.ts'
import { loadBeside } from './roofline-load.ts'

/** The roofline with the workings of its loads told as what differs from that of the answer. */
export const rooflineBeside = (
  roofline: RooflineAnswer,
  derivation: Derivation,
  telling: Telling,
): RooflineAnswer => ({
  ...roofline,
  load: loadBeside(roofline.load, derivation, telling),
  peak: peakBeside(roofline, derivation, telling),
  ...(roofline.limits && {
    limits: limitsBeside(roofline.limits, derivation, roofline.peak, telling),
  }),
})
