import * as v from 'valibot'
import { OriginAnswer } from '../../presets/origin.ts'
import { answerTexts } from '../../words/openapi/answers/shared.ts'
import { result } from './answer-parts.ts'

const year = { year: v.string(), gramsCo2ePerKilowattHour: v.number(), origin: OriginAnswer }
const description = answerTexts.carbonByYear

/** What the energy of a year emits, by the year of the grid. */
export const CarbonByYear = v.pipe(
  v.array(v.object({ ...year, tonnesCo2ePerYear: result('tonnesCo2ePerYear') })),
  v.description(description),
)

/** What the energy of a run emits, by the year of the grid. */
export const RunCarbonByYear = v.pipe(
  v.array(v.object({ ...year, tonnesCo2e: result('tonnesCo2e') })),
  v.description(description),
)
