import { cnyPerUsd, type Rule } from './usage.ts'

/** Thresholds of the input: one token below, at, and one above. */
export const inputTiers: readonly Rule[] = [
  {
    rule: 'OpenAI: more than 272,000 input tokens re-price the whole request: input, cached and written at twice, output at 1.5 times',
    source: 'openai-gpt-6.2-sol-page',
    rows: [
      ['gpt-6.2-astra', { input: 271_999, output: 1000 }, (271_999 * 8 + 1000 * 40) / 1e6],
      ['gpt-6.2-astra', { input: 272_000, output: 1000 }, (272_000 * 8 + 1000 * 40) / 1e6],
      ['gpt-6.2-astra', { input: 272_001, output: 1000 }, (272_001 * 16 + 1000 * 60) / 1e6],
      ['gpt-5.4', { input: 272_000, output: 1000 }, (272_000 * 2.5 + 1000 * 15) / 1e6],
      ['gpt-5.4', { input: 272_001, output: 1000 }, (272_001 * 5 + 1000 * 22.5) / 1e6],
      ['azure-gpt-6-luna', { input: 272_000, output: 1000 }, (272_000 * 0.1 + 1000 * 0.5) / 1e6],
      ['azure-gpt-6-luna', { input: 272_001, output: 1000 }, (272_001 * 0.2 + 1000 * 0.75) / 1e6],
      // Bedrock’s regional endpoints ask 1.1 times: 2.2 and 11, then 4.4 and 16.5.
      ['bedrock-gpt-6.1-sol', { input: 272_000, output: 1000 }, (272_000 * 2.2 + 11_000) / 1e6],
      ['bedrock-gpt-6.1-sol', { input: 272_001, output: 1000 }, (272_001 * 4.4 + 16_500) / 1e6],
      [
        'gpt-6.2-sol',
        { input: 400_000, cached: 200_000, written: 100_000, output: 2000 },
        (100_000 * 4 + 200_000 * 0.2 + 100_000 * 5 + 2000 * 15) / 1e6,
      ],
    ],
  },
  {
    rule: 'Anthropic: Claude Haiku 5.5 costs five times as much, in all kinds, above 100,000 tokens',
    source: 'claude-pricing',
    rows: [
      ['claude-haiku-5-5', { input: 99_999, output: 1000 }, (99_999 * 0.1 + 1000 * 0.5) / 1e6],
      ['claude-haiku-5-5', { input: 100_000, output: 1000 }, (100_000 * 0.1 + 1000 * 0.5) / 1e6],
      ['claude-haiku-5-5', { input: 100_001, output: 1000 }, (100_001 * 0.5 + 1000 * 2.5) / 1e6],
      ['vertex-claude-haiku-5-5', { input: 100_000, output: 1000 }, (100_000 * 0.1 + 500) / 1e6],
      ['vertex-claude-haiku-5-5', { input: 100_001, output: 1000 }, (100_001 * 0.5 + 2500) / 1e6],
      ['bedrock-claude-haiku-5-5', { input: 100_001, output: 1000 }, (100_001 * 0.55 + 2750) / 1e6],
      [
        'claude-haiku-5-5',
        { input: 200_000, cached: 100_000, written: 50_000, output: 1000 },
        (50_000 * 0.5 + 100_000 * 0.05 + 50_000 * 0.625 + 1000 * 2.5) / 1e6,
      ],
    ],
  },
  {
    rule: 'Google: Gemini 2.5 Pro and 3.1 Pro above 200,000 tokens; Gemini 4 is flat',
    source: 'gemini-pricing',
    rows: [
      ['gemini-3.1-pro-preview', { input: 199_999, output: 1000 }, (199_999 * 2 + 12_000) / 1e6],
      ['gemini-3.1-pro-preview', { input: 200_000, output: 1000 }, (200_000 * 2 + 12_000) / 1e6],
      ['gemini-3.1-pro-preview', { input: 200_001, output: 1000 }, (200_001 * 4 + 18_000) / 1e6],
      ['gemini-2.5-pro', { input: 200_000, output: 1000 }, (200_000 * 1.25 + 1000 * 10) / 1e6],
      ['gemini-2.5-pro', { input: 200_001, output: 1000 }, (200_001 * 2.5 + 1000 * 15) / 1e6],
      ['gemini-4-neon', { input: 900_000, output: 1000 }, (900_000 * 3 + 1000 * 15) / 1e6],
    ],
  },
  {
    rule: 'xAI: a prompt of 200,000 tokens or more costs twice as much, in all kinds',
    source: 'xai-pricing',
    rows: [
      ['grok-4.7', { input: 199_999, output: 1000 }, (199_999 * 2 + 1000 * 6) / 1e6],
      ['grok-4.7', { input: 200_000, output: 1000 }, (200_000 * 4 + 1000 * 12) / 1e6],
      ['grok-4.7', { input: 200_001, output: 1000 }, (200_001 * 4 + 1000 * 12) / 1e6],
      [
        'grok-4.3',
        { input: 200_000, cached: 150_000, output: 1000 },
        (50_000 * 2.5 + 150_000 * 0.4 + 1000 * 5) / 1e6,
      ],
    ],
  },
  {
    rule: 'xAI: Grok 4 and Grok 4 Fast above 128,000 tokens',
    source: 'ai-sdk-cost-calculator-7.1.14',
    rows: [
      ['grok-4', { input: 127_999, output: 1000 }, (127_999 * 3 + 1000 * 15) / 1e6],
      ['grok-4', { input: 128_000, output: 1000 }, (128_000 * 3 + 1000 * 15) / 1e6],
      ['grok-4', { input: 128_001, output: 1000 }, (128_001 * 6 + 1000 * 30) / 1e6],
      ['grok-4-fast', { input: 128_000, output: 1000 }, (128_000 * 0.2 + 1000 * 0.5) / 1e6],
      ['grok-4-fast', { input: 128_001, output: 1000 }, (128_001 * 0.4 + 1000 * 1) / 1e6],
    ],
  },
  {
    rule: 'MiniMax: M3 costs twice as much above 512,000 tokens, in dollars and in yuan',
    source: 'models-dev-minimax-minimax-m3',
    rows: [
      ['minimax-m3', { input: 511_999, output: 1000 }, (511_999 * 0.3 + 1000 * 1.2) / 1e6],
      ['minimax-m3', { input: 512_000, output: 1000 }, (512_000 * 0.3 + 1000 * 1.2) / 1e6],
      ['minimax-m3', { input: 512_001, output: 1000 }, (512_001 * 0.6 + 1000 * 2.4) / 1e6],
      ['minimax-m3-cn', { input: 512_000, output: 1000 }, (512_000 * 2.1 + 8400) / 1e6 / cnyPerUsd],
      [
        'minimax-m3-cn',
        { input: 512_001, output: 1000 },
        (512_001 * 4.2 + 16_800) / 1e6 / cnyPerUsd,
      ],
    ],
  },
  {
    rule: 'Meta: Muse Ember costs three times as much above 200,000 tokens',
    source: 'pi-ai-1.6.0',
    rows: [
      ['muse-ember-1.0', { input: 199_999, output: 1000 }, (199_999 * 0.1 + 1000 * 0.5) / 1e6],
      ['muse-ember-1.0', { input: 200_000, output: 1000 }, (200_000 * 0.1 + 1000 * 0.5) / 1e6],
      ['muse-ember-1.0', { input: 200_001, output: 1000 }, (200_001 * 0.3 + 1000 * 1.5) / 1e6],
    ],
  },
  {
    rule: 'BytePlus: Seed 2.0 above 128,000 tokens',
    source: 'pi-ai-1.6.0',
    rows: [
      ['byteplus-seed-2.0-mini', { input: 127_999, output: 1000 }, (127_999 * 0.1 + 400) / 1e6],
      ['byteplus-seed-2.0-mini', { input: 128_000, output: 1000 }, (128_000 * 0.1 + 400) / 1e6],
      ['byteplus-seed-2.0-mini', { input: 128_001, output: 1000 }, (128_001 * 0.2 + 800) / 1e6],
    ],
  },
]
