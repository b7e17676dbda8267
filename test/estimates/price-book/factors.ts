import { cnyPerUsd, type Rule } from './usage.ts'

/** A day whose load falls between 01 and 04 UTC alone. */
const nights = Array.from({ length: 24 }, (_, hour) => (hour >= 1 && hour < 4 ? 1 : 0))

/** What multiplies the prices of a request. */
export const factors: readonly Rule[] = [
  {
    rule: 'OpenAI: fast costs twice, 2.5 times on GPT-5.5, 1.7 times on GPT-4o; flex half, the long tier too',
    source: 'openai-fast-mode',
    rows: [
      [
        'gpt-6.2-sol',
        { input: 10_000, cached: 5000, output: 1000, price: { serviceTier: 'fast' } },
        (2 * (5000 * 2 + 5000 * 0.1 + 1000 * 10)) / 1e6,
      ],
      [
        'gpt-5.5',
        { input: 10_000, output: 1000, price: { serviceTier: 'priority' } },
        (2.5 * (10_000 * 5 + 1000 * 30)) / 1e6,
      ],
      [
        'gpt-4o',
        { input: 10_000, output: 1000, price: { serviceTier: 'fast' } },
        (1.7 * (10_000 * 2.5 + 1000 * 10)) / 1e6,
      ],
      [
        'gpt-5.4',
        { input: 272_001, output: 1000, price: { serviceTier: 'flex' } },
        (0.5 * (272_001 * 5 + 1000 * 22.5)) / 1e6,
      ],
      // Fast is sold for short requests alone.
      [
        'gpt-5.4',
        { input: 272_000, output: 1000, price: { serviceTier: 'fast' } },
        (2 * (272_000 * 2.5 + 1000 * 15)) / 1e6,
      ],
      [
        'gpt-5.4',
        { input: 272_001, output: 1000, price: { serviceTier: 'fast' } },
        null,
        /fast.*272,000/,
      ],
    ],
  },
  {
    rule: 'Anthropic: fast mode costs twice, in all kinds',
    source: 'claude-pricing',
    rows: [
      [
        'claude-opus-5-5',
        { input: 10_000, cached: 4000, written: 4000, output: 500, price: { serviceTier: 'fast' } },
        (2 * (2000 * 4 + 4000 * 0.2 + 4000 * 5 + 500 * 20)) / 1e6,
      ],
    ],
  },
  {
    rule: 'Google: priority 1.8 times on Gemini 4, flex half',
    source: 'gemini-optimization',
    rows: [
      [
        'gemini-4-neon',
        { input: 10_000, output: 1000, price: { serviceTier: 'priority' } },
        (1.8 * (10_000 * 3 + 1000 * 15)) / 1e6,
      ],
      [
        'gemini-3.8-flash',
        { input: 10_000, output: 1000, price: { serviceTier: 'flex' } },
        (0.5 * (10_000 * 0.75 + 1000 * 3.75)) / 1e6,
      ],
    ],
  },
  {
    rule: 'Amazon: Nova at priority about 1.75 times; Pro is 0.80 and 3.20 in the United States',
    source: 'aws-price-list-nova',
    rows: [
      [
        'amazon-nova-pro',
        { input: 10_000, output: 1000, price: { serviceTier: 'priority' } },
        (1.75 * (10_000 * 0.8 + 1000 * 3.2)) / 1e6,
      ],
    ],
  },
  {
    rule: 'OpenAI: endpoints of a region ask 1.1 times of models since March 2026; it multiplies with fast',
    source: 'litellm-31136',
    rows: [
      [
        'gpt-5.4',
        { input: 10_000, output: 1000, price: { apiRegion: 'regional' } },
        (1.1 * (10_000 * 2.5 + 1000 * 15)) / 1e6,
      ],
      [
        'gpt-6.2-sol',
        { input: 10_000, output: 1000, price: { apiRegion: 'regional', serviceTier: 'fast' } },
        (1.1 * 2 * (10_000 * 2 + 1000 * 10)) / 1e6,
      ],
    ],
  },
  {
    rule: 'Inference in the United States costs 1.1 times at Anthropic and xAI; a regional Claude at Google too',
    source: 'claude-pricing',
    rows: [
      [
        'claude-opus-5-5',
        { input: 10_000, written: 4000, output: 500, price: { apiRegion: 'us' } },
        (1.1 * (6000 * 4 + 4000 * 5 + 500 * 20)) / 1e6,
      ],
      [
        'grok-4.7',
        { input: 10_000, output: 1000, price: { apiRegion: 'us' } },
        (1.1 * (10_000 * 2 + 1000 * 6)) / 1e6,
      ],
      [
        'vertex-claude-opus-5-5',
        { input: 10_000, output: 500, price: { apiRegion: 'regional' } },
        (1.1 * (10_000 * 4 + 500 * 20)) / 1e6,
      ],
    ],
  },
  {
    // 3 + 4 hours on five days: 35 of the 168 of a week.
    rule: 'DeepSeek: twice as much from 01 to 04 and from 06 to 10 UTC, Monday to Friday',
    source: 'deepseek-pricing',
    rows: [
      [
        'deepseek-v4-pro',
        { input: 100_000, cached: 90_000, output: 2000 },
        ((1 + 35 / 168) * (10_000 * 0.66 + 90_000 * 0.022 + 2000 * 1.98)) / 1e6,
      ],
      [
        'deepseek-flash',
        { input: 100_000, output: 2000, price: { peakHoursShare: 0 } },
        (100_000 * 0.15 + 2000 * 0.6) / 1e6,
      ],
      [
        'deepseek-flash',
        { input: 100_000, output: 2000, price: { peakHoursShare: 1 } },
        (100_000 * 0.3 + 2000 * 1.2) / 1e6,
      ],
      [
        'deepseek-v4-pro-cn',
        { input: 100_000, output: 2000, price: { peakHoursShare: 0.4 } },
        (0.6 * (100_000 * 4.5 + 2000 * 13.5) + 0.4 * (100_000 * 9 + 2000 * 27)) / 1e6 / cnyPerUsd,
      ],
      // All of it at the peak on five days of seven.
      [
        'deepseek-flash',
        { input: 100_000, output: 2000, hourlyWeights: nights },
        ((5 / 7) * (100_000 * 0.3 + 2000 * 1.2) + (2 / 7) * (100_000 * 0.15 + 2000 * 0.6)) / 1e6,
      ],
    ],
  },
  {
    rule: 'A contract of one’s own: a tenth off the list, which fees by the call keep',
    source: 'xai-pricing',
    rows: [
      [
        'grok-4.7',
        { input: 10_000, output: 1000, searches: 1, price: { priceMultiplier: 0.9 } },
        (0.9 * (10_000 * 2 + 1000 * 6)) / 1e6 + 0.005,
      ],
    ],
  },
]
