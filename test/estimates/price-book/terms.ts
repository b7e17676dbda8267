import { at, type Rule } from './usage.ts'

/** Terms that are sold together, and those that are not. */
export const terms: readonly Rule[] = [
  {
    rule: 'Anthropic: fast mode of Claude Opus 4.8, at twice the price, ends on 2026-11-30',
    source: 'claude-pricing',
    rows: [
      [
        'claude-opus-4-8',
        { ...at('2026-11-29'), price: { serviceTier: 'fast' } },
        (2 * (10_000 * 5 + 1000 * 25)) / 1e6,
      ],
      ['claude-opus-4-8', { ...at('2026-11-30'), price: { serviceTier: 'fast' } }, null, /ends/],
    ],
  },
  {
    rule: 'OpenAI: data stays in a region at 1.1 times the price, whichever region it is; ultrafast in the US alone',
    source: 'litellm-31136',
    rows: [
      [
        'gpt-6.2-sol',
        { input: 1000, output: 100, price: { apiRegion: 'eu' } },
        (1.1 * (1000 * 2 + 100 * 10)) / 1e6,
      ],
      [
        'gpt-6.2-sol',
        { input: 1000, output: 100, price: { apiRegion: 'us', serviceTier: 'ultrafast' } },
        (1.1 * 3 * (1000 * 2 + 100 * 10)) / 1e6,
      ],
      [
        'gpt-6.2-sol',
        { input: 1000, output: 100, price: { apiRegion: 'eu', serviceTier: 'ultrafast' } },
        null,
        /only at the global endpoint and in: us/,
      ],
    ],
  },
  {
    rule: 'OpenAI: writing for 12 hours is for requests of at most 272,000 tokens in the standard tier',
    source: 'pi-ai-1.6.0',
    rows: [
      [
        'gpt-6.2-sol',
        { input: 272_000, output: 100, written: 272_000, price: { cacheLifetimeMinutes: 720 } },
        (272_000 * 5 + 100 * 10) / 1e6,
      ],
      [
        'gpt-6.2-sol',
        { input: 272_001, output: 100, written: 272_001, price: { cacheLifetimeMinutes: 720 } },
        null,
        /prompts of at most 272,000/,
      ],
      [
        'gpt-6.2-sol',
        {
          input: 1000,
          output: 100,
          written: 1000,
          price: { cacheLifetimeMinutes: 720, serviceTier: 'fast' },
        },
        null,
        /standard service tier alone/,
      ],
    ],
  },
  {
    rule: 'A batch and a service tier are two ways to send a request: nobody sells both at once',
    source: 'openai-fast-mode',
    rows: [
      [
        'gpt-5.1',
        { ...at('2026-11-28'), price: { serviceTier: 'flex', batchShare: 0.5 } },
        null,
        /in a batch/,
      ],
      [
        'claude-opus-5',
        { ...at('2026-11-28'), price: { serviceTier: 'fast', batchShare: 1 } },
        null,
        /in a batch/,
      ],
      [
        'gpt-5.1',
        { ...at('2026-06-15'), price: { serviceTier: 'flex' } },
        null,
        /first known one is of 2026-08-21/,
      ],
    ],
  },
  {
    rule: 'A third above the price is a third: 5/3 of GPT-4o mini in fast mode, to the last digit',
    source: 'openai-fast-mode',
    rows: [
      [
        'gpt-4o-mini',
        { input: 3000, output: 500, price: { serviceTier: 'fast' } },
        // 3,000 at 0.25 and 500 at 1 USD a million.
        (3000 * 0.25 + 500 * 1) / 1e6,
      ],
    ],
  },
  {
    rule: 'Bedrock: Claude is kept for 5 minutes at 1.25 times the input, or for an hour, of which the list has no price',
    source: 'pi-ai-1.6.0',
    rows: [
      [
        'bedrock-claude-opus-5-5',
        { input: 1000, output: 100, written: 1000, price: { cacheLifetimeMinutes: 5 } },
        (1000 * 5.5 + 100 * 22) / 1e6,
      ],
      [
        'bedrock-claude-opus-5-5',
        { input: 1000, output: 100, written: 1000, price: { cacheLifetimeMinutes: 60 } },
        null,
        /for 60 minutes/,
      ],
      [
        'azure-gpt-6.2-sol',
        { input: 1000, output: 100, written: 1000, price: { cacheLifetimeMinutes: 30 } },
        null,
        /not known whether/,
      ],
    ],
  },
]
