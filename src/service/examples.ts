/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  Inference: {
    scenario: { summary: 'A scenario as it is', value: { scenario: 'google-search-2023' } },
    override: {
      summary: 'A scenario with half the queries',
      value: { scenario: 'google-search-2023', workload: { queriesPerSecond: '160k/s' } },
    },
    whole: {
      summary: 'A request of its own',
      value: {
        workload: {
          queriesPerSecond: '2 million / day',
          inputTokens: 1500,
          outputTokens: 300,
          peakToAverageRatio: 2.5,
        },
        model: 'llama-3.1-70b',
        accelerator: 'nvidia-h100-sxm',
        performance: { method: 'flops', flopsUtilization: 0.3, busyShare: '60%' },
        energy: { powerUsageEffectiveness: 1.2, usdPerKilowattHour: '0.6 CNY/kWh' },
      },
    },
    region: {
      summary: 'Power of a region, and amounts in yuan too',
      value: {
        scenario: 'chatgpt-2023',
        energy: { region: 'China', carbonYear: 2023, powerUsageEffectiveness: 1.25 },
        currency: 'CNY',
        cnyPerUsd: 7.2,
      },
    },
    measured: {
      summary: 'A measured rate on hardware of your own',
      value: {
        workload: { queriesPerSecond: 50, inputTokens: 500, outputTokens: 200 },
        model: { name: 'In-house 13B', activeParameters: 13e9 },
        accelerator: { name: 'Lab card', peakFlopsPerSecond: '200 TFLOP/s', memoryBytes: '64 GB' },
        performance: { method: 'measured', outputTokensPerSecondPerChip: 900 },
        price: { method: 'rent', usdPerChipHour: '7 CNY/h' },
        server: { chipsPerServer: 8, wattsPerServer: '4 kW', usdPerServer: 60000 },
      },
    },
  },
  Training: {
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
    budget: {
      summary: 'Tokens that a cluster affords',
      value: {
        workload: { chips: 512, days: '3 weeks', goodput: 0.9 },
        model: 'llama-3.1-8b',
        accelerator: 'nvidia-h100-sxm',
        performance: { method: 'mfu', modelFlopsUtilization: '40%' },
      },
    },
  },
  Compare: {
    scenario: { summary: 'Every accelerator', value: { scenario: 'google-search-2023' } },
    some: {
      summary: 'Some accelerators',
      value: {
        scenario: 'google-search-2023',
        accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'huawei-ascend-910b'],
      },
    },
  },
  Capacity: {
    scenario: { summary: 'A city’s plan', value: { scenario: 'lingang-2025' } },
    fp16: {
      summary: 'Read as 16-bit compute',
      value: { scenario: 'lingang-2025', supply: { statedPrecision: 'fp16' } },
    },
  },
} as const
