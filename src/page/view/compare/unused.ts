import { html } from 'hono/html'
import { find } from '../../../presets/registry.ts'
import { regionsOf } from '../../../presets/rent-known.ts'
import { isPayment } from '../../form/compared.ts'
import { type State, shown } from '../../form/state.ts'
import { addNames, filterNames, listed } from '../../form/view-fields.ts'
import type { Html } from '../../parts/html.ts'
import type { Line } from './lines.ts'
import { toggles } from './select.ts'
import { columnIds, type Shown } from './shown.ts'

const isOneOf = (known: readonly (string | null)[]) => (value: string) => known.includes(value)

const isNumber = (value: string): boolean => Number.isFinite(Number(value))

/** By name: whether an entry of it is known to this comparison. */
const knownIn = (
  asked: State,
  { columns }: Shown,
  lines: readonly Line[],
): Readonly<Record<string, (entry: string) => boolean>> => {
  const regions = regionsOf(find('accelerators', shown(asked, 'accelerator'))?.id ?? '', {})
  const isApi = (id: string) => find('apis', id) !== undefined
  const isModel = (id: string) => find('models', id) !== undefined
  return {
    'compare.sort': (entry) => columns.some(({ id }) => id === entry.replace(/^-/, '')),
    'compare.filter': isOneOf(toggles),
    'compare.columns': isOneOf(columnIds),
    'compare.pins': isOneOf(lines.map(({ id }) => id)),
    'compare.payments': isPayment,
    'compare.models': isModel,
    'compare.apis': isApi,
    [addNames['compare.payments']]: isPayment,
    [addNames['compare.models']]: isModel,
    [addNames['compare.apis']]: isApi,
    [filterNames.vendor]: isOneOf(lines.map(({ vendor }) => vendor)),
    [filterNames.year]: isNumber,
    [filterNames.memory]: isNumber,
    [filterNames.age]: isNumber,
    [filterNames.region]: isOneOf(regions),
  }
}

/** Choices of one, which may have spaces; the others are lists. */
const single: ReadonlySet<string> = new Set(Object.values(filterNames))

/** What the address asks of a comparison that it does not have. */
export const unusedView = (asked: State, comparison: Shown, lines: readonly Line[]): Html | '' => {
  const { t } = comparison
  const known = knownIn(asked, comparison, lines)
  const unused = Object.entries(known).flatMap(([name, isKnown]) => {
    const value = shown(asked, name)
    const entries = single.has(name) ? [value].filter((one) => one !== '') : listed(value)
    const unknown = entries.filter((entry) => !isKnown(entry))
    return unknown.length === 0 ? [] : [{ name, entries: unknown }]
  })
  return unused.length === 0
    ? ''
    : html`<p class="error" role="alert">${t('pageCompare.unused', { unused })}</p>`
}
