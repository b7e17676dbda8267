import { html } from 'hono/html'
import type { Derivation } from '../../estimates/shared/answer-parts.ts'
import type { Found } from '../asked/answers.ts'
import type { ViewOf } from '../asked/viewed.ts'
import { shownAtPeak } from '../parts/latency.ts'
import { linkWith } from '../parts/links.ts'
import { calculationView, hasQuantity } from './calculation/view.ts'

/** Every working of an answer: the main one, and those of its parts. */
const workingsOf = (found: Found): readonly Derivation[] => {
  if (found.kind === 'capacity') return found.answer.rows.map(({ derivation }) => derivation)
  if (found.kind === 'training') return [found.answer.derivation]
  const { roofline } = found.answer
  const parts = [roofline?.limits?.ttft, roofline?.load]
  return [
    found.answer.derivation,
    ...parts.flatMap((part) => (part == null ? [] : [part.derivation])),
  ]
}

const headlines = {
  inference: 'allInUsdPerMonth',
  training: 'usd',
  capacity: 'runsPerYear',
} as const satisfies Readonly<Record<Found['kind'], string>>

/** The working of one number, or every step in order. */
export const calculationOf: ViewOf = async ({ found, place, state, asking, t }) => {
  const { quantity } = place
  const main = workingsOf(found)
  const peak = found.kind === 'inference' ? found.answer.roofline?.peak?.derivation : undefined
  // A latency is shown at the peak, and so is its working; the main one has it of a full batch.
  const workings =
    peak === undefined ? main : shownAtPeak.has(quantity ?? '') ? [peak, ...main] : [...main, peak]
  const derivation =
    workings.find((one) => quantity !== undefined && hasQuantity(one, quantity)) ?? workings[0]
  if (derivation === undefined) return html``
  return calculationView(
    {
      derivation,
      quantity,
      linkTo: (id) => linkWith(state, { view: 'calculation', quantity: id }),
      today: asking.today,
      currency: found.kind === 'capacity' ? 'USD' : found.answer.currency.code,
      headline: headlines[found.kind],
      back: linkWith(state),
      index: linkWith(state, { view: 'calculation' }),
    },
    t,
  )
}
