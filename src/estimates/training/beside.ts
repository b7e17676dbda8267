import { evaluate } from '../../model/graph/evaluate.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { besideFormulas } from '../../model/training/choices.ts'
import type { TrainingTrait } from '../../model/training/traits.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { derived, type Givens } from '../shared/givens.ts'
import { sizeGivens, sizesOf } from './sizes.ts'
import type { Beside, NotPlanned, Planned, Ran } from './types.ts'

const otherShares = [
  'failedRunsCostShare',
  'exploratoryRunsCostShare',
  'staffCostShare',
  'dataCostShare',
  'storageCostShare',
  'taxCostShare',
] as const satisfies readonly QuantityId[]

/** Of nothing, the run is all. */
const sharesOfNothing = (traits: readonly TrainingTrait[]): Givens => {
  const origin = derived(message('notes.costs-nothing'))
  return {
    runCostShare: { value: 1, origin },
    ...(traits.includes('programme') &&
      Object.fromEntries(otherShares.map((id) => [id, { value: 0, origin }]))),
  }
}

/** Holds a run that has run against other sizes of cluster, and each of its costs against the whole. */
export const besideOf = (
  { trace, traits, failures, nearest }: Ran,
  planned: Planned | NotPlanned | undefined,
): Beside => {
  const plan = planned?.ok === true ? planned : undefined
  const chips = trace.value('chips') ?? nearest ?? null
  const sized = failures !== undefined && chips !== null
  const chosen: readonly TrainingTrait[] = [
    ...traits.filter((trait) => trait !== 'failures' || sized),
    ...(nearest === undefined ? [] : (['no-cluster-in-time'] as const)),
  ]
  const speed = plan?.found.best.tokensPerSecondPerChip ?? undefined
  const whole = evaluate<Origin>({
    definitions: besideFormulas(chosen),
    given: {
      ...(sized && sizeGivens(chips, failures, speed)),
      ...(trace.value('totalUsd') === 0 && sharesOfNothing(traits)),
    },
    constantOrigin,
    before: trace,
  })
  return {
    trace: whole,
    sizes: sized ? sizesOf(whole, failures, plan, chips) : [],
  }
}
