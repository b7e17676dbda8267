import { describe, expect, test } from 'vitest'
import { compile } from '../../src/model/graph/compile.ts'
import { compileAlong } from '../../src/model/graph/compile-along.ts'
import { compileStages } from '../../src/model/graph/compile-stages.ts'
import { formula } from '../../src/model/graph/formula.ts'
import * as replica from '../../src/model/roofline/replica.ts'
import * as tpot from '../../src/model/roofline/tpot.ts'

// A step reads the cache of its batch, and TPOT is the step over its tokens.
const cache = formula({
  of: 'kvReadSeconds',
  from: ['batch', 'kvEfficiency'],
  text: 'batch / kvEfficiency',
  source: 'definition',
  compute: (i) => i.batch / i.kvEfficiency,
})
const weights = formula({
  of: 'denseReadSeconds',
  from: ['denseParameters', 'memoryEfficiency', 'forwardFlopsPerParameterToken'],
  text: 'forwardFlopsPerParameterToken * denseParameters / memoryEfficiency',
  source: 'definition',
  compute: (i) => (i.forwardFlopsPerParameterToken * i.denseParameters) / i.memoryEfficiency,
})
const step = formula({
  of: 'stepSeconds',
  from: ['kvReadSeconds', 'denseReadSeconds'],
  text: 'kvReadSeconds + denseReadSeconds',
  source: 'definition',
  compute: (i) => i.kvReadSeconds + i.denseReadSeconds,
})
const rate = formula({
  of: 'outputTokensPerSecondPerReplica',
  from: ['batch', 'stepSeconds'],
  text: 'batch / stepSeconds',
  source: 'definition',
  compute: (i) => i.batch / i.stepSeconds,
})
const given = { batch: 6, kvEfficiency: 0.5, denseParameters: 8, memoryEfficiency: 0.8 }

describe('formulas compiled for plain numbers, for whoever adds one to a list', () => {
  test('run in the order of what they need, whatever the order of the list', () => {
    // Cache 6 / 0.5 = 12, weights 2 × 8 / 0.8 = 20, the step 32.
    expect(compile([rate, step, weights, cache])(given)).toMatchObject({
      kvReadSeconds: 12,
      denseReadSeconds: 20,
      stepSeconds: 32,
      outputTokensPerSecondPerReplica: 6 / 32,
    })
  })

  test('take constants from their table, and another value where a case has one', () => {
    const run = compile([weights])
    expect(run(given).denseReadSeconds).toBe(20)
    expect(run({ ...given, forwardFlopsPerParameterToken: 3 }).denseReadSeconds).toBeCloseTo(30, 12)
    expect(run(given).denseReadSeconds).toBe(20)
  })

  test.each(['batch', 'kvEfficiency', 'denseParameters', 'memoryEfficiency'] as const)(
    'throw where nobody gave %s',
    (id) => {
      const { [id]: _, ...rest } = given
      const run = compile([rate, step, weights, cache])
      // @ts-expect-error does not compile either
      expect(() => run(rest)).toThrow(`needs ${id}, which nobody gave`)
    },
  )

  test('throw where a number is null or undefined, which would count as 0 or as NaN', () => {
    const run = compile([cache])
    // @ts-expect-error does not compile either
    expect(() => run({ ...given, batch: null })).toThrow('kvReadSeconds needs batch')
    // @ts-expect-error does not compile either
    expect(() => run({ ...given, batch: undefined })).toThrow('kvReadSeconds needs batch')
  })

  test('leave what they are handed as it is, and give each caller numbers of his own', () => {
    const run = compile([cache])
    const first = run(Object.freeze({ ...given }))
    const second = run({ ...given, batch: 2 })
    expect([first.kvReadSeconds, second.kvReadSeconds]).toEqual([12, 4])
  })

  test('that need each other, or give one quantity twice, are refused at once', () => {
    const back = formula({ ...cache, of: 'batch', from: ['outputTokensPerSecondPerReplica'] })
    expect(() => compile([rate, step, weights, cache, back])).toThrow('needs itself')
    expect(() => compile([cache, { ...cache }])).toThrow('two formulas give kvReadSeconds')
  })
})

describe('formulas along one input', () => {
  const { prepare, at, along } = compileAlong({
    before: [weights],
    after: [rate, step, cache],
    varies: 'batch',
  })
  const { batch: _, ...fixed } = given
  const prepared = prepare(fixed)

  test('compute what does not depend on it once, and the rest for each value', () => {
    expect(prepared).toMatchObject({ denseReadSeconds: 20 })
    expect(at(prepared, 6)).toMatchObject({ stepSeconds: 32, batch: 6 })
    expect(at(prepared, 10).stepSeconds).toBe(40)
  })

  test('give chosen results at many values, each its own', () => {
    const steps = along(['stepSeconds'])(Object.freeze(prepared))
    const [first, second] = [steps(6), steps(10)]
    expect([first, second, steps(6)]).toEqual([
      { stepSeconds: 32 },
      { stepSeconds: 40 },
      { stepSeconds: 32 },
    ])
  })

  test('throw where something was not prepared', () => {
    const { denseReadSeconds, ...rest } = prepared
    // @ts-expect-error does not compile either
    expect(() => at(rest, 6)).toThrow('stepSeconds needs denseReadSeconds, which nobody gave')
    // @ts-expect-error does not compile either
    expect(() => along(['stepSeconds'])(rest)).toThrow('needs denseReadSeconds')
    expect(denseReadSeconds).toBe(20)
  })

  test('that come too early are refused at once', () => {
    const early = { before: [step, weights], after: [cache], varies: 'batch' } as const
    expect(() => compileAlong(early)).toThrow('kvReadSeconds, which is not known before')
  })
})

describe('formulas of a search, whose points differ in many inputs', () => {
  const stages = compileStages({ first: [cache], further: [rate, step, weights] })
  const { batch, kvEfficiency, ...common } = given

  test('give the first results of a point, and the rest where it is looked at further', () => {
    const { at, further } = stages(common)
    expect(at({ batch, kvEfficiency }).kvReadSeconds).toBe(12)
    expect(further()).toMatchObject({ stepSeconds: 32 })
    expect(at({ batch: 10, kvEfficiency }).kvReadSeconds).toBe(20)
    expect(further()).toMatchObject({ stepSeconds: 40 })
  })

  test('throw where nothing is set yet, or a number of all points is undefined', () => {
    expect(() => stages(common).further()).toThrow('kvReadSeconds needs batch')
    const lacking = { ...common, kvEfficiency: undefined }
    // @ts-expect-error does not compile either
    expect(() => stages(lacking).at({ batch })).toThrow('kvReadSeconds needs kvEfficiency')
    const { at, further } = stages(common)
    at({ batch, kvEfficiency })
    // @ts-expect-error does not compile either
    expect(() => at({ batch, kvEfficiency: null })).toThrow('needs kvEfficiency')
    expect(() => further()).toThrow('needs')
  })
})

test('a replica has no more quantities than engines keep as fast properties', () => {
  const parts = [
    ...replica.memoryFormulas,
    ...replica.rateFormulas,
    ...replica.stepFormulas,
    ...replica.deviationFormulas,
    tpot.tpotP95Seconds,
    tpot.tpotP99Seconds,
    ...replica.firstTokenFormulas,
  ]
  // With 128 V8 keeps them in a dictionary, and a plan takes four times as long.
  const ids = new Set(parts.flatMap(({ of, from }): readonly string[] => [...from, of]))
  expect(ids.size).toBeLessThan(128)
})
