import { shapeFormulas, weightBytes } from '../architecture/formulas.ts'
import { chooser } from '../graph/choose.ts'
import { runEndParts, totalEndParts } from '../price/choices.ts'
import { besideParts } from './parts-beside.ts'
import { clusterParts, costParts, sizedParts } from './parts-cluster.ts'
import { speedParts } from './parts-speed.ts'
import { workParts } from './parts-work.ts'
import { usefulChips } from './sizes.ts'
import type { TrainingTrait } from './traits.ts'

/** The formulas of a run. */
export const runFormulas = chooser<TrainingTrait>([
  { when: ['architecture'], formulas: [...shapeFormulas, weightBytes] },
  ...workParts,
  ...speedParts,
  ...clusterParts,
  ...sizedParts,
  ...costParts,
  ...runEndParts,
  ...totalEndParts,
])

/** Those that say how much work there is, of which the rest of a run is searched. */
export const workFormulas = chooser<TrainingTrait>(workParts)

/** Those that a deadline’s chips are searched from. */
export const deadlineFormulas = chooser<TrainingTrait>([
  ...workParts,
  ...speedParts,
  { formulas: [usefulChips] },
])

/** Those of what a run that is worked out is held against. */
export const besideFormulas = chooser<TrainingTrait>(besideParts)
