import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/model/graph/evaluate.ts'
import { formulaOf } from '../../src/model/graph/formula.ts'
import { inOrder } from '../../src/model/graph/order.ts'
import type { Givens } from '../../src/model/graph/trace.ts'
import type { QuantityId } from '../../src/model/quantities/index.ts'
import { besideFormulas, runFormulas } from '../../src/model/training/choices.ts'
import { type TrainingCase, traitsOf } from '../../src/model/training/estimate.ts'

const given = (values: Partial<Record<QuantityId, number>>): Givens<string> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, origin: 'test' }]))

const around = {
  chipsPerServer: 8,
  wattsPerServer: 10_000,
  usdPerServer: 300_000,
  usdPerChipHour: 2,
  usdPerKilowattHour: 0.1,
  gramsCo2ePerKilowattHour: 400,
  loadFraction: 0.5,
  powerUsageEffectiveness: 1.2,
  efficiencyGain: 0.25,
  recomputationFactor: 1,
  epochs: 1,
  failedRunsShare: 0.5,
  exploratoryRunsShare: 2,
  staffUsd: 1000,
  dataUsd: 200,
  storageUsd: 30,
  taxRate: 0.1,
  activeParameters: 10e9,
  peakFlopsPerSecond: 1e15,
}
const topDown: TrainingCase = {
  solveFor: 'days',
  work: 'tokens',
  speed: 'mfu',
  programme: true,
}
const run = (change: Partial<TrainingCase>, values: Partial<Record<QuantityId, number>>) => {
  const all = given({ ...around, ...values })
  return evaluate({
    definitions: runFormulas(traitsOf({ ...topDown, ...change }, all)),
    given: all,
    constantOrigin: () => 'constant',
  })
}

const mfu = { modelFlopsUtilization: 0.4 }
const ideal = { ...mfu, goodput: 1 }
const days = { tokens: 1e12, chips: 100, ...ideal }
/** 6 × 10e9 × 1e12 FLOPs at 4e14 FLOP/s. */
const hours = 6e22 / 4e14 / 3600

describe('one equation gives what a run leaves open, and says by which formula', () => {
  test.each([
    [{}, days, 'days', hours / 100 / 24, {}],
    [
      { solveFor: 'chips' as const },
      { tokens: 1e12, days: 25, ...ideal },
      'chips',
      Math.ceil(hours / 600),
      { chipHours: 'because.work-and-speed-known' },
    ],
    [
      { solveFor: 'tokens' as const },
      { chips: 100, days: 25, ...ideal },
      'tokens',
      (60_000 * 3600 * 4e14) / 6e10,
      {
        chipHours: 'because.chips-and-days-known',
        flops: 'because.flops-of-cluster',
        tokens: 'because.flops-known',
      },
    ],
    [
      { solveFor: 'tokens' as const },
      { chipHours: 60_000, days: 25, ...ideal },
      'chips',
      100,
      { flops: 'because.flops-of-cluster' },
    ],
    [
      { solveFor: 'utilization' as const, speed: 'achieved' as const },
      { tokens: 1e12, chips: 100, days: 25, goodput: 1 },
      'modelFlopsUtilization',
      6e22 / (60_000 * 3600 * 1e15),
      { achievedFlopsPerSecondPerChip: 'because.work-and-time-known' },
    ],
    [
      { work: 'flops' as const },
      { flops: 6e22, chips: 100, ...ideal },
      'tokens',
      1e12,
      { tokens: 'because.flops-known' },
    ],
    [
      { parts: 'adapters' as const },
      {
        ...days,
        epochs: 3,
        adapterRank: 16,
        adaptedWidth: 1e6,
        attentionFlopsPerToken: 0,
      },
      // 4 × 10e9 for the frozen weights and 6 × 16e6 for the adapters, for each of 3e12 tokens.
      'flops',
      (40e9 + 96e6) * 3e12,
      {
        parameterFlopsPerToken: 'because.weights-frozen',
        flops: 'because.counted-by-part',
      },
    ],
    [
      { parts: 'weights' as const },
      { ...days, epochs: 2, adapterParameters: 0, attentionFlopsPerToken: 1e9 },
      'attentionFlops',
      2e21,
      { parameterFlopsPerToken: 'because.all-weights-trained' },
    ],
  ])('%o from %o', (change, values, id, expected, why) => {
    const trace = run(change, values)
    expect((trace.value(id as QuantityId) ?? 0) / expected).toBeCloseTo(1, 12)
    for (const [step, because] of Object.entries(why))
      expect(trace.node(step as QuantityId)).toMatchObject({ kind: 'step', because })
  })
})

/** Who asks for the utilization states no speed, and the chips of a plan are known. */
const speedsOf = (solveFor: TrainingCase['solveFor']): readonly TrainingCase['speed'][] =>
  solveFor === 'utilization'
    ? ['achieved']
    : solveFor === 'chips'
      ? ['mfu', 'achieved']
      : ['mfu', 'achieved', 'plan']

/** All that a choice of formulas may be made from. */
const cases = (['days', 'chips', 'tokens', 'utilization', 'chipHours'] as const).flatMap(
  (solveFor) =>
    (['tokens', 'flops'] as const).flatMap((work) =>
      speedsOf(solveFor).flatMap((speed) =>
        ([undefined, 'weights', 'adapters'] as const).flatMap((parts) =>
          [undefined, { depreciation: 'annuity', load: 'of-use', staff: 'cluster' } as const].map(
            (ownership) => ({ solveFor, work, speed, parts, ownership, programme: true }),
          ),
        ),
      ),
    ),
)
const ways: Readonly<Record<TrainingCase['solveFor'], readonly QuantityId[][]>> = {
  days: [['chips']],
  chips: [['days']],
  tokens: [['chips', 'days'], ['chipHours'], ['chipHours', 'days']],
  utilization: [['chips', 'days'], ['chipHours']],
  chipHours: [[]],
}

const stated = ({ solveFor, speed }: TrainingCase): readonly QuantityId[][] =>
  ways[solveFor].map((ids) => (speed === 'plan' ? [...new Set([...ids, 'chips' as const])] : ids))

describe('whatever a request leaves open', () => {
  test.each(cases)('%o: one formula for each quantity, and none that needs itself', (one) => {
    for (const ids of stated(one))
      for (const failures of [[], ['checkpointSeconds', 'chips'] as const]) {
        const known = given(Object.fromEntries([...ids, ...failures].map((id) => [id, 1])))
        const traits = traitsOf(one, known)
        for (const formulas of [runFormulas, besideFormulas]) {
          const list = formulas(traits)
          expect(inOrder(list)).toHaveLength(list.length)
        }
      }
  })

  test('a formula that is one of several for its quantity says why it is that one', () => {
    const texts = new Map<QuantityId, Set<string>>()
    const silent: string[] = []
    const lists = cases.flatMap((one) =>
      stated(one).map((ids) =>
        runFormulas(traitsOf(one, given(Object.fromEntries(ids.map((id) => [id, 1]))))),
      ),
    )
    for (const definition of lists.flat()) {
      const { of, text } = formulaOf(definition)
      texts.set(of, (texts.get(of) ?? new Set()).add(text))
    }
    for (const definition of lists.flat()) {
      const { of, text } = formulaOf(definition)
      if ((texts.get(of)?.size ?? 0) > 1 && !('because' in definition))
        silent.push(`${of} = ${text}`)
    }
    expect([...new Set(silent)]).toEqual([])
  })
})

test('an input that nobody gave throws, whichever it is', () => {
  const all = { ...around, ...days, checkpointSeconds: 60, restartSeconds: 600 }
  const { goodput: _, ...failing } = { ...all, interruptionsPerChipYear: 0.173 }
  const chosen = traitsOf(topDown, given(failing))
  const without = (id: string) =>
    evaluate({
      definitions: runFormulas(chosen),
      given: given(Object.fromEntries(Object.entries(failing).filter(([one]) => one !== id))),
      constantOrigin: () => 'constant',
    })
  expect(() => without('nothing')).not.toThrow()
  for (const id of Object.keys(failing)) expect(() => without(id), id).toThrow(id)
})
