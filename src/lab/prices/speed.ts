import { calcPrice } from '@pydantic/genai-prices'
import { find } from '../../presets/registry.ts'
import { bookPriceOf } from './book.ts'
import type { Usage } from './usage.ts'

/** How long the price of one request takes, and nothing else of an answer. */
export interface PriceSpeed {
  readonly preset: string
  readonly bookMicroseconds: number
  readonly packageMicroseconds: number
}

/** What both know: a plain list, one with a tier, one whose writes are charged. */
const lists = [
  ['gpt-4o', 'openai', 'gpt-4o'],
  ['gemini-2.5-pro', 'google', 'gemini-2.5-pro'],
  ['claude-sonnet-4.5', 'anthropic', 'claude-sonnet-4-5'],
] as const

const usage: Usage = {
  name: 'cached',
  freshTokens: 1000,
  cachedTokens: 9000,
  writtenTokens: 0,
  outputTokens: 500,
}

const rounds = 5
const turns = 20_000

/** In one process and turn by turn, so that both meet the same machine. */
const mediansOf = (tasks: readonly (() => void)[]): readonly number[] => {
  const timeOf = (task: () => void) => {
    const start = performance.now()
    for (let turn = 0; turn < turns; turn += 1) task()
    return ((performance.now() - start) * 1000) / turns
  }
  for (const task of tasks) timeOf(task)
  const times = Array.from({ length: rounds }, () => tasks.map(timeOf))
  return tasks.map((_, index) => {
    const sorted = times.map((round) => round[index] ?? Number.NaN).toSorted((a, b) => a - b)
    return sorted[Math.floor(rounds / 2)] ?? Number.NaN
  })
}

/** The median of five rounds after a warm-up, beside that of `calcPrice` of `@pydantic/genai-prices`. */
export const priceSpeeds = (today: string): readonly PriceSpeed[] =>
  lists.map(([preset, providerId, model]) => {
    const options = { providerId, timestamp: new Date(`${today}T12:00:00Z`) }
    const asked = { input_tokens: 10_000, cache_read_tokens: 9000, output_tokens: 500 }
    const [bookMicroseconds = Number.NaN, packageMicroseconds = Number.NaN] = mediansOf([
      () => {
        const api = find('apis', preset)
        if (api === undefined || 'missing' in bookPriceOf(api, usage, today))
          throw new Error(preset)
      },
      () => {
        if (calcPrice(asked, model, options) === null) throw new Error(model)
      },
    ])
    return { preset, bookMicroseconds, packageMicroseconds }
  })
