import { describe, expect, test } from 'vitest'
import { train } from '../support/api.ts'
import { htmlAt, monthIn, rangeIn } from '../support/page-html.ts'

const run = '/train?v=5&scenario=train-model&workload.tokens=50M'
const bar = (html: string) => /<span class="bar-range">([^<]*)</.exec(html)?.[1]

describe('a run has one interval, written once', () => {
  test('the bar, the headline, the title and the table', async () => {
    const html = await htmlAt(run)
    const range = rangeIn(html) ?? ''
    expect(range).toMatch(/^\$[\d.]+–\$[\d.]+$/)
    expect(bar(html)?.split(' · ')[0]).toBe(range)
    expect(html).toContain(`<b>${monthIn(html)}</b>`)
    expect(html).toMatch(
      new RegExp(
        `<title>[^<]*${monthIn(html)?.replace('≈ ', '').replace('$', '\\$')}[^<]*</title>`,
      ),
    )
    const compared = await htmlAt(run.replace('/train', '/train/compare'))
    // The bar and the case that is pinned.
    expect(compared.split(range).length - 1).toBeGreaterThanOrEqual(2)
  })

  test('it holds all of the answer’s own: the low end rounded down, the high one up', async () => {
    const { body } = await train({ scenario: 'train-model', workload: { tokens: '50M' } })
    const [low, high] = (rangeIn(await htmlAt(run)) ?? '')
      .split('–')
      .map((one) => Number(one.slice(1)))
    expect(low).toBeLessThanOrEqual(body.cost.interval.low)
    expect(low).toBeGreaterThan(body.cost.interval.low * 0.9)
    expect(high).toBeGreaterThanOrEqual(body.cost.interval.high)
    expect(high).toBeLessThan(body.cost.interval.high * 1.1)
  })

  test('so have its days: of the bar, the facts and the plan', async () => {
    const html = await htmlAt(`${run.replace('50M', '1T')}&workload.days=30`)
    const days = bar(html)?.split(' · ')[1] ?? ''
    expect(days).toMatch(/ days?$/)
    expect(html.split(`>${days}<`).length).toBeGreaterThan(2)
  })
})
