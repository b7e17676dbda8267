import { isForSale } from '../../presets/chip.ts'
import { all } from '../../presets/registry.ts'
import { type Choice, modelsOf, paymentsOf } from './choices.ts'
import { type Cell, lookedUp } from './on-chip.ts'
import type { CompareRequest } from './request.ts'

/** The accelerators that a request compares by name. */
export const chipsOf = ({
  accelerators,
  accelerator,
}: {
  readonly accelerators?: readonly string[] | undefined
  readonly accelerator: unknown
}): readonly string[] => [
  ...new Set(
    accelerators ??
      all('accelerators').flatMap((one) =>
        isForSale(one) || one.id === accelerator ? [one.id] : [],
      ),
  ),
]

/** The accelerator that a request is about, where it is compared, and the others. */
export const acceleratorsOf = <A>(request: {
  readonly accelerators?: readonly string[] | undefined
  readonly accelerator: A
}): readonly (A | string)[] => {
  const { accelerators, accelerator } = request
  const others = chipsOf(request).filter((id) => id !== accelerator)
  const withOwn = accelerators === undefined || accelerators.includes(String(accelerator))
  return withOwn ? [accelerator, ...others] : others
}

/** The ways to pay for one accelerator: two that differ by a price of another alone are one. */
export const paymentsOn = <P extends { readonly method: string }>(
  request: { readonly payments?: readonly P[] | undefined; readonly price: P },
  isOwn: boolean,
): readonly Choice<P>[] => {
  const payments = paymentsOf(request)
  if (isOwn || payments.length === 1) return payments
  const texts = payments.map(({ value }) => JSON.stringify(lookedUp(value)))
  return payments.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
}

/** The rows of chips that a request asks for: its accelerators × models × payments. */
export const cellsOf = (request: CompareRequest): readonly Cell[] => {
  const models = modelsOf(request)
  return acceleratorsOf(request).flatMap((accelerator) => {
    const payments = paymentsOn(request, accelerator === request.accelerator)
    return models.flatMap((model) =>
      payments.map((payment): Cell => ({ accelerator, model, payment })),
    )
  })
}

/** The row that a request is about, whether it is compared or not. */
export const askedCell = (request: CompareRequest): Cell => {
  const [payment] = paymentsOf(request)
  const model = modelsOf(request).find(({ isAsked }) => isAsked) ?? {
    value: request.model,
    field: '/model',
    at: '/model',
    isAsked: true,
  }
  if (payment === undefined) throw new Error('a list of payments has an entry')
  return { accelerator: request.accelerator, model, payment }
}

export const isSameCell = (one: Cell, other: Cell): boolean =>
  one.accelerator === other.accelerator &&
  one.model.field === other.model.field &&
  one.payment.field === other.payment.field

/** Whether the plan of a chip and model is the same however they are paid for: where the load has its hours, rented chips are handed back and owned ones stay. */
export const sharesPlans = ({ scaling }: CompareRequest): boolean =>
  scaling?.hourlyWeights === undefined
