import { describe, expect, test } from 'vitest'
import { all } from '../../src/presets/registry.ts'
import { infer, post } from '../support/api.ts'

const train = (body: unknown) => post('/api/v1/training', body)

describe('each scenario answers, or says what it leaves to the reader', () => {
  test.each(all('scenarios'))('$id', async ({ id, kind, asks = [] }) => {
    const { status, body } = await post(`/api/v1/${kind}`, { scenario: id })
    expect(status).toBe(asks.length === 0 ? 200 : 422)
    const wrong = (body.errors ?? []) as { pointer: string }[]
    expect(wrong.map(({ pointer }) => pointer)).toEqual(asks.map(({ pointer }) => pointer))
  })
})

test('a query of DeepSeek’s serving costs 0.518 dollars a million output tokens', async () => {
  const { body } = await infer({ scenario: 'deepseek-r1-serving' })
  expect(body.cost.usdPerMillionOutputTokens).toBeCloseTo(0.5183, 4)
  expect(body.value.marginOverCost).toBeCloseTo((562027 - 87072) / 87072, 9)
})

test('AquilaCode: 100 billion tokens on 512 cards at an MFU of 30% take 2.58 days', async () => {
  const { body } = await train({
    scenario: 'aquilacode-tiangai-100',
    workload: { tokens: 100e9, chips: 512 },
    performance: { method: 'mfu', modelFlopsUtilization: 0.3 },
  })
  // 6 x 7.3e9 x 100e9 FLOP over 512 x 128 TFLOP/s x 0.3.
  expect(body.days).toBeCloseTo((6 * 7.3e9 * 100e9) / (512 * 128e12 * 0.3) / 86400, 6)
})

test('the call centre: 28 agents at 60,000 dollars against one server of H100s', async () => {
  const { body } = await infer({
    scenario: 'call-centre',
    workload: { queriesPerSecond: '5000 / day' },
    value: { valueUsdPerYear: '28 * 60000 USD/year', implementationUsd: 200_000 },
  })
  expect(body.value.valueUsdPerYear).toBe(1_680_000)
  expect(body.value.marginUsdPerYear).toBeCloseTo(1_680_000 - body.cost.usdPerYear, 6)
  expect(body.value.paybackYears).toBeCloseTo(200_000 / body.value.marginUsdPerYear, 9)
})

test('a loss never pays back', async () => {
  const { body } = await infer({
    scenario: 'google-search-2023',
    value: { valueUsdPerYear: 1, implementationUsd: 1 },
  })
  expect(body.value.paybackYears).toBeNull()
  expect(body.unknown['/value/paybackYears']).toMatch(/never pays back/)
})

test('Ulanqab: 10% better efficiency at equal compute saves an eleventh of the energy', async () => {
  const { body } = await train({
    scenario: 'ulanqab',
    workload: { chips: 4096 },
    server: { wattsPerServer: '5 kW' },
  })
  expect(body.energy.kilowattHours).toBeCloseTo((4096 / 8) * 5 * 8760, 3)
  expect(body.energy.savedKilowattHours).toBeCloseTo(body.energy.kilowattHours / 11, 3)
  expect(body.energy.savedElectricityUsd).toBeGreaterThan(100_000)
})

test('a training of $4.6 million every six months adds 0.013 cents to a query of 2023', async () => {
  const { body } = await infer({ scenario: 'gpt-3-refresh' })
  expect(body.refresh.trainingUsdPerYear).toBe(9_200_000)
  // Over 195 million queries a day.
  expect(body.refresh.trainingUsdPerQuery).toBeCloseTo(9.2e6 / (195e6 * 365), 12)
  expect(body.refresh.totalUsdPerQuery).toBeCloseTo(0.0035612 + 9.2e6 / (195e6 * 365), 6)
})

describe('starting cases', () => {
  test('two million queries a day are served by a plan within the limit on TTFT', async () => {
    const { status, body } = await infer({
      scenario: 'serve-workload',
      workload: { queriesPerSecond: '2 million / day' },
    })
    expect(status).toBe(200)
    expect(body.load.queriesPerSecond).toBeCloseTo(2e6 / 86_400, 9)
    expect(body.performance.method).toBe('roofline')
    expect(body.roofline.load.ttftP95Seconds).toBeLessThan(2)
    expect(body.price.method).toBe('rent')
    expect(body.warnings.map(({ code }: { code: string }) => code)).not.toContain('no-peak-given')
  })

  test('hosting what an API sells: 50 million tokens a day of 1,400 each', async () => {
    const asked = { scenario: 'replace-api', workload: { tokensPerDay: '50M / day' } }
    const hosted = await infer(asked)
    expect(hosted.body.load.queriesPerSecond).toBeCloseTo(50e6 / 1400 / 86_400, 9)
    expect(hosted.body.fleet.chips).toBeGreaterThan(0)
    const bought = await infer({ ...asked, price: { method: 'api', api: 'gpt-4o' } })
    expect(bought.status).toBe(200)
    expect(bought.body.load).toEqual(hosted.body.load)
  })

  test('a LoRA has nothing of the run of GPT-3', async () => {
    const { status, body } = await train({
      scenario: 'train-model',
      workload: { tokens: '50 million' },
    })
    expect(status).toBe(200)
    expect(body.request).toMatchObject({
      workload: { kind: 'lora', adapterRank: 16, recomputationFactor: 1 },
      model: 'llama-3.1-8b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'plan' },
    })
    expect(body.fleet.chips).toBe(1)
    expect(body.plan.globalBatchSequences).toBe(128)
    expect(JSON.stringify(body)).not.toMatch(/gpt-3/i)
  })

  test('their kinds can be changed: all weights, from the start', async () => {
    const full = await train({
      scenario: 'train-model',
      workload: { kind: 'fine-tuning', tokens: 50e6, adapterRank: null, adapterTargets: null },
    })
    expect(full.status).toBe(200)
    expect(full.body.fleet.chips).toBeGreaterThan(1)
  })
})

describe('what a scenario assumes of its kind of training falls away where another is asked for', () => {
  const lora = (workload: object) => train({ scenario: 'train-model', workload })

  test.each(['fine-tuning', 'pre-training', 'continued-pre-training'])('%s', async (kind) => {
    const { status, body } = await lora({ tokens: '50M', kind })
    expect(status).toBe(200)
    expect(body.request.workload.adapterRank).toBeUndefined()
    expect(body.request.workload.adapterTargets).toBeUndefined()
    expect(body.request.performance.globalBatchSequences).toBe(
      kind === 'fine-tuning' ? 128 : undefined,
    )
  })

  test('a rank that the request itself states is refused', async () => {
    const { body } = await lora({ tokens: '50M', kind: 'fine-tuning', adapterRank: 16 })
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/workload/adapterRank',
    ])
  })

  test('a model without a known architecture is refused, not a rank that nobody typed', async () => {
    const { body } = await train({
      scenario: 'train-model',
      model: 'ernie-3.0-titan-260b',
      workload: { tokens: '50M' },
    })
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/model', code: 'lora-needs-architecture' }),
    ])
  })

  test('a speed that is worked out keeps the number format of the scenario', async () => {
    const { body } = await train({ scenario: 'gpt-3-patterson', solveFor: 'utilization' })
    expect(body.request.performance).toEqual({ method: 'implied', precision: 'fp16' })
  })
})

test('a planned run that counts attention does so at the length of its sequences', async () => {
  const run = { scenario: 'train-model', workload: { tokens: '50M', countAttention: 'causal' } }
  const { status, body } = await train(run)
  expect(status).toBe(200)
  const same = await train({ ...run, workload: { ...run.workload, sequenceTokens: 8192 } })
  expect(body.flops).toBe(same.body.flops)
  expect(body.flops).toBeGreaterThan(
    (await train({ ...run, workload: { tokens: '50M' } })).body.flops,
  )
})
