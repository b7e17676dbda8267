import { expect, test } from 'vitest'
import { packed, unpacked } from '../../src/presets/packed-offers.ts'
import { all } from '../../src/presets/registry.ts'

test('the page has every rent that the service has, without notes', () => {
  for (const { id, offers } of all('prices')) {
    const bare = offers
      .filter(({ notRent }) => notRent === undefined)
      .map((offer) => ({
        ...offer,
        history: offer.history.map((record) => {
          if (record.value === null) return record
          const { note: _, locator: __, ...rest } = record
          return rest
        }),
      }))
    expect(unpacked(packed(offers)), id).toEqual(bare)
  }
})
