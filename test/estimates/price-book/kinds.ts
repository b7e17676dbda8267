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

/** Calls and thoughts. */
export const fees: readonly Rule[] = [
  {
    rule: 'A web search: 10 dollars a thousand at OpenAI and Anthropic, 5 at xAI, 5 yuan at DeepSeek',
    source: 'ai-sdk-cost-calculator-7.1.14',
    rows: [
      [
        'gpt-6.2-sol',
        { input: 1000, output: 100, searches: 3 },
        (1000 * 2 + 100 * 10) / 1e6 + 3 * 0.01,
      ],
      [
        'claude-opus-5-5',
        { input: 1000, output: 100, searches: 1 },
        (1000 * 4 + 100 * 20) / 1e6 + 0.01,
      ],
      ['grok-4.7', { input: 1000, output: 100, searches: 2 }, (2000 + 600) / 1e6 + 2 * 0.005],
      [
        'deepseek-v4-pro',
        { input: 1000, output: 100, searches: 2, price: { peakHoursShare: 0 } },
        (1000 * 0.66 + 100 * 1.98) / 1e6 + (2 * 0.005) / cnyPerUsd,
      ],
    ],
  },
  {
    rule: 'Google: grounding with its search is 14 dollars a thousand queries on Gemini 3 and 4, 35 a thousand prompts on 2.5',
    source: 'gemini-pricing',
    rows: [
      [
        'gemini-3.8-flash',
        { input: 1000, output: 100, searches: 2 },
        (1000 * 0.75 + 100 * 3.75) / 1e6 + 2 * 0.014,
      ],
      [
        'gemini-2.5-pro',
        { input: 1000, output: 100, searches: 1 },
        (1000 * 1.25 + 100 * 10) / 1e6 + 0.035,
      ],
    ],
  },
  {
    rule: 'Perplexity: each request 5 dollars a thousand on Sonar, 6 on Sonar Pro, with a low search context',
    source: 'ai-sdk-cost-calculator-7.1.14',
    rows: [
      ['sonar', { input: 1000, output: 100 }, (1000 * 1 + 100 * 1) / 1e6 + 0.005],
      ['sonar-pro', { input: 1000, output: 100 }, (1000 * 3 + 100 * 15) / 1e6 + 0.006],
      [
        'sonar-pro',
        { input: 1000, output: 100, price: { requestFeeUsdPerQuery: 0.014 } },
        (1000 * 3 + 100 * 15) / 1e6 + 0.014,
      ],
    ],
  },
  {
    rule: 'Thoughts are billed as output; Alibaba asks another price for all output of a request that thinks',
    source: 'model-bank-2026-09-27',
    rows: [
      ['o3', { input: 1000, output: 5000, reasoning: 4000 }, (1000 * 2 + 5000 * 8) / 1e6],
      [
        'claude-opus-5-5',
        { input: 1000, output: 5000, reasoning: 5000 },
        (1000 * 4 + 5000 * 20) / 1e6,
      ],
      ['qwen-turbo-cn', { input: 1000, output: 5000 }, (300 + 5000 * 0.6) / 1e6 / cnyPerUsd],
      [
        'qwen-turbo-cn',
        { input: 1000, output: 5000, reasoning: 4000 },
        (1000 * 0.3 + 5000 * 3) / 1e6 / cnyPerUsd,
      ],
      [
        'qwen-plus-cn',
        { input: 128_001, output: 5000, reasoning: 1 },
        (128_001 * 2.4 + 5000 * 24) / 1e6 / cnyPerUsd,
      ],
      ['qwen-plus', { input: 1000, output: 5000, reasoning: 4000 }, (400 + 5000 * 4) / 1e6],
    ],
  },
]
