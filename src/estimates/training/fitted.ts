import type { StepEfficiencies } from '../../planner/training/inputs.ts'
import type { Bits, EvidenceLevel } from '../../presets/efficiency.ts'
import type { Origin } from '../../presets/origin.ts'
import { find, trainingEfficiencies } from '../../presets/registry.ts'
import {
  stepEfficiencies,
  trainingEfficiencyOf,
  trainingEvidenceOf,
} from '../../presets/training-efficiency.ts'
import { message, type Text } from '../../words/message.ts'
import { assumed } from '../shared/chip.ts'
import { type Known, withOrigins } from '../shared/givens.ts'
import type { PlanPerformance } from './request-plan.ts'

const notes = {
  measured: message('notes.training-measured'),
  family: message('notes.training-family'),
  prior: message('notes.training-prior'),
} as const

const bitsOf = (precision: PlanPerformance['precision']): Bits =>
  precision === 'fp4' ? 4 : precision === 'fp8' ? 8 : 16

/** What published runs reached of the speed of benchmarked steps, unless the request says. */
const runSpeed = (
  { runSpeedShare }: PlanPerformance,
  originAt: (pointer: string) => Origin,
): Known<'runSpeedShare'> => {
  if (runSpeedShare !== undefined)
    return {
      runSpeedShare: { value: runSpeedShare, origin: originAt('/performance/runSpeedShare') },
    }
  const { goodput, used } = trainingEfficiencies().runs
  const origin = assumed(message('notes.run-speed', { runs: used }))
  return { runSpeedShare: { value: goodput, origin } }
}

/** What was fitted on measured training, and how far its predictions are off. */
export const fittedGivens = (
  chip: string | null,
  performance: PlanPerformance,
  originAt: (pointer: string) => Origin,
): {
  readonly givens: Known<keyof StepEfficiencies | 'stepSpread' | 'runSpread' | 'runSpeedShare'>
  readonly evidence: EvidenceLevel
} => {
  const fits = trainingEfficiencies()
  const family = chip === null ? undefined : find('accelerators', chip)?.family
  const subject = { chip, family, framework: performance.framework }
  const evidence = trainingEvidenceOf(fits, subject)
  const fitted = trainingEfficiencyOf(fits, subject)
  const from = (note?: Text): Origin => ({
    from: 'preset',
    preset: 'efficiencies',
    basis: evidence === 'measured' ? 'measured' : 'estimate',
    ...(note !== undefined && { note }),
    sources: [],
  })
  // Its note stands with the first: they were fitted together.
  const [first, origin] = [from(notes[evidence]), from()]
  const { spread, used } = fits.runs
  return {
    evidence,
    givens: {
      ...withOrigins(stepEfficiencies(fitted, bitsOf(performance.precision)), (id) =>
        id === 'matmulEfficiency' ? first : origin,
      ),
      stepSpread: { value: fits.spread[evidence], origin: from(message('notes.step-spread')) },
      runSpread: { value: spread, origin: from(message('notes.run-spread', { runs: used })) },
      ...runSpeed(performance, originAt),
    },
  }
}
