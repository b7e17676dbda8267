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
    owned: {
      summary: 'Chips that are bought and run in Ohio',
      value: {
        workload: { queriesPerSecond: 10, inputTokens: 1000, outputTokens: 300 },
        model: 'llama-3.1-70b',
        accelerator: 'nvidia-h100-sxm',
        price: {
          method: 'own',
          lifetimeYears: 5,
          depreciation: 'annuity',
          costOfCapital: '8%',
          networkUsdPerChip: 6500,
          maintenanceShare: '5%',
        },
        energy: { region: 'us-ohio', powerUsageEffectiveness: 1.3 },
        overheads: { reserveShare: '25%', operationsStaffUsdPerYear: 200_000, taxRate: '6%' },
      },
    },
    bought: {
      summary: 'Tokens bought from a provider',
      value: {
        workload: { queriesPerSecond: 10, inputTokens: 1000, outputTokens: 300 },
        price: { method: 'api', api: 'gpt-4o', cachedInputShare: '50%' },
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
    refresh: {
      summary: 'A model trained anew every six months',
      value: {
        scenario: 'gpt-3-refresh',
        refresh: {
          training: { scenario: 'gpt-3-a100', programme: { failedRunsShare: 0.3, staffUsd: 2e6 } },
          monthsBetweenTrainings: 6,
        },
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
  Breakeven: {
    cluster: {
      summary: 'A stated cluster, rented, bought, or an API instead',
      value: {
        workload: {
          tokensPerMonth: 500e6,
          inputTokens: 4000,
          outputTokens: 1000,
          peakToAverageRatio: 2,
        },
        cluster: {
          clusterOutputTokensPerSecond: 100,
          planningLevel: 0.9,
          activeHoursPerMonth: 100,
        },
        rent: { usdPerChipHour: 1, fixedUsdPerMonth: 30 },
        own: { usdPerCluster: 24000, clusterMonths: 60 },
        api: { apiUsdPerMillionInputTokens: 1, apiUsdPerMillionOutputTokens: 3 },
      },
    },
    predicted: {
      summary: 'A model on a chip, predicted, under a load by day',
      value: {
        workload: {
          queriesPerSecond: 20,
          inputTokens: 1500,
          outputTokens: 300,
          peakToAverageRatio: 2.5,
        },
        model: 'llama-3.1-70b',
        accelerator: 'nvidia-h100-sxm',
        rent: {},
        own: { runningUsdPerClusterMonth: 2500 },
        api: { apiUsdPerMillionInputTokens: 0.9, apiUsdPerMillionOutputTokens: 0.9 },
      },
    },
    parts: {
      summary: 'Clusters owned by their parts in Ohio, and a provider’s tokens',
      value: {
        workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 300 },
        model: 'llama-3.1-70b',
        accelerator: 'nvidia-h100-sxm',
        rent: { kind: '1-year' },
        own: {
          lifetimeYears: 5,
          depreciation: 'annuity',
          costOfCapital: '8%',
          networkUsdPerChip: 6500,
          colocationUsdPerKilowattMonth: 184.06,
          maintenanceShare: '5%',
        },
        energy: { region: 'us-ohio', powerUsageEffectiveness: 1.3 },
        api: { api: 'deepseek-flash', cachedInputShare: '50%' },
        currency: 'CNY',
      },
    },
  },
  Mix: {
    prices: {
      summary: 'A working day at given prices',
      value: {
        load: { peakChips: 64, peakToAverageRatio: 2, shape: 'block', peakHours: 10 },
        prices: {
          reservedOneYearUsdPerChipHour: 1.8,
          onDemandUsdPerChipHour: 3,
          spotUsdPerChipHour: 1.2,
        },
        longestCommitment: '1-year',
        spotOverheadShare: '10%',
        maxSpotShare: 0.3,
      },
    },
    known: {
      summary: 'At one provider’s known prices',
      value: {
        load: { hourlyChips: [8, 8, 8, 16, 24, 40, 64, 64, 56, 40, 24, 16] },
        accelerator: 'nvidia-h100-sxm',
        provider: 'Google Cloud',
      },
    },
  },
} as const
