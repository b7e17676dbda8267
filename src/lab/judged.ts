import { keysOf } from '../presets/efficiency.ts'
import { factsOf, type Known, unknownsOf } from '../presets/spread.ts'
import type { SpreadPart } from '../presets/spread-schema.ts'
import type { Fitted, Sample } from './fit.ts'
import { spreadSubjectOf } from './interval.ts'
import { withoutGroups } from './left-out.ts'
import type { Prediction } from './predict.ts'
import { isUnderLoad } from './regimes.ts'
import { predictAll } from './validate.ts'

const sourceOf = ({ source }: Sample): string => source
const chipOf = ({ plan }: Sample): string => plan.subject.chip ?? ''
const engineOf = ({ plan }: Sample): string => plan.subject.engine

/** What is left out together, besides all that its table tells. */
export const leftOutBy = {
  source: sourceOf,
  model: ({ plan }: Sample) => plan.modelId,
  chip: chipOf,
  family: (sample: Sample) => sample.plan.subject.family ?? chipOf(sample),
  engine: engineOf,
  version: (sample: Sample) => keysOf(sample.plan.subject).at(-1) ?? '',
  format: (sample: Sample) => `${chipOf(sample)} ${sample.plan.multiplied.bits}`,
  kind: (sample: Sample) => `${chipOf(sample)} ${sample.plan.isSparse}`,
  load: (sample: Sample) => `${engineOf(sample)} ${isUnderLoad(sample)}`,
} as const satisfies Record<string, (sample: Sample) => string>
export type LeftOutBy = keyof typeof leftOutBy

/** A row predicted by a fit that saw neither its group nor its table. */
export interface Judged {
  readonly by: LeftOutBy
  readonly sample: Sample
  readonly prediction: Prediction
  /** What that fit did not know of it. */
  readonly unknowns: readonly SpreadPart[]
}

/** What is known from some rows alone. */
export const knownFrom = (samples: readonly Sample[]): Known =>
  new Set(samples.flatMap(({ plan }) => factsOf(spreadSubjectOf(plan, undefined))))

/**
 * Each row as predicted without its group, in each of the ways: whoever asks
 * has a table of their own too, so a row’s whole table is always left out with it.
 */
export const judge = (
  samples: readonly Sample[],
  fitted: Fitted,
  ways: readonly LeftOutBy[] = Object.keys(leftOutBy) as LeftOutBy[],
): readonly Judged[] => {
  const without = withoutGroups(samples, fitted)
  return ways.flatMap((by) => {
    const groupOf = leftOutBy[by]
    const cells = Map.groupBy(samples, (sample) => `${groupOf(sample)}\n${sample.source}`)
    return [...cells.values()].flatMap((rows) => {
      const [first] = rows
      if (first === undefined) return []
      const [group, source] = [groupOf(first), first.source]
      const isLeftOut = (sample: Sample) => groupOf(sample) === group || sample.source === source
      const known = knownFrom(samples.filter((sample) => !isLeftOut(sample)))
      return predictAll(rows, without(isLeftOut)).map(({ sample, prediction }) => ({
        by,
        sample,
        prediction,
        unknowns: unknownsOf(spreadSubjectOf(sample.plan, prediction), known),
      }))
    })
  })
}
