/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: 'A published run', value: { scenario: 'deepseek-v3' } },
  deadline: {
    summary: 'Chips for a deadline',
    value: {
      workload: { tokens: '2 trillion', days: 30 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
    },
  },
  plan: {
    summary: 'Days of a run from a parallel plan that is searched',
    value: {
      workload: { tokens: '15 trillion', chips: 1024 },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'plan', framework: 'megatron' },
    },
  },
  budget: {
    summary: 'Tokens that a cluster affords',
    value: {
      workload: { chips: 512, days: '3 weeks', goodput: 0.9 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: '40%' },
    },
  },
  reliability: {
    summary: 'Goodput of a large cluster, from how often its chips fail',
    value: {
      workload: { tokens: '15.6 trillion', chips: 16384 },
      model: 'llama-3.1-405b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
      reliability: { checkpointSeconds: 10, restartSeconds: '5 min' },
    },
  },
  lora: {
    summary: 'A LoRA fine-tuning in three epochs, attention counted',
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
    summary: 'A run with all that is around it',
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
