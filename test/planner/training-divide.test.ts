import { describe, expect, test } from 'vitest'
import type { Shape } from '../../src/model/architecture/shape.ts'
import { indivisible } from '../../src/planner/training/divide.ts'
import type { Pinned } from '../../src/planner/training/indivisible.ts'
import { contextCuts } from '../../src/planner/training/sequence.ts'
import { hasEmptyStages } from '../../src/planner/training/stages.ts'
import { shapeOf } from '../support/grounds.ts'

/** 32 layers and heads; 48 layers and 128 experts. */
const llama = shapeOf('llama-3.1-8b')
const qwen = shapeOf('qwen3-30b-a3b')

const faults = (
  pinned: Pinned,
  run: { readonly chips?: number; readonly sequenceTokens?: number } = {},
  shape: Shape = llama,
) => indivisible(pinned, shape, { sequenceTokens: 8192, ...run })

describe('a plan that divides everything is let through', () => {
  test.each([
    { what: 'chips of a layer', pinned: { tensorParallel: 8 } },
    { what: 'stages of two layers', pinned: { pipelineParallel: 16 } },
    { what: 'stages of one layer', pinned: { pipelineParallel: 32 } },
    // Stages of 7, of which the last has 4.
    { what: 'an uneven last stage', pinned: { pipelineParallel: 5 } },
    { what: 'turns of a stage', pinned: { pipelineParallel: 4, virtualStages: 4 } },
    { what: 'one turn without a pipeline', pinned: { virtualStages: 1 } },
    // 4 copies of 2 × 4 × 2.
    {
      what: 'chips of a copy',
      pinned: { tensorParallel: 2, pipelineParallel: 4, contextParallel: 2 },
      run: { chips: 64 },
    },
    // One micro-batch at a time, not as many as there are stages.
    {
      what: 'a batch of 6 on 2 copies of 4 stages without turns',
      pinned: {
        tensorParallel: 1,
        pipelineParallel: 4,
        virtualStages: 1,
        contextParallel: 1,
        globalBatchSequences: 6,
      },
      run: { chips: 8 },
    },
    {
      what: 'and where the chips are left out',
      pinned: { virtualStages: 1, pipelineParallel: 4, globalBatchSequences: 6 },
    },
    // How many stages there are is searched: of 16 chips, 2 copies or fewer.
    {
      what: 'a batch of 2 on stages that are searched',
      pinned: { tensorParallel: 2, globalBatchSequences: 2 },
      run: { chips: 16 },
    },
    // 8 copies, or 4 of sequences in halves.
    {
      what: 'a batch of 4 on cuts that are searched',
      pinned: { tensorParallel: 1, pipelineParallel: 1, globalBatchSequences: 4 },
      run: { chips: 8 },
    },
  ])('$what', ({ pinned, run }) => expect(faults(pinned, run)).toEqual([]))
})

describe('what does not divide is named, with what does', () => {
  test('chips of a layer that do not share its heads', () =>
    expect(faults({ tensorParallel: 3 })).toEqual([
      { part: 'tensorParallel', kind: 'heads', of: 32, divisors: [1, 2, 4, 8, 16, 32] },
    ]))

  test.each([
    { stages: 33, kind: 'more-stages-than-layers' },
    // Of two layers each, 16 stages hold all 32.
    { stages: 17, kind: 'empty-stages' },
    { stages: 31, kind: 'empty-stages' },
  ])('$stages stages of 32 layers', ({ stages, kind }) =>
    expect(faults({ pipelineParallel: stages })).toEqual([
      {
        part: 'pipelineParallel',
        kind,
        layers: 32,
        mostStages: 16,
        divisors: [1, 2, 4, 8, 16, 32],
      },
    ]),
  )

  test('turns that do not share a stage’s layers, or have no pipeline', () => {
    // 7 layers in the fullest of 5 stages.
    expect(faults({ pipelineParallel: 5, virtualStages: 2 })).toEqual([
      { part: 'virtualStages', kind: 'stage-layers', of: 7, divisors: [1, 7] },
    ])
    const none = [{ part: 'virtualStages', kind: 'no-pipeline' }]
    expect(faults({ virtualStages: 2 })).toEqual(none)
    expect(faults({ virtualStages: 2, pipelineParallel: 1 })).toEqual(none)
  })

  test('sequences, and experts', () => {
    expect(faults({ contextParallel: 3 }, { sequenceTokens: 10 })).toEqual([
      { part: 'contextParallel', kind: 'sequence', of: 10, divisors: [1, 2, 5, 10] },
    ])
    expect(faults({ expertParallel: 3 }, {}, qwen)).toMatchObject([
      { part: 'expertParallel', kind: 'experts', of: 128 },
    ])
  })

  test.each([
    { part: 'tensorParallel', pinned: { tensorParallel: 2, contextParallel: 4 } },
    { part: 'pipelineParallel', pinned: { pipelineParallel: 2, contextParallel: 4 } },
    { part: 'contextParallel', pinned: { contextParallel: 8 } },
  ])('chips that copies of 8 do not fill', ({ part, pinned }) =>
    expect(faults(pinned, { chips: 12 })).toEqual([
      { part, kind: 'copy', chipsPerCopy: 8, chips: 12, divisors: [1, 2, 3, 4, 6, 12] },
    ]),
  )

  test('chips that do not share the experts', () =>
    // 24 chips, two to a layer and two stages, leave 6 to share 128 experts.
    expect(
      faults({ tensorParallel: 2, pipelineParallel: 2, expertParallel: 4 }, { chips: 24 }, qwen),
    ).toEqual([{ part: 'expertParallel', kind: 'expert-sharing', of: 6, divisors: [1, 2] }]))
})

describe('a batch that copies do not share evenly', () => {
  const batch = (pinned: Pinned, chips?: number) =>
    faults(pinned, chips === undefined ? {} : { chips })

  test('where the copies are known, is held to them', () => {
    // 32 chips in copies of 2 × 4 × 2 are 2 copies, of 4 stages in turns and micro-batches of 3.
    const pinned = {
      tensorParallel: 2,
      pipelineParallel: 4,
      contextParallel: 2,
      virtualStages: 2,
      microBatchSequences: 3,
      globalBatchSequences: 12,
    }
    expect(batch(pinned, 32)).toEqual([
      {
        part: 'globalBatchSequences',
        kind: 'batch',
        copies: 2,
        microBatch: 3,
        turns: 4,
        multiples: [24],
      },
    ])
    expect(batch({ ...pinned, globalBatchSequences: 48 }, 32)).toEqual([])
  })

  test('where the cut of the sequence is searched, to any of them', () =>
    // 8 copies, 4 where a sequence of 8,192 tokens is cut in two.
    expect(batch({ tensorParallel: 1, pipelineParallel: 1, globalBatchSequences: 6 }, 8)).toEqual([
      {
        part: 'globalBatchSequences',
        kind: 'batch',
        copies: 8,
        microBatch: 1,
        turns: 1,
        multiples: [8, 4],
      },
    ]))

  const odd = { microBatchSequences: 4, globalBatchSequences: 6 }
  const ofMicroBatches = {
    part: 'globalBatchSequences',
    kind: 'batch',
    copies: null,
    microBatch: 4,
    turns: 1,
    multiples: [4],
  }
  test.each([
    { what: 'without chips', pinned: { tensorParallel: 1, pipelineParallel: 1 }, chips: undefined },
    { what: 'without stages', pinned: { tensorParallel: 1 }, chips: 8 },
    { what: 'without chips of a layer', pinned: { pipelineParallel: 1 }, chips: 8 },
    {
      what: 'on chips that copies do not fill',
      pinned: { tensorParallel: 1, pipelineParallel: 1, contextParallel: 8 },
      chips: 12,
    },
  ])('$what, to its micro-batches', ({ pinned, chips }) =>
    expect(batch({ ...odd, ...pinned }, chips)).toEqual([ofMicroBatches]),
  )

  test('and is told beside what else does not divide', () =>
    expect(batch({ ...odd, tensorParallel: 3, pipelineParallel: 1 }, 12)).toEqual([
      expect.objectContaining({ part: 'tensorParallel' }),
      ofMicroBatches,
    ]))
})

test('a sequence is cut in equal parts only, and a short one in none', () => {
  expect(contextCuts(8190)).toEqual([1])
  expect(contextCuts(8192)).toEqual([1, 2])
  expect(contextCuts(10_001)).toEqual([1])
  expect(contextCuts(32_768)).toEqual([1, 2, 4, 8, 16])
  // 33,000 / 8 is 4,125, which is odd.
  expect(contextCuts(33_000)).toEqual([1, 2, 4, 8])
})

test('stages of two layers, or of one each, leave none empty', () => {
  // Five layers: 2, 2 and 1; on four stages of two the last would have none.
  expect([1, 2, 3, 4, 5].map((stages) => hasEmptyStages(5, stages))).toEqual([
    false,
    false,
    false,
    true,
    false,
  ])
  expect(hasEmptyStages(8, 4)).toBe(false)
})
