import type { Definition } from '../../model/graph/formula.ts'
import { inputsOf } from '../../model/graph/inputs.ts'
import { replicaDefinitions } from '../../model/inference/parts-replica.ts'
import type { InferenceTrait } from '../../model/inference/traits.ts'
import type { Message } from '../../words/message.ts'
import type { Givens } from '../shared/givens.ts'

/** Where no plan is found, what the formulas of a replica need is not known, for that reason. */
export const unplanned = (
  definitions: readonly Definition[],
  traits: readonly InferenceTrait[],
  given: Givens,
  reason: Message,
): Givens => {
  const ofReplica = new Set(inputsOf(replicaDefinitions(traits)))
  return Object.fromEntries(
    inputsOf(definitions)
      .filter((id) => ofReplica.has(id) && given[id] === undefined)
      .map((id) => [id, { value: null, reason }]),
  )
}
