import { describe, expect, test } from 'vitest'
import { detailOf } from '../../support/answers.ts'
import { post } from '../../support/api.ts'

const ask = async (accelerator: string, supply: object = {}) =>
  (await post('/api/v1/capacity', { scenario: 'lingang-2025', accelerator, supply })).body
const readingsOf = (body: { rows: { model: string; statedPrecision: string }[] }) => [
  ...new Set(body.rows.map(({ statedPrecision }) => statedPrecision)),
]

describe('a statement without its number format is read in each that the chip has', () => {
  test.each([
    // Of a TPU v5e no rate above 8 bits but bf16 is published: nothing to read the rest by.
    ['google-tpu-v5e', ['bf16']],
    ['nvidia-t4', ['fp32', 'fp16']],
    // bf16 and fp16 have one rate there: one reading, by the first name.
    ['nvidia-a100-sxm-80gb', ['fp32', 'tf32', 'bf16']],
  ])('%s: %j', async (accelerator, readings) => {
    const body = await ask(accelerator)
    expect(readingsOf(body)).toEqual(readings)
    const detail = detailOf(body, 'precision-not-stated')
    for (const reading of readings) expect(detail).toContain(reading)
    for (const { equivalentChips } of body.rows) expect(equivalentChips).toBeGreaterThan(0)
  })

  test('one that states it has one reading, and no warning', async () => {
    const body = await ask('nvidia-a100-sxm-80gb', { statedPrecision: 'bf16' })
    expect(readingsOf(body)).toEqual(['bf16'])
    expect(body.warnings).toEqual([])
    // 5 EFLOP/s, 80% of it for AI, are 4e18 / 312e12 chips.
    expect(body.rows[0].equivalentChips).toBeCloseTo(4e18 / 312e12, 6)
  })
})
