import { describe, expect, test } from 'vitest'
import { training } from '../../src/estimates/training/index.ts'
import { plansAbout } from '../../src/planner/training/count.ts'
import { planRun } from '../../src/planner/training/run.ts'
import type { PlanGround, Wanted } from '../../src/planner/training/wanted.ts'
import { find } from '../../src/presets/registry.ts'
import { today } from '../support/today.ts'

const shapeOf = (model: string) => {
  const architecture = find('models', model)?.architecture
  if (architecture === undefined || !('layers' in architecture)) throw new Error(model)
  return architecture
}

/** A chip with H100’s figures and plain efficiencies. */
const inputs = {
  peakFlopsPerSecond: 989e12,
  attentionPeakFlopsPerSecond: 989e12,
  bandwidthBytesPerSecond: 3.35e12,
  memoryBytes: 85e9,
  trainingWorkspaceBytes: 2e9,
  matmulEfficiency: 0.7,
  attentionEfficiency: 0.4,
  activationTraffic: 1.5,
  expertHalfTokens: 300,
  layerSeconds: 3e-5,
  expertLayerSeconds: 3e-4,
  collectiveLatencySeconds: 2e-5,
  trainingStepHostSeconds: 0.02,
  linkEfficiency: 0.65,
  dataLinkEfficiency: 0.6,
  overlapLeak: 0.15,
  optimizerBytesMoved: 40,
}

/** A ground that counts the plans that are judged from it: each reads the network between servers once. */
const counting = (model: string) => {
  let judged = 0
  const ground: PlanGround = {
    shape: shapeOf(model),
    links: {
      link: 450e9,
      domain: 8,
      get scaleOut() {
        judged++
        return 50e9
      },
    },
    chipsPerServer: 8,
    inputs,
    bytes: { bytesPerParameter: 2, bytesPerGradient: 2, bytesPerOptimizerState: 12 },
  }
  return { ground, judged: () => judged }
}

const run = { trainedTokens: 15e12, runSpeedShare: 0.8, goodput: 1 }
const wanted: Wanted = { sequenceTokens: 8192, attentionKernel: 'fused' }

describe('about as many plans are compared as is said, for whoever asks for many runs', () => {
  test.each([
    ['llama-3.1-70b', {}, { chips: undefined, deadline: undefined }],
    ['llama-3.1-70b', {}, { chips: undefined, deadline: 60 }],
    ['llama-3.1-70b', { objective: 'cheapest' as const }, { chips: 1025, deadline: undefined }],
    ['llama-3.1-8b', { tensorParallel: 2 }, { chips: undefined, deadline: 100 }],
    ['mixtral-8x7b', {}, { chips: undefined, deadline: undefined }],
    ['deepseek-v3', {}, { chips: undefined, deadline: 60 }],
  ])('%s, %o, %o', (model, change, asked) => {
    const { ground, judged } = counting(model)
    const all = { ...wanted, ...change }
    expect(planRun(ground, all, { ...run, ...asked }).ok).toBe(true)
    const said = plansAbout(ground, all, {
      chips: asked.chips,
      deadline: asked.deadline !== undefined,
      sizes: false,
    })
    expect(said / judged()).toBeGreaterThan(0.2)
    expect(said / judged()).toBeLessThan(5)
  })

  test('a run without a plan is one; each size of cluster beside it adds its own plans', () => {
    const asked = {
      workload: { tokens: 15e12, chips: 1024 },
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
    }
    const plansOf = (more: object) => {
      const counted = training.plansOf({ ...asked, ...more }, { today })
      return counted.ok ? counted.answer : 0
    }
    expect(plansOf({ performance: { method: 'mfu', modelFlopsUtilization: 0.4 } })).toBe(1)
    const plan = { performance: { method: 'plan' } }
    const pinned = {
      performance: {
        method: 'plan',
        tensorParallel: 8,
        pipelineParallel: 4,
        contextParallel: 1,
        virtualStages: 1,
        microBatchSequences: 1,
        globalBatchSequences: 512,
        recomputation: 'none',
      },
    }
    expect(plansOf(pinned)).toBeLessThan(20)
    expect(plansOf(plan)).toBeGreaterThan(100)
    const reliability = { checkpointSeconds: 60, restartSeconds: 600 }
    expect(plansOf({ ...plan, reliability })).toBeGreaterThan(1.5 * plansOf(plan))
  })
})
