import { describe, expect, test } from 'vitest'
import { infer } from '../../support/api.ts'
import { math, roundings } from '../../support/math.ts'
import { halfOfRate } from '../../support/spread.ts'
import { today } from '../../support/today.ts'
import { again, wholeOf, withoutWorking, withWorkings } from '../../support/working.ts'
import { exceptions } from '../../support/working-exceptions.ts'

interface Node {
  readonly id: string
  readonly value: number | null
  readonly formula?: string
  readonly because?: string
}
interface Derivation {
  readonly inputs: readonly Node[]
  readonly steps: readonly Node[]
}

const workload = { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 400 }
const h100 = { accelerator: 'nvidia-h100-sxm', model: 'llama-3.1-70b', workload }
const flops = { method: 'flops', flopsUtilization: 0.3 }
const hourly = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : 4))
const overheads = {
  retryShare: 0.05,
  reserveShare: 0.2,
  egressBytesPerQuery: 4000,
  egressUsdPerGigabyte: 0.08,
  operationsStaffUsdPerYear: 1e5,
  taxRate: 0.06,
}

const { reserveShare: _, ...overheadsOfTokens } = overheads

const answers = {
  'a share of the peak': { ...h100, performance: flops, energy: { region: 'us-ohio' } },
  'a measured rate': {
    ...h100,
    performance: { method: 'measured', outputTokensPerSecondPerChip: 900 },
  },
  'a plan': h100,
  'a plan of owned chips': {
    ...h100,
    price: { method: 'own', depreciation: 'annuity', idleFraction: 0.3, staffUsdPerYear: 2e5 },
    overheads,
  },
  'a plan that follows the hours': {
    ...h100,
    scaling: { hourlyWeights: hourly, autoscaling: 'hourly' },
  },
  'replicas that are given': { ...h100, scaling: { replicas: 9, redundantReplicas: 1 } },
  'speculative decoding': {
    ...h100,
    performance: { method: 'roofline', draftTokens: 3, acceptanceRate: 0.7 },
  },
  'no plan': { ...h100, performance: { method: 'roofline', maxTpotSeconds: 1e-6 } },
  'tokens that are bought': {
    workload,
    price: { method: 'api', api: 'gpt-4o' },
    overheads: overheadsOfTokens,
  },
  'a model trained anew': {
    ...h100,
    performance: flops,
    refresh: { training: { scenario: 'gpt-3-a100' }, monthsBetweenTrainings: 6 },
    value: { valueUsdPerYear: 1e9 },
  },
  'no queries': { ...h100, workload: { ...workload, queriesPerSecond: 0 } },
} as const
const cases = Object.entries(answers)

const derivationsIn = (value: unknown): readonly Derivation[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'steps' in value && 'inputs' in value ? [value as Derivation] : []
  return [...own, ...Object.values(value).flatMap(derivationsIn)]
}
const excepted = (pointer: string) => exceptions.some(([pattern]) => pattern.test(pointer))

const valuesOf = ({ inputs, steps }: Derivation): Record<string, number> =>
  Object.fromEntries(
    [...inputs, ...steps].flatMap(({ id, value }) => (value === null ? [] : [[id, value]])),
  )

/** The steps again, with other inputs. */
const anew = (derivation: Derivation, changed: Readonly<Record<string, number>>) => {
  const values = { ...valuesOf(derivation), ...changed }
  for (const { id, value, formula } of derivation.steps)
    if (value !== null && !(id in changed))
      values[id] = math.evaluate(formula ?? '', { ...values, ...roundings })
  return values
}
const ratio = (one: number | undefined, other: number) => (one ?? Number.NaN) / other

describe('whoever checks a figure finds how it came about', () => {
  test.each(cases)('%s: every number is in a working', async (_, asked) => {
    const { status, body } = await infer(asked)
    expect(status).toBe(200)
    expect(withoutWorking(body).filter((pointer) => !excepted(pointer))).toEqual([])
  })

  test.each(cases)('%s: the formula of each step gives its value', async (_, asked) => {
    const { body } = await infer(asked)
    const derivations = derivationsIn(withWorkings(body))
    expect(derivations.length).toBeGreaterThan(0)
    for (const derivation of derivations) {
      const values = { ...valuesOf(derivation), ...roundings }
      for (const { id, value, formula } of derivation.steps) {
        // The working at the level of headlines holds only what these follow from directly.
        if (value === null || derivation === body.refresh?.training?.derivation) continue
        const again: number = math.evaluate(formula ?? '', values)
        expect(Math.abs(again - value) <= 1e-9 * Math.abs(value) + 1e-9, id).toBe(true)
      }
    }
  })

  test('without a plan, what a replica needs is not known for the same reason', async () => {
    const { body } = await infer(answers['no plan'])
    const reason = body.unknown['/roofline']
    expect(reason).toMatch(/keeps P95 TPOT within 0.001 ms/)
    const { inputs } = body.derivation
    for (const id of ['layers', 'memoryEfficiency', 'chunkTokens', 'batch'])
      expect(inputs.find((one: Node) => one.id === id)).toMatchObject({ value: null, reason })
    expect(
      body.derivation.steps.find(({ id }: Node) => id === 'flopsPerQuery').value,
    ).toBeGreaterThan(0)
  })
})

describe('lists follow from the steps, with what varies', () => {
  test('the cost of a million tokens at each batch', async () => {
    const { body } = await infer(answers['a plan'])
    expect(body.roofline.curve.length).toBeGreaterThan(4)
    for (const { batch, usdPerMillionOutputTokens } of body.roofline.curve) {
      const values = anew(body.derivation, { batch })
      expect(
        ratio(values.saturatedUsdPerMillionOutputTokens, usdPerMillionOutputTokens),
      ).toBeCloseTo(1, 9)
    }
  })

  test('chips of the plans that were not chosen', async () => {
    const { body } = await infer(answers['a plan'])
    const known = body.roofline.alternatives.filter(
      ({ chips }: { chips: number | null }) => chips !== null,
    )
    expect(known.length).toBeGreaterThan(1)
    // Another plan serves another rate: its replicas follow from the peak, its chips from these.
    for (const { replicas, queriesPerSecondPerReplica, chipsPerReplica, chips } of known) {
      const values = anew(body.derivation, { queriesPerSecondPerReplica, chipsPerReplica })
      expect(values.sloReplicas).toBe(replicas)
      expect(values.planChips).toBe(chips)
    }
  })

  test('shares of the lines of the cost', async () => {
    const { body } = await infer(answers['a plan of owned chips'])
    const { breakdown } = body.cost
    expect(breakdown.length).toBe(17)
    for (const { usd, share } of breakdown)
      expect(anew(body.derivation, { lineUsdPerYear: usd }).costShare).toBeCloseTo(share, 12)
  })

  test('years of the grid', async () => {
    const { body } = await infer({ ...answers['a share of the peak'], energy: { region: 'us' } })
    const { carbonByYear } = body.energy
    expect(carbonByYear.length).toBeGreaterThan(1)
    for (const { gramsCo2ePerKilowattHour, tonnesCo2ePerYear } of carbonByYear)
      expect(
        ratio(
          anew(body.derivation, { gramsCo2ePerKilowattHour }).tonnesCo2ePerYear,
          tonnesCo2ePerYear,
        ),
      ).toBeCloseTo(1, 12)
  })

  test('the load is the plan at the batch at which it serves the load', async () => {
    const { body } = await infer(answers['a plan'])
    const { load } = body.roofline
    const atLoad = anew(body.derivation, { batch: load.concurrencyPerReplica })
    expect(ratio(atLoad.queriesPerSecondPerReplica, load.queriesPerSecondPerReplica)).toBeCloseTo(
      1,
      6,
    )
    expect(ratio(atLoad.tpotSeconds, load.tpotSeconds)).toBeCloseTo(1, 9)
    // Its working continues that of the answer, whose steps run again at this batch.
    const values = again(wholeOf(body, load.derivation))
    expect(ratio(atLoad.ttftSeconds, values.ttftSeconds ?? 0)).toBeCloseTo(1, 9)
    expect(ratio(atLoad.prefillSeconds, values.prefillSeconds ?? 0)).toBeCloseTo(1, 9)
  })
})

describe('by hand', () => {
  test('the KV cache of a token at 16 bits', async () => {
    // 80 layers × 2 (key and value) × 8 heads × 128 × 2 B.
    const { body } = await infer(answers['a plan'])
    expect(body.subject.kvCacheBytesPerToken).toBe(80 * 2 * 8 * 128 * 2)
    expect(valuesOf(body.derivation).kvCacheBytesPerToken).toBe(327_680)
  })

  test.each([
    ['whole replicas', 'chip', 1],
    ['whole servers of eight chips', 'server', 8],
  ] as const)('both ends of the interval of the cost, in %s', async (_, billing, size) => {
    const { body } = await infer({ ...answers['a plan'], billing })
    const { interval, evidence } = body.roofline
    expect(evidence).toBe('measured')
    const factor = Math.exp(halfOfRate('table', 'version'))
    const { queriesPerSecondPerReplica = 0, chipsPerReplica = 0 } = valuesOf(body.derivation)
    const year = body.price.usdPerChipHour * 8760
    const chips = (replicas: number) => Math.ceil((replicas * chipsPerReplica) / size) * size
    expect(interval.usdPerYear).toEqual({
      low: expect.closeTo(
        chips(Math.ceil(20 / (0.8 * queriesPerSecondPerReplica * factor))) * year,
        6,
      ),
      high: expect.closeTo(
        chips(Math.ceil((20 / (0.8 * queriesPerSecondPerReplica)) * factor)) * year,
        6,
      ),
    })
  })

  test('hourly weights: the interval counts the peak of the hours', async () => {
    const { body } = await infer(answers['a plan that follows the hours'])
    // Eight hours at 1 and sixteen at 4: a mean of 3, and a peak of 4 / 3 of it.
    const {
      peakQueriesPerSecond,
      queriesPerSecondPerReplica = 0,
      rateFactor = 0,
      replicasAtLowRate,
    } = valuesOf(body.derivation)
    expect(peakQueriesPerSecond).toBeCloseTo((20 * 4) / 3, 9)
    expect(replicasAtLowRate).toBe(
      Math.ceil(((20 * 4) / 3 / (0.8 * queriesPerSecondPerReplica)) * rateFactor),
    )
  })

  test('replicas that share the load: reserve waits, and hours run what they need', async () => {
    const serving = async (asked: object) => valuesOf((await infer(asked)).body.derivation)
    expect((await serving(answers['replicas that are given'])).servingReplicas).toBe(8)
    const plan = await serving(answers['a plan'])
    expect(plan.servingReplicas).toBe(plan.sloReplicas)
    const hours = await serving(answers['a plan that follows the hours'])
    // A third of the hours at 20 / 3 queries a second, two thirds at four times as much.
    const each = hours.queriesPerSecondPerReplica ?? 0
    const needed = (rate: number) => Math.ceil(rate / (0.8 * each))
    expect(hours.servingReplicas).toBeCloseTo((needed(20 / 3) + 2 * needed(80 / 3)) / 3, 9)
  })
})

describe('the working says why a formula ran', () => {
  test.each([
    ['a share of the peak', 'queriesPerSecondPerChip', /share of the peak/],
    ['a measured rate', 'queriesPerSecondPerChip', /measured in output tokens/],
    ['a plan', 'queriesPerSecondPerChip', /roofline/],
    ['a share of the peak', 'chipsExact', /no replicas are planned/],
    ['a plan', 'chipsExact', /whole replicas/],
    ['a plan', 'capexUsd', /Paid chips count/],
    ['a plan of owned chips', 'capexUsd', /Paid chips count/],
    ['a share of the peak', 'powerWatts', /whole servers run/],
    ['a plan of owned chips', 'capitalRecoveryPerYear', /annuity/],
    ['a plan of owned chips', 'loadFraction', /idle power/],
    ['a plan of owned chips', 'staffUsdPerChipYear', /whole fleet/],
    ['a plan of owned chips', 'usdPerChipHour', /sum of its parts/],
    ['a plan of owned chips', 'egressGigabytesPerMonth', /per query/],
    ['replicas that are given', 'servingReplicas', /given/],
    ['a plan that follows the hours', 'servingReplicas', /Each hour/],
    ['tokens that are bought', 'usdPerQuery', /bought from a provider/],
    ['a plan', 'subtotalUsdPerYear', /No cost of training/],
    ['a model trained anew', 'subtotalUsdPerYear', /training is counted/],
    ['a model trained anew', 'yearsBetweenTrainings', /months/],
  ] as const)('%s: %s', async (name, id, text) => {
    const { body } = await infer(answers[name])
    expect(body.derivation.steps.find((step: Node) => step.id === id)?.because).toMatch(text)
  })

  test('what is given takes the place of its formula: no step, and no reason', async () => {
    const { body } = await infer({ ...h100, scaling: { replicas: 9 } })
    expect(body.derivation.inputs.find(({ id }: Node) => id === 'replicas')).toMatchObject({
      value: 9,
      origin: { from: 'request', pointer: '/scaling/replicas' },
    })
    expect(body.derivation.steps.some(({ id }: Node) => id === 'replicas')).toBe(false)
  })
})

describe('how many plans are compared', () => {
  test.each([
    // 1, 2, 4 and 8 chips in one domain of links, then 2 and 4 stages of 8.
    [{}, 6],
    [{ precision: 'auto' }, 12],
    [{ tensorParallel: 4, pipelineParallel: 1 }, 1],
  ])('%o', async (performance, plans) => {
    const { inference } = await import('../../../src/estimates/inference/index.ts')
    const asked = { ...h100, performance: { method: 'roofline', ...performance } }
    expect(inference.plansOf(asked, { today })).toEqual({ ok: true, answer: plans })
  })
  test('as many as the answer shows', async () => {
    const { body } = await infer(answers['a plan'])
    expect(body.roofline.alternatives).toHaveLength(5)
  })
})

test('the default answer with all of its working is below 98 kB', async () => {
  for (const model of ['llama-3.1-405b', 'deepseek-v3', 'gpt-oss-120b']) {
    const { body } = await infer({ ...h100, model })
    expect(JSON.stringify(body).length).toBeLessThan(98_000)
  }
})
