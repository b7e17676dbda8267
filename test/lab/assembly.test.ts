import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { predict } from '../../src/lab/predict.ts'
import { measurementsPaths, plansOf, readRows } from '../../src/lab/read.ts'
import { predictTraining } from '../../src/lab/training/predict.ts'
import { readTraining, trainingPath } from '../../src/lab/training/read.ts'
import { efficiencyOf } from '../../src/presets/efficiency.ts'
import { efficiencies, trainingEfficiencies } from '../../src/presets/registry.ts'
import { trainingEfficiencyOf } from '../../src/presets/training-efficiency.ts'
import { infer, train } from '../support/api.ts'

const rows = await readRows(`${root}${measurementsPaths[0]}`)

interface Asked {
  readonly id: string
  readonly model: string
  readonly chip: string
  readonly engine: string
  readonly precision: string
  readonly chips: number
  readonly batch: number
  readonly kvCache?: string
}

/** Rows of the table of measurements, and the same as a request. */
const cases: readonly Asked[] = [
  {
    id: 'inf-0329',
    model: 'gpt-j-6b',
    chip: 'nvidia-h100-sxm',
    engine: 'tensorrt-llm',
    precision: 'fp8',
    chips: 1,
    batch: 1024,
    kvCache: 'fp8',
  },
  {
    id: 'inf-0337',
    model: 'llama-2-70b',
    chip: 'nvidia-h100-sxm',
    engine: 'tensorrt-llm',
    precision: 'fp8',
    chips: 2,
    batch: 1024,
    kvCache: 'fp8',
  },
  {
    id: 'inf-0338',
    model: 'llama-2-70b',
    chip: 'nvidia-h100-sxm',
    engine: 'tensorrt-llm',
    precision: 'fp8',
    chips: 4,
    batch: 480,
    kvCache: 'fp8',
  },
  {
    id: 'inf-0349',
    model: 'llama-7b',
    chip: 'nvidia-l40s',
    engine: 'tensorrt-llm',
    precision: 'fp8',
    chips: 1,
    batch: 64,
  },
  {
    id: 'inf-0354',
    model: 'gpt-j-6b',
    chip: 'nvidia-a100-sxm-80gb',
    engine: 'tensorrt-llm',
    precision: 'fp16',
    chips: 2,
    batch: 120,
  },
  {
    id: 'inf-0361',
    model: 'llama-2-70b',
    chip: 'nvidia-a100-sxm-80gb',
    engine: 'tensorrt-llm',
    precision: 'fp16',
    chips: 4,
    batch: 1280,
  },
  {
    id: 'inf-0389',
    model: 'llama-2-70b',
    chip: 'nvidia-h200-sxm',
    engine: 'tensorrt-llm',
    precision: 'fp8',
    chips: 1,
    batch: 512,
  },
  {
    id: 'inf-0417',
    model: 'llama-3.1-405b',
    chip: 'amd-mi300x',
    engine: 'vllm',
    precision: 'fp8',
    chips: 8,
    batch: 1,
  },
  {
    id: 'inf-1069',
    model: 'llama-3.1-70b',
    chip: 'intel-gaudi3',
    engine: 'optimum-habana',
    precision: 'fp8',
    chips: 2,
    batch: 223,
  },
  {
    id: 'inf-1114',
    model: 'llama-3.3-70b',
    chip: 'google-tpu-v6e',
    engine: 'vllm',
    precision: 'bf16',
    chips: 8,
    batch: 64,
  },
]

describe('predict says what a request is answered, for whoever trusts its accuracy', () => {
  test.each(cases)('$id: $model on $chip', async (asked) => {
    const { id, model, chip, engine, precision, chips, batch, kvCache } = asked
    const row = rows.find((one) => one.id === id)
    if (row === undefined) throw new Error(`no row ${id}`)
    // Fits know versions of an engine apart, requests do not.
    const [read] = await plansOf([{ ...row, engine_version: engine }])
    if (read === undefined || typeof read.plan === 'string') throw new Error(`${read?.plan}`)
    const { subject } = read.plan
    const predicted = predict(read.plan, efficiencyOf(efficiencies(), subject))
    const { body } = await infer({
      model,
      accelerator: chip,
      workload: {
        queriesPerSecond: 1,
        inputTokens: Number(row.input_len),
        outputTokens: Number(row.output_len),
      },
      performance: {
        method: 'roofline',
        engine,
        precision,
        tensorParallel: chips,
        pipelineParallel: 1,
        batch,
        ...(kvCache !== undefined && { kvCachePrecision: kvCache }),
      },
    })
    const { outputTokensPerSecondPerReplica, ttftSeconds, tpotSeconds } = body.performance
    expect({
      outputTokensPerSecond: outputTokensPerSecondPerReplica,
      tpotSeconds,
    }).toEqual({
      outputTokensPerSecond: predicted.outputTokensPerSecond,
      tpotSeconds: predicted.tpotSeconds,
    })
    // A benchmark's replica is full, so that prompts wait for each other; the answer is of one that waits for none.
    expect(predicted.ttftSeconds - (predicted.waitSeconds ?? 0)).toBeCloseTo(ttftSeconds, 12)
  })
})

interface Trained {
  readonly id: string
  readonly model: string
  readonly chips: number
  readonly globalBatchSequences: number
  readonly microBatchSequences: number
  readonly recomputation: 'none' | 'full'
}

const trained: readonly Trained[] = [
  {
    id: 'tt-0002',
    model: 'mpt-70b',
    chips: 256,
    globalBatchSequences: 2048,
    microBatchSequences: 8,
    recomputation: 'full',
  },
  {
    id: 'tt-0011',
    model: 'mpt-7b',
    chips: 256,
    globalBatchSequences: 1536,
    microBatchSequences: 6,
    recomputation: 'none',
  },
  {
    id: 'tt-0030',
    model: 'mpt-13b',
    chips: 64,
    globalBatchSequences: 128,
    microBatchSequences: 2,
    recomputation: 'none',
  },
]

describe('and so does the prediction of training', () => {
  test.each(trained)('$id: $model on $chips H100', async ({ id, model, chips, ...plan }) => {
    const row = (await readRows(`${root}${trainingPath}`)).find((one) => one.id === id)
    if (row === undefined) throw new Error(`no row ${id}`)
    const [read] = readTraining([row])
    if (read === undefined || typeof read.resolved === 'string') throw new Error(id)
    const { subject } = read.resolved
    const fitted = trainingEfficiencyOf(trainingEfficiencies(), subject)
    const predicted = predictTraining(read.resolved, fitted)
    const { body } = await train({
      model,
      accelerator: 'nvidia-h100-sxm',
      workload: { tokens: 1e12, chips, sequenceTokens: 2048 },
      performance: {
        method: 'plan',
        framework: 'fsdp',
        tensorParallel: 1,
        pipelineParallel: 1,
        contextParallel: 1,
        expertParallel: 1,
        zeroStage: 3,
        ...plan,
      },
    })
    const { tokensPerSecondPerChip, trainingStepSeconds } = body.plan
    expect({ tokensPerSecondPerChip, trainingStepSeconds }).toEqual({
      tokensPerSecondPerChip: predicted.tokensPerSecondPerChip,
      trainingStepSeconds: predicted.trainingStepSeconds,
    })
  })
})
