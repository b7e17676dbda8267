import { describe, expect, test } from 'vitest'
import { request, train } from '../support/api.ts'
import { htmlAt } from '../support/page-html.ts'

const run = '?v=5&scenario=train-model&workload.tokens=50M'
const file = async (name: string, query = run) => {
  const response = await request(`/train/chart/${name}${query}`)
  return { status: response.status, text: await response.text() }
}

describe('a run has charts, each with a table and its files', () => {
  test('what fills the memory of a chip', async () => {
    const html = await htmlAt(`/train${run}`)
    expect(html).toContain('What fills the memory of a chip?')
    expect(html).toContain('/train/chart/memory.svg?')
    const { body } = await train({ scenario: 'train-model', workload: { tokens: '50M' } })
    const { text } = await file('memory.csv')
    const weights = Number(/Weights,([\d.]+)/.exec(text)?.[1])
    expect(weights).toBeCloseTo(body.memory.weightBytes / 1e9, 6)
  })

  test('where the money goes, where the project is more than its run', async () => {
    expect(await htmlAt(`/train${run}`)).not.toContain('Where does the money go?')
    const project = `${run}&programme.staffUsd=1000`
    expect(await htmlAt(`/train${project}`)).toContain('Where does the money go?')
    const { status, text } = await file('cost-lines.csv', project)
    expect(status).toBe(200)
    expect(text).toContain('USD for the run')
    expect(text).toMatch(/,1000,/)
  })

  test('the ways to train, ranked, with the one that was asked for', async () => {
    const html = await htmlAt(`/train/compare${run}`)
    expect(html).toContain('id="chart-ranked-costs"')
    expect(html).toContain('for the run, 80% interval')
    const { status, text } = await file('ranked-costs.svg')
    expect(status).toBe(200)
    expect(text).toContain('H100 SXM 80GB')
    expect((await file('ranked-costs.csv')).text).toContain('your choice')
  })

  test('a chart that a run has not is not found', async () => {
    expect((await file('cost-latency.svg')).status).toBe(404)
  })
})
