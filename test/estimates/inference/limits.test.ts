import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakeven, breakevenRequest } from '../../../src/estimates/breakeven/index.ts'
import { inference } from '../../../src/estimates/inference/index.ts'
import { latencyPercentiles } from '../../../src/planner/serving/percentile.ts'
import { infer, post } from '../../support/api.ts'
import { today } from '../../support/today.ts'
import { unexplained } from '../../support/working-exceptions.ts'

const answered = (body: object) => {
  const result = inference.ask(body, { today })
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.answer
}

const asked = fc.record({
  workload: fc.record({
    queriesPerSecond: fc.double({ min: 0.1, max: 500, noNaN: true }),
    inputTokens: fc.integer({ min: 50, max: 8000 }),
    outputTokens: fc.integer({ min: 1, max: 1500 }),
    peakToAverageRatio: fc.constantFrom(1, 2.5),
  }),
  model: fc.constantFrom('llama-3.1-8b', 'llama-3.1-70b', 'gpt-oss-120b', 'deepseek-v3'),
  accelerator: fc.constantFrom('nvidia-h100-sxm', 'nvidia-h200-sxm', 'amd-mi300x'),
  price: fc.constant({ usdPerChipHour: 2 }),
})
const seconds = {
  maxTtftSeconds: fc.double({ min: 0.05, max: 5, noNaN: true }),
  maxTpotSeconds: fc.double({ min: 0.005, max: 0.2, noNaN: true }),
}
const limits = fc.oneof(
  fc.record({ maxTtftSeconds: seconds.maxTtftSeconds }),
  fc.record({ maxTpotSeconds: seconds.maxTpotSeconds }),
  fc.record(seconds),
)
interface Limits {
  readonly maxTtftSeconds?: number
  readonly maxTpotSeconds?: number
}

/** What a plan under limits costs; without end where none keeps them. */
const costOf = (
  body: object,
  of: Limits,
  latencyPercentile: (typeof latencyPercentiles)[number],
) => {
  const performance = { method: 'roofline', ...of, latencyPercentile }
  const { cost, fleet, roofline } = answered({ ...body, performance })
  return roofline === null
    ? { usd: Infinity, chips: Infinity }
    : { usd: cost.usdPerYear ?? Number.NaN, chips: fleet.chipsExact ?? Number.NaN }
}

describe('a limit on latency', () => {
  test('that is tighter never gives a cheaper plan', () =>
    fc.assert(
      fc.property(
        asked,
        limits,
        fc.double({ min: 0.3, max: 0.999, noNaN: true }),
        fc.constantFrom(...latencyPercentiles),
        (body, of, factor, percentile) => {
          const tighter = Object.fromEntries(
            Object.entries(of).map(([name, limit]) => [name, limit * factor]),
          )
          expect(costOf(body, tighter, percentile).usd).toBeGreaterThanOrEqual(
            costOf(body, of, percentile).usd,
          )
        },
      ),
      { numRuns: 80 },
    ))

  test('of a higher percentile never takes fewer chips, nor does any than none', () =>
    fc.assert(
      fc.property(asked, limits, (body, of) => {
        const [p50, p95, p99] = (['p50', 'p95', 'p99'] as const).map(
          (one) => costOf(body, of, one).chips,
        )
        expect(p99).toBeGreaterThanOrEqual(p95 ?? 0)
        expect(p95).toBeGreaterThanOrEqual(p50 ?? 0)
        expect(p50).toBeGreaterThanOrEqual(costOf(body, {}, 'p95').chips)
      }),
      { numRuns: 60 },
    ))

  test('is kept by the plan, and the answer says of what', () =>
    fc.assert(
      fc.property(
        asked,
        limits,
        fc.constantFrom(...latencyPercentiles),
        (body, of: Limits, percentile) => {
          const performance = { method: 'roofline', ...of, latencyPercentile: percentile }
          const { request, roofline, unknown } = answered({ ...body, performance })
          expect(request.performance).toMatchObject({ latencyPercentile: percentile })
          if (roofline === null) {
            const [word] = { p50: ['median'], p95: ['P95'], p99: ['P99'], mean: ['mean'] }[
              percentile
            ]
            if (!/fits\./.test(unknown['/roofline'] ?? ''))
              expect(unknown['/roofline']).toContain(`keeps ${word} T`)
            return
          }
          const { ttft, tpot } = roofline.limits ?? {}
          expect(roofline.limits?.percentile).toBe(percentile)
          expect(ttft?.maxSeconds).toBe(of.maxTtftSeconds)
          expect(tpot?.maxSeconds).toBe(of.maxTpotSeconds)
          expect(roofline.peak?.percentile).toBe(percentile)
          if (ttft) {
            expect(roofline.peak?.ttftSeconds).toBe(ttft.seconds)
            expect(ttft.seconds).toBeLessThanOrEqual(ttft.maxSeconds)
          }
          // At the peak a replica is not fuller than full.
          if (tpot)
            expect(roofline.peak?.tpotSeconds).toBeLessThanOrEqual(tpot.seconds * (1 + 1e-9))
          if (tpot) expect(tpot.seconds).toBeLessThanOrEqual(tpot.maxSeconds)
        },
      ),
      { numRuns: 80 },
    ))
})

const chat = {
  workload: { queriesPerSecond: '2M/day', inputTokens: 1500, outputTokens: 350 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
}
const roofline = (more: object) => ({ ...chat, performance: { method: 'roofline', ...more } })

describe('a 70B chat of two million queries a day', () => {
  test.each([0.25, 0.3, 0.4, 0.5, 2])('P95 TTFT within %d s is kept at its load', async (limit) => {
    const { body } = await infer(roofline({ maxTtftSeconds: limit }))
    expect(body.roofline.load.ttftP95Seconds).toBeLessThanOrEqual(limit)
    expect(body.request.performance.latencyPercentile).toBe('p95')
  })

  test('without a limit, no percentile is echoed and none is held', async () => {
    const { body } = await infer(roofline({}))
    expect(body.request.performance).not.toHaveProperty('latencyPercentile')
    expect(body.roofline).not.toHaveProperty('limits')
  })

  test('the working reaches what the limits hold, whatever they are of', async () => {
    for (const latencyPercentile of latencyPercentiles)
      for (const working of ['full', 'headline', 'none']) {
        const performance = { maxTtftSeconds: 2, maxTpotSeconds: 0.1, latencyPercentile }
        const { body } = await infer({
          ...roofline(performance),
          workload: { ...chat.workload, peakToAverageRatio: 2.5 },
          working,
        })
        expect(body.roofline.limits.ttft.seconds).toBeGreaterThan(0)
        if (working === 'full') expect(unexplained(body)).toEqual([])
      }
  })

  test('at the peak, not at the average', async () => {
    const { body } = await infer({
      ...roofline({ maxTtftSeconds: 2 }),
      workload: { ...chat.workload, peakToAverageRatio: 2.5 },
    })
    const { limits, load } = body.roofline
    expect(limits.ttft.queriesPerSecondPerReplica / load.queriesPerSecondPerReplica).toBeCloseTo(
      2.5,
      9,
    )
    expect(limits.ttft.seconds).toBeGreaterThan(load.ttftP95Seconds)
  })

  test('without a load TTFT is not known, and why', async () => {
    const { body } = await infer({
      ...roofline({ maxTtftSeconds: 2 }),
      workload: { ...chat.workload, queriesPerSecond: 0 },
    })
    expect(body.roofline.limits.ttft.seconds).toBeNull()
    expect(body.unknown['/roofline/limits/ttft/seconds']).toBeTruthy()
    expect(unexplained(body)).toEqual([])
  })

  test('a comparison and a break-even say what their limits hold, too', async () => {
    const request = roofline({ maxTtftSeconds: 0.5 })
    const compared = await post('/api/v1/compare', {
      ...request,
      accelerators: ['nvidia-h100-sxm', 'amd-mi300x'],
    })
    expect(compared.body.request.performance.latencyPercentile).toBe('p95')
    const tight = await post('/api/v1/compare', {
      ...roofline({ maxTtftSeconds: 1e-3, latencyPercentile: 'p99' }),
      accelerators: ['nvidia-h100-sxm'],
    })
    expect(tight.body.rows[0].reasons.join()).toContain('keeps P99 TTFT within 1 ms')
  })

  test('a percentile that is none is refused by name', async () => {
    const { status, body } = await infer(roofline({ latencyPercentile: 'p90' }))
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('/performance/latencyPercentile')
    expect(JSON.stringify(body)).toContain('p95')
  })
})

describe('a fleet that a limit on TTFT enlarges', () => {
  const limited = {
    ...chat,
    workload: { ...chat.workload, queriesPerSecond: 23 },
    performance: { method: 'roofline', maxTtftSeconds: 0.3, latencyPercentile: 'p99' },
  }

  test('costs as much a month in a break-even', () => {
    const estimate = answered(limited)
    const found = breakeven.ask(breakevenRequest(estimate, { api: 'gpt-4o' }), { today })
    if (!found.ok) throw new Error(JSON.stringify(found.errors))
    const monthly = found.answer.atRate.rentedUsdPerMonth ?? Number.NaN
    expect(monthly / ((estimate.cost.usdPerYear ?? 0) / 12)).toBeCloseTo(1, 9)
    expect(found.answer.request.performance).toMatchObject({ latencyPercentile: 'p99' })
    const within = estimate.derivation.inputs.find(({ id }) => id === 'ttftUtilization')
    expect(within?.value).toBeLessThan(0.8)
    expect(found.answer.request).toMatchObject({ cluster: { planningLevel: within?.value } })
  })

  test('by the hour, each hour keeps it as well', () => {
    const hourlyWeights = Array.from({ length: 24 }, () => 1)
    const scaling = { hourlyWeights, autoscaling: 'hourly' }
    const flat = answered({ ...limited, billing: 'exact' })
    const scaled = answered({ ...limited, billing: 'exact', scaling })
    expect(scaled.fleet.chipsExact).toBe(flat.fleet.chipsExact)
  })
})
