import { describe, expect, test } from 'vitest'
import { compare as estimate } from '../../../src/estimates/compare/index.ts'
import { errorsOf } from '../../support/answers.ts'
import { compare } from '../../support/api.ts'
import { today } from '../../support/today.ts'

const workload = { queriesPerSecond: 1000, outputTokens: 400 }
const served = { workload, model: 'llama-3.1-8b' }
const two = ['nvidia-h100-sxm', 'nvidia-a100-sxm-80gb']
type Input = { id: string; value: number; origin: { from: string; basis?: string } }
type Row = {
  accelerator: { id: string; name: string }
  cost: Record<string, number | null>
  rank: number | null
  inputs: Input[]
  varied: Record<string, number>
}
const rowOf = ({ rows }: { rows: Row[] }, id: string) =>
  rows.find(({ accelerator }) => accelerator.id === id) as Row

describe('where the numbers of a row come from', () => {
  test('a share of peak that was measured on one chip is an estimate on another', async () => {
    const { body } = await compare({
      ...served,
      accelerator: 'nvidia-a100-sxm-80gb',
      accelerators: two,
      performance: { method: 'measured', queriesPerSecondPerChip: 2 },
    })
    const of = (id: string) =>
      rowOf(body, id).inputs.find((one: Input) => one.id === 'flopsUtilization')
    expect(of('nvidia-h100-sxm')?.origin).toMatchObject({ from: 'default', basis: 'estimate' })
    // Where it was measured it follows from the rate: no input at all.
    expect(of('nvidia-a100-sxm-80gb')).toBeUndefined()
  })

  test('a share that the request gives is the request’s on every chip', async () => {
    const { body } = await compare({
      ...served,
      accelerators: two,
      performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.3 },
    })
    for (const id of two) {
      const share = rowOf(body, id).inputs.find((one) => one.id === 'flopsUtilization')
      expect(share?.origin, id).toMatchObject({ from: 'request' })
    }
  })

  test('a row repeats what varies from chip to chip, and nothing else', async () => {
    const { body } = await compare({
      ...served,
      accelerators: two,
      performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.3 },
      server: { usdPerServer: 100_000 },
    })
    const row = rowOf(body, 'nvidia-a100-sxm-80gb')
    const varied = {
      ...Object.fromEntries(row.inputs.map(({ id, value }) => [id, value])),
      ...row.varied,
    }
    expect(varied.peakFlopsPerSecond).toBe(312e12)
    // The load and the model are the same.
    for (const same of ['queriesPerSecond', 'outputTokens', 'activeParameters'])
      expect(varied, same).not.toHaveProperty(same)
  })
})

describe('the order of rows', () => {
  test('without a rank: those with a price come first, from the cheapest on; those without stand by name', async () => {
    const { body } = await compare({ scenario: 'google-search-2023' })
    const unranked = (body.rows as Row[]).filter(({ rank }) => rank === null)
    const paid = unranked.map(({ cost }) => cost.allInUsdPerQuery)
    const known = paid.filter((one) => one !== null)
    expect(known.length).toBeGreaterThan(5)
    expect(known.length).toBeLessThan(paid.length)
    expect(paid.slice(0, known.length)).toEqual(known.toSorted((a, b) => Number(a) - Number(b)))
    const names = unranked.slice(known.length).map(({ accelerator }) => accelerator.name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  test('a load of nothing costs nothing on any chip: what a query would cost decides', async () => {
    const { body } = await compare({
      ...served,
      workload: { ...workload, queriesPerSecond: 0 },
      accelerators: two,
      performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.3 },
    })
    expect((body.rows as Row[]).map(({ cost }) => cost.usdPerYear)).toEqual([0, 0])
    const [first = 0, second = 0] = (body.rows as Row[]).map(({ cost }) => cost.usdPerQuery ?? 0)
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(first)
  })
})

test('a training that is counted in is echoed as it was understood, with its defaults', async () => {
  const { body } = await compare({
    ...served,
    accelerators: two,
    performance: { method: 'flops', precision: 'bf16', flopsUtilization: 0.3 },
    refresh: { training: { scenario: 'gpt-3-a100' } },
  })
  expect(body.request.refresh.training).toMatchObject({
    scenario: 'gpt-3-a100',
    model: 'gpt-3-175b',
    workload: { goodput: 1, epochs: 1 },
  })
})

test('a list of no names says so, and its first entry is not taken for an accelerator', async () => {
  const { status, body } = await compare({ ...served, accelerators: [5] })
  expect(status).toBe(422)
  expect(errorsOf(body)).toEqual([['/accelerators/0', 'not-a-preset-name']])
})

test('a comparison of shares of peak is cheap, one of plans is not: a sweep may ask for more of them', () => {
  const plansOf = (performance: object) => {
    const planned = estimate.plansOf({ ...served, accelerators: two, performance }, { today })
    return planned.ok ? planned.answer : planned.errors
  }
  const flops = plansOf({ method: 'flops', precision: 'bf16', flopsUtilization: 0.3 })
  expect(plansOf({ method: 'roofline' })).toBeGreaterThan(5 * Number(flops))
})
