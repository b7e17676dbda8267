import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: exampleTexts.compare.scenario, value: { scenario: 'google-search-2023' } },
  some: {
    summary: exampleTexts.compare.some,
    value: {
      scenario: 'google-search-2023',
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'huawei-ascend-910b'],
    },
  },
  apis: {
    summary: exampleTexts.compare.apis,
    value: {
      workload: { queriesPerSecond: 2, inputTokens: 3000, outputTokens: 500 },
      apis: ['claude-sonnet-5', 'gpt-6.1-sol', 'gemini-2.5-pro', 'deepseek-v4-pro', 'grok-4.3'],
      price: { method: 'api', cachedInputShare: '60%' },
    },
  },
  filter: {
    summary: exampleTexts.compare.filter,
    value: {
      workload: { queriesPerSecond: 0.1, inputTokens: 300_000, outputTokens: 1000 },
      apis: { provider: ['OpenAI', 'Anthropic'], contextTokensAtLeast: 400_000 },
    },
  },
  payments: {
    summary: exampleTexts.compare.payments,
    value: {
      workload: { queriesPerSecond: 20, inputTokens: 1000, outputTokens: 300 },
      accelerators: ['nvidia-h100-sxm', 'nvidia-h200-sxm'],
      models: ['llama-3.3-70b', 'qwen3-32b'],
      payments: [
        { method: 'rent' },
        { method: 'rent', kind: '1-year', sellerClass: 'hyperscaler' },
        { method: 'own' },
      ],
      apis: ['gpt-6.1-sol'],
    },
  },
  runs: {
    summary: exampleTexts.compare.runs,
    value: {
      training: {
        workload: { tokens: 140e9, days: 30 },
        performance: { method: 'plan' },
      },
      models: ['llama-2-7b'],
      accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb', 'google-tpu-v5p'],
      payments: [{ method: 'rent' }, { method: 'own' }],
    },
  },
  both: {
    summary: exampleTexts.compare.both,
    value: {
      workload: { queriesPerSecond: 20, inputTokens: 1000, outputTokens: 300 },
      model: 'llama-3.3-70b',
      accelerators: ['nvidia-h100-sxm', 'nvidia-h200-sxm'],
      apis: { name: 'llama 3.3 70b' },
    },
  },
} as const
