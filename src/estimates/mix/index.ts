import { operations } from '../../words/openapi/operations.ts'
import { estimate } from '../shared/estimate.ts'
import { MixAnswer } from './answer.ts'
import { answerOf } from './answer-of.ts'
import { examples } from './examples.ts'
import { MixRequest } from './request.ts'

/** The cheapest mix of reserved, on-demand and spot chips for a load. */
export const mix = estimate({
  name: 'mix',
  ...operations.mix,
  request: MixRequest,
  answer: MixAnswer,
  examples,
  headline: ['usdPerYear', 'usdPerChipHour'],
  check: () => [],
  plans: () => 1,
  solve: (read) => read,
  tell: answerOf,
})
