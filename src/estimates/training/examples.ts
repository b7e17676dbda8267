import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: exampleTexts.training.scenario, value: { scenario: 'deepseek-v3' } },
  deadline: {
    summary: exampleTexts.training.deadline,
    value: {
      workload: { tokens: '2 trillion', days: 30 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
    },
  },
  plan: {
    summary: exampleTexts.training.plan,
    value: {
      workload: { tokens: '15 trillion', chips: 1024 },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'plan', framework: 'megatron' },
    },
  },
  budget: {
    summary: exampleTexts.training.budget,
    value: {
      workload: { chips: 512, days: '3 weeks', goodput: 0.9 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: '40%' },
    },
  },
  reliability: {
    summary: exampleTexts.training.reliability,
    value: {
      workload: { tokens: '15.6 trillion', chips: 16384 },
      model: 'llama-3.1-405b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
      reliability: { checkpointSeconds: 10, restartSeconds: '5 min' },
    },
  },
  lora: {
    summary: exampleTexts.training.lora,
    value: {
      workload: {
        kind: 'lora',
        tokens: '50 million',
        epochs: 3,
        chips: 8,
        adapterRank: 16,
        adapterTargets: 'all-linear',
        sequenceTokens: 4096,
        countAttention: 'causal',
      },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.35 },
    },
  },
  programme: {
    summary: exampleTexts.training.programme,
    value: {
      scenario: 'gpt-3-a100',
      programme: {
        failedRunsShare: '20%',
        exploratoryRunsShare: 1,
        staffUsd: 5e6,
        dataUsd: '7 million CNY',
        storageUsd: 2e5,
        taxRate: '6%',
      },
    },
  },
} as const
