import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../../src/disk/root.ts'
import type { PricePackage } from '../../../src/lab/prices/package.ts'
import { packages } from '../../../src/lab/prices/packages.ts'
import { usages } from '../../../src/lab/prices/usage.ts'

const loaded = new Map(
  await Promise.all(
    Object.entries(packages).map(async ([name, load]) => [name, await load()] as const),
  ),
)
const packageOf = (name: string): PricePackage => {
  const found = loaded.get(name)
  if (found === undefined) throw new Error(name)
  return found
}
const priced = (name: string, provider: string, model: string, asOf = '2026-11-28') => {
  const listed = packageOf(name).find({ provider, names: ['no-such-model', model], asOf })
  return (
    listed && {
      id: listed.id,
      ...Object.fromEntries(
        usages.flatMap((usage) => {
          const usd = listed.usdOf(usage)
          return usd === undefined ? [] : [[usage.name, Number(usd.toFixed(9))]]
        }),
      ),
    }
  )
}

test.each([...loaded])('%s is the version that is installed', (name, { version, dataOf }) => {
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(version).toBe(devDependencies[name])
  expect(dataOf).toMatch(/^20\d\d-\d\d-\d\d$/)
})

// Claude Haiku 4.5, by Anthropic's list: 1 for input, 0.10 read, 1.25 and 2 written, 5 for output.
const haiku = {
  // 1,000 + 2,500 millionths
  short: 0.0035,
  // 300,000 + 10,000: no tier
  long: 0.31,
  // 1,000 + 900 + 2,500
  cached: 0.0044,
  // 30,000 + 27,000 + 10,000
  'long-cached': 0.067,
  // 1,000 + 11,250 + 2,500
  written: 0.01475,
  // 1,000 + 18,000 + 2,500
  'kept-1h': 0.0215,
}
// GPT-6 Sol, by OpenAI's list: 2, 0.20 and 10; above 272,000 twice, for output 1.5 times.
const sol = {
  // 2,000 + 5,000
  short: 0.007,
  // 1,200,000 + 30,000
  long: 1.23,
  // 2,000 + 1,800 + 5,000
  cached: 0.0088,
  // 120,000 + 108,000 + 30,000
  'long-cached': 0.258,
  // 2,000 + 9,000 × 2.5 + 5,000
  written: 0.0295,
}

describe('@pydantic/genai-prices', () => {
  const name = '@pydantic/genai-prices'
  test('takes tokens that were read and written as part of the input', () => {
    expect(priced(name, 'Anthropic', 'claude-haiku-4-5')).toEqual({
      id: 'claude-haiku-4-5',
      ...haiku,
    })
    expect(priced(name, 'OpenAI', 'gpt-6-sol')).toEqual({ id: 'gpt-6-sol', ...sol })
  })

  test('does not price as input what it has no price of', () => {
    // 30 and 60 USD: 30,000 + 30,000 millionths; 300,000 × 30 + 2,000 × 60 = 9,120,000
    expect(priced(name, 'OpenAI', 'gpt-4')).toEqual({ id: 'gpt-4', short: 0.06, long: 9.12 })
  })

  test('is asked for tokens without the fee of a search', () => {
    // Sonar: 1 USD both ways; a request costs 0.012 more.
    expect(priced(name, 'Perplexity', 'sonar')).toMatchObject({ short: 0.0015 })
  })

  test('is asked for the day', () => {
    // Gemini 3.6 Flash doubles on 2027-01-01: 1,000 × 0.75 + 500 × 3.75 = 2,625 before
    expect(priced(name, 'Google', 'gemini-3.6-flash')).toMatchObject({ short: 0.002625 })
    expect(priced(name, 'Google', 'gemini-3.6-flash', '2027-01-02')).toMatchObject({
      short: 0.00525,
    })
  })

  test('is asked outside DeepSeek’s peak', () => {
    // 1,000 × 0.66 + 500 × 1.98 = 1,650
    expect(priced(name, 'DeepSeek', 'deepseek-v4-pro')).toMatchObject({ short: 0.00165 })
  })

  test('has no price where it would answer with another seller’s list', () => {
    expect(priced(name, 'Azure OpenAI', 'claude-2')).toBeUndefined()
  })
})

describe('@earendil-works/pi-ai', () => {
  const name = '@earendil-works/pi-ai'
  test('takes tokens that were read and written beside the input, and batch from a gateway', () => {
    // Half of 3,500 and of 4,400
    expect(priced(name, 'Anthropic', 'claude-haiku-4-5')).toEqual({
      id: 'claude-haiku-4-5',
      ...haiku,
      batch: 0.00175,
      'batch-cached': 0.0022,
    })
    // Half of 7,000 and of 8,800. Its price of an hour's writes is Anthropic's.
    expect(priced(name, 'OpenAI', 'gpt-6-sol')).toEqual({
      id: 'gpt-6-sol',
      ...sol,
      batch: 0.0035,
      'batch-cached': 0.0044,
    })
  })

  test('does not take a price that it lacks for free', () => {
    // 15 and 120 USD: 15,000 + 60,000 millionths; 4,500,000 + 240,000; batch half of it
    expect(priced(name, 'OpenAI', 'gpt-5-pro')).toEqual({
      id: 'gpt-5-pro',
      short: 0.075,
      long: 4.74,
      batch: 0.0375,
    })
  })
})

describe('tokenlens', () => {
  test('is asked for the seller alone, and read tokens are not counted twice', () => {
    // 2.50, 1.25 and 10 USD: 2,500 + 5,000; 750,000 + 20,000; + 9,000 × 1.25; 75,000 + 337,500 + 20,000
    expect(priced('tokenlens', 'OpenAI', 'gpt-4o')).toEqual({
      id: 'gpt-4o',
      short: 0.0075,
      long: 0.77,
      cached: 0.01875,
      'long-cached': 0.4325,
    })
    // Azure, which its list names first, asks 60 and 120.
    expect(priced('tokenlens', 'OpenAI', 'gpt-4')).toMatchObject({ short: 0.06 })
  })
})

test.each([...loaded.keys()])('%s knows no seller but those it lists', (name) => {
  expect(priced(name, 'Baidu', 'gpt-4o')).toBeUndefined()
  expect(priced(name, 'OpenAI', 'gpt-0')).toBeUndefined()
})
