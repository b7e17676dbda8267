import { describe, expect, test } from 'vitest'
import { estimates } from '../../src/estimates/index.ts'
import { inference } from '../../src/estimates/inference/index.ts'
import { InferenceRequest } from '../../src/estimates/inference/request.ts'
import { type Parsed, parseRequest, withEngine } from '../../src/estimates/shared/read.ts'
import { atDay } from '../../src/estimates/shared/today.ts'
import { infer } from '../support/api.ts'
import { today } from '../support/today.ts'

const scenario = 'google-search-2023'
const rented = {
  workload: { queriesPerSecond: 1, outputTokens: 100 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'measured', queriesPerSecondPerChip: 0.125 },
}

const answerOn = async (day: string, body: object) => {
  const result = await withEngine(() => inference.ask(body, { today: day }))
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.answer
}

describe('a request without a day is answered at today’s prices', () => {
  const examples = estimates.flatMap(({ name, ask, examples }) =>
    Object.entries(examples).map(([id, { value }]) => ({ name, id, ask, value })),
  )

  test.each(examples)('$name, $id: the request that comes back states the day', async (one) => {
    const { ask, name, value } = one
    const result = await withEngine(() => ask(value, { today }))
    if (!result.ok) throw new Error(JSON.stringify(result.errors))
    const asked = (answer: object): object =>
      'request' in answer && typeof answer.request === 'object' && answer.request !== null
        ? answer.request
        : {}
    const request = asked(result.answer)
    // A sweep has no prices: the estimate that it asks has.
    expect(name === 'sweep' ? asked(request) : request).toMatchObject({
      asOf: value.asOf ?? today,
    })
  })

  test('a rent is that of the day, whatever was recorded later', async () => {
    const then = await answerOn('2025-06-30', rented)
    const stated = await answerOn('2026-11-28', { ...rented, asOf: '2025-06-30' })
    expect(then.cost).toEqual(stated.cost)
    expect(then.cost.usdPerYear).not.toBe((await answerOn('2026-11-28', rented)).cost.usdPerYear)
  })

  test('one that takes its day away has today’s', async () => {
    const { request } = await answerOn(today, { ...rented, asOf: null })
    expect(request.asOf).toBe(today)
  })

  test('a day that a request or its scenario states stays', () => {
    expect(atDay({ asOf: '2023-06' }, today)).toEqual({ asOf: '2023-06' })
    expect(atDay({}, today)).toEqual({ asOf: today })
    expect(atDay({}, undefined)).toEqual({})
  })

  test('the origin of the day tells today’s from a stated one', () => {
    const originOf = (parsed: Parsed<unknown>) =>
      parsed.ok ? parsed.originAt('/asOf') : parsed.errors
    const read = (body: object) =>
      originOf(parseRequest(InferenceRequest, 'inference', { ...rented, ...body }, { today }))
    expect(read({})).toMatchObject({ from: 'default', note: { code: 'notes.todays-date' } })
    expect(read({ asOf: '2025' })).toMatchObject({ from: 'request', pointer: '/asOf' })
    expect(read({ asOf: '2025' })).not.toHaveProperty('note')
  })
})

describe('a training within an inference estimate', () => {
  test.each([
    ['has today’s prices', {}, {}, today],
    ['has the day of the estimate', { asOf: '2025' }, {}, '2025'],
    ['keeps its own day', { asOf: '2025' }, { asOf: '2024-03' }, '2024-03'],
    ['keeps its own day beside today', {}, { asOf: '2024-03' }, '2024-03'],
  ])('%s', async (_, outer, inner, day) => {
    const training = { scenario: 'gpt-3-a100', ...inner }
    const { request } = await answerOn(today, { scenario, ...outer, refresh: { training } })
    expect(request).toMatchObject({ refresh: { training: { asOf: day } } })
  })
})

describe('a day of the future is allowed, and said', () => {
  const warningOn = async (day: string, asOf: string) => {
    const { warnings } = await answerOn(day, { ...rented, asOf })
    return warnings.find(({ code }) => code === 'future-as-of')?.detail
  }

  test.each([
    ['2026-11-28', '2026-11-29', true],
    ['2026-11-28', '2026-11-28', false],
    ['2026-11-28', '2026-11-27', false],
    // The month has two days to come, the year a month.
    ['2026-11-28', '2026-11', true],
    ['2026-11-30', '2026-11', false],
    ['2026-11-28', '2026', true],
    ['2026-12-31', '2026', false],
    ['2028-02-28', '2028-02', true],
    ['2026-11-28', '2025', false],
  ])('on %s, asOf %s: %s', async (day, asOf, isFuture) => {
    const detail = await warningOn(day, asOf)
    expect(detail !== undefined).toBe(isFuture)
    const stands = asOf.length < day.length ? ', which stands for its last day,' : ''
    if (isFuture) expect(detail).toContain(`as of ${asOf}${stands} reach past today (${day})`)
  })

  test('none of today', async () => {
    const { body } = await infer(rented)
    expect(body.warnings.map(({ code }: { code: string }) => code)).not.toContain('future-as-of')
  })
})

describe('a day that no calendar has is refused with what is allowed', () => {
  test.each([
    ['2026-02-29', 'not-a-calendar-date'],
    ['2026-04-31', 'not-a-calendar-date'],
    ['0000', 'not-a-calendar-date'],
    ['0000-01-01', 'not-a-calendar-date'],
    ['2026-13', 'not-a-date'],
    ['2026-00', 'not-a-date'],
    ['2026-01-32', 'not-a-date'],
    ['tomorrow', 'not-a-date'],
  ])('%s: %s', async (asOf, code) => {
    const { status, body } = await infer({ ...rented, asOf })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      {
        pointer: '/asOf',
        code,
        detail: expect.stringContaining('asOf'),
        received: asOf,
        allowed: 'YYYY, YYYY-MM or YYYY-MM-DD',
      },
    ])
  })

  test('a leap day is a day', async () => {
    expect((await infer({ ...rented, asOf: '2024-02-29' })).status).toBe(200)
  })
})
