import { describe, expect, test } from 'vitest'
import { infer, post, request } from '../support/api.ts'

const detailAt = async (path: string) => {
  const { detail } = (await (await request(path)).json()) as { detail: string }
  return detail
}

describe('whoever nearly has it right is told what was meant', () => {
  test('a share in percent', async () => {
    const performance = { method: 'flops', flopsUtilization: 35 }
    const { status, body } = await infer({ scenario: 'google-search-2023', performance })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      { pointer: '/performance/flopsUtilization', code: 'out-of-range', didYouMean: '35%' },
    ])
  })

  test.each([
    [{ server: { wattsPerServer: 6.5 } }, 'Did you mean "6.5 kW"?'],
    [{ accelerator: { peakFlopsPerSecond: 989 } }, 'Did you mean "989 TFLOPS"?'],
    // Eight chips of 30 kW at most.
    [{ server: { wattsPerServer: '300 kW', chipsPerServer: 8 } }, 'do not exceed 240000.'],
    [
      { accelerator: { peakFlopsPerSecond: 1e15, bandwidthBytesPerSecond: 3.35 } },
      'Did you mean "3.35 TB/s"?',
    ],
  ])('a unit that was left out or mistaken: %j', async (change, meant) => {
    const { status, body } = await infer({ scenario: 'google-search-2023', ...change })
    expect(status).toBe(422)
    expect(body.errors[0].detail).toContain(meant)
  })

  test.each([
    { wattsPerServer: 0 },
    { wattsPerServer: '30 W', chipsPerServer: 1 },
    { wattsPerServer: '23 kW', chipsPerServer: 1 },
    { wattsPerServer: '600 kW', chipsPerServer: 72 },
    { wattsPerServer: '9 MW', chipsPerServer: 9216 },
  ])('nothing, a board, a wafer, a rack and a pod are what they are: %j', async (server) => {
    const { status } = await infer({ scenario: 'google-search-2023', server })
    expect(status).toBe(200)
  })

  test('no percent is meant by what is no share in percent, either', async () => {
    const performance = { method: 'flops', flopsUtilization: 350 }
    const { body } = await infer({ scenario: 'google-search-2023', performance })
    expect(body.errors[0]).not.toHaveProperty('didYouMean')
  })

  test.each([
    ['/api/v1/inferense', '/api/v1/inference'],
    ['/api/v2/inference', '/api/v1/inference'],
    ['/trains', '/train'],
    ['/serv', '/serve'],
    ['/examplse', '/examples'],
    ['/serve/breakeven', '/serve/break-even'],
    ['/api/v1/trainin', '/api/v1/training'],
  ])('%s: %s', async (path, meant) => {
    expect(await detailAt(path)).toContain(`Did you mean ${meant}?`)
  })

  test.each(['/api/v1/nope', '/api/v1/x', '/nothing-like-it'])(
    '%s is near nothing',
    async (path) => {
      expect(await detailAt(path)).not.toContain('Did you mean')
    },
  )
})

test.each([
  ['{"a": 1,\n "b": 2,}', 'The body cannot be read as JSON: it is malformed at line 2, column 9.'],
  ['{"a": ', 'The body cannot be read as JSON.'],
  [
    '{"model": {"time_step_limit": [0.0, Infinity]}}',
    'The body cannot be read as JSON, which has no Infinity. Give a config.json that holds it as a text in model.config.',
  ],
  ['nonsense', 'The body cannot be read as JSON.'],
])('%j is told in our words', async (text, detail) => {
  const { status, body } = await post('/api/v1/inference', text)
  expect([status, body.detail]).toEqual([400, detail])
})

test('no type of the description is listed twice', async () => {
  const text = await (await request('/openapi.json')).text()
  expect(text.match(/\["null","null"\]/g)).toBeNull()
  // A branch that is null already stays so.
  expect(text).toContain('"type":["null"]')
})
