import { at, type Rule } from './usage.ts'

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
