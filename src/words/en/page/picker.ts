import { parts } from '../format/list.ts'
import { numbers, usd } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** Parts of a line of figures. */
const beside = (items: readonly string[]): string => items.filter((item) => item !== '').join(' · ')

/** From two months on, an age is told in months. */
const daysTold = 60
const daysAMonth = 365.25 / 12

const ageText = (days: number): string =>
  days < daysTold
    ? `${plural(days, 'day')} old`
    : `${plural(Math.round(days / daysAMonth), 'month')} old`

/** Drivers show MiB, sheets GB or GiB. */
const memoryText = ({ value, unit }: { value: number; unit: string }): string =>
  unit === 'MiB' ? `${Math.round(value / 1024)} GiB` : `${value} ${unit}`

const perChipHour = (value: number): string => `${usd(value)} per chip-hour`
const perMillion = (value: number): string => usd(value)
const { compact } = numbers

/** Of a dense model nearly all parameters are active: that some tables are not is no news. */
const mostOfDense = 0.8

/** Words of the picker of models, chips and price lists. The page puts numbers where `{count}` is. */
export const picker = {
  'chip-figures': ({
    memory,
    usdPerChipHour,
    ageDays,
  }: {
    memory: { readonly value: number; readonly unit: string } | null
    usdPerChipHour: number | null
    ageDays: number | null
  }) =>
    beside([
      memory === null ? '' : memoryText(memory),
      usdPerChipHour === null ? 'no rent known' : perChipHour(usdPerChipHour),
      usdPerChipHour === null || ageDays === null ? '' : ageText(ageDays),
    ]),
  'chip-rent': ({ usdPerChipHour }: { usdPerChipHour: number }) => `${usd(usdPerChipHour)}/h`,
  'model-figures': ({
    total,
    active,
    format,
  }: {
    total: number | null
    active: number | null
    format: string | null
  }) =>
    beside([
      active === null
        ? 'parameters not known'
        : total === null || active > mostOfDense * total
          ? compact(total ?? active)
          : parts([compact(total), `${compact(active)} active`]),
      format === null ? '' : format.toUpperCase(),
    ]),
  'api-figures': ({
    input,
    output,
    ageDays,
  }: {
    input: number
    output: number
    ageDays: number | null
  }) =>
    beside([
      `${perMillion(input)} in, ${perMillion(output)} out per 1M tokens`,
      ageDays === null ? '' : ageText(ageDays),
    ]),
  'api-prices': ({ input, output }: { input: number; output: number }) =>
    `${perMillion(input)} / ${perMillion(output)}`,
  option: ({ name, chinese, figures }: { name: string; chinese: string; figures: string }) =>
    beside([name, chinese, figures]),
  'no-price': 'no price on this day',
  'shut-on': ({ on }: { on: string }) => `shut on ${on}`,
  'billed-as': ({ on, other }: { on: string; other: string }) => `since ${on} billed as ${other}`,
  announced: 'announced',
  limited: 'in small numbers',
  internal: 'for its maker’s own use',
  discontinued: 'no longer made',
  'needs-number': 'Parameters not known: choose “Custom…” and enter them',
  'vendor-year': ({ vendor, year }: { vendor: string; year: number }) => `${vendor} · ${year}`,
  recent: 'Recent',
  retired: ({ count }: { count: string }) => `Retired (${count})`,
  'retired-group': 'Retired',
  'unknown-group': 'Parameters not known: choose “Custom…”',
  unknown: ({ count }: { count: string }) => `Parameters not known (${count})`,
  'show-more': ({ count }: { count: string }) => `Show more (${count} left)`,
  custom: 'Custom…',
  'your-own': 'Your own',
  'my-own': 'My own',
  close: 'Close',
  search: 'Name, vendor or year',
  none: 'No match',
  'found-one': '1 match',
  'found-many': ({ count }: { count: string }) => `${count} matches`,
}
