import type { Derivation } from '../../../estimates/shared/answer-parts.ts'

export type Input = Derivation['inputs'][number]
export type Step = Derivation['steps'][number]

/** A calculation by its quantities, and which of them leads to which. */
export interface Graph {
  readonly steps: ReadonlyMap<string, Step>
  readonly inputs: ReadonlyMap<string, Input>
  /** The steps that a quantity goes into, in order. */
  readonly usedBy: (id: string) => readonly Step[]
  /** The step at the top, if it is known. */
  readonly headline: Step | undefined
  /** The other steps that no step uses. */
  readonly others: readonly Step[]
  /** The steps that a step follows from directly, in the order of its formula. */
  readonly under: (step: Step) => readonly Step[]
  /** Whether a step is unfolded under another: each is once, where it is nearest to the top. */
  readonly isPlaced: (step: Step, under: Step) => boolean
  /** The steps from the top to a quantity, itself left out. */
  readonly pathTo: (id: string) => readonly Step[]
}

const usersOf = (steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> => {
  const users = new Map<string, Step[]>()
  for (const step of steps)
    for (const id of new Set(step.inputs)) {
      const known = users.get(id)
      if (known === undefined) users.set(id, [step])
      else known.push(step)
    }
  return users
}

/** For each quantity the step above it, on the shortest way from the first of the tops. */
const placesOf = (
  tops: readonly Step[],
  steps: ReadonlyMap<string, Step>,
): ReadonlyMap<string, Step | undefined> => {
  const above = new Map<string, Step | undefined>()
  for (const top of tops) {
    if (!above.has(top.id)) above.set(top.id, undefined)
    const row = [top]
    // The row grows while it is gone through: first what is near, then what is further.
    for (const step of row)
      for (const id of step.inputs) {
        if (above.has(id)) continue
        above.set(id, step)
        const next = steps.get(id)
        if (next !== undefined) row.push(next)
      }
  }
  return above
}

/** The graph of a calculation; `headline` is the quantity that comes first, if it has a step. */
export const graphOf = (
  { inputs, steps: listed }: Pick<Derivation, 'inputs' | 'steps'>,
  headline?: string,
): Graph => {
  const steps = new Map(listed.map((step) => [step.id, step]))
  const users = usersOf(listed)
  const first = headline === undefined ? undefined : steps.get(headline)
  const others = listed.filter(({ id }) => id !== headline && !users.has(id))
  const above = placesOf(first === undefined ? others : [first, ...others], steps)
  const pathTo = (id: string): readonly Step[] => {
    const step = above.get(id)
    return step === undefined ? [] : [...pathTo(step.id), step]
  }
  return {
    steps,
    inputs: new Map(inputs.map((input) => [input.id, input])),
    usedBy: (id) => users.get(id) ?? [],
    headline: first,
    others,
    under: (step) => step.inputs.flatMap((id) => steps.get(id) ?? []),
    isPlaced: (step, under) => above.get(step.id)?.id === under.id,
    pathTo,
  }
}
