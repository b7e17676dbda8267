import * as v from 'valibot'
import { Api } from '../../../src/presets/api-schema.ts'

const record = { basis: 'published', source: 'a-list' }

/** A history of prices by the days they came in; null where a kind ended. */
export const history = (unit: string, byDay: Readonly<Record<string, number | null>>) =>
  Object.entries(byDay).map(([from, value]) =>
    value === null
      ? { from, value, reason: 'not sold any more' }
      : { from, value, unit, ...record },
  )

export const usd = (value: number) => history('USD/Mtoken', { '2026-01-01': value })

/** A preset of a seller, whose prices a test gives; it fits the schema, or the test fails. */
export const made = (given: object): Api =>
  v.parse(Api, {
    id: 'model-1',
    provider: 'Seller',
    model: 'model-1',
    input: usd(2),
    output: usd(10),
    ...given,
  })

export const batch = (value: number) => ({
  value,
  unit: '1',
  ...record,
  asOf: '2026-01-01',
})
