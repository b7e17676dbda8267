import * as apiPrices from './api-prices.ts'

/** The fields of tokens that are bought: the page loads them with the first form that has them. */
export const apiPricesOnDemand = () => apiPrices
