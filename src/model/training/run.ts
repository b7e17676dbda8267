import type { OpenTrace } from '../graph/open-trace.ts'
import type { QuantityId } from '../quantities/index.ts'
import * as f from './formulas.ts'
import * as programme from './programme.ts'
import * as reliability from './reliability.ts'
import * as work from './work.ts'

type Parts = 'weights' | 'adapters' | undefined
type Has = (id: QuantityId) => boolean

/** FLOPs of a token, part by part. */
export const runParts = <Origin>(
  trace: OpenTrace<Origin>,
  parts: 'weights' | 'adapters',
  has: Has,
): void => {
  trace.run(parts === 'adapters' ? work.frozenFlopsPerToken : work.parameterFlopsPerToken)
  if (!has('adapterParameters')) trace.run(work.adapterParameters)
  trace.run(work.adapterFlopsPerToken)
  if (!has('attentionFlopsPerToken')) trace.run(work.attentionFlopsPerToken)
  trace.run(work.flopsPerTrainedToken)
}

/** FLOPs of the tokens, in one formula or part by part. */
export const runFlops = <Origin>(trace: OpenTrace<Origin>, parts: Parts, has: Has): void => {
  trace.run(work.trainedTokens)
  if (parts === undefined) trace.run(f.flopsFromTokens)
  else {
    runParts(trace, parts, has)
    trace.run(work.flopsFromTrained)
  }
}

/** Tokens that the FLOPs train on; those of a token may have been counted before. */
export const runTokens = <Origin>(
  trace: OpenTrace<Origin>,
  parts: Parts,
  has: Has,
  isCounted = false,
): void => {
  if (parts === undefined) {
    trace.run(f.tokensFromFlops)
    trace.run(work.trainedTokens)
  } else {
    if (!isCounted) runParts(trace, parts, has)
    trace.run(work.trainedFromFlops)
    trace.run(work.tokensFromTrained)
  }
}

/** Goodput of the cluster, from how often its chips fail. */
export const runReliability = <Origin>(trace: OpenTrace<Origin>, has: Has): void => {
  if (!has('chips')) {
    trace.run(f.chipsFromDays)
    trace.run(f.wholeChips)
  }
  trace.run(reliability.meanSecondsBetweenInterruptions)
  if (!has('checkpointIntervalSeconds')) trace.run(reliability.checkpointIntervalSeconds)
  trace.run(reliability.goodput)
}

/** What failures take of the run. */
export const runLosses = <Origin>(trace: OpenTrace<Origin>): void => {
  trace.run(reliability.interruptions)
  trace.run(reliability.daysLost)
  trace.run(reliability.usdLost)
}

/** What the run costs with all that is around it. */
export const runTotal = <Origin>(trace: OpenTrace<Origin>): void => {
  trace.run(programme.failedRunsUsd)
  trace.run(programme.exploratoryRunsUsd)
  trace.run(programme.taxUsd)
  trace.run(programme.totalUsd)
}
