import { at, type Rule } from './usage.ts'

/** What has no price, and why. */
export const nulls: readonly Rule[] = [
  {
    rule: 'Before the first record, in a gap, and after the end, there is none',
    source: 'openai-deprecations',
    rows: [
      ['gpt-6.2-sol', at('2026-11-16'), null, /2026-11-17/],
      ['deepseek-chat', at('2025-12-01'), null, /was not read/],
      ['gpt-4', at('2026-10-23'), null, /2026-10-23/],
      ['claude-sonnet-4-5', at('2026-11-30'), null, /2026-11-30/],
    ],
  },
  {
    rule: 'A kind of token that a list leaves out is not at the price of another',
    source: 'pi-ai-1.6.0',
    rows: [
      ['grok-4', { input: 128_001, cached: 64_000, output: 1000 }, null, /cached input.*128,000/],
      ['grok-4.7', { input: 10_000, written: 5000, output: 1000 }, null, /1 to 2\.5 times/],
      [
        'gpt-6.2-sol',
        { input: 300_000, written: 5000, output: 0, price: { cacheLifetimeMinutes: 720 } },
        null,
        /272,000/,
      ],
      ['gpt-5.3-codex', { input: 10_000, output: 1000, price: { batchShare: 0.5 } }, null, /batch/],
      ['mistral-large-4', { input: 1000, output: 100, searches: 1 }, null, /web search/],
    ],
  },
]
