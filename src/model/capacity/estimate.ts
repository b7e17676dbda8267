import { flopsPerQuery, tokensPerQuery } from '../inference/throughput.ts'
import { flopsFromTokens } from '../training/formulas.ts'
import * as capacity from './formulas.ts'

/** What a stated amount of compute trains in a year, or serves, of one model. */
export const capacityFormulas = [
  capacity.equivalentChips,
  capacity.suppliedFlopsPerSecond,
  flopsFromTokens,
  capacity.runsPerYear,
  tokensPerQuery,
  flopsPerQuery,
  capacity.suppliedQueriesPerSecond,
]
