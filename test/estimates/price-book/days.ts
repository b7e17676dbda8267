import type { Rule } from './usage.ts'

const at = (asOf: string, input = 10_000, output = 1000) => ({ input, output, asOf })

/** Prices that change on a day: the last of the old one, the first of the new. */
export const changes: readonly Rule[] = [
  {
    rule: 'OpenAI cut o3 to a fifth on 2025-06-10 and GPT-5.6 Luna on 2026-07-30',
    source: 'genai-prices-openai',
    rows: [
      ['o3', at('2025-06-09'), (10_000 * 10 + 1000 * 40) / 1e6],
      ['o3', at('2025-06-10'), (10_000 * 2 + 1000 * 8) / 1e6],
      ['gpt-4o', at('2025-12-01'), (10_000 * 2.5 + 1000 * 10) / 1e6],
      ['gpt-5.6-luna', at('2026-07-29'), (10_000 * 1 + 1000 * 6) / 1e6],
      ['gpt-5.6-luna', at('2026-07-30'), (10_000 * 0.2 + 1000 * 1.2) / 1e6],
    ],
  },
  {
    rule: 'OpenAI: ultrafast on GPT-6.2 Sol is three times, from 2027-03-01 six',
    source: 'openai-gpt-6.2-sol-page',
    rows: [
      [
        'gpt-6.2-sol',
        { ...at('2027-02-28'), price: { serviceTier: 'ultrafast' } },
        (3 * (10_000 * 2 + 1000 * 10)) / 1e6,
      ],
      [
        'gpt-6.2-sol',
        { ...at('2027-03-01'), price: { serviceTier: 'ultrafast' } },
        (6 * (10_000 * 2 + 1000 * 10)) / 1e6,
      ],
    ],
  },
  {
    rule: 'Anthropic: Sonnet 5 did not rise on 2026-09-01, Sonnet 5.5 reads at half from 2026-10-07, and Opus 4.6 lost its tier on 2026-03-13',
    source: 'claude-pricing',
    rows: [
      ['claude-sonnet-5', at('2026-09-01'), (10_000 * 2 + 1000 * 10) / 1e6],
      ['claude-sonnet-5-5', { ...at('2026-10-06'), cached: 10_000 }, (2000 + 10_000) / 1e6],
      ['claude-sonnet-5-5', { ...at('2026-10-07'), cached: 10_000 }, (1000 + 10_000) / 1e6],
      ['claude-opus-4-6', at('2026-03-12', 200_000), (200_000 * 5 + 1000 * 25) / 1e6],
      ['claude-opus-4-6', at('2026-03-12', 200_001), (200_001 * 10 + 1000 * 37.5) / 1e6],
      ['claude-opus-4-6', at('2026-03-13', 200_001), (200_001 * 5 + 1000 * 25) / 1e6],
    ],
  },
  {
    rule: 'Google: Gemini 4 Argon doubles on 2026-12-01, 3.8 Flash with its storage on 2027-01-01',
    source: 'gemini-pricing',
    rows: [
      ['gemini-4-argon', at('2026-11-30'), (10_000 * 2 + 1000 * 10) / 1e6],
      ['gemini-4-argon', at('2026-12-01'), (10_000 * 4 + 1000 * 20) / 1e6],
      [
        'gemini-3.8-flash',
        { ...at('2026-12-31'), written: 4000 },
        (10_000 * 0.75 + 4000 * 0.5 + 1000 * 3.75) / 1e6,
      ],
      [
        'gemini-3.8-flash',
        { ...at('2027-01-01'), written: 4000 },
        (10_000 * 1.5 + 4000 * 1 + 1000 * 7.5) / 1e6,
      ],
    ],
  },
  {
    rule: 'Google shuts Gemini 2.5 Pro and Flash on 2026-12-01 and bills 3.8 Flash and 3.5 Flash-Lite',
    source: 'gemini-deprecations',
    rows: [
      ['gemini-2.5-pro', at('2026-11-30'), (10_000 * 1.25 + 1000 * 10) / 1e6],
      ['gemini-2.5-pro', at('2026-12-01'), (10_000 * 0.75 + 1000 * 3.75) / 1e6],
      // The tier goes with the model.
      ['gemini-2.5-pro', at('2026-12-01', 200_001), (200_001 * 0.75 + 1000 * 3.75) / 1e6],
      ['gemini-2.5-pro', at('2027-01-01'), (10_000 * 1.5 + 1000 * 7.5) / 1e6],
      ['gemini-2.5-flash', at('2026-12-01'), (10_000 * 0.3 + 1000 * 2.5) / 1e6],
    ],
  },
  {
    rule: 'DeepSeek: V4 Pro until 2026-08-16 without peak hours; deepseek-chat in summer 2025',
    source: 'deepseek-pricing',
    rows: [
      ['deepseek-v4-pro', at('2026-08-15'), (10_000 * 0.435 + 1000 * 0.87) / 1e6],
      ['deepseek-chat', at('2025-08-01'), (10_000 * 0.27 + 1000 * 1.1) / 1e6],
    ],
  },
]

/** Days that lists in circulation have wrong. */
export const disputed: readonly Rule[] = [
  {
    rule: 'Z.ai: the half price of GLM-5.3 Flash’s launch ended on 2026-09-09 at 24:00 in China',
    source: 'genai-prices-zai',
    rows: [
      ['glm-5.3-flash', at('2026-09-09'), (10_000 * 0.075 + 1000 * 0.25) / 1e6],
      ['glm-5.3-flash', at('2026-09-10'), (10_000 * 0.15 + 1000 * 0.5) / 1e6],
    ],
  },
  {
    rule: 'Mistral: the latest names of its small models moved on 2025-12-02',
    source: 'genai-prices-mistral',
    rows: [
      ['ministral-8b-latest', at('2025-12-01'), (11_000 * 0.1) / 1e6],
      ['ministral-8b-latest', at('2025-12-02'), (11_000 * 0.15) / 1e6],
      ['ministral-3b-latest', at('2025-12-01'), (11_000 * 0.04) / 1e6],
      ['ministral-3b-latest', at('2025-12-02'), (11_000 * 0.1) / 1e6],
    ],
  },
  {
    rule: 'xAI: reading Grok 4.5’s cache cost 0.50 at the launch, 0.30 by 2026-07-30, and twice that from 200,000 tokens',
    source: 'models-dev-3865',
    rows: [
      ['grok-4.5', { ...at('2026-07-08'), cached: 10_000 }, (10_000 * 0.5 + 1000 * 6) / 1e6],
      ['grok-4.5', { ...at('2026-07-30'), cached: 10_000 }, (10_000 * 0.3 + 1000 * 6) / 1e6],
      [
        'grok-4.5',
        { ...at('2026-07-30', 200_000), cached: 200_000 },
        (200_000 * 0.6 + 1000 * 12) / 1e6,
      ],
    ],
  },
  {
    rule: 'Google: reading Gemini 2.5’s cache cost a quarter of the input in summer 2025, a tenth by 2025-10-31',
    source: 'genai-prices-history',
    rows: [
      ['gemini-2.5-pro', { ...at('2025-08-01'), cached: 10_000 }, (3100 + 10_000) / 1e6],
      ['gemini-2.5-pro', { ...at('2025-10-31'), cached: 10_000 }, (1250 + 10_000) / 1e6],
      [
        'gemini-2.5-pro',
        { ...at('2025-08-01', 200_001), cached: 200_001 },
        (200_001 * 0.625 + 1000 * 15) / 1e6,
      ],
      ['gemini-2.5-flash', { ...at('2025-08-01'), cached: 10_000 }, (750 + 2500) / 1e6],
    ],
  },
  {
    rule: 'Anthropic: Sonnet 4.5 took long prompts, at twice the input, to 2026-04-30; since then it refuses them',
    source: 'genai-prices-585',
    rows: [
      ['claude-sonnet-4-5', at('2025-12-01', 200_000), (200_000 * 3 + 1000 * 15) / 1e6],
      ['claude-sonnet-4-5', at('2026-04-29', 200_001), (200_001 * 6 + 1000 * 22.5) / 1e6],
      ['claude-sonnet-4-5', at('2026-04-30', 200_001), null, /refuses longer prompts/],
    ],
  },
  {
    rule: 'DeepSeek: V4 began at 1.74 and 3.48, fell to a quarter and its cached reads to a fortieth within days',
    source: 'portkey-models-744',
    rows: [
      [
        'deepseek-v4-pro',
        { ...at('2026-04-24'), cached: 5000 },
        (5000 * 1.74 + 5000 * 0.145 + 1000 * 3.48) / 1e6,
      ],
      [
        'deepseek-v4-pro',
        { ...at('2026-04-26'), cached: 5000 },
        (5000 * 0.435 + 5000 * 0.003625 + 1000 * 0.87) / 1e6,
      ],
      [
        'deepseek-v4-flash',
        { ...at('2026-04-26'), cached: 5000 },
        (5000 * 0.14 + 5000 * 0.0028 + 1000 * 0.28) / 1e6,
      ],
    ],
  },
  {
    rule: 'Moonshot: Kimi K2 Turbo fell from 2.40 and 10 to 1.15 and 8; the series ended on 2026-05-25',
    source: 'genai-prices-moonshot',
    rows: [
      ['kimi-k2-turbo-preview', at('2025-09-01'), (10_000 * 2.4 + 1000 * 10) / 1e6],
      ['kimi-k2-turbo-preview', at('2026-05-24'), (10_000 * 1.15 + 1000 * 8) / 1e6],
      ['kimi-k2-turbo-preview', at('2026-05-25'), null, /2026-05-25/],
    ],
  },
  {
    rule: 'Alibaba Cloud: Qwen3.6 Flash by its catalogue, four times the input above 256,000 tokens',
    source: 'models-dev-2950',
    rows: [
      ['qwen3.6-flash', at('2026-07-02', 256_000), (256_000 * 0.25 + 1000 * 1.5) / 1e6],
      ['qwen3.6-flash', at('2026-07-02', 256_001), (256_001 * 1 + 1000 * 4) / 1e6],
      ['qwen3.6-35b-a3b', at('2026-07-02'), (10_000 * 0.375 + 1000 * 2.25) / 1e6],
    ],
  },
  {
    rule: 'Perplexity: Deep Research is charged by the search, not by the request',
    source: 'perplexity-pricing',
    rows: [
      ['sonar-deep-research', { input: 500, output: 200 }, (500 * 2 + 200 * 8) / 1e6],
      [
        'sonar-deep-research',
        { input: 500, output: 200, searches: 30 },
        (500 * 2 + 200 * 8) / 1e6 + 30 * 0.005,
      ],
    ],
  },
]

/** What a model cost that is not sold any more. */
export const past: readonly Rule[] = [
  {
    rule: 'In 2025, the models of the day',
    source: 'models-dev-history',
    rows: [
      ['claude-3-5-sonnet', at('2025-08-01'), (10_000 * 3 + 1000 * 15) / 1e6],
      ['claude-3-opus', at('2025-08-01'), (10_000 * 15 + 1000 * 75) / 1e6],
      ['claude-3-7-sonnet', at('2025-08-01'), (10_000 * 3 + 1000 * 15) / 1e6],
      ['claude-opus-4-0', at('2025-08-01'), (10_000 * 15 + 1000 * 75) / 1e6],
      [
        'claude-opus-4-5',
        { ...at('2025-12-01'), cached: 4000, written: 4000 },
        (2000 * 5 + 4000 * 0.5 + 4000 * 6.25 + 1000 * 25) / 1e6,
      ],
      ['gpt-4o-mini', at('2025-06-20'), (10_000 * 0.15 + 1000 * 0.6) / 1e6],
      ['gpt-4o-2024-05-13', at('2025-10-01'), (10_000 * 5 + 1000 * 15) / 1e6],
      ['o1-pro', at('2025-08-01'), (10_000 * 150 + 1000 * 600) / 1e6],
      ['amazon-nova-premier', at('2025-08-01'), (10_000 * 2.5 + 1000 * 12.5) / 1e6],
    ],
  },
]

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
