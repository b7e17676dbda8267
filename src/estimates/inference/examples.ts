import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: exampleTexts.inference.scenario, value: { scenario: 'google-search-2023' } },
  override: {
    summary: exampleTexts.inference.override,
    value: { scenario: 'google-search-2023', workload: { queriesPerSecond: '160k/s' } },
  },
  whole: {
    summary: exampleTexts.inference.whole,
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
  users: {
    summary: exampleTexts.inference.users,
    value: {
      scenario: 'serve-workload',
      workload: { usersPerDay: '100k users/day', queriesPerUserPerDay: 10 },
    },
  },
  tokens: {
    summary: exampleTexts.inference.tokens,
    value: { scenario: 'replace-api', workload: { tokensPerDay: '50M/day' } },
  },
  owned: {
    summary: exampleTexts.inference.owned,
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
    summary: exampleTexts.inference.bought,
    value: {
      workload: { queriesPerSecond: 10, inputTokens: 1000, outputTokens: 300 },
      price: { method: 'api', api: 'gpt-4o', cachedInputShare: '50%' },
    },
  },
  region: {
    summary: exampleTexts.inference.region,
    value: {
      scenario: 'chatgpt-2023',
      energy: { region: 'China', carbonYear: 2023, powerUsageEffectiveness: 1.25 },
      currency: 'CNY',
      cnyPerUsd: 7.2,
    },
  },
  measured: {
    summary: exampleTexts.inference.measured,
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
    summary: exampleTexts.inference.refresh,
    value: {
      scenario: 'gpt-3-refresh',
      refresh: {
        training: { scenario: 'gpt-3-a100', programme: { failedRunsShare: 0.3, staffUsd: 2e6 } },
        monthsBetweenTrainings: 6,
      },
    },
  },
} as const
