import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { pages } from '../../src/page/routes.ts'

const body = JSON.stringify({
  workload: { queriesPerSecond: 1, outputTokens: 100 },
  model: 'llama-3.1-8b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'measured', queriesPerSecondPerChip: 0.125 },
})
const headers = { 'Content-Type': 'application/json' }

describe('a server that runs over midnight', () => {
  const days = { now: '2026-11-28' }
  const app = createApp(pages, { today: () => days.now })
  const answer = async (): Promise<unknown> =>
    (await app.request('/api/v1/inference', { method: 'POST', headers, body })).json()
  const painted = async () => {
    const html = await (await app.request('/')).text()
    return [/data-today="([^"]*)"/, /Prices as of ([\d-]+)\./].map((one) => one.exec(html)?.[1])
  }

  test('answers and pages are of the new day', async () => {
    expect(await answer()).toMatchObject({ request: { asOf: '2026-11-28' } })
    expect(await painted()).toEqual(['2026-11-28', '2026-11-28'])
    days.now = '2026-11-29'
    expect(await answer()).toMatchObject({ request: { asOf: '2026-11-29' } })
    expect(await painted()).toEqual(['2026-11-29', '2026-11-29'])
  })
})
