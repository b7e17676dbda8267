import { monthFormulas } from '../../model/breakeven/estimate.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Warning } from '../shared/answer-parts.ts'
import { rentTraits } from '../shared/price-rent.ts'
import { spotTraits } from '../shared/price-spot.ts'
import type { BillingWay } from '../shared/request-billing.ts'
import { isBilledExactly } from './billing.ts'
import { chipOf, chipsGiven, clusterGiven, spotGiven, waysGiven } from './givens.ts'
import { type Owning, owningOf, purchaseGiven } from './own.ts'
import type { Read } from './request.ts'
import type { Predicted } from './types.ts'

/** A month of each way. */
export interface Months {
  readonly trace: Trace<Origin>
  readonly form: Owning['form']
  readonly subject: string
  /** Whether rented clusters are paid for as far as they are used. */
  readonly exact: boolean
  /** How predicted chips that are rented are billed. */
  readonly billing: BillingWay | undefined
  readonly warnings: readonly (Warning | Message)[]
}

/** A month of renting, owning and buying tokens; what the rate of a cluster rests on comes before. */
export const monthsOf = (read: Read, predicted: Predicted | undefined): Months => {
  const chip = chipOf(read)
  const chips = chipsGiven(read, predicted)
  const own = owningOf(read)
  const ways = waysGiven(read, chip)
  const spot = spotGiven(read, chip)
  const exact = isBilledExactly(read.request, predicted)
  const trace = evaluate<Origin>({
    definitions: monthFormulas([
      ...own.traits,
      ...rentTraits(ways),
      ...spotTraits(spot),
      ...(exact ? (['bill-exact'] as const) : []),
      ...(predicted === undefined ? [] : (['predicted'] as const)),
    ]),
    constantOrigin,
    before: predicted?.trace,
    given: {
      ...clusterGiven(read, chip, predicted),
      chipsPerCluster: chips,
      ...ways,
      ...spot,
      ...own.givens,
      clustersPerPurchase: purchaseGiven(read, chips, predicted),
    },
  })
  return {
    trace,
    exact,
    form: own.form,
    billing: predicted?.billing.by,
    subject:
      predicted === undefined
        ? chip.name
        : read.say(
            message('names.model-on-accelerator', {
              model: predicted.model.name,
              accelerator: predicted.chip.name,
            }),
          ),
    warnings: [...(predicted?.chip.warnings ?? []), ...own.warnings],
  }
}
