import { formulas } from '../../model/formulas.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import type { Formula } from '../../model/graph/formula.ts'
import { variantsOf } from '../../model/graph/lean.ts'
import type { Given } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { originTold } from '../shared/derivation.ts'

/** Inputs that take the place of those of a working, by id. */
export type Changed = Readonly<Record<string, number | null>>

type Input = Derivation['inputs'][number]
type Step = Derivation['steps'][number]

const byText = new Map<string, Formula>()
const textOf = (id: string, text: string) => `${id} = ${text}`

const formulaOf = ({ id, formula }: Step): Formula => {
  if (byText.size === 0)
    for (const one of formulas.flatMap(variantsOf)) byText.set(textOf(one.of, one.text), one)
  const found = byText.get(textOf(id, formula))
  if (found === undefined) throw new Error(`no formula is ${textOf(id, formula)}`)
  return found
}

const ofEntry: Origin = {
  from: 'default',
  basis: 'derived',
  note: message('notes.of-this-entry'),
  sources: [],
}

const asChanged = ({ id, label, symbol, unit }: Input | Step, value: number | null, say: Say) => ({
  id,
  label,
  symbol,
  unit,
  value,
  ...(value !== null && { origin: originTold(ofEntry, say) }),
})

const asGiven = ({ value, reason }: Input): Given<null> =>
  value === null ? { value, reason: reason ?? '' } : { value, origin: null }

/** A working with other inputs: each step as its formula gives it from them. */
export const rerun = ({ inputs, steps }: Derivation, changed: Changed, say: Say): Derivation => {
  const isChanged = ({ id, value }: Input) => Object.hasOwn(changed, id) && changed[id] !== value
  // One that keeps its value does so whatever else changes.
  const isGiven = ({ id }: Step) => Object.hasOwn(changed, id)
  const given: readonly Input[] = [
    ...inputs.map((one) => (isChanged(one) ? asChanged(one, changed[one.id] ?? null, say) : one)),
    ...steps.filter(isGiven).map((one) => asChanged(one, changed[one.id] ?? null, say)),
  ]
  const rest = steps
    .filter((step) => !isGiven(step))
    .map((step) => ({ step, formula: formulaOf(step) }))
  const trace = evaluate<null>({
    definitions: rest.map(({ formula }) => formula),
    given: Object.fromEntries(given.map((one): [string, Given<null>] => [one.id, asGiven(one)])),
    constantOrigin: () => null,
  })
  return {
    inputs: [...given],
    steps: rest.map(({ step, formula }) => ({ ...step, value: trace.value(formula.of) })),
  }
}
