import { fits, type TrainingCandidate } from './candidate.ts'
import type { FoundPlan } from './found.ts'

/** Another plan on as many chips, and why it was not taken. */
export interface OtherPlan {
  readonly candidate: TrainingCandidate
  readonly why:
    | { readonly kind: 'memory'; readonly missingBytes: number }
    /** The share of its time that it takes more. */
    | { readonly kind: 'slower'; readonly share: number }
}

const cutOf = ({ plan }: TrainingCandidate) =>
  [
    plan.tensorParallel,
    plan.pipelineParallel,
    plan.contextParallel,
    plan.expertParallel,
    plan.zeroStage,
  ].join()

const mostFitting = 7
const mostMissing = 4

/** Of plans that are cut up alike, the best; and some that do not fit. */
export const otherPlans = ({ best, others }: FoundPlan): readonly OtherPlan[] => {
  const seen = new Set([cutOf(best)])
  const distinct = others.filter((one) => {
    const fresh = !seen.has(cutOf(one))
    seen.add(cutOf(one))
    return fresh
  })
  const pace = (one: TrainingCandidate) => one.tokensPerSecondPerChip ?? Number.NaN
  return [
    ...distinct
      .filter(fits)
      .slice(0, mostFitting)
      .map((candidate) => ({
        candidate,
        why: { kind: 'slower', share: pace(best) / pace(candidate) - 1 } as const,
      })),
    ...distinct
      .filter((one) => !fits(one))
      .slice(0, mostMissing)
      .map((candidate) => ({
        candidate,
        why: { kind: 'memory', missingBytes: candidate.missingBytes } as const,
      })),
  ]
}
