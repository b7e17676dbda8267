import { describe, expect, test } from 'vitest'
import { estimates } from '../../../src/estimates/index.ts'
import { codesOf, detailOf, errorsOf } from '../../support/answers.ts'
import { post } from '../../support/api.ts'
import { today } from '../../support/today.ts'

const sweep = async (body: object) => (await post('/api/v1/sweep', body)).body
const mix = {
  estimate: 'mix',
  request: {
    load: { hourlyChips: [4, 8] },
    prices: {
      onDemandUsdPerChipHour: 3,
      spotUsdPerChipHour: 1,
      reservedOneYearUsdPerChipHour: 2,
      reservedThreeYearUsdPerChipHour: 2,
    },
  },
  inputs: [{ pointer: '/maxSpotShare', values: [0.1] }],
  outputs: ['/cost/usdPerYear'],
}
const rows = {
  estimate: 'compare',
  request: {
    scenario: 'google-search-2023-short',
    accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-t4'],
  },
  inputs: [{ pointer: '/workload/outputTokens', values: [100] }],
  // The second chip cannot hold the model: it has no rank.
  outputs: ['/rows/1/rank', '/rows/0/cost/usdPerYear', '/rows/0/accelerator/name'],
}

describe('which numbers of a sweep its working explains', () => {
  test('inputs at any depth, and outputs that the working has', async () => {
    expect((await sweep(mix)).derivation.figures).toEqual({
      '/base/inputs/0': 'maxSpotShare',
      '/base/outputs/0': 'usdPerYear',
    })
    const deep = await sweep({
      estimate: 'inference',
      request: {
        workload: { queriesPerSecond: 10, outputTokens: 100 },
        accelerator: 'nvidia-h100-sxm',
        model: { activeParameters: 8e9, totalParameters: 8e9 },
        performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.3 },
        refresh: {
          monthsBetweenTrainings: 6,
          training: {
            model: 'llama-3.1-8b',
            accelerator: 'nvidia-h100-sxm',
            workload: { tokens: 1e12, chips: 64 },
            performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
          },
        },
      },
      inputs: [{ pointer: '/refresh/training/workload/tokens', values: [2e12] }],
      outputs: ['/cost/usdPerYear'],
    })
    // Its last part names no input of this working; `training` and `workload` are no quantities.
    expect(deep.derivation.figures).toEqual({ '/base/outputs/0': 'usdPerYear' })
  })

  test('not a name, and not a number that nobody computed', async () => {
    const { base, derivation, derivations } = await sweep(rows)
    expect(base.outputs[0]).toBeNull()
    expect(base.outputs[2]).toMatch(/A100/)
    expect(derivation.figures).toEqual({ '/base/inputs/0': 'outputTokens' })
    expect(derivations.map(({ figures }: { figures: object }) => figures)).toEqual([
      { '/base/inputs/0': 'outputTokens', '/base/outputs/1': 'usdPerYear' },
    ])
  })

  test('numbers of rows under the names that the working has for them', async () => {
    const { base, derivation } = await sweep({
      ...rows,
      request: {
        workload: { queriesPerSecond: 10, outputTokens: 400 },
        model: 'llama-3.1-8b',
        accelerators: ['nvidia-h100-sxm'],
      },
      outputs: ['/rows/0/interval/low', '/rows/0/interval/high'],
    })
    expect(derivation.figures).toMatchObject({
      '/base/outputs/0': 'costLowUsdPerYear',
      '/base/outputs/1': 'costHighUsdPerYear',
    })
    const low = derivation.steps.find(({ id }: { id: string }) => id === 'costLowUsdPerYear')
    expect(low.value).toBe(base.outputs[0])
  })

  test.each([
    [
      'memory and pace of another plan, which recomputes all',
      'training',
      'plan',
      '/workload/chips',
      ['/plan/alternatives/0/tokensPerSecondPerChip', '/plan/alternatives/7/memoryBytes'],
      ['tokensPerSecondPerChip', 'trainingMemoryBytes'],
    ],
    [
      'each line of a cost as a share of all',
      'inference',
      'bought',
      '/workload/queriesPerSecond',
      ['/cost/breakdown/0/share', '/cost/breakdown/1/share', '/cost/breakdown/3/share'],
      ['costShare', 'costShare', 'costShare'],
    ],
    [
      'a mark of a chart, as its crossing',
      'breakeven',
      'cluster',
      '/workload/tokensPerMonth',
      ['/chart/marks/0/usdPerMonth', '/chart/marks/1/crossingQueriesPerSecond'],
      ['crossingUsdPerMonth', 'crossingQueriesPerSecond'],
    ],
    [
      'the ends of a layer of a load',
      'mix',
      'prices',
      '/prices/onDemandUsdPerChipHour',
      ['/layers/1/aboveChips', '/layers/1/toChips', '/layers/1/byTheHourUsdPerChipHour'],
      ['aboveChips', 'toChips', 'byTheHourUsdPerChipHour'],
    ],
  ])('%s', async (_, name, key, pointer, outputs, ids) => {
    const request = estimates.find((one) => one.name === name)?.examples[key]?.value
    const values = [1000, 2000]
    const {
      base,
      derivation,
      derivations = [],
    } = await sweep({
      estimate: name,
      request,
      inputs: [{ pointer, values }],
      outputs,
    })
    for (const [index, id] of ids.entries()) {
      const own = [derivation, ...derivations].find(
        ({ figures }) => figures[`/base/outputs/${index}`] === id,
      )
      const found = [...own.steps, ...own.inputs].find((one: { id: string }) => one.id === id)
      expect(found.value / base.outputs[index]).toBeCloseTo(1, 12)
    }
  })

  test('a batch at the price of an owned chip-hour, which does not follow it', async () => {
    const { base, derivation } = await sweep({
      estimate: 'inference',
      request: {
        workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 400 },
        accelerator: 'nvidia-h100-sxm',
        model: 'llama-3.1-70b',
        // Idle power and a staff for the whole fleet follow the fleet, and that the batch.
        price: { method: 'own', idleFraction: 0.3, staffUsdPerYear: 2e5 },
      },
      inputs: [{ pointer: '/workload/queriesPerSecond', values: [30] }],
      outputs: ['/roofline/curve/0/usdPerMillionOutputTokens'],
    })
    expect(derivation.figures['/base/outputs/0']).toBe('saturatedUsdPerMillionOutputTokens')
    const step = derivation.steps.find(
      ({ id }: { id: string }) => id === 'saturatedUsdPerMillionOutputTokens',
    )
    expect(step.value / base.outputs[0]).toBeCloseTo(1, 12)
  })

  test('the working of the first output that has one', async () => {
    const { derivation } = await sweep({
      estimate: 'capacity',
      request: { scenario: 'lingang-2025' },
      inputs: [{ pointer: '/supply/aiShare', values: [0.1] }],
      // A span is of several rows, each with its own working.
      outputs: ['/spans/0/runsPerYear/low', '/rows/0/runsPerYear'],
    })
    expect(derivation.figures).toEqual({
      '/base/inputs/0': 'aiShare',
      '/base/outputs/1': 'runsPerYear',
    })
    expect(derivation.steps.map(({ id }: { id: string }) => id)).toContain('runsPerYear')
  })

  test('the headline alone: the outputs, and what they follow from directly', async () => {
    const { derivation } = await sweep({ ...mix, working: 'headline' })
    const ids = [...derivation.inputs, ...derivation.steps].map(({ id }: { id: string }) => id)
    expect(ids.toSorted()).toEqual([
      'maxSpotShare',
      'onDemandUsdPerYear',
      'reservedUsdPerYear',
      'spotUsdPerYear',
      'usdPerYear',
    ])
  })

  test('none, where none is asked for', async () => {
    const { derivation, base } = await sweep({ ...mix, working: 'none' })
    expect(derivation).toEqual({ inputs: [], steps: [] })
    expect(base).toEqual((await sweep(mix)).base)
  })
})

describe('warnings of points', () => {
  test('those of the request itself are not told again for each point', async () => {
    const body = await sweep(mix)
    expect(codesOf(body)).toContain('commitment')
    expect(codesOf(body)).not.toContain('warnings-at-points')
  })

  test('others are told with the number of points that have them', async () => {
    // With a tenth done again spot at 3 is 3.3, dearer than 3 on demand; at 1 and 2 it is not.
    const body = await sweep({
      ...mix,
      inputs: [{ pointer: '/prices/spotUsdPerChipHour', values: [1, 2, 3] }],
    })
    expect(codesOf(body)).not.toContain('spot-dearer')
    const detail = detailOf(body, 'warnings-at-points')
    expect(detail).toContain('spot-dearer')
    expect(detail).toMatch(/\b1\b.*\b3\b/)
    expect(detail).not.toContain('commitment')
  })
})

describe('what is refused says which', () => {
  const inputs = [{ pointer: '/prices/spotUsd', values: [1] }]
  test('input that is not there', async () => {
    const [error] = (await sweep({ ...mix, inputs })).errors
    expect(error).toMatchObject({ pointer: '/inputs/0/pointer', code: 'no-such-input' })
    expect(error.detail).toContain('/prices/spotUsd')
    expect(error.didYouMean).toBe('/prices/spotUsdPerChipHour')
  })

  test('points beyond the limit, with both numbers', async () => {
    const range = { from: 0.1, to: 1, points: 50 }
    const [error] = (
      await sweep({
        ...mix,
        inputs: [
          { pointer: '/maxSpotShare', ...range },
          { pointer: '/prices/spotUsdPerChipHour', ...range },
        ],
      })
    ).errors
    expect(error).toMatchObject({ pointer: '/inputs', code: 'too-many-points' })
    expect(error.detail).toMatch(/2,?500/)
    expect(error.detail).toMatch(/2,?000/)
  })

  test('an output that is a part, with what is allowed', async () => {
    const body = await sweep({ ...mix, outputs: ['/cost'] })
    expect(errorsOf(body)).toEqual([['/outputs/0', 'output-not-one-value']])
    expect(body.errors[0].allowed).toBeTruthy()
  })

  test('an output that slipped is not mended by what was asked', async () => {
    const [error] = (await sweep({ ...mix, outputs: ['/maxSpotShare'] })).errors
    expect(error.code).toBe('no-such-output')
    expect(error.didYouMean ?? '').not.toMatch(/^\/request/)
  })
})

test('a sweep costs the plans of its own estimate at each of its points', () => {
  const of = (name: string, body: object) => {
    const planned = estimates.find((one) => one.name === name)?.plansOf(body, { today })
    return planned?.ok === true ? planned.answer : null
  }
  const own = of('compare', { ...rows.request, performance: { method: 'roofline' } })
  expect(own).toBeGreaterThan(1)
  const swept = {
    ...rows,
    request: { ...rows.request, performance: { method: 'roofline' } },
    inputs: [{ pointer: '/workload/outputTokens', values: [100, 200, 300] }],
  }
  expect(of('sweep', swept)).toBe(3 * Number(own))
})

test('a part that the request takes away from its scenario stays away at every point', async () => {
  const request = { scenario: 'gpt-3-patterson', energy: null }
  const outputs = ['/energy/kilowattHours']
  const body = await sweep({
    estimate: 'training',
    request,
    inputs: [{ pointer: '/energy/loadFraction', values: [0.5, 0.8] }],
    outputs,
  })
  const hours = async (more: object) =>
    (await post('/api/v1/training', { ...request, ...more })).body.energy.kilowattHours
  // The scenario has a power usage effectiveness of 1.1: without it, 1.
  expect(body.base.outputs).toEqual([await hours({})])
  expect(body.points[1].outputs).toEqual([
    await hours({ energy: { powerUsageEffectiveness: null, loadFraction: 0.8 } }),
  ])
  expect(body.points[1].outputs[0]).not.toBe(await hours({ energy: { loadFraction: 0.8 } }))
})
