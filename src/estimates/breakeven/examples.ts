import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  cluster: {
    summary: exampleTexts.breakeven.stated,
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
    summary: exampleTexts.breakeven.predicted,
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
    summary: exampleTexts.breakeven.parts,
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
} as const
