import { describe, expect, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { infer, train } from '../support/api.ts'

const { gramsCo2ePerKilowattHour, usdPerKilowattHour, usdPerServer } = en.quantities

const serving = {
  workload: { queriesPerSecond: 1, outputTokens: 100 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'measured', queriesPerSecondPerChip: 0.125 },
}
const run = {
  workload: { flops: 1e20, chipHours: 8000 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
}
const laterOf = (body: { warnings: { code: string; detail: string }[] }) =>
  body.warnings.find(({ code }) => code === 'later-than-as-of')?.detail ?? ''

describe('what was known only later than the date asked for, for whoever reckons with old prices', () => {
  // The grid of the United States was 383.55 g/kWh in 2024 and 385.98 g/kWh in 2022.
  test.each([
    ['an estimate', infer, serving],
    ['a run', train, run],
  ] as const)('%s with the grid of a later year is warned of it', async (_, ask, body) => {
    const inYear = async (carbonYear: number) =>
      (await ask({ ...body, asOf: '2023-06', energy: { region: 'us', carbonYear } })).body
    expect(laterOf(await inYear(2024))).toContain(`${gramsCo2ePerKilowattHour} (2024)`)
    expect(laterOf(await inYear(2022))).not.toContain(gramsCo2ePerKilowattHour)
  })

  test('terms of owning are named with their dates', async () => {
    const { body } = await infer({ ...serving, asOf: '2023-06', price: { method: 'own' } })
    // A DGX H100 at $375,000 is of March 2025.
    expect(laterOf(body)).toContain(`${usdPerServer} (2025-03-03)`)
    // What is given is nobody's later figure.
    const given = await infer({
      ...serving,
      asOf: '2023-06',
      price: { method: 'own', lifetimeYears: 4 },
      server: { usdPerServer: 300_000 },
    })
    expect(given.status).toBe(200)
    expect(laterOf(given.body)).toBe('')
  })

  test('a price of electricity from later is not taken, and what it would cost is not known', async () => {
    const at = async (asOf: string) =>
      (await infer({ ...serving, asOf, energy: { region: 'us-ohio' } })).body
    // The first price of Ohio is of April 2025.
    const before = await at('2025-03')
    expect(before.energy.electricityUsdPerYear).toBeNull()
    expect(before.unknown['/energy/electricityUsdPerYear']).toContain('2025-04')
    const after = await at('2025-04')
    expect(after.energy.electricityUsdPerYear).toBeCloseTo(
      after.energy.kilowattHoursPerYear * 0.079,
      6,
    )
    expect(laterOf(after)).not.toContain(usdPerKilowattHour)
  })
})
