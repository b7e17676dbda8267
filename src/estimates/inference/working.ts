import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import {
  type CurveWorking,
  derivationOf,
  type Figures,
  type Telling,
} from '../shared/derivation.ts'
import { costCurve, costFigures, type LinesAsked } from '../shared/price-lines.ts'

/** Where the numbers of one answer stand in the working of its trace. */
export interface Shown {
  readonly lines: LinesAsked
  readonly figures?: Figures
  readonly curves?: readonly CurveWorking[]
}

/** The working of an answer, with where each of its numbers is found. */
export const workingOf = (
  telling: Telling,
  trace: Trace<Origin>,
  { lines, figures, curves = [] }: Shown,
): Derivation => {
  if (telling.working.level !== 'full') return derivationOf(trace, telling)
  const working = {
    ...telling.working,
    figures: { ...telling.working.figures, ...costFigures(lines), ...figures },
  }
  return derivationOf(trace, { ...telling, working }, [costCurve, ...curves])
}
