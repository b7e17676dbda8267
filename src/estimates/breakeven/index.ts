import { operations } from '../../words/openapi/operations.ts'
import { planErrors } from '../inference/check.ts'
import { estimate } from '../shared/estimate.ts'
import { BreakevenAnswer } from './answer.ts'
import { answerOf } from './build.ts'
import { examples } from './examples.ts'
import { BreakevenRequest } from './request.ts'

/** Where owning beats renting, and both beat the API. */
export const breakeven = estimate({
  name: 'breakeven',
  ...operations.breakeven,
  request: BreakevenRequest,
  answer: BreakevenAnswer,
  examples,
  headline: ['ownUsdPerClusterMonth', 'rentUsdPerClusterMonth', 'apiUsdPerMillionTokens'],
  check: ({ request: { model, performance } }) =>
    model === undefined ? [] : planErrors({ model, performance }),
  plans: () => 1,
  solve: (read) => read,
  tell: answerOf,
})
