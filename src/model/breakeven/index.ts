import * as at from './at.ts'
import * as month from './formulas.ts'
import { ownMonthFormulas } from './own.ts'

export { type Crossing, crossingOf } from './crossing.ts'
export { type Curve, clustersFor, lineOf, maxTokens, type Steps, staircaseOf } from './curve.ts'
export {
  type Curves,
  curvesOf,
  estimateMonths,
  type OwnMonth,
  traceCrossing,
  traceScaled,
  type Way,
} from './estimate.ts'

/** Every formula of break-even, for tests and for the reference page. */
export const breakevenFormulas = [
  ...[month, at].flatMap((group) => Object.values(group)),
  ...ownMonthFormulas,
]
