import { quantity } from './quantity.ts'

/** Quantities of an exchange of currencies. */
export const currency = {
  cnyPerUsd: quantity('Yuan for a dollar', 'x', 'CNY/USD'),
  usdAmount: quantity('An amount in dollars', '$', 'USD'),
  cnyAmount: quantity('The same amount in yuan', '¥', 'CNY'),
} as const
