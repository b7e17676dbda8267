import { describe, expect, test } from 'vitest'
import { all } from '../../src/presets/registry.ts'
import { codesOf, detailOf, inputOf, stepOf } from '../support/answers.ts'
import { compare, infer, train } from '../support/api.ts'

const base = {
  workload: { queriesPerSecond: 8, inputTokens: 1000, outputTokens: 250 },
  model: 'llama-3.1-8b',
  performance: { method: 'flops', flopsUtilization: 0.3 },
  energy: { powerUsageEffectiveness: 1.3, usdPerKilowattHour: 0.08 },
}
const ask = async (change: object) => (await infer({ ...base, ...change })).body
const owned = { price: { method: 'own' } }

describe('a server is made of its chips where nobody publishes it, for whoever would own them', () => {
  test('an L4: 2,500 USD and 72 W, eight in a server, of whose price they are 60% and of whose power 55%', async () => {
    const body = await ask({ accelerator: 'nvidia-l4', ...owned })
    // 2,500 × 8 / 0.6 and 72 × 8 / 0.55.
    expect(stepOf(body, 'usdPerServer').value).toBeCloseTo(33_333.33, 2)
    expect(stepOf(body, 'wattsPerServer').value).toBeCloseTo(1047.27, 2)
    expect(stepOf(body, 'usdPerServer').formula).toBe(
      'chipUsd * chipsPerServer / chipShareOfServerPrice',
    )
    expect(inputOf(body, 'chipShareOfServerPrice').origin).toMatchObject({
      preset: 'economics/servers',
      basis: 'derived',
    })
    expect(inputOf(body, 'chipUsd').origin.note).toContain('list price')
    expect(body.cost.usdPerYear).toBeGreaterThan(0)
  })

  test('a published price or power stays, and so does one that the request states', async () => {
    const h100 = await ask({ accelerator: 'nvidia-h100-sxm', ...owned })
    expect(inputOf(h100, 'usdPerServer').value).toBe(375_000)
    expect(inputOf(h100, 'chipUsd')).toBeUndefined()
    const stated = await ask({
      accelerator: 'nvidia-l4',
      server: { usdPerServer: 30_000, wattsPerServer: 1200 },
      ...owned,
    })
    expect(inputOf(stated, 'usdPerServer').value).toBe(30_000)
    expect(stepOf(stated, 'wattsPerServer')).toBeUndefined()
  })

  test('the price of a chip is that of the day; before the first, the first with a warning', async () => {
    const at = (asOf: string) => ask({ accelerator: 'nvidia-h200-sxm', asOf, ...owned })
    // An eighth of a baseboard, 33,820.65 USD from March 2024 and 39,083.38 from January 2025, × 8 / 0.6.
    expect(stepOf(await at('2024-06'), 'usdPerServer').value).toBeCloseTo(450_942, 0)
    expect(stepOf(await at('2025-06'), 'usdPerServer').value).toBeCloseTo(521_111.73, 1)
    const before = await at('2023-06')
    expect(stepOf(before, 'usdPerServer').value).toBeCloseTo(450_942, 0)
    expect(detailOf(before, 'later-than-as-of')).toContain('Price of a chip alone')
  })

  test('a described chip has the server that is described, or none', async () => {
    const own = { name: 'Lab card', peakFlopsPerSecond: '200 TFLOP/s', memoryBytes: '64 GB' }
    const bare = await ask({ accelerator: own, ...owned })
    expect(bare.cost.usdPerYear).toBeNull()
    expect(bare.unknown['/cost/usdPerYear']).toContain('Server price')
    const server = { chipsPerServer: 8, wattsPerServer: '4 kW', usdPerServer: 60_000 }
    expect((await ask({ accelerator: own, server, ...owned })).cost.usdPerYear).toBeGreaterThan(0)
  })

  test('a training run of such chips has its power, too', async () => {
    const { body } = await train({
      workload: { tokens: 1e12, chips: 64 },
      model: 'llama-3.1-8b',
      accelerator: 'amd-mi300x',
      performance: { method: 'mfu', modelFlopsUtilization: 0.4 },
    })
    // 750 × 8 / 0.55.
    expect(stepOf(body, 'wattsPerServer').value).toBeCloseTo(10_909.09, 2)
    expect(body.energy.kilowattHours).toBeGreaterThan(0)
  })

  test('at least 60 chips can be compared as rented or owned, and 60 have their energy', async () => {
    const answers = await Promise.all(
      all('accelerators').map(async ({ id }) => {
        const performance = { method: 'measured', outputTokensPerSecondPerChip: 100 }
        const [own, rent] = await Promise.all([
          ask({ accelerator: id, performance, ...owned }),
          ask({ accelerator: id, performance, price: { method: 'rent' } }),
        ])
        return {
          paid: (own.cost.usdPerYear ?? rent.cost.usdPerYear) !== null,
          powered: own.energy.powerWatts !== null,
        }
      }),
    )
    expect(answers.filter(({ paid }) => paid).length).toBeGreaterThanOrEqual(60)
    expect(answers.filter(({ powered }) => powered).length).toBeGreaterThanOrEqual(60)
  })
})

describe('a chip that is not sold yet, for whoever would plan with it', () => {
  const roofline = { ...base, performance: { method: 'roofline' } }

  test('answers by its id and says so, whatever the method', async () => {
    for (const performance of [base.performance, roofline.performance]) {
      const body = await ask({ accelerator: 'nvidia-rubin-hgx-nvl8', performance })
      expect(codesOf(body)).toContain('chip-not-for-sale')
      expect(body.fleet.chips).toBeGreaterThan(0)
    }
    expect(codesOf(await ask({ accelerator: 'nvidia-h100-sxm' }))).not.toContain(
      'chip-not-for-sale',
    )
  })

  test('is in a comparison only where it is named', async () => {
    const idsOf = async (change: object): Promise<readonly string[]> =>
      (await compare({ ...base, accelerator: 'nvidia-h100-sxm', ...change })).body.rows.map(
        ({ accelerator }: { accelerator: { id: string } }) => accelerator.id,
      )
    expect(await idsOf({})).not.toContain('nvidia-rubin-hgx-nvl8')
    expect(await idsOf({ accelerator: 'nvidia-rubin-hgx-nvl8' })).toContain('nvidia-rubin-hgx-nvl8')
    expect(await idsOf({ accelerators: ['nvidia-rubin-hgx-nvl8'] })).toEqual([
      'nvidia-rubin-hgx-nvl8',
    ])
  })
})

describe('names that are near each other are other chips', () => {
  test.each([
    ['L40', 'L40'],
    ['L40S', 'L40S 48GB'],
    ['A10G', 'A10G'],
    ['A10', 'A10'],
    ['A40', 'A40'],
    ['RTX A6000', 'RTX A6000'],
    ['RTX 6000 Ada', 'RTX 6000 Ada'],
    ['H200 NVL', 'H200 NVL 141GB'],
    ['MI350X', 'Instinct MI350X'],
  ])('%s is the %s', async (accelerator, name) => {
    expect((await ask({ accelerator })).subject.accelerator).toBe(name)
  })

  test('no chip of another number is suggested', async () => {
    const { body } = await infer({ ...base, accelerator: 'RTX A4000' })
    expect(body.errors[0]).not.toHaveProperty('didYouMean')
  })
})

test.each([
  ['the power of one chip', 700],
  // Eight are designed for 5,600 W; half of that, and ten times.
  ['a quarter of the chips’ own', 1400],
  ['a rack’s', '60 kW'],
])('%s, for a server of eight H100: a warning', async (_, wattsPerServer) => {
  const body = await ask({ accelerator: 'nvidia-h100-sxm', server: { wattsPerServer } })
  expect(codesOf(body)).toContain('server-power-doubtful')
})

test('a server of 8 kW for eight H100 is no question, and a negative one is refused', async () => {
  const at = (wattsPerServer: number) =>
    infer({ ...base, accelerator: 'nvidia-h100-sxm', server: { wattsPerServer } })
  expect(codesOf((await at(8000)).body)).not.toContain('server-power-doubtful')
  const { status, body } = await at(-1)
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([
    { pointer: '/server/wattsPerServer', code: 'out-of-range', received: -1 },
  ])
})
