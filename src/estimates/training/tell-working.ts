import { type CurveWorking, derivationOf, type Figures } from '../shared/derivation.ts'
import { alternativesCurve } from './alternatives.ts'
import type { TrainingAnswer } from './answer.ts'
import { failureFigures, planFigures, runFigures } from './figures.ts'
import type { Read, Solved } from './types.ts'

/** Lists whose points follow from steps of the working with other inputs. */
const curvesOf = (
  { trace, planned, failures, sizes }: Solved,
  years: number,
): readonly CurveWorking[] => [
  ...(planned?.ok === true ? [alternativesCurve(planned, trace)] : []),
  ...(failures !== undefined && sizes.length > 0
    ? [
        {
          pointer: '/reliability/sizes',
          varies: [
            'sizeChips',
            ...(planned?.ok === true ? (['sizeTokensPerSecondPerChip'] as const) : []),
          ],
          ids: ['sizeGoodput', 'sizeDays', 'sizeDaysLost', 'sizeUsdLost'],
        } as const,
      ]
    : []),
  ...(years > 0
    ? [
        {
          pointer: '/energy/carbonByYear',
          varies: ['gramsCo2ePerKilowattHour'],
          ids: ['tonnesCo2e'],
        } as const,
      ]
    : []),
]

const figuresOf = ({ planned, failures }: Solved, more: Figures): Figures => ({
  ...runFigures,
  ...(planned?.ok === true && planFigures),
  ...(failures !== undefined && failureFigures),
  ...more,
})

/** The working of a run: `more` names the figures of lists whose entries depend on the request. */
export const workingTold = (
  { say, working }: Read,
  solved: Solved,
  more: Figures,
  years: number,
): TrainingAnswer['derivation'] =>
  derivationOf(
    solved.trace,
    { say, working: { ...working, figures: figuresOf(solved, more) } },
    curvesOf(solved, years),
  )
