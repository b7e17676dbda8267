import { describe, expect, test } from 'vitest'
import { figureIn, htmlAt, pinnedIn } from '../support/page-html.ts'

const htmlOf = (query: string, view = '') =>
  htmlAt(`/serve${view}?v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day&${query}`)

describe('power says of what it is', () => {
  test('of servers that are rented, without their site; Compare counts the site', async () => {
    const html = await htmlOf('price.method=rent')
    expect(figureIn(html, 'Server power')).toMatch(/ kW$/)
    expect(figureIn(html, 'Site power')).toBeUndefined()
    expect(html).toContain('without cooling (PUE 1), ')
    const compared = pinnedIn(await htmlOf('price.method=rent', '/compare'), 'Site power')
    expect(compared).not.toBe(figureIn(html, 'Server power'))
  })

  test.each(['price.method=own', 'price.method=rent&energy.powerUsageEffectiveness=1.54'])(
    '%s: of the site, as Compare has it',
    async (query) => {
      const html = await htmlOf(query)
      expect(figureIn(html, 'Server power')).toBeUndefined()
      expect(html).toContain('PUE 1.54, ')
      // Compare shows two digits.
      const kilowatts = Number(figureIn(html, 'Site power')?.split(' ')[0])
      expect(pinnedIn(await htmlOf(query, '/compare'), 'Site power')).toBe(
        `${Math.round(kilowatts)} kW`,
      )
    },
  )
})
