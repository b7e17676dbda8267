import { describe, expect, test } from 'vitest'
import { trainingEfficiencies } from '../../../src/presets/registry.ts'
import { train } from '../../support/api.ts'
import { math } from '../../support/math.ts'
import { unexplained } from '../../support/working-exceptions.ts'

type Body = Awaited<ReturnType<typeof train>>['body']
interface Node {
  readonly id: string
  readonly value: number | null
  readonly formula?: string
  readonly because?: string
}

const base = {
  model: { name: '10B', activeParameters: 10e9 },
  accelerator: { name: 'P', peakFlopsPerSecond: 1e15 },
  performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
  price: { method: 'rent', usdPerChipHour: 2 },
}
const reliability = { checkpointSeconds: 60, restartSeconds: 600 }
const planned = {
  workload: { tokens: '15 trillion', chips: 1024 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'plan' },
}
const programme = { failedRunsShare: 0.5, staffUsd: 1000, taxRate: 0.1 }

const answers = {
  'top-down, for its days': { ...base, workload: { tokens: 1e12, chips: 100 } },
  'its deadline, with failures': { ...base, workload: { tokens: 15e12, days: 30 }, reliability },
  'a deadline that none meets': { ...base, workload: { tokens: 1e15, days: 1 }, reliability },
  'with all that is around it': { ...base, workload: { chipHours: 1000 }, programme },
  'for nothing': {
    ...base,
    price: { method: 'rent', usdPerChipHour: 0 },
    workload: { tokens: 1e12, chips: 8 },
    programme: {},
  },
  'adapters, part by part': {
    ...base,
    model: 'llama-3.1-8b',
    workload: {
      kind: 'lora',
      tokens: 1e9,
      chips: 8,
      adapterRank: 16,
      countAttention: 'causal',
      sequenceTokens: 4096,
    },
  },
  'owned chips, in a region': {
    ...base,
    accelerator: 'nvidia-h100-sxm',
    price: { method: 'own' },
    energy: { region: 'us' },
    workload: { tokens: 1e12, chips: 64 },
  },
  'a plan, with failures': { ...planned, reliability },
  'tokens of a plan': { ...planned, workload: { chips: 512, days: 30 } },
} as const

/** The share of measurements that lie in an interval. */
const told = ['/plan/interval/level', '/cost/totalInterval/level']

describe('every number of a run has its formula or its origin', () => {
  test.each(Object.entries(answers))('%s', async (_, asked) => {
    const { status, body } = await train(asked)
    expect(status).toBe(200)
    expect(unexplained(body).filter((pointer) => !told.includes(pointer))).toEqual([])
  })

  test.each(Object.entries(answers))('%s: each formula gives its step', async (_, asked) => {
    const { body } = await train(asked)
    const values = valuesOf(body)
    for (const { id, value, formula } of body.derivation.steps as Node[])
      if (value !== null)
        expect(math.evaluate(formula ?? '', values) / value || 1, id).toBeCloseTo(1, 9)
  })
})

const valuesOf = ({ derivation }: Body): Record<string, number> => {
  const nodes: readonly Node[] = [...derivation.inputs, ...derivation.steps]
  return Object.fromEntries(
    nodes.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])),
  )
}

/** The steps again, with other inputs. */
const anew = (body: Body, changed: Readonly<Record<string, number>>): Record<string, number> => {
  const values = { ...valuesOf(body), ...changed }
  for (const { id, value, formula } of body.derivation.steps as Node[])
    if (value !== null && !(id in changed)) values[id] = math.evaluate(formula ?? '', values)
  return values
}

describe('points of a list follow from the same formulas, with what varies', () => {
  test.each(['its deadline, with failures', 'a plan, with failures'] as const)(
    'other sizes of cluster: %s',
    async (name) => {
      const { body } = await train(answers[name])
      const { sizes } = body.reliability
      expect(sizes.length).toBeGreaterThan(5)
      for (const { chips, tokensPerSecondPerChip, ...size } of sizes) {
        const values = anew(body, {
          sizeChips: chips,
          ...(tokensPerSecondPerChip && { sizeTokensPerSecondPerChip: tokensPerSecondPerChip }),
        })
        expect((values.sizeGoodput ?? 0) / size.goodput).toBeCloseTo(1, 9)
        expect((values.sizeDays ?? 0) / size.days).toBeCloseTo(1, 9)
        expect((values.sizeUsdLost ?? 0) / size.usdLost).toBeCloseTo(1, 9)
      }
    },
  )

  test('years of the grid', async () => {
    const { body } = await train(answers['owned chips, in a region'])
    expect(body.energy.carbonByYear.length).toBeGreaterThan(1)
    for (const { gramsCo2ePerKilowattHour, tonnesCo2e } of body.energy.carbonByYear)
      expect((anew(body, { gramsCo2ePerKilowattHour }).tonnesCo2e ?? 0) / tonnesCo2e).toBeCloseTo(
        1,
        12,
      )
  })

  test('a plan that was not taken has its speed and its memory where it is asked for', async () => {
    const { body } = await train(planned)
    const fitting = body.plan.alternatives.filter(
      (one: { tokensPerSecondPerChip: number | null }) => one.tokensPerSecondPerChip !== null,
    )
    expect(fitting.length).toBeGreaterThan(3)
    for (const { text, reason: _, tokensPerSecondPerChip, memoryBytes, ...cut } of fitting) {
      const { body: own } = await train({ ...planned, performance: { method: 'plan', ...cut } })
      expect(own.plan.text).toBe(text)
      expect(own.plan.tokensPerSecondPerChip).toBe(tokensPerSecondPerChip)
      expect(valuesOf(own).trainingMemoryBytes).toBe(memoryBytes)
    }
  })
})

describe('by hand', () => {
  test('a cluster half as large: failures, days and money of the same work', async () => {
    const workload = { tokens: 1e12, chips: 16_384 }
    const { body } = await train({ ...base, workload, reliability })
    const half = body.reliability.sizes.find(({ chips }: { chips: number }) => chips === 8192)
    // MTBF 365 × 86,400 / (0.173 × 8,192) = 22,252.08 s; interval sqrt(120 × MTBF) = 1,634.09 s.
    const goodput =
      1634.09 / (22_252.08 * Math.exp(600 / 22_252.08) * Math.expm1(1694.09 / 22_252.08))
    expect(half.goodput).toBeCloseTo(goodput, 6)
    // 6 × 10e9 × 1e12 FLOPs at 4e14 FLOP/s are 41,666.67 chip-hours, 1,736.11 chip-days.
    const days = 6e22 / 4e14 / 86_400 / 8192 / goodput
    expect(half.days).toBeCloseTo(days, 6)
    expect(half.daysLost).toBeCloseTo(days * (1 - goodput), 6)
    expect(half.usdLost).toBeCloseTo(days * (1 - goodput) * 24 * 8192 * 2, 0)
  })

  test('ends of the 80% intervals, of a step and of a whole run', async () => {
    const { body } = await train({ ...planned, price: { method: 'rent', usdPerChipHour: 2 } })
    const { spread, runs } = trainingEfficiencies()
    const { interval, evidence, tokensPerSecondPerChip } = body.plan
    const step = Math.exp(spread[evidence as keyof typeof spread])
    const run = Math.exp(runs.spread)
    expect(interval.tokensPerSecondPerChip.low * step).toBeCloseTo(tokensPerSecondPerChip, 6)
    expect(interval.tokensPerSecondPerChip.high / step).toBeCloseTo(tokensPerSecondPerChip, 6)
    expect(interval.days.low * run).toBeCloseTo(body.days, 6)
    expect(interval.days.high / run).toBeCloseTo(body.days, 6)
    expect(interval.usd.high / interval.usd.low / run ** 2).toBeCloseTo(1, 9)
  })

  test('shares of the cost: of nothing, the run is all', async () => {
    const { body } = await train(answers['with all that is around it'])
    // 2,000 for the run, half of it for failed runs, 1,000 for staff, and a tenth of 4,000.
    const shares = body.cost.breakdown.map(({ share }: { share: number }) => share)
    expect(shares.map((share: number) => Math.round(share * 4400))).toEqual([
      2000, 1000, 0, 1000, 0, 0, 400,
    ])
    const { body: free } = await train(answers['for nothing'])
    expect(free.cost.breakdown.map(({ share }: { share: number }) => share)).toEqual([
      1, 0, 0, 0, 0, 0, 0,
    ])
  })
})

describe('the working says why a formula ran', () => {
  const because = async (asked: object, id: string) => {
    const { body } = await train(asked)
    return body.derivation.steps.find((step: Node) => step.id === id)?.because
  }
  test.each([
    ['top-down, for its days', 'flops', /one epoch/],
    ['top-down, for its days', 'capexUsd', /were they bought/],
    ['owned chips, in a region', 'capexUsd', /servers are bought/],
    ['adapters, part by part', 'parameterFlopsPerToken', /frozen/],
    ['adapters, part by part', 'flops', /part by part/],
    ['tokens of a plan', 'achievedFlopsPerSecondPerChip', /speed is that of the plan/],
    ['a plan, with failures', 'sizeDays', /own best plan/],
    ['its deadline, with failures', 'sizeDays', /as fast on every size/],
    ['a deadline that none meets', 'usefulChipDays', /No cluster meets the deadline/],
  ] as const)('%s: %s', async (name, id, text) => {
    expect(await because(answers[name], id)).toMatch(text)
  })
})

describe('how much of the working is sent', () => {
  test('none of it, or that of the headline figures, changes no number', async () => {
    const { body: full } = await train(answers['a plan, with failures'])
    for (const working of ['headline', 'none']) {
      const { body } = await train({ ...answers['a plan, with failures'], working })
      const { derivation, request: _, ...numbers } = body
      const { derivation: whole, request: __, ...expected } = full
      // What other plans have otherwise is working too.
      const bare = expected.plan.alternatives.map(
        ({ varied: ___, ...one }: { varied?: object }) => one,
      )
      expect(numbers).toEqual({ ...expected, plan: { ...expected.plan, alternatives: bare } })
      expect(derivation.steps.length).toBeLessThan(whole.steps.length / 5)
    }
  })

  test('all of it stays below 85 kB, for the largest model of the scenarios too', async () => {
    for (const asked of [{ scenario: 'llama-3.1-405b-plan' }, answers['a plan, with failures']]) {
      const { body } = await train(asked)
      expect(JSON.stringify(body).length).toBeLessThan(85_000)
    }
  })
})

describe('inputs of a plan keep where they come from', () => {
  const own = {
    name: 'X',
    peakFlopsPerSecond: 1e15,
    memoryBytes: 8e10,
    bandwidthBytesPerSecond: 3e12,
    linkBytesPerSecond: 2e11,
  }
  const inputOf = async (request: object, id: string) => {
    const { body } = await train(request)
    return body.derivation.inputs.find((one: Node) => one.id === id)
  }

  test('links: of the request, of a preset with its source, or assumed', async () => {
    const mine = { ...planned, workload: { tokens: 1e12, chips: 64 }, accelerator: own }
    expect(await inputOf(mine, 'linkBytesPerSecond')).toMatchObject({
      value: 2e11,
      origin: { from: 'request', pointer: '/accelerator/linkBytesPerSecond' },
    })
    expect((await inputOf(mine, 'scaleOutBytesPerSecond')).origin).toMatchObject({
      from: 'default',
      basis: 'estimate',
    })
    const { value, origin } = await inputOf(planned, 'linkBytesPerSecond')
    expect(value).toBe(450e9)
    expect(origin).toMatchObject({ from: 'preset', preset: 'accelerators/nvidia-h100-sxm' })
    expect(origin.sources).toHaveLength(1)
  })

  test('what follows from the plan has its formula', async () => {
    const { body } = await train({
      ...planned,
      workload: { tokens: 1e12, chips: 64 },
      performance: { method: 'plan', tensorParallel: 4, pipelineParallel: 16, virtualStages: 5 },
    })
    // 16 stages that take 5 turns: 16 + 15 / 5 micro-batches.
    const step = body.derivation.steps.find(({ id }: Node) => id === 'inFlightMicroBatches')
    expect(step).toMatchObject({ value: 19, inputs: ['virtualStages', 'pipelineParallel'] })
  })
})
