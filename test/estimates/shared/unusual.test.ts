import { describe, expect, test } from 'vitest'
import { inference } from '../../../src/estimates/inference/index.ts'
import { unusualIn, usualSaid } from '../../../src/estimates/shared/unusual.ts'
import { training } from '../../../src/estimates/training/index.ts'
import { english } from '../../../src/words/english.ts'
import { today } from '../../support/today.ts'

/** What a body is told of its values. */
const told = (estimate: typeof inference | typeof training, body: Record<string, unknown>) => {
  const read = estimate.requestOf(body, { today })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return unusualIn({ ...read.answer }, body).map(({ field, said }) => [field, english(said)])
}

const run = (modelFlopsUtilization: number | string) => ({
  workload: { tokens: 1e12, days: 30 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'mfu', modelFlopsUtilization },
})

const served = (energy: object) => ({ scenario: 'google-search-2023', energy })

describe('a value that is hardly ever met is told of', () => {
  test('MFU above 0.6, from there on', () => {
    expect(told(training, run(0.4))).toEqual([])
    expect(told(training, run(0.6))).toEqual([])
    expect(told(training, run('61%'))).toEqual([
      [
        'performance.modelFlopsUtilization',
        expect.stringMatching(/^61% is unusually high\. Usual: 30% to 57% \(of 125 published/),
      ],
    ])
  })

  test('PUE below 1.05, which no site reaches', () => {
    expect(told(inference, served({ powerUsageEffectiveness: 1.05 }))).toEqual([])
    expect(told(inference, served({ powerUsageEffectiveness: 1.04 }))).toEqual([
      [
        'energy.powerUsageEffectiveness',
        expect.stringMatching(/^1\.04 is unusually low\. Usual: 1\.1 to 1\.6 \(/),
      ],
    ])
  })
})

test('what is usual is said beside a field, as people write it', () => {
  const said = (field: string, kind?: string) => {
    const message = usualSaid(field, kind)
    return message === undefined ? undefined : english(message)
  }
  expect(said('workload.queriesPerSecond')).toMatch(
    /^Usual: 1000 \/ day to 100 million \/ day \(from an internal tool to/,
  )
  expect(said('workload.inputTokens')).toMatch(/^Usual: 100 to 8,000 tokens\/query \(from 181/)
  expect(said('price.cachedInputShare')).toMatch(/^Usual: 0% to 90% \(/)
  expect(said('workload.tokens', 'lora')).toMatch(/^Usual: 10 million to 100 million \(/)
  expect(said('workload.tokens')).toBeUndefined()
})

describe('nothing is told of what nobody asked', () => {
  test('a default: the PUE of servers alone is 1', () => {
    const read = inference.requestOf({ scenario: 'google-search-2023' }, { today })
    expect(read).toMatchObject({ answer: { energy: { powerUsageEffectiveness: 1 } } })
    expect(told(inference, { scenario: 'google-search-2023' })).toEqual([])
    expect(told(inference, served({ powerUsageEffectiveness: null }))).toEqual([])
  })

  test('a value out of the usual range that is no wonder', () => {
    const large = { scenario: 'google-search-2023', workload: { queriesPerSecond: '10B/day' } }
    expect(told(inference, large)).toEqual([])
  })
})
