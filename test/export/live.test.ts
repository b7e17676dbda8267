import { describe, expect, test } from 'vitest'
import type { Exported } from '../../src/export/index.ts'
import { liveInputs } from '../../src/export/workbook/live.ts'

const item = (id: string, value: number) => ({ id, label: id, symbol: id, unit: '1', value })

/** An answer with a load of 20 queries a second, for which a limit asked for so many replicas. */
const answerWith = (sloReplicas: number, replicasExact: number): Exported => ({
  request: {},
  currency: { code: 'USD', perUsd: 1, asOf: null, origin: null },
  warnings: [],
  derivation: {
    inputs: [item('sloReplicas', sloReplicas)],
    steps: [item('replicasExact', replicasExact), item('servedQueriesPerSecond', 20)].map(
      (one) => ({
        ...one,
        formula: '',
        inputs: [],
        source: null,
      }),
    ),
  },
})

describe('replicas that were searched for a latency limit', () => {
  test.each([
    ['as many as the load needs', 14, 13.6],
    ['exactly as many', 14, 14],
    ['one, for next to no load', 1, 0.01],
  ])('%s follow it', (_, held, exact) => {
    expect(liveInputs(answerWith(held, exact)).get('sloReplicas')).toEqual({
      formula: 'MAX(1,CEILING((replicasExact)*(1-0.000000000001),1))',
      note: 'export.live-replicas',
    })
  })

  test('more than the load needs keep their load', () => {
    expect(liveInputs(answerWith(17, 13.6)).get('sloReplicas')).toEqual({
      formula: 'CEILING((17*servedQueriesPerSecond/20)*(1-0.000000000001),1)',
      note: 'export.live-replicas-of-limit',
    })
  })

  test('are held where there is no load to follow', () => {
    const { derivation, ...rest } = answerWith(17, 13.6)
    const inputs = derivation?.inputs ?? []
    expect(liveInputs({ ...rest, derivation: { inputs, steps: [] } }).size).toBe(0)
  })
})
