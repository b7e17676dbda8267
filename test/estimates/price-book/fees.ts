import { cnyPerUsd, type Rule } from './usage.ts'

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
      // GPT-4o mini bills 8,000 input tokens for each search besides.
      [
        'gpt-4o-mini',
        { input: 1000, output: 100, searches: 2 },
        ((1000 + 2 * 8000) * 0.15 + 100 * 0.6) / 1e6 + 2 * 0.01,
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
      // A prompt is charged once, however many searches it makes; half of the prompts, half of it.
      [
        'gemini-2.5-pro',
        { input: 1000, output: 100, searches: 5 },
        (1000 * 1.25 + 100 * 10) / 1e6 + 0.035,
      ],
      [
        'gemini-2.5-flash-lite',
        { input: 1000, output: 100, searches: 0.5 },
        (1000 * 0.1 + 100 * 0.4) / 1e6 + 0.5 * 0.035,
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
      // Perplexity asks 3 dollars for what Deep Research thinks, 8 for what it answers.
      [
        'sonar-deep-research',
        { input: 1000, output: 1000, reasoning: 800 },
        (1000 * 2 + 200 * 8 + 800 * 3) / 1e6,
      ],
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
