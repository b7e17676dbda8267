import { genaiPrices } from './genai-prices.ts'
import type { Load } from './package.ts'
import { piAi } from './pi-ai.ts'
import { tokenlens } from './tokenlens.ts'

/** The packages that the book is compared with, by their names on npm. */
export const packages: Readonly<Record<string, Load>> = {
  '@pydantic/genai-prices': genaiPrices,
  '@earendil-works/pi-ai': piAi,
  tokenlens,
}
