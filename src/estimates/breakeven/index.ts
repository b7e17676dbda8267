import { operations } from '../../words/openapi/operations.ts'
import { estimate } from '../shared/estimate.ts'
import { BreakevenAnswer } from './answer.ts'
import { check } from './check.ts'
import { examples } from './examples.ts'
import { BreakevenRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

export { breakevenRequest } from './of-inference.ts'
export { queryOf, type Seller, sellerOf } from './seller.ts'

/** Plans that the search for a replica looks at. */
const predicted = 24

/** Where owning beats renting, and both beat the API. */
export const breakeven = estimate({
  name: 'breakeven',
  ...operations.breakeven,
  request: BreakevenRequest,
  answer: BreakevenAnswer,
  examples,
  headline: ['ownUsdPerClusterMonth', 'rentUsdPerClusterMonth', 'apiUsdPerMillionTokens'],
  check,
  plans: ({ cluster, performance }) =>
    cluster.clusterOutputTokensPerSecond === undefined && performance.method === 'roofline'
      ? predicted
      : 1,
  solve,
  tell,
})
