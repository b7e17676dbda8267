import * as v from 'valibot'
import { latencyPercentiles } from '../../planner/serving/percentile.ts'
import { peakLatencyTexts } from '../../words/openapi/answers/inference.ts'

const figure = (description: string) => v.pipe(v.number(), v.description(description))

/** What whoever asks feels where the load is at its peak. */
export const PeakLatency = v.object({
  percentile: v.pipe(v.picklist(latencyPercentiles), v.description(peakLatencyTexts.percentile)),
  queriesPerSecondPerReplica: v.number(),
  ttftSeconds: figure(peakLatencyTexts.ttftSeconds),
  tpotSeconds: figure(peakLatencyTexts.tpotSeconds),
  outputTokensPerSecondPerUser: figure(peakLatencyTexts.outputTokensPerSecondPerUser),
})
export type PeakNumbers = Readonly<v.InferOutput<typeof PeakLatency>>
