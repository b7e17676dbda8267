import type { Message } from '../../words/message.ts'
import { boughtOnDemand } from '../inference/index.ts'
import { apiGivens } from '../shared/price-api.ts'
import { givensAt } from '../shared/resolve.ts'
import { tokensAsked } from './givens.ts'
import type { Read } from './request.ts'

/** Says that the price of the API’s tokens changes within the year ahead: the months are at today’s. */
export const changeWarnings = ({ request, originAt }: Read): readonly Message[] => {
  const asked = tokensAsked(request)
  if (asked === undefined) return []
  const { changesOf, changeWarning, traceQuery } = boughtOnDemand()
  const { inputTokens, outputTokens } = asked
  const workload = givensAt('workload', { inputTokens, outputTokens }, originAt)
  const pricesAt = (asOf: string | undefined) => apiGivens({ ...asked, asOf }, originAt, 'api')
  return changeWarning(
    changesOf(asked, {
      prices: pricesAt(asked.asOf),
      pricesAt,
      dayAt: (then) => traceQuery({ ...workload, ...then }),
    }),
  )
}
