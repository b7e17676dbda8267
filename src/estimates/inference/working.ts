import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given, Trace } from '../../model/graph/trace.ts'
import { costShare } from '../../model/price/total.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import {
  type CurveWorking,
  derivationOf,
  type Figures,
  type Telling,
} from '../shared/derivation.ts'
import { derived } from '../shared/givens.ts'
import { costCurve, costFigures, costLines, type LinesAsked } from '../shared/price-lines.ts'

const shareDefinitions = [costShare]

const firstLineOf = (trace: Trace<Origin>, lines: LinesAsked): Given<Origin> => {
  const [id] = costLines(lines)
  const node = id && trace.node(id)
  return node?.value == null
    ? { value: null, reason: node?.reason ?? message('reasons.not-asked') }
    : { value: node.value, origin: derived(message('notes.first-line')) }
}

/** What an answer adds to the working of its trace. */
export interface Added {
  readonly lines: LinesAsked
  readonly figures?: Figures
  readonly curves?: readonly CurveWorking[]
}

/** The working of an answer: its trace, the share of a line of its cost, and where each number is found. */
export const workingOf = (
  telling: Telling,
  trace: Trace<Origin>,
  { lines, figures = {}, curves = [] }: Added,
): Derivation => {
  if (telling.working.level !== 'full') return derivationOf(trace, telling)
  const whole = evaluate<Origin>({
    definitions: shareDefinitions,
    constantOrigin,
    before: trace,
    given: { lineUsdPerYear: firstLineOf(trace, lines) },
  })
  const working = {
    ...telling.working,
    figures: { ...telling.working.figures, ...costFigures(lines), ...figures },
  }
  return derivationOf(whole, { ...telling, working }, [costCurve, ...curves])
}
