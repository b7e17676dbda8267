import { cnyPerUsd, type Rule } from './usage.ts'

/** What is read from a cache, written to one and kept there. */
export const caches: readonly Rule[] = [
  {
    rule: 'Anthropic: a write for 5 minutes costs 1.25 times the input, for an hour twice; Opus 5.5 reads at a twentieth, Fable 5.2 at a fortieth, Haiku 4.5 at a tenth',
    source: 'claude-pricing',
    rows: [
      [
        'claude-opus-5-5',
        { input: 10_000, cached: 4000, written: 4000, output: 500 },
        (2000 * 4 + 4000 * 0.2 + 4000 * 5 + 500 * 20) / 1e6,
      ],
      [
        'claude-opus-5-5',
        { input: 10_000, written: 4000, output: 500, price: { cacheLifetimeMinutes: 5 } },
        (6000 * 4 + 4000 * 5 + 500 * 20) / 1e6,
      ],
      [
        'claude-opus-5-5',
        { input: 10_000, written: 4000, output: 500, price: { cacheLifetimeMinutes: 60 } },
        (6000 * 4 + 4000 * 8 + 500 * 20) / 1e6,
      ],
      [
        'claude-fable-5-2',
        { input: 10_000, cached: 10_000, output: 500 },
        (10_000 * 0.2 + 500 * 40) / 1e6,
      ],
      [
        'claude-haiku-4-5',
        { input: 10_000, cached: 5000, written: 5000, output: 500 },
        (5000 * 0.1 + 5000 * 1.25 + 500 * 5) / 1e6,
      ],
      [
        'claude-opus-5',
        { input: 344_139, written: 344_139, output: 0, price: { cacheLifetimeMinutes: 60 } },
        (344_139 * 10) / 1e6,
      ],
      // Above 100,000 tokens the hour’s write is five times as dear as well: 1.00.
      [
        'claude-haiku-5-5',
        { input: 200_000, written: 100_000, output: 0, price: { cacheLifetimeMinutes: 60 } },
        (100_000 * 0.5 + 100_000 * 1) / 1e6,
      ],
    ],
  },
  {
    rule: 'OpenAI: from GPT-5.6 on a write for 30 minutes costs 1.25 times the input, on GPT-6.2 Sol one for 12 hours 2.5 times; before, writing is free',
    source: 'openai-gpt-6.2-sol-page',
    rows: [
      [
        'gpt-6.2-sol',
        { input: 10_000, written: 4000, output: 500, price: { cacheLifetimeMinutes: 30 } },
        (6000 * 2 + 4000 * 2.5 + 500 * 10) / 1e6,
      ],
      [
        'gpt-6.2-sol',
        { input: 10_000, written: 4000, output: 500, price: { cacheLifetimeMinutes: 720 } },
        (6000 * 2 + 4000 * 5 + 500 * 10) / 1e6,
      ],
      [
        'gpt-5.5',
        { input: 10_000, cached: 4000, written: 4000, output: 500 },
        (6000 * 5 + 4000 * 0.5 + 500 * 30) / 1e6,
      ],
      [
        'gpt-4o',
        { input: 10_000, cached: 4000, output: 500 },
        (6000 * 2.5 + 4000 * 1.25 + 500 * 10) / 1e6,
      ],
    ],
  },
  {
    rule: 'Moonshot: Kimi K3.1 writes for 5 minutes at the price of the input, for an hour at twice',
    source: 'teamorouter-kimi',
    rows: [
      [
        'kimi-k3.1-pro',
        { input: 10_000, cached: 4000, written: 4000, output: 500 },
        (6000 * 2 + 4000 * 0.2 + 500 * 10) / 1e6,
      ],
      [
        'kimi-k3.1-pro',
        { input: 10_000, written: 4000, output: 500, price: { cacheLifetimeMinutes: 60 } },
        (6000 * 2 + 4000 * 4 + 500 * 10) / 1e6,
      ],
    ],
  },
  {
    rule: 'Google: what is written costs as input does, and by the hour while it lies there; Gemini 4 has no storage',
    source: 'ai-sdk-cost-calculator-7.1.14',
    rows: [
      [
        'gemini-3.8-flash',
        { input: 100_000, written: 50_000, output: 1000 },
        (100_000 * 0.75 + 50_000 * 1 * 0.5 + 1000 * 3.75) / 1e6,
      ],
      [
        'gemini-3.8-flash',
        { input: 100_000, written: 50_000, output: 1000, price: { cacheStorageHours: 6 } },
        (100_000 * 0.75 + 50_000 * 6 * 0.5 + 1000 * 3.75) / 1e6,
      ],
      [
        'gemini-3.1-pro-preview',
        {
          input: 300_000,
          cached: 100_000,
          written: 100_000,
          output: 1000,
          price: { cacheStorageHours: 2 },
        },
        (200_000 * 4 + 100_000 * 0.4 + 100_000 * 2 * 4.5 + 1000 * 18) / 1e6,
      ],
      [
        'gemini-4-neon',
        { input: 100_000, written: 50_000, output: 1000, price: { cacheStorageHours: 6 } },
        (100_000 * 3 + 1000 * 15) / 1e6,
      ],
    ],
  },
  {
    rule: 'Volcengine: no price of writing, 0.017 yuan for a million tokens and hour',
    source: 'model-bank-2026-09-27',
    rows: [
      [
        'doubao-seed-2.0-pro',
        {
          input: 20_000,
          cached: 5000,
          written: 10_000,
          output: 1000,
          price: { cacheStorageHours: 24 },
        },
        (15_000 * 3.2 + 5000 * 0.64 + 10_000 * 24 * 0.017 + 1000 * 16) / 1e6 / cnyPerUsd,
      ],
    ],
  },
]
