import { expect, test } from 'vitest'
import { capacity } from '../../src/estimates/capacity/index.ts'
import { compare } from '../../src/estimates/compare/index.ts'
import { inference } from '../../src/estimates/inference/index.ts'
import { training } from '../../src/estimates/training/index.ts'
import { all } from '../../src/presets/registry.ts'
import { today } from '../support/today.ts'

type Change = Readonly<Record<string, unknown>>

/** Every way to take one change of each list. */
const product = (...lists: readonly (readonly Change[])[]): readonly Change[] =>
  lists.reduce<readonly Change[]>(
    (found, list) => found.flatMap((one) => list.map((other) => ({ ...one, ...other }))),
    [{}],
  )

const chips: readonly Change[] = [
  {},
  { accelerator: 'nvidia-h100-sxm' },
  // As the page says it of another chip: the scenario’s server was of its own.
  { accelerator: 'nvidia-h100-sxm', server: { usdPerServer: null, wattsPerServer: null } },
  { accelerator: 'google-tpu-v5p', server: null },
]
const payments: readonly Change[] = [
  {},
  { price: { method: 'own' } },
  { price: { method: 'rent', usdPerChipHour: null } },
  { price: { method: 'rent', kind: 'spot' } },
]
const rest: readonly Change[] = [
  {},
  { model: 'llama-3.3-70b' },
  { performance: null, energy: null, scaling: null, reliability: null },
]
const onChips = product(chips, payments, rest)
const bought: Change = { price: { method: 'api', api: 'gpt-4o' } }

const estimates = {
  inference: { ...inference, changes: [...onChips, bought] },
  training: { ...training, changes: onChips },
  capacity: { ...capacity, changes: [{}, { models: ['llama-3.3-70b'] }] },
}

/** What scenarios leave to whoever opens them. */
const asked: Readonly<Record<string, Change>> = {
  'aquilacode-tiangai-100': {
    workload: { tokens: 1e11, chips: 512 },
    performance: { method: 'mfu', modelFlopsUtilization: 0.3 },
  },
  'call-centre': {
    workload: { queriesPerSecond: 10 },
    value: { valueUsdPerYear: 1e6, implementationUsd: 1e5 },
  },
  'replace-api': { workload: { tokensPerDay: 5e7 } },
  'serve-workload': { workload: { queriesPerSecond: 10 } },
  'train-model': { workload: { tokens: 5e7 } },
  ulanqab: { workload: { chips: 4096 }, server: { wattsPerServer: 5000 } },
}

/** The numbers of an answer; of a rent that was looked up, its interval is of the offers, and is not of the rent. */
const numbersOf = (answer: object): object =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['request', 'price', 'warnings', 'unknown', 'published', 'derivation'].includes(key) ||
      /interval$/iu.test(key)
        ? undefined
        : value,
    ),
  )

test.each(all('scenarios').map(({ id, kind }) => [id, kind] as const))(
  'what was understood of %s, however it is changed, can be sent again for the same numbers',
  (scenario, kind) => {
    const { ask, changes } = estimates[kind]
    let answered = 0
    for (const change of changes) {
      const body = { scenario, ...asked[scenario], ...change, working: 'none' }
      const first = ask(body, { today })
      // Not every chip has a price, and not every model runs on every chip.
      if (!first.ok) continue
      answered += 1
      const second = ask(JSON.parse(JSON.stringify(first.answer.request)), { today })
      if (!second.ok) throw new Error(JSON.stringify([change, second.errors]))
      expect(numbersOf(second.answer), JSON.stringify(body)).toEqual(numbersOf(first.answer))
    }
    expect(answered).toBeGreaterThan(changes.length / 4)
  },
)

test('owned H100s in place of the A100s of Google’s search have no price of the A100s’ server', () => {
  const first = inference.ask(
    {
      scenario: 'google-search-2023',
      price: { method: 'own' },
      accelerator: 'nvidia-h100-sxm',
      server: null,
    },
    { today },
  )
  if (!first.ok) throw new Error(JSON.stringify(first.errors))
  expect(first.answer.request.server).toEqual({
    chipsPerServer: null,
    usdPerServer: null,
    wattsPerServer: null,
  })
})

test('a comparison of runs keeps what its training takes away', () => {
  const body = {
    training: {
      scenario: 'gpt-3-a100',
      accelerator: 'nvidia-h100-sxm',
      price: null,
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
      workload: { tokens: 3e11, chips: 1024, days: null, recomputationFactor: null },
    },
    accelerators: ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb'],
    working: 'none',
  }
  const first = compare.ask(body, { today })
  if (!first.ok) throw new Error(JSON.stringify(first.errors))
  const second = compare.ask(JSON.parse(JSON.stringify(first.answer.request)), { today })
  if (!second.ok) throw new Error(JSON.stringify(second.errors))
  expect(numbersOf(second.answer)).toEqual(numbersOf(first.answer))
})
