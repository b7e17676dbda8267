import * as bought from './parts-bought.ts'

/** The formulas of tokens that are bought: the page loads them with the first estimate that buys them. */
export const boughtOnDemand = () => bought
