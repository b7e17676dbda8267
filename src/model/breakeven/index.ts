export { type Crossing, crossingOf } from './crossing.ts'
export {
  type Curve,
  clustersFor,
  lineOf,
  maxTokens,
  type Steps,
  staircaseOf,
} from './curve.ts'
