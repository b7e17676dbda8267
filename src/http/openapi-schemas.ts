import { estimates } from '../estimates/index.ts'
import { Derivation, Published, Unknown, Warning } from '../estimates/shared/answer-parts.ts'
import { CurrencyAnswer } from '../estimates/shared/currency-answer.ts'
import type { Estimate } from '../estimates/shared/estimate.ts'
import { OriginAnswer } from '../presets/origin.ts'
import { kinds, Sources } from '../presets/schema.ts'
import { AccuracyAnswer } from './accuracy.ts'
import { schemasOf } from './json-schema.ts'
import { answerName, presetName, requestsOf } from './openapi-names.ts'
import { overridable } from './overridable.ts'
import { KindsAnswer } from './presets.ts'
import { Problem } from './problem.ts'

/** What many answers hold: described once. */
const parts = {
  Derivation,
  Origin: OriginAnswer,
  Currency: CurrencyAnswer,
  Published,
  Unknown,
  Warning,
}

const requestSchemas = (estimate: Estimate) => {
  const schemas = Object.entries(schemasOf(requestsOf(estimate), 'input'))
  return estimate.scenarios === undefined
    ? schemas
    : schemas.map(([name, json]) => [name, overridable(json)] as const)
}

/** Presets come with their sources, which their files do not hold. */
const presetSchemas = () =>
  Object.fromEntries(
    Object.entries(schemasOf(kinds, 'output')).map(([kind, json]) => [
      presetName(kind),
      { ...json, additionalProperties: true },
    ]),
  )

/** Every schema that paths and other schemas refer to, by name. */
export const schemas = () => ({
  ...Object.fromEntries(estimates.flatMap(requestSchemas)),
  ...schemasOf(
    {
      ...Object.fromEntries(estimates.map((one) => [answerName(one), one.answer])),
      ...parts,
      Problem,
      Kinds: KindsAnswer,
      Sources,
      Accuracy: AccuracyAnswer,
    },
    'output',
  ),
  ...presetSchemas(),
})
