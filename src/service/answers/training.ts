import * as v from 'valibot'
import { unknowns } from '../../model/index.ts'
import { CurrencyAnswer } from '../currency/answer.ts'
import { RunCarbonByYear } from './carbon.ts'
import { breakdown } from './inference.ts'
import { Derivation, Published, result, Subject, Unknown, Warning } from './parts.ts'

/** The answer of `POST /api/v1/training`. */
export const TrainingAnswer = v.object({
  request: v.record(v.string(), v.unknown()),
  subject: Subject,
  solvedFor: v.pipe(v.picklist(unknowns), v.description('What was worked out from the rest.')),
  flops: result('flops'),
  tokens: result('tokens'),
  chipHours: result('chipHours'),
  days: result('days'),
  mfu: result('modelFlopsUtilization'),
  goodput: result('goodput'),
  memory: v.pipe(
    v.null(),
    v.description('Memory by part: null, as it takes a parallel plan and this method has none.'),
  ),
  fleet: v.object({
    chips: result('chips'),
    servers: result('servers'),
    serversExact: result('serversExact'),
  }),
  performance: v.object({
    method: v.picklist(['mfu', 'achieved', 'implied']),
    achievedFlopsPerSecondPerChip: result('achievedFlopsPerSecondPerChip'),
  }),
  cost: v.object({ usd: result('usd'), capexUsd: result('capexUsd'), breakdown }),
  energy: v.object({
    kilowattHours: result('kilowattHours'),
    electricityUsd: result('electricityUsd'),
    savedKilowattHours: result('savedKilowattHours'),
    savedElectricityUsd: result('savedElectricityUsd'),
    tonnesCo2e: result('tonnesCo2e'),
    carbonByYear: RunCarbonByYear,
  }),
  currency: CurrencyAnswer,
  published: Published,
  derivation: Derivation,
  warnings: v.array(Warning),
  unknown: Unknown,
})
export type TrainingAnswer = v.InferOutput<typeof TrainingAnswer>
