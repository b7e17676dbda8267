import { quantity } from './quantity.ts'

/** Quantities of an exchange of currencies. */
export const currency = {
  cnyPerUsd: quantity('x', 'CNY/USD'),
  usdAmount: quantity('$', 'USD'),
  cnyAmount: quantity('¥', 'CNY'),
} as const
