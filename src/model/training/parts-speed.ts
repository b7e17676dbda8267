import { formulasOf } from '../graph/formula.ts'
import { planCutFormulas, planMemoryFormulas, planStepFormulas } from '../training-plan/index.ts'
import * as interval from '../training-plan/interval.ts'
import { trainingFreeBytes } from '../training-plan/memory.ts'
import * as stepShares from '../training-plan/shares.ts'
import * as step from '../training-plan/step.ts'
import * as f from './formulas.ts'
import type { TrainingPart } from './traits.ts'
import * as work from './work.ts'

const planParts: readonly TrainingPart[] = [
  {
    when: ['speed-of-plan'],
    formulas: [
      ...planCutFormulas,
      ...planMemoryFormulas,
      ...planStepFormulas,
      trainingFreeBytes,
      ...formulasOf(stepShares),
      interval.stepFactor,
      interval.runFactor,
      interval.tokensPerSecondPerChipLow,
      interval.tokensPerSecondPerChipHigh,
    ],
  },
  {
    when: ['speed-of-plan', 'solves-tokens'],
    formulas: [interval.tokensLow, interval.tokensHigh],
  },
  {
    when: ['speed-of-plan'],
    unless: ['solves-tokens'],
    formulas: [interval.daysLow, interval.daysHigh, interval.usdLow, interval.usdHigh],
  },
]

/** What a chip does: as stated, by its plan, or as the work and the time say. */
export const speedParts: readonly TrainingPart[] = [
  {
    when: ['speed-as-mfu'],
    because: 'because.mfu-given',
    formulas: [f.achievedFromUtilization],
  },
  { unless: ['speed-as-mfu'], formulas: [f.utilizationFromAchieved] },
  {
    when: ['solves-utilization'],
    because: 'because.work-and-time-known',
    formulas: [f.achievedFromCluster],
  },
  {
    when: ['speed-of-plan'],
    unless: ['solves-tokens'],
    because: 'because.plan-over-whole-work',
    formulas: [step.achievedFromPlan],
  },
  {
    when: ['speed-of-plan', 'solves-tokens'],
    unless: ['by-part'],
    because: 'because.plan-before-tokens',
    formulas: [step.achievedFromPlanSpeed],
  },
  {
    when: ['speed-of-plan', 'solves-tokens', 'by-part'],
    because: 'because.plan-before-tokens-by-part',
    formulas: [work.achievedFromPlanParts],
  },
  ...planParts,
]
