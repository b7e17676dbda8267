import type { Seller } from '../../../estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../../estimates/inference/answer.ts'
import { isFields } from '../../../estimates/shared/merge.ts'
import type { Tell } from '../../../words/say.ts'

/** What an estimate counts and a break-even does not. */
const leftOut = ({ request }: InferenceAnswer, t: Tell): string => {
  const scaling = isFields(request.scaling) ? request.scaling : {}
  const spares = typeof scaling.redundantReplicas === 'number' && scaling.redundantReplicas > 0
  const overheads = request.overheads !== undefined
  return spares
    ? t(overheads ? 'pageMoney.breakeven-without-both' : 'pageMoney.breakeven-without-spares')
    : overheads
      ? t('pageMoney.breakeven-without-overheads')
      : ''
}

/** What is charged beside the tokens of a query, or for some of them alone. */
const leftOutOfApi = ({ request }: InferenceAnswer, t: Tell): string => {
  const workload = isFields(request.workload) ? request.workload : {}
  const asksFor = (id: string) => typeof workload[id] === 'number' && workload[id] > 0
  return asksFor('webSearchesPerQuery') || asksFor('reasoningTokens')
    ? t('pageMoney.breakeven-without-searches')
    : ''
}

/** Why the API is the one that is compared. */
export const whyApi = (
  seller: Seller | 'chosen' | undefined,
  { subject }: InferenceAnswer,
  t: Tell,
): string => {
  if (seller === 'chosen') return ''
  if (seller === undefined) return t('pageMoney.api-stands-in', { model: subject.model })
  const { why, sellers } = seller
  return t(`pageMoney.api-is-${why}`, { model: subject.model, sellers })
}

/** Whether a workload has no queries at all. */
export const servesNothing = ({ load }: InferenceAnswer): boolean => load.queriesPerSecond === 0

/** What the comparison leaves out that the estimate counts. */
export const sharedNotes = (answer: InferenceAnswer, t: Tell): string =>
  t.format.sentences([leftOut(answer, t), leftOutOfApi(answer, t)].filter((one) => one !== ''))
