import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { stepInputs } from '../../planner/training/inputs.ts'
import { type OtherPlan, otherPlans } from '../../planner/training/others.ts'
import type { Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { CurveWorking, Telling } from '../shared/derivation.ts'
import type { TrainingPlanAnswer } from './answer-plan.ts'
import { planText } from './givens.ts'
import type { Planned } from './types.ts'

const whyNot = ({ why }: OtherPlan): Message =>
  why.kind === 'memory'
    ? message('plans.training-lacks-memory', { missingBytes: why.missingBytes })
    : message('plans.training-slower', { share: why.share })

const cutIds = [
  'tensorParallel',
  'pipelineParallel',
  'virtualStages',
  'contextParallel',
  'expertParallel',
  'microBatchSequences',
  'globalBatchSequences',
  'zeroStage',
] as const satisfies readonly QuantityId[]

const isCut = (id: QuantityId) => (cutIds as readonly QuantityId[]).includes(id)

/** The inputs that another plan has otherwise and that are no fields of it, such as what is recomputed. */
const variedIn = (
  { ground }: Planned,
  trace: Trace<Origin>,
  { candidate }: OtherPlan,
): readonly (readonly [QuantityId, number])[] => {
  const given: Partial<Record<QuantityId, number>> = stepInputs(ground, candidate.plan)
  return trace.nodes().flatMap(({ id, kind, value }) => {
    const other = given[id]
    const isVaried = kind === 'input' && !isCut(id) && other !== undefined && other !== value
    return isVaried ? [[id, other] as const] : []
  })
}

/** Other plans follow from the same steps, cut up otherwise. */
export const alternativesCurve = (planned: Planned, trace: Trace<Origin>): CurveWorking => {
  const varied = otherPlans(planned.found).flatMap((other) => variedIn(planned, trace, other))
  return {
    pointer: '/plan/alternatives',
    varies: [...cutIds, ...new Set(varied.map(([id]) => id))],
    ids: ['tokensPerSecondPerChip', 'trainingMemoryBytes'],
  }
}

/** Other plans on as many chips, and why each was not taken. */
export const alternativesTold = (
  planned: Planned,
  trace: Trace<Origin>,
  { say, working }: Telling,
): TrainingPlanAnswer['alternatives'] =>
  otherPlans(planned.found).map((other) => {
    const { plan: cut, tokensPerSecondPerChip, memoryBytes } = other.candidate
    const varied = working.level === 'full' ? variedIn(planned, trace, other) : []
    return {
      text: say(planText(cut)),
      tokensPerSecondPerChip,
      memoryBytes,
      reason: say(whyNot(other)),
      tensorParallel: cut.tensorParallel,
      pipelineParallel: cut.pipelineParallel,
      virtualStages: cut.virtualStages,
      contextParallel: cut.contextParallel,
      expertParallel: cut.expertParallel,
      microBatchSequences: cut.microBatchSequences,
      globalBatchSequences: cut.globalBatchSequences,
      recomputation: cut.recomputation,
      zeroStage: cut.zeroStage,
      ...(varied.length > 0 && { varied: Object.fromEntries(varied) }),
    }
  })
