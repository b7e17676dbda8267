import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UniformShape as Shape } from '../../src/model/architecture/shape.ts'
import { planMemory, planStep } from '../../src/model/training-plan/index.ts'
import { planInputs, type TrainingPlan } from '../../src/model/training-plan/inputs.ts'

/** A model of GPT’s make, as Megatron’s papers train it. */
const gpt = (layers: number, hiddenSize: number, heads: number): Shape => ({
  layers,
  hiddenSize,
  vocabularySize: 51_200,
  tiedEmbeddings: true,
  learnedPositions: 2048,
  contextTokens: 2048,
  attention: { kind: 'grouped', heads, kvHeads: heads, headSize: hiddenSize / heads },
  feedForward: { size: 4 * hiddenSize, gated: false },
  biases: 'all',
})

const plan: TrainingPlan = {
  chips: 8,
  tensorParallel: 8,
  pipelineParallel: 1,
  contextParallel: 1,
  expertParallel: 1,
  virtualStages: 1,
  microBatchSequences: 4,
  globalBatchSequences: 4,
  sequenceTokens: 2048,
  recomputation: 'none',
  zeroStage: 0,
  sequenceParallel: false,
  keepsScores: true,
  dropout: true,
}
const formats = { bytesPerDenseParameter: 2, bytesPerExpertParameter: 2, bytesPerKvElement: 2 }
const adam = { bytesPerParameter: 2, bytesPerGradient: 4, bytesPerOptimizerState: 12 }

/** A chip with A100’s figures and plain efficiencies; what is tested does not depend on them. */
const chip = {
  peakFlopsPerSecond: 312e12,
  attentionPeakFlopsPerSecond: 312e12,
  bandwidthBytesPerSecond: 2e12,
  memoryBytes: 80e9,
  tensorLinkBytesPerSecond: 300e9,
  dataLinkBytesPerSecond: 25e9,
  expertServers: 1,
  expertLinkBytesPerSecond: 300e9,
  expertNetworkBytesPerSecond: 25e9,
  trainingWorkspaceBytes: 2e9,
  matmulEfficiency: 0.7,
  attentionEfficiency: 0.3,
  activationTraffic: 2,
  expertHalfTokens: 300,
  layerSeconds: 3e-5,
  expertLayerSeconds: 1e-3,
  collectiveLatencySeconds: 2e-5,
  trainingStepHostSeconds: 0.05,
  linkEfficiency: 0.8,
  dataLinkEfficiency: 0.4,
  overlapLeak: 0.2,
  optimizerBytesMoved: 40,
}

const ran = (shape: Shape, change: Partial<TrainingPlan>, bytes = adam) =>
  planStep({ ...chip, ...planInputs(shape, formats, bytes, { ...plan, ...change }) })

const gibibytes = (bytes: number) => bytes / 2 ** 30
const gpt22 = gpt(48, 6144, 64)
const gpt175 = gpt(96, 12_288, 96)
const of175 = {
  chips: 64,
  pipelineParallel: 8,
  virtualStages: 3,
  microBatchSequences: 1,
  globalBatchSequences: 64,
}

describe('memory as Korthikanti et al. (arXiv 2205.05198) publish it', () => {
  test('activations of GPT 22B, nothing recomputed: 59.25 GiB', () =>
    expect(gibibytes(ran(gpt22, {}).trainingActivationBytes) / 59.25).toBeCloseTo(1, 2))

  test('activations of GPT 175B over eight interleaved stages: 66.84 GiB', () =>
    expect(gibibytes(ran(gpt175, of175).trainingActivationBytes) / 66.84).toBeCloseTo(1, 2))

  test('weights, 32-bit gradients and Adam take 18 bytes a parameter', () => {
    const now = ran(gpt22, {})
    const state = now.trainingWeightBytes + now.trainingGradientBytes + now.trainingOptimizerBytes
    expect(state / (now.denseParametersPerChip + now.expertParametersPerChip)).toBeCloseTo(18, 9)
  })

  test('recomputing attention drops its scores, and recomputing layers keeps their inputs alone', () => {
    const [none, selective, full] = (['none', 'selective', 'full'] as const).map(
      (recomputation) => ran(gpt22, { recomputation }).trainingActivationBytes,
    )
    // 5 a s of 10 h + 24 h / t + 5 a s / t bytes for each token and layer, over eight chips.
    expect((none ?? 0) - (selective ?? 0)).toBeCloseTo((48 * 5 * 64 * 2048 * 4 * 2048) / 8, -3)
    expect(full).toBeLessThan(0.2 * (none ?? 0))
  })
})

describe('ZeRO shares out over the copies', () => {
  const four = { chips: 32, globalBatchSequences: 16 }
  test.each([
    [0, 1, 1, 1],
    [1, 1, 1, 4],
    [2, 1, 4, 4],
    [3, 4, 4, 4],
  ] as const)('stage %d', (zeroStage, weights, gradients, optimizer) => {
    const whole = ran(gpt22, four)
    const now = ran(gpt22, { ...four, zeroStage })
    expect(whole.trainingWeightBytes / now.trainingWeightBytes).toBeCloseTo(weights, 9)
    expect(whole.trainingGradientBytes / now.trainingGradientBytes).toBeCloseTo(gradients, 9)
    expect(whole.trainingOptimizerBytes / now.trainingOptimizerBytes).toBeCloseTo(optimizer, 9)
  })

  test('8-bit moments halve the state of the optimizer', () => {
    const eight = ran(gpt22, {}, { ...adam, bytesPerOptimizerState: 6 })
    expect(eight.trainingOptimizerBytes).toBeCloseTo(ran(gpt22, {}).trainingOptimizerBytes / 2, 3)
  })
})

describe('a step', () => {
  test('waits (p - 1) / v micro-batches for its pipeline', () => {
    expect(ran(gpt175, of175).bubbleMicroBatches).toBeCloseTo(7 / 3, 9)
    const { pipelineSeconds, microBatchSeconds } = ran(gpt175, of175)
    expect(pipelineSeconds / microBatchSeconds).toBeCloseTo(64 + 7 / 3, 9)
  })

  test('that recomputes its layers executes 4/3 of its model FLOPs', () => {
    const now = ran(gpt22, { recomputation: 'full' })
    expect(now.executedFlopsPerToken / now.modelFlopsPerToken).toBeCloseTo(4 / 3, 9)
    expect(now.hardwareFlopsUtilization).toBeGreaterThan(now.modelFlopsUtilizationWithAttention)
  })

  test('has 72 B s L h² (1 + s/6h + V/12Lh) model FLOPs, half of attention being causal', () => {
    const { modelFlopsPerToken, denseParameters, headParameters } = ran(gpt22, {})
    const attention = 6 * 48 * 6144 * 2048
    expect(modelFlopsPerToken).toBeCloseTo(6 * (denseParameters + headParameters) + attention, -3)
    expect(headParameters).toBe(51_200 * 6144)
  })
})

describe('tokens on their way to experts', () => {
  const sparse: Shape = {
    ...gpt22,
    experts: { count: 64, perToken: 8, size: 2048, shared: 0, layers: 48 },
  }
  const at = (expertParallel: number, expertServers: number, perToken = 8) =>
    planStep({
      ...chip,
      ...planInputs(
        { ...sparse, experts: { ...sparse.experts, perToken } as never },
        formats,
        adam,
        {
          ...plan,
          chips: 512,
          globalBatchSequences: 256,
          expertParallel,
        },
      ),
      expertServers,
    })

  test('are sent to a chip once, and over the network once for each server', () => {
    expect(at(1, 1).expertLinkSeconds).toBe(0)
    // One of two servers is the token’s own; all but 1 in 256 have an expert on the other.
    expect(at(16, 2).expertServersPerToken).toBeCloseTo(255 / 256, 12)
    expect(at(16, 2).expertChipsPerToken).toBeCloseTo(15 * (1 - (15 / 16) ** 8), 12)
    expect(at(32, 4, 1).expertServersPerToken).toBeCloseTo(3 / 4, 12)
  })

  test('hide behind the arithmetic, but for the part that leaks', () => {
    const now = at(8, 1)
    expect(now.besideSeconds).toBeGreaterThan(0)
    expect(now.besideSeconds).toBeLessThan(now.computeSeconds)
    expect(now.microBatchSeconds).toBeCloseTo(now.computeSeconds + 0.2 * now.besideSeconds, 9)
  })
})

const power = (most: number) => fc.integer({ min: 0, max: most }).map((n) => 2 ** n)

describe('whatever the plan', () => {
  test('more chips never raise the memory of one that shares everything out', () =>
    fc.assert(
      fc.property(power(3), power(4), power(2), (t, copies, b) => {
        const at = (count: number) =>
          planMemory({
            ...chip,
            ...planInputs(gpt22, formats, adam, {
              ...plan,
              tensorParallel: t,
              chips: t * count,
              microBatchSequences: b,
              globalBatchSequences: b * count,
              zeroStage: 3,
            }),
          }).trainingMemoryBytes
        expect(at(2 * copies)).toBeLessThanOrEqual(at(copies))
      }),
    ))

  test('a longer sequence takes longer, and MFU is never above HFU', () =>
    fc.assert(
      fc.property(power(3), power(3), fc.constantFrom('none', 'full'), (t, p, recomputation) => {
        const at = (sequenceTokens: number) =>
          ran(gpt22, {
            tensorParallel: t,
            pipelineParallel: p,
            chips: t * p,
            recomputation: recomputation as 'none' | 'full',
            sequenceTokens,
          })
        const [short, long] = [at(2048), at(8192)]
        expect(long.trainingStepSeconds).toBeGreaterThan(short.trainingStepSeconds)
        expect(long.modelFlopsUtilizationWithAttention).toBeLessThanOrEqual(
          long.hardwareFlopsUtilization * (1 + 1e-12),
        )
      }),
    ))
})
