import type { QuantityId } from '../quantities/index.ts'
import { type Formula, formula } from './formula.ts'

type Numbers = Readonly<Record<QuantityId, number>>

/** The same arithmetic over other quantities: those in `names` go by their other name. */
export const renamed = (
  given: Formula,
  names: Readonly<Partial<Record<QuantityId, QuantityId>>>,
): Formula => {
  const nameOf = (id: QuantityId): QuantityId => names[id] ?? id
  const asGiven = (inputs: Numbers): Numbers => {
    const own = { ...inputs }
    for (const id of given.from) own[id] = inputs[nameOf(id)]
    return own
  }
  return formula<QuantityId>({
    of: nameOf(given.of),
    from: given.from.map(nameOf),
    text: given.from.reduce(
      (text, id) => text.replace(new RegExp(`\\b${id}\\b`, 'g'), nameOf(id)),
      given.text,
    ),
    source: given.source,
    domain: (inputs) => given.domain?.(asGiven(inputs)) ?? true,
    compute: (inputs) => given.compute(asGiven(inputs)),
  })
}
