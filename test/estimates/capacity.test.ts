import { describe, expect, test } from 'vitest'
import { post } from '../support/api.ts'
import { unexplained } from '../support/working-exceptions.ts'

const capacity = (body: unknown) => post('/api/v1/capacity', body)
interface Row {
  model: string
  statedPrecision: string
  equivalentChips: number
  runsPerYear: number
  suppliedQueriesPerSecond: number
}

describe('Lin-gang’s 5 EFLOP/s, whose precision nobody stated', () => {
  test('FP32 is 16 times FP16, and both are shown', async () => {
    const { status, body } = await capacity({ scenario: 'lingang-2025' })
    expect(status).toBe(200)
    const rows = (body.rows as Row[]).filter(({ model }) => model === 'gpt-3-175b')
    // 4e18 over 19.5, 156 and 312 TFLOP/s.
    expect(rows.map(({ equivalentChips }) => Math.round(equivalentChips))).toEqual([
      205128, 25641, 12821,
    ])
    // 4e18 FLOP/s x 0.35 x 31,536,000 s over 6 x 175e9 x 300e9 FLOP.
    expect(rows.at(-1)?.runsPerYear).toBeCloseTo(140.16, 6)
    expect(body.spans[0].runsPerYear.high / body.spans[0].runsPerYear.low).toBeCloseTo(16, 9)
    // The 2023 case: 0.078 queries/s a chip.
    expect(rows.at(-1)?.suppliedQueriesPerSecond).toBeCloseTo(12820.5128 * 0.078, 3)
    expect(body.warnings[0].code).toBe('precision-not-stated')
  })

  test('every number of a reading has its working; a span holds the lowest and the highest reading', async () => {
    const { body } = await capacity({ scenario: 'lingang-2025' })
    const inSpans = (pointer: string) => pointer.startsWith('/spans/')
    expect(unexplained(body).filter((pointer) => !inSpans(pointer))).toEqual([])
    const runs = (body.rows as Row[])
      .filter(({ model }) => model === 'gpt-3-175b')
      .map(({ runsPerYear }) => runsPerYear)
    expect(body.spans[0].runsPerYear).toEqual({ low: Math.min(...runs), high: Math.max(...runs) })
    // Read in FP32 the supply is 16 times what it is read in FP16.
    expect(runs[0]).toBeCloseTo(140.16 * 16, 6)
  })

  test('a stated precision leaves one reading a model', async () => {
    const { body } = await capacity({
      scenario: 'lingang-2025',
      supply: { statedPrecision: 'fp32' },
    })
    expect((body.rows as Row[]).map(({ statedPrecision }) => statedPrecision)).toEqual([
      'fp32',
      'fp32',
    ])
    expect(body.warnings).toEqual([])
  })

  test('a chip without the rate gives null with the reason', async () => {
    const { body } = await capacity({
      scenario: 'lingang-2025',
      supply: { statedPrecision: 'fp4' },
    })
    expect(body.rows[0].runsPerYear).toBeNull()
    expect(body.rows[0].unknown['/runsPerYear']).toMatch(/No dense fp4 rate/)
  })
})

describe('a wrong request is told what is wrong', () => {
  test.each([
    [{ supply: { statedFlopsPerSecond: 0 } }, '/supply/statedFlopsPerSecond'],
    [{ supply: { aiShare: 1.2 } }, '/supply/aiShare'],
    [{ supply: { statedPrecision: 'fp64' } }, '/supply/statedPrecision'],
    [{ models: [] }, '/models'],
    [{ models: 'gpt-3' }, '/models'],
    [{ models: ['no such model'] }, '/models/0'],
    [{ accelerator: { peakFlopsPerSecond: 1e15 } }, '/accelerator'],
    [{ scenario: 'deepseek-v3' }, '/scenario'],
  ])('%j', async (body, pointer) => {
    const { status, body: answer } = await capacity({ scenario: 'lingang-2025', ...body })
    expect(status).toBe(422)
    expect((answer.errors as { pointer: string }[]).map((one) => one.pointer)).toContain(pointer)
  })
})
