import type { BreakevenAnswer } from '../../src/estimates/breakeven/answer.ts'
import { breakeven } from '../../src/estimates/breakeven/index.ts'
import type { CapacityAnswer } from '../../src/estimates/capacity/answer.ts'
import { capacity } from '../../src/estimates/capacity/index.ts'
import type { CompareAnswer } from '../../src/estimates/compare/answer.ts'
import { compare } from '../../src/estimates/compare/index.ts'
import type { InferenceAnswer } from '../../src/estimates/inference/answer.ts'
import { inference } from '../../src/estimates/inference/index.ts'
import type { MixAnswer } from '../../src/estimates/mix/answer.ts'
import { mix } from '../../src/estimates/mix/index.ts'
import type { Estimate } from '../../src/estimates/shared/estimate.ts'
import type { TrainingAnswer } from '../../src/estimates/training/answer.ts'
import { training } from '../../src/estimates/training/index.ts'
import { loadEngine } from '../../src/units/expression.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { today } from './today.ts'

export const address = 'https://suanpan.example/serve?v=4&scenario=x'

interface Answers {
  readonly inference: InferenceAnswer
  readonly training: TrainingAnswer
  readonly compare: CompareAnswer
  readonly breakeven: BreakevenAnswer
  readonly capacity: CapacityAnswer
  readonly mix: MixAnswer
}
export type Asked = keyof Answers
export type Body = Readonly<Record<string, unknown>>

const asked: { readonly [K in Asked]: Estimate<Answers[K]>['ask'] } = {
  inference: inference.ask,
  training: training.ask,
  compare: compare.ask,
  breakeven: breakeven.ask,
  capacity: capacity.ask,
  mix: mix.ask,
}

/** An answer as it is handed on; throws with the errors where it is none. */
export const shownOf = async <K extends Asked>(kind: K, body: Body) => {
  await loadEngine()
  const answered = asked[kind](body, { today })
  if (!answered.ok) throw new Error(JSON.stringify(answered.errors))
  return { kind, answer: answered.answer, address, today, t: tellIn(en) }
}

const load = { inputTokens: 1500, outputTokens: 300 }
const served = {
  workload: { ...load, queriesPerSecond: '2 million/day', peakToAverageRatio: 2.5 },
  model: 'llama-3.3-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'roofline' },
}
const byTheHour = {
  ...served,
  workload: { ...load, queriesPerSecond: '2 million/day' },
  scaling: {
    autoscaling: 'hourly',
    hourlyWeights: Array.from({ length: 24 }, (_, hour) => 1 + (hour % 12)),
    minReplicas: 2,
    redundantReplicas: 1,
  },
}

/** Serving, each in another way of being sized and paid for. */
export const servingCases: Readonly<Record<string, Body>> = {
  'the case of 2023': { scenario: 'google-search-2023' },
  'predicted, rented': served,
  'predicted under a latency limit': {
    ...served,
    performance: { method: 'roofline', maxTtftSeconds: 0.5 },
  },
  'predicted, in whole servers': { ...served, billing: 'server' },
  'predicted, a mixture of experts': {
    ...served,
    model: 'deepseek-v3',
    accelerator: 'nvidia-h200-sxm',
  },
  owned: {
    ...served,
    price: { method: 'own' },
    energy: { region: 'us-ohio' },
    overheads: { reserveShare: '25%', operationsStaffUsdPerYear: 200_000, taxRate: '6%' },
  },
  'bought by the token': {
    workload: { ...load, queriesPerSecond: 10 },
    price: { method: 'api', api: 'gpt-4o', cachedInputShare: '50%', batchShare: '20%' },
  },
  'bought at the price of long prompts': {
    workload: { queriesPerSecond: 2, inputTokens: 300_000, outputTokens: 300 },
    price: { method: 'api', api: 'gemini-2.5-pro' },
  },
  'in yuan': { ...served, currency: 'CNY' },
  'by the hour': byTheHour,
  'by the hour, in whole servers': { ...byTheHour, billing: 'server' },
  'top-down, with what a query is worth': {
    workload: { ...load, queriesPerSecond: 5, peakToAverageRatio: 2.5 },
    model: 'llama-3.1-70b',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'flops', flopsUtilization: 0.3, busyShare: '60%' },
    value: { valueUsdPerYear: 1e6 },
  },
}

export const trainingCases: Readonly<Record<string, Body>> = {
  'a searched plan': {
    workload: { tokens: '15 trillion', chips: 1024 },
    model: 'llama-3.1-70b',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'plan', framework: 'megatron' },
  },
  'the run of GPT-3': { scenario: 'gpt-3-a100' },
  'with failures, and all that is beside a run': {
    workload: { tokens: '15.6 trillion', chips: 16384 },
    model: 'llama-3.1-405b',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
    reliability: { checkpointSeconds: 10, restartSeconds: '5 min' },
    programme: { failedRunsShare: '20%', staffUsd: 5e6, taxRate: '6%' },
  },
}

export const comparedBody: Body = served
