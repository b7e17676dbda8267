import type { BreakevenAnswer } from '../../estimates/breakeven/answer.ts'
import { breakeven, breakevenRequest } from '../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../estimates/inference/answer.ts'
import { withEngine } from '../../estimates/shared/read.ts'
import { find } from '../../presets/registry.ts'
import { termsOfBought } from '../form/bought.ts'
import { namesIn } from '../form/names.ts'
import { billing } from '../form/price-fields.ts'
import { shown } from '../form/state.ts'
import { apiName } from '../parts/api-name.ts'
import { apisOf, type ComparedApi, chipsOf, rentedOf } from './break-even-apis.ts'
import type { Viewed } from './viewed.ts'

/** The break-even with one API, or why there is none. */
export interface Compared {
  readonly api: ComparedApi
  readonly name: string
  readonly answer: BreakevenAnswer | undefined
  readonly refused: string | undefined
}

const nameOf = (id: string): string => {
  const found = find('apis', id)
  return found === undefined ? id : apiName(found)
}

/** The break-even of a workload with each of its APIs. */
export const compared = async (
  { state, asking, t }: Viewed,
  answer: InferenceAnswer,
): Promise<readonly Compared[]> => {
  const chips = await chipsOf(state, answer, asking)
  const rented = await rentedOf(state, asking)
  const own = shown(state, billing.name) || undefined
  // Prices of one’s own are no list: they are compared as they are.
  const isOwnList = answer.price.tokens !== null && answer.price.tokens.api === null
  const apis = isOwnList ? [{ id: '', why: 'chosen' as const }] : apisOf(state, answer)
  return Promise.all(
    apis.map(async (api) => {
      const bought =
        answer.price.tokens !== null && (isOwnList || answer.price.tokens.api === api.id)
      const request = breakevenRequest(chips, {
        api: api.id,
        terms: termsOfBought(state),
        ...(bought && { bought: answer }),
        rented,
        billing: own,
      })
      const result = await withEngine(() =>
        breakeven.ask(request, { ...asking, names: namesIn(state.way, t) }),
      )
      return {
        api,
        name: isOwnList ? t('pageMoney.own-api-prices') : nameOf(api.id),
        answer: result.ok ? result.answer : undefined,
        refused: result.ok ? undefined : (result.errors[0]?.detail ?? ''),
      }
    }),
  )
}
