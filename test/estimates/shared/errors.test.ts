import { describe, expect, test } from 'vitest'
import { errorsOf } from '../../support/answers.ts'
import { compare, infer, train } from '../../support/api.ts'

const base = {
  workload: { queriesPerSecond: 1, outputTokens: 100 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
}
const errorOf = async (change: object, pointer: string) => {
  const { status, body } = await infer({ ...base, ...change })
  expect(status).toBe(422)
  return body.errors.find((one: { pointer: string }) => one.pointer === pointer)
}

describe('what came is repeated, short enough to read', () => {
  test('a text as it is, up to 80 characters; a longer one is cut', async () => {
    const at = async (model: string) => (await errorOf({ model }, '/model')).received
    expect(await at('x'.repeat(80))).toBe('x'.repeat(80))
    expect(await at('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`)
    expect(await at('x'.repeat(500))).toHaveLength(80)
  })

  test('a list by its length', async () => {
    const hours = { scaling: { hourlyWeights: [1, 2, 3] } }
    const { received } = await errorOf(hours, '/scaling/hourlyWeights')
    expect(received).toMatch(/\b3\b/)
  })

  test('nothing, where nothing came', async () => {
    const error = await errorOf({ model: undefined }, '/model')
    expect(error.code).toBe('missing')
    expect(error).not.toHaveProperty('received')
  })
})

test('an entry of a list is named with its list, from the first to the last', async () => {
  const accelerators = Array.from({ length: 11 }, () => 'nvidia-h100-sxm')
  const { body } = await compare({ ...base, accelerators: [...accelerators, 5] })
  expect(body.errors[0].pointer).toBe('/accelerators/11')
  expect(body.errors[0].detail).toContain('accelerators[11]')
})

describe('a part whose method chooses its fields', () => {
  test('that slipped is told the methods and the nearest', async () => {
    const error = await errorOf({ performance: { method: 'rofline' } }, '/performance/method')
    expect(error.code).toBe('not-a-choice')
    expect(error.didYouMean).toBe('roofline')
    expect(error.allowed).toContain('measured')
  })

  test('that is missing, or no object, is told them too', async () => {
    const missing = await errorOf({ performance: {} }, '/performance/method')
    expect(missing.code).toBe('missing')
    expect(missing.allowed).toContain('roofline')
    const text = await errorOf({ performance: 'roofline' }, '/performance')
    expect(text.code).toBe('not-an-object')
    expect(text.allowed).toContain('roofline')
  })
})

describe('a scenario', () => {
  test('of another route is refused by itself: what it would have filled in is not missing', async () => {
    const { body } = await infer({ scenario: 'gpt-3-a100' })
    expect(errorsOf(body)).toEqual([['/scenario', 'scenario-of-other-kind']])
    const { body: unknown } = await infer({ scenario: 'google-search-2032' })
    expect(unknown.errors.map((one: { pointer: string }) => one.pointer)).toEqual(['/scenario'])
  })

  test('asks for what nobody published, once for each, and for no more', async () => {
    const scenario = 'aquilacode-tiangai-100'
    const { body } = await train({ scenario })
    expect(errorsOf(body)).toEqual([
      ['/workload/tokens', 'asked-of-you'],
      ['/workload/chips', 'asked-of-you'],
      ['/performance', 'asked-of-you'],
    ])
    const { body: some } = await train({ scenario, workload: { tokens: 1e11, chips: 64 } })
    expect(errorsOf(some)).toEqual([['/performance', 'asked-of-you']])
    const { status } = await train({
      scenario,
      workload: { tokens: 1e11, chips: 64 },
      performance: { method: 'mfu', modelFlopsUtilization: 0.3 },
    })
    expect(status).toBe(200)
  })

  test('is held to what was published only where nothing else is asked', async () => {
    const published = async (more: object) =>
      (await train({ scenario: 'gpt-3-a100', ...more })).body.published
    const own = await published({})
    expect(own.length).toBeGreaterThan(0)
    // How much working is sent changes no number.
    expect(await published({ working: 'none' })).toEqual(own)
    expect(await published({ workload: { goodput: 0.5 } })).toEqual([])
  })

  test('keeps its own performance, unless the utilization is what is asked for', async () => {
    const own = await train({ scenario: 'gpt-3-patterson' })
    expect(own.status).toBe(200)
    const { status, body } = await train({
      scenario: 'gpt-3-a100',
      solveFor: 'utilization',
      workload: { tokens: 300e9, days: 30, chips: 1024 },
    })
    expect(status).toBe(200)
    expect(body.request.performance.method).toBe('implied')
  })
})

test('fields that exclude each other name the other', async () => {
  const { body } = await infer({ ...base, workload: { ...base.workload, outputTokens: 0 } })
  expect(body.errors[0]).toMatchObject({ pointer: '/workload/outputTokens', code: 'both-zero' })
  expect(body.errors[0].detail).toContain('inputTokens')
})
