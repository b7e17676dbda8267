import type { Rule } from './usage.ts'

const all = { batchShare: 1 }

/** What a batch takes off, by kind of token. */
export const batches: readonly Rule[] = [
  {
    rule: 'OpenAI: half off all kinds of the models since GPT-5, the long tier too; of GPT-4o, 4.1 and o3 the cached read keeps its price',
    source: 'portkey-models',
    rows: [
      [
        'gpt-6.2-sol',
        { input: 300_000, cached: 100_000, written: 100_000, output: 1000, price: all },
        (0.5 * (100_000 * 4 + 100_000 * 0.2 + 100_000 * 5 + 1000 * 15)) / 1e6,
      ],
      [
        'gpt-4o',
        { input: 10_000, cached: 5000, output: 1000, price: all },
        (0.5 * (5000 * 2.5 + 1000 * 10) + 5000 * 1.25) / 1e6,
      ],
      [
        'gpt-4.1',
        { input: 10_000, cached: 5000, output: 1000, price: { batchShare: 0.4 } },
        (0.6 * (5000 * 2 + 1000 * 8) + 0.4 * 0.5 * (5000 * 2 + 1000 * 8) + 5000 * 0.5) / 1e6,
      ],
    ],
  },
  {
    rule: 'Anthropic: half off everything, both writes and the long tier of Haiku 5.5',
    source: 'claude-pricing',
    rows: [
      [
        'claude-opus-5-5',
        {
          input: 10_000,
          cached: 4000,
          written: 4000,
          output: 500,
          price: { ...all, cacheLifetimeMinutes: 60 },
        },
        (0.5 * (2000 * 4 + 4000 * 0.2 + 4000 * 8 + 500 * 20)) / 1e6,
      ],
      [
        'claude-haiku-5-5',
        { input: 100_001, output: 1000, price: all },
        (0.5 * (100_001 * 0.5 + 1000 * 2.5)) / 1e6,
      ],
    ],
  },
  {
    rule: 'Google: half off; on 2.5 Pro, 3.1 Pro and 3 Flash not off the cached read',
    source: 'gemini-pricing',
    rows: [
      [
        'gemini-2.5-pro',
        { input: 100_000, cached: 50_000, output: 1000, price: all },
        (0.5 * (50_000 * 1.25 + 1000 * 10) + 50_000 * 0.125) / 1e6,
      ],
      [
        'gemini-3-flash-preview',
        { input: 100_000, cached: 50_000, output: 1000, price: all },
        (0.5 * (50_000 * 0.5 + 1000 * 3) + 50_000 * 0.05) / 1e6,
      ],
      [
        'gemini-4-argon',
        { input: 100_000, cached: 50_000, output: 1000, price: all },
        (0.5 * (50_000 * 2 + 50_000 * 0.1 + 1000 * 10)) / 1e6,
      ],
    ],
  },
  {
    rule: 'xAI: a fifth off everything, from 200,000 tokens too',
    source: 'xai-pricing',
    rows: [
      [
        'grok-4.7',
        { input: 10_000, cached: 5000, output: 1000, price: all },
        (0.8 * (5000 * 2 + 5000 * 0.5 + 1000 * 6)) / 1e6,
      ],
      [
        'grok-4.7',
        { input: 200_000, output: 1000, price: { batchShare: 0.5 } },
        (0.9 * (200_000 * 4 + 1000 * 12)) / 1e6,
      ],
    ],
  },
]
