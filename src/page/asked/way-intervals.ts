import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { monthOf } from '../../estimates/shared/month.ts'
import type { Interval } from '../../units/significance.ts'
import { type State, withChips } from '../form/state.ts'
import { moneyOf } from '../parts/money.ts'
import { askInference } from './break-even-apis.ts'
import type { Viewed } from './viewed.ts'

/** A break-even counts no spare replicas: neither does what its costs are told with. */
const sparesName = 'scaling.redundantReplicas'

/** The workload on chips that are paid in a way. */
const paidBy = (state: State, method: 'rent' | 'own'): State => {
  const chips = withChips(state)
  const changes = new Map(chips.changes).set('price.method', method)
  if (changes.has(sparesName)) changes.set(sparesName, '0')
  return { ...chips, changes }
}

/** A cost of a month, and the 80% interval that its estimate gives, both in the currency of the page. */
const monthOfEstimate = (answer: InferenceAnswer | undefined, { t }: Viewed): Interval | null => {
  // Without what is paid beside the chips, as a break-even is.
  const interval = answer?.cost.interval
  if (answer === undefined || interval == null) return null
  const { place } = moneyOf(answer, t)
  return { low: place(monthOf(interval.low)), high: place(monthOf(interval.high)) }
}

/** What renting and owning cost a month, 80%, in the currency of the page; null where an estimate is exact, or none. */
export const wayIntervals = async (
  viewed: Viewed,
): Promise<Readonly<Record<'rent' | 'own', Interval | null>>> => {
  const { state, asking } = viewed
  const [rent, own] = await Promise.all(
    (['rent', 'own'] as const).map((method) => askInference(paidBy(state, method), asking)),
  )
  return { rent: monthOfEstimate(rent, viewed), own: monthOfEstimate(own, viewed) }
}
