import * as bought from './bought.ts'

/** Prices of tokens and what they cost: the page loads them with the first estimate that buys tokens. */
export const boughtOnDemand = () => bought
