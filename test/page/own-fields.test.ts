import { beforeAll, describe, expect, test } from 'vitest'
import { inference } from '../../src/estimates/inference/index.ts'
import { isFields } from '../../src/estimates/shared/merge.ts'
import { fieldAt } from '../../src/estimates/shared/pointer.ts'
import { training } from '../../src/estimates/training/index.ts'
import { methodsOf } from '../../src/page/form/fields.ts'
import {
  needsShape,
  type OwnKind,
  ownFields,
  prefill,
  takesOwn,
} from '../../src/page/form/own-fields.ts'
import { configName } from '../../src/page/form/state.ts'
import { all } from '../../src/presets/registry.ts'
import { loadEngine } from '../../src/units/expression.ts'
import { en } from '../../src/words/en.ts'
import { today } from '../support/today.ts'

beforeAll(loadEngine)

const estimates = { inference, training } as const
type OwnTab = keyof typeof estimates

/** The rest of a case in which each method has what it needs beside the model and the chip. */
const cases: Readonly<Record<OwnTab, Readonly<Record<string, object>>>> = {
  inference: {
    flops: { performance: { method: 'flops', flopsUtilization: 0.3 } },
    measured: { performance: { method: 'measured', queriesPerSecondPerChip: 2 } },
    roofline: { performance: { method: 'roofline' } },
  },
  training: {
    mfu: { performance: { method: 'mfu', modelFlopsUtilization: 0.4 } },
    achieved: { performance: { method: 'achieved', achievedFlopsPerSecondPerChip: '400 TFLOP/s' } },
    plan: { performance: { method: 'plan' } },
    implied: {
      workload: { tokens: 1e12, chips: 64, days: 90 },
      performance: { method: 'implied' },
    },
  },
}

const loads: Readonly<Record<OwnTab, object>> = {
  inference: {
    workload: { queriesPerSecond: 10, inputTokens: 500, outputTokens: 200 },
    price: { method: 'rent', usdPerChipHour: 2 },
  },
  training: {
    workload: { tokens: 1e11, chips: 64, sequenceTokens: 4096 },
    price: { method: 'rent', usdPerChipHour: 2 },
  },
}

/** What is typed in a form of one’s own, as a request: the field of the config holds the whole model. */
const described = (kind: OwnKind, texts: ReadonlyMap<string, string>): unknown => {
  const config = texts.get(configName)
  if (config !== undefined) return JSON.parse(config)
  const own = [...texts].filter(([path]) => path.startsWith(`${kind}.`))
  return Object.fromEntries(own.map(([path, text]) => [path.slice(kind.length + 1), text]))
}

const bodyOf = (tab: OwnTab, method: string, given: object) => ({
  ...loads[tab],
  ...cases[tab][method],
  ...given,
})

/** The fields of a method, filled in as a preset has them; without one where it is left out. */
const filled = (kind: OwnKind, id: string, method: string, tab: OwnTab, without = '') => {
  const texts = prefill(kind, id, method)
  const names = ownFields(kind, method, tab).map(({ name }) => name)
  const wanted = kind === 'model' && needsShape(method) ? [configName] : names
  return described(
    kind,
    new Map([...texts].filter(([name]) => wanted.includes(name) && name !== without)),
  )
}

/** The number that each estimate is asked for; null where it has none. */
const headlineOf = (answer: unknown) =>
  ['/cost/usdPerYear', '/cost/usd']
    .map((pointer) => fieldAt(answer, pointer))
    .find((value) => value !== undefined) ?? null

const ways = (['inference', 'training'] as const).flatMap((tab) =>
  methodsOf(tab).map(([method]) => [tab, method] as const),
)

const withModel = (tab: OwnTab, method: string) => ({
  model: filled('model', 'llama-3.1-8b', method, tab),
})

const ask = (tab: OwnTab, body: object) => estimates[tab].ask(body, { today })

describe.each(ways)('a model and a chip of one’s own: %s, %s', (tab, method) => {
  const chip = 'nvidia-h100-sxm'

  test('exactly the fields of the method, filled in, answer', () => {
    const accelerator = filled('accelerator', chip, method, tab)
    const result = ask(tab, bodyOf(tab, method, { ...withModel(tab, method), accelerator }))
    if (!result.ok) expect(result.errors).toEqual([])
    const answer: unknown = result.ok ? result.answer : undefined
    expect(headlineOf(answer)).toBeGreaterThan(0)
  })

  test('each of its fields without a hint is needed', () => {
    for (const { name, empty } of ownFields('accelerator', method, tab)) {
      const accelerator = filled('accelerator', chip, method, tab, name)
      const body = bodyOf(tab, method, { ...withModel(tab, method), accelerator })
      const result = ask(tab, body)
      const isAnswered = result.ok && headlineOf(result.answer) !== null
      expect([name, isAnswered]).toEqual([name, empty !== undefined])
    }
  })
})

test('a site is of a chip whose rates at several formats are known: it takes none of one’s own', () => {
  expect([takesOwn('inference'), takesOwn('training'), takesOwn('capacity')]).toEqual([
    true,
    true,
    false,
  ])
  expect(ownFields('accelerator', 'flops', 'capacity')).toEqual([])
})

test('every field of one’s own has its label', () => {
  for (const [tab, method] of ways)
    for (const kind of ['model', 'accelerator'] as const)
      for (const { name } of ownFields(kind, method, tab))
        expect(Object.keys(en.labels)).toContain(name)
})

describe('“Custom…” opens with what was picked before', () => {
  test('a chip: figures as they were published, memory as programs can use it', () => {
    // presets/accelerators/nvidia-h100-sxm.json: 3.35 TB/s, 989.4 TFLOP/s at 16 bits.
    const texts = prefill('accelerator', 'nvidia-h100-sxm', 'roofline')
    expect(texts.get('accelerator.peakFlopsPerSecond')).toMatch(/^989(\.\d+)? TFLOP\/s$/)
    expect(texts.get('accelerator.bandwidthBytesPerSecond')).toBe('3350 GB/s')
    expect(texts.get('accelerator.memoryBytes')).toMatch(/^8\d(\.\d+)? GB$/)
    expect(texts.get('server.chipsPerServer')).toBe('8')
  })

  test('a model: its parameters, or its shape where the method works from that', () => {
    const parameters = prefill('model', 'llama-3.1-8b', 'flops')
    expect([...parameters.keys()]).toEqual(['model.activeParameters', 'model.totalParameters'])
    const shape: unknown = JSON.parse(
      prefill('model', 'llama-3.1-8b', 'roofline').get(configName) ?? '{}',
    )
    expect(isFields(shape) && fieldAt(shape, '/architecture/layers')).toBe(32)
  })

  test('an id that no preset has: nothing', () => {
    expect([...prefill('accelerator', 'no-such-chip', 'flops')]).toEqual([])
    expect([...prefill('model', 'no-such-model', 'plan')]).toEqual([])
  })

  test('every chip of the data is read as it was filled in', () => {
    for (const { id } of all('accelerators')) {
      const accelerator = described('accelerator', prefill('accelerator', id, 'roofline'))
      const read = inference.requestOf(
        bodyOf('inference', 'flops', { model: 'gpt-3-175b', accelerator }),
        { today },
      )
      const lacksPeak = !isFields(accelerator) || accelerator.peakFlopsPerSecond === undefined
      expect([id, read.ok || lacksPeak]).toEqual([id, true])
    }
  })

  test('every model of the data with a shape is read as the preset is', () => {
    for (const model of all('models')) {
      const text = prefill('model', model.id, 'roofline').get(configName)
      if (text === undefined) continue
      const read = inference.requestOf(
        bodyOf('inference', 'roofline', {
          model: JSON.parse(text),
          accelerator: 'nvidia-h100-sxm',
        }),
        { today },
      )
      expect([model.id, read.ok ? [] : read.errors]).toEqual([model.id, []])
    }
  })
})
