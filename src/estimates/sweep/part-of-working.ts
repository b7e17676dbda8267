import type { Say } from '../../words/say.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { originTold, stepOfFull } from '../shared/derivation.ts'

/** The nodes of some ids with all that they rest on. */
export const leadingTo = ({ inputs, steps }: Derivation, ids: readonly string[]): Derivation => {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const kept = new Set<string>()
  const visit = (id: string) => {
    if (kept.has(id)) return
    kept.add(id)
    for (const input of byId.get(id)?.inputs ?? []) visit(input)
  }
  for (const id of ids) visit(id)
  return {
    inputs: inputs.filter(({ id }) => kept.has(id)),
    steps: steps.filter(({ id }) => kept.has(id)),
  }
}

/** The nodes of some ids, and what they follow from directly as inputs. */
export const headlineOf = (
  { inputs, steps }: Derivation,
  ids: readonly string[],
  say: Say,
): Derivation => {
  const kept = steps.filter(({ id }) => ids.includes(id))
  const near = new Set([...ids, ...kept.flatMap((step) => step.inputs)])
  const origin = originTold(stepOfFull, say)
  return {
    inputs: [
      ...inputs.filter(({ id }) => near.has(id)),
      ...steps
        .filter((step) => near.has(step.id) && !kept.includes(step))
        .map(({ id, label, symbol, unit, value }) => ({ id, label, symbol, unit, value, origin })),
    ],
    steps: kept,
  }
}
