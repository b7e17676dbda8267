import { usualPercentile } from '../../planner/serving/percentile.ts'
import { usualHeadroom } from './headroom.ts'
import type { RooflinePerformance } from './request-roofline.ts'

/** Whether a plan is held to a latency. */
export const hasLimit = ({
  maxTtftSeconds,
  maxTpotSeconds,
}: Pick<RooflinePerformance, 'maxTtftSeconds' | 'maxTpotSeconds'>): boolean =>
  maxTtftSeconds !== undefined || maxTpotSeconds !== undefined

type Performance = RooflinePerformance | { readonly method: 'flops' | 'measured' }

/** A performance as it was understood: one that plans a fleet says how full it may run, and what of latency its limits hold. */
export const understoodPerformance = <P extends Performance>(performance: P): P =>
  performance.method === 'roofline'
    ? {
        maxUtilization: usualHeadroom().value,
        ...(hasLimit(performance) && { latencyPercentile: usualPercentile }),
        ...performance,
      }
    : performance
