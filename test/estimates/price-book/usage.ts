import { inference } from '../../../src/estimates/inference/index.ts'
import { withEngine } from '../../../src/estimates/shared/read.ts'
import { today } from '../../support/today.ts'

/** Tokens of one request and what else its price depends on. */
export interface Usage {
  readonly input: number
  readonly output: number
  /** Of the input: read from the cache, and written to it. */
  readonly cached?: number
  readonly written?: number
  /** Of the output. */
  readonly reasoning?: number
  readonly searches?: number
  readonly asOf?: string
  /** Further fields of `price`. */
  readonly price?: object
  readonly hourlyWeights?: readonly number[]
}

/** A price list, a request, and its bill in USD by the vendor’s rule; null is followed by the reason. */
export type Row = readonly [api: string, usage: Usage, usd: number | null, why?: RegExp]

export interface Rule {
  /** What the vendor says, in our words. */
  readonly rule: string
  /** Where: a key of `presets/sources.json`. */
  readonly source: string
  readonly rows: readonly Row[]
}

/** A request on a day. */
export const at = (asOf: string, input = 10_000, output = 1000) => ({ input, output, asOf })

/** Yuan for a dollar, so that a list in yuan is worked out in yuan. */
export const cnyPerUsd = 7

export const bill = async (api: string, usage: Usage) => {
  const { input, output, cached = 0, written = 0, reasoning, searches } = usage
  const { asOf = today, price, hourlyWeights } = usage
  const body = {
    workload: {
      queriesPerSecond: 1,
      inputTokens: input,
      outputTokens: output,
      ...(reasoning !== undefined && { reasoningTokens: reasoning }),
      ...(searches !== undefined && { webSearchesPerQuery: searches }),
    },
    price: {
      method: 'api',
      api,
      ...(cached > 0 && { cachedInputShare: cached / input }),
      ...(written > 0 && { cacheWriteShare: written / input }),
      ...price,
    },
    ...(hourlyWeights !== undefined && { scaling: { hourlyWeights } }),
    asOf,
    cnyPerUsd,
  }
  const result = await withEngine(() => inference.ask(body, { today }))
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.answer
}
