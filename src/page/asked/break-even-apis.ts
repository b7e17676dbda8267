import { queryOf, type Seller, sellerOf } from '../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { inference } from '../../estimates/inference/index.ts'
import { withEngine } from '../../estimates/shared/read.ts'
import { find } from '../../presets/registry.ts'
import { bodyOf } from '../form/body.ts'
import { chosenApis } from '../form/chosen-apis.ts'
import { firstApi } from '../form/price-fields.ts'
import { listOf, needsChips, priceMethodOf, type State, shown, withChips } from '../form/state.ts'
import type { Asking } from './answers.ts'

/** What the workload of a state costs; undefined where it is refused. */
export const askInference = async (
  state: State,
  { today, words }: Asking,
): Promise<InferenceAnswer | undefined> => {
  const result = await withEngine(() => inference.ask(bodyOf(state), { today, words }))
  return result.ok ? result.answer : undefined
}

/** The workload on the form’s own chips, where its tokens are bought. */
export const chipsOf = async (
  state: State,
  answer: InferenceAnswer,
  asking: Asking,
): Promise<InferenceAnswer> =>
  needsChips(state) ? answer : ((await askInference(withChips(state), asking)) ?? answer)

/** The workload at the rent of the form, where its chips are owned. */
export const rentedOf = async (
  state: State,
  asking: Asking,
): Promise<InferenceAnswer | undefined> => {
  if (priceMethodOf(state) !== 'own') return undefined
  const rented = await askInference(withChips(state), asking)
  return rented?.price.method === 'rent' ? rented : undefined
}

/** An API to compare with, and why it is this one. */
export interface ComparedApi {
  readonly id: string
  readonly why: Seller | 'chosen' | undefined
}

/** The APIs to compare with: those chosen, else who sells the model, else one that stands in. */
export const apisOf = (state: State, answer: InferenceAnswer): readonly ComparedApi[] => {
  const chosen = chosenApis(state)
  if (chosen.length > 0) return chosen.map((id) => ({ id, why: 'chosen' }))
  const model = find('models', shown(state, 'model'))?.id
  const seller = model === undefined ? undefined : sellerOf(model, queryOf(answer))
  return [
    seller === undefined
      ? { id: find('apis', listOf(state))?.id ?? firstApi, why: undefined }
      : { id: seller.api.id, why: seller },
  ]
}
