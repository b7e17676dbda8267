import { oldAfterDays, veryOldAfterDays } from '../../presets/dates.ts'
import { priceListTexts } from '../../words/contributors/price-lists.ts'
import { ageInDays } from './dates.ts'
import { table } from './diff.ts'
import { entriesOf, type Store } from './store.ts'

export interface StaleApi {
  readonly id: string
  readonly provider: string
  /** The day on which the prices were last read at their source. */
  readonly readOn: string
  readonly days: number
}

/** The API presets that were not read for so long, the oldest first. */
export const staleApis = (store: Store, day: string): readonly StaleApi[] =>
  entriesOf(store, 'apis')
    .map(({ preset: { id, provider, readOn, input } }) => {
      const read = readOn ?? input.at(-1)?.from ?? ''
      return { id, provider, readOn: read, days: ageInDays(read, day) }
    })
    .filter(({ days }) => days > oldAfterDays)
    .sort((a, b) => b.days - a.days || a.id.localeCompare(b.id))

export const staleText = (store: Store, day: string): string => {
  const stale = staleApis(store, day)
  const very = stale.filter(({ days }) => days > veryOldAfterDays)
  const rows = stale.map(({ id, provider, readOn, days }) => [id, provider, readOn, String(days)])
  return [
    priceListTexts.stale({
      apis: entriesOf(store, 'apis').length,
      day,
      stale: stale.length,
      after: oldAfterDays,
      very: very.length,
      veryAfter: veryOldAfterDays,
    }),
    ...(rows.length === 0 ? [] : table([priceListTexts['stale-head'], ...rows], [3])),
  ].join('\n')
}
