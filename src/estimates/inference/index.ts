import { operations } from '../../words/openapi/operations.ts'
import { estimate, type Read, type Refused } from '../shared/estimate.ts'
import { InferenceAnswer } from './answer.ts'
import { answerOfBought, capacityErrors, type ReadBought } from './bought.ts'
import { answerOfChips, type ReadInference } from './chips.ts'
import { planErrors } from './divide.ts'
import { examples } from './examples.ts'
import { type Refreshed, refreshOf } from './refresh.ts'
import { BoughtRequest, InferenceRequest, ServedRequest } from './request.ts'

const isBought = (read: Read<ServedRequest>): read is ReadBought =>
  read.request.price.method === 'api'
const isServed = (read: Read<ServedRequest>): read is ReadInference => !isBought(read)

const solve = (
  read: Read<ServedRequest>,
): { readonly refreshed: Refreshed | undefined } | Refused => {
  const refresh = refreshOf(read.request, read.body)
  return refresh.ok ? { refreshed: refresh.refreshed } : refresh
}

/** One workload served: by chips that are rented or owned, or by tokens that are bought. */
export const inference = estimate({
  name: 'inference',
  ...operations.inference,
  request: ServedRequest,
  shapes: { InferenceRequest, BoughtRequest },
  answer: InferenceAnswer,
  examples,
  scenarios: 'inference',
  headline: ['usdPerYear', 'allInUsdPerYear', 'usdPerQuery', 'chips'],
  check: (read) =>
    isBought(read) ? capacityErrors(read.request) : isServed(read) ? planErrors(read.request) : [],
  plans: ({ price, performance }) =>
    price.method !== 'api' && performance.method === 'roofline' ? 24 : 1,
  solve,
  tell: (read, { refreshed }) => {
    if (isBought(read)) return answerOfBought(read, refreshed)
    if (isServed(read)) return answerOfChips(read, refreshed)
    throw new Error('a request is served or bought')
  },
})
