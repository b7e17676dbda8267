import { describe, expect, test } from 'vitest'
import { inputsOf as needsOf } from '../../src/model/graph/inputs.ts'
import { constants } from '../../src/model/quantities/constants.ts'
import {
  atBatch,
  firstTokenFormulas,
  memoryFormulas,
  prepare,
  rateFormulas,
  stepFormulas,
} from '../../src/model/roofline/replica.ts'
import {
  planMemoryFormulas,
  planStep,
  planStepFormulas,
} from '../../src/model/training-plan/index.ts'
import { replicaInputs } from '../../src/planner/serving/inputs.ts'
import { batchAtRate } from '../../src/planner/serving/rate.ts'
import { searchPlans } from '../../src/planner/serving/search.ts'
import { stepInputs } from '../../src/planner/training/inputs.ts'
import { planSearch } from '../../src/planner/training/search.ts'
import { servingGround, trainingGround } from '../support/grounds.ts'

/** The same without one of its fields. */
const without = <T extends object>(whole: T, id: string): T =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => key !== id)) as T

const load = { inputTokens: 512, outputTokens: 256, peakQueriesPerSecond: 40, maxUtilization: 0.8 }
const limits = { maxTtftSeconds: 0.5, maxTpotSeconds: 0.05 }
const plan = { tensorParallel: 2, pipelineParallel: 1, attention: 'tensor' } as const

describe('a serving search throws for whatever nobody gave', () => {
  const ground = servingGround('llama-3.1-8b')

  test.each(Object.keys(ground.inputs))('without %s', (id) => {
    const lacking = { ...ground, inputs: without(ground.inputs, id) }
    expect(() => searchPlans(lacking, limits, load)).toThrow(`needs ${id}, which nobody gave`)
  })

  test.each(['inputTokens', 'outputTokens', 'maxUtilization'])('without %s', (id) =>
    expect(() => searchPlans(ground, limits, without(load, id))).toThrow(
      `needs ${id}, which nobody gave`,
    ),
  )

  const needs = needsOf([
    ...memoryFormulas,
    ...rateFormulas,
    ...stepFormulas,
    ...firstTokenFormulas,
  ]).filter((id) => id !== 'batch')
  const inputs = replicaInputs(ground, plan, load)

  test.each(needs)('and so does a replica without %s', (id) =>
    expect(() => prepare(without(inputs, id))).toThrow(`needs ${id}, which nobody gave`),
  )

  test('of its constants a replica needs none', () => {
    const one = prepare(inputs)
    const repeated = prepare({ ...inputs, ...valuesOf(constants) })
    expect(atBatch(repeated, 32)).toMatchObject(atBatch(one, 32))
  })
})

const valuesOf = (table: Readonly<Record<string, { readonly value: number }>>) =>
  Object.fromEntries(Object.entries(table).map(([id, { value }]) => [id, value]))

describe('a training search throws for whatever nobody gave', () => {
  const ground = trainingGround('llama-3.1-8b')
  const wanted = { sequenceTokens: 8192, attentionKernel: 'fused' } as const

  test.each(Object.keys(ground.inputs))('without %s', (id) => {
    const lacking = { ...ground, inputs: without(ground.inputs, id) }
    expect(() => planSearch(lacking, wanted).on(16)).toThrow(`needs ${id}, which nobody gave`)
  })

  test('and so does the question whether any plan fits', () => {
    const lacking = { ...ground, inputs: without(ground.inputs, 'memoryBytes') }
    expect(() => planSearch(lacking, wanted).fits(16)).toThrow(
      'needs memoryBytes, which nobody gave',
    )
  })

  const [best] = planSearch(ground, wanted).on(16)
  if (best === undefined) throw new Error('no plan fits')
  const inputs = stepInputs(ground, best.plan)

  test.each(needsOf([...planMemoryFormulas, ...planStepFormulas]))(
    'and so does a step without %s',
    (id) => expect(() => planStep(without(inputs, id))).toThrow(`needs ${id}, which nobody gave`),
  )

  test('of its constants a step needs none', () =>
    expect(planStep({ ...inputs, ...valuesOf(constants) })).toMatchObject(planStep(inputs)))

  test('adapters beside frozen weights make two passes of three', () => {
    const whole = planStep(inputs)
    const frozen = planStep({ ...inputs, trainingPasses: 2 })
    expect(frozen.denseMatmulSeconds / whole.denseMatmulSeconds).toBeCloseTo(2 / 3, 12)
  })
})

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

describe('model and planner change nothing that they are handed', () => {
  const ground = frozen(servingGround('qwen3-30b-a3b'))

  test('a prepared replica at one batch stays as it is at others', () => {
    const replica = frozen(prepare(frozen(replicaInputs(ground, plan, load))))
    const before = { ...replica }
    const small = atBatch(replica, 2)
    const copy = { ...small }
    const large = atBatch(replica, 64)
    expect(batchAtRate(replica, 1, 64)).toBeGreaterThan(0)
    expect(large.tpotSeconds).toBeGreaterThan(small.tpotSeconds)
    expect(small).toEqual(copy)
    expect(replica).toEqual(before)
  })

  test('a search gives the same plans again', () => {
    const first = searchPlans(ground, frozen({ ...limits }), frozen({ ...load }))
    expect(searchPlans(ground, limits, load)).toEqual(first)
    expect(first[0]?.judged.ok).toBe(true)
  })

  test('a training search too', () => {
    const cluster = frozen(trainingGround('qwen3-30b-a3b'))
    const wanted = frozen({ sequenceTokens: 4096, attentionKernel: 'fused' } as const)
    const first = planSearch(cluster, wanted).on(64)
    expect(planSearch(cluster, wanted).on(64)).toEqual(first)
    expect(first[0]?.missingBytes).toBeLessThanOrEqual(0)
  })
})
