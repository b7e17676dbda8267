import { at, type Rule } from './usage.ts'

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
