import { type State, shown } from '../../form/state.ts'
import { asList, filterNames, listed } from '../../form/view-fields.ts'
import type { Line } from './lines.ts'
import { type Column, type ColumnId, columnIds } from './shown.ts'

/** What rows are left out or sorted by, each on or off. */
export const toggles = ['no-rent', 'no-own', 'no-api', 'measured', 'within', 'cautious'] as const
export type Toggle = (typeof toggles)[number]

const filterName = 'compare.filter'

/** What is switched on. */
export const togglesOn = (state: State): ReadonlySet<Toggle> => {
  const said = listed(shown(state, filterName))
  return new Set(toggles.filter((one) => said.includes(one)))
}

const withList = (state: State, name: string, entries: readonly string[]): State => {
  const changes = new Map(state.changes)
  if (entries.length === 0) changes.delete(name)
  else changes.set(name, entries.join(' '))
  return { ...state, changes }
}

/** The state with something switched on or off. */
export const toggled = (state: State, toggle: Toggle): State => {
  const on = togglesOn(state)
  return withList(
    state,
    filterName,
    toggles.filter((one) => (one === toggle ? !on.has(one) : on.has(one))),
  )
}

/** Choices of one that leave rows out. */
const choices = [filterNames.vendor, filterNames.year, filterNames.memory, filterNames.age]

/** The state without filters; what is asked stays, and so does the order. */
export const withoutFilters = (state: State): State => {
  const on = togglesOn(state)
  const changes = new Map(
    withList(state, filterName, on.has('cautious') ? ['cautious'] : []).changes,
  )
  for (const name of choices) changes.delete(name)
  return { ...state, changes }
}

/** A number of a filter; one that is no number filters nothing. */
const boundOf = (state: State, name: string): number | undefined => {
  const value = Number(shown(state, name))
  return shown(state, name) === '' || !Number.isFinite(value) ? undefined : value
}

/** Whether one of them is made. */
export const hasChoices = (state: State): boolean =>
  choices.some((name) => shown(state, name) !== '')

/** Whether any row may be left out. */
export const isFiltered = (state: State): boolean =>
  hasChoices(state) || [...togglesOn(state)].some((one) => one !== 'cautious')

/** What every row of a comparison is held to, ranked or not. */
export const isChosen = (state: State): ((line: Line) => boolean) => {
  const on = togglesOn(state)
  const vendor = shown(state, filterNames.vendor)
  const year = boundOf(state, filterNames.year)
  const memory = boundOf(state, filterNames.memory)
  // Whose tokens are bought has neither year nor memory, and is asked for by itself.
  return (line) =>
    !on.has(`no-${line.way}`) &&
    (vendor === '' || line.vendor === vendor) &&
    (line.way === 'api' ||
      ((year === undefined || (line.year ?? 0) >= year) &&
        (memory === undefined || (line.memoryBytes ?? 0) >= memory)))
}

/** What rows with a cost are held to besides. */
export const isSure = (state: State): ((line: Line) => boolean) => {
  const on = togglesOn(state)
  const age = boundOf(state, filterNames.age)
  return ({ way, ground, over, ageDays }) =>
    (!on.has('measured') || way === 'api' || ground === 'measured') &&
    (!on.has('within') || over === null) &&
    (age === undefined || (ageDays ?? 0) <= age)
}

/** How a table is sorted. */
export interface Order {
  readonly by: ColumnId
  readonly isDescending: boolean
}

const sortName = 'compare.sort'

const usualOrder: Order = { by: 'cost', isDescending: false }

export const orderOf = (state: State, columns: readonly Column[]): Order => {
  const said = shown(state, sortName)
  const by = said.replace(/^-/, '')
  const column = columns.find(({ id }) => id === by)
  return column === undefined ? usualOrder : { by: column.id, isDescending: said.startsWith('-') }
}

/** What the address says of an order. */
export const orderText = ({ by, isDescending }: Order): string => (isDescending ? `-${by}` : by)

/** The state sorted by a column, from its better end on; by the one in force, the other way round. */
export const sortedBy = (state: State, { id, isMoreBetter }: Column, order: Order): State => {
  const next =
    order.by === id
      ? { by: id, isDescending: !order.isDescending }
      : { by: id, isDescending: isMoreBetter }
  const changes = new Map(state.changes)
  if (orderText(next) === orderText(usualOrder)) changes.delete(sortName)
  else changes.set(sortName, orderText(next))
  return { ...state, changes }
}

const byName = new Intl.Collator('en', { numeric: true })

type Value = number | string | null

const compareValues = (one: Value, other: Value): number => {
  if (typeof one === 'string' && typeof other === 'string') return byName.compare(one, other)
  if (one === other || one === null || other === null) return 0
  return one < other ? -1 : 1
}

/** Rows in an order, ties by name; what has no such figure comes last either way. */
export const sorted = (
  lines: readonly Line[],
  column: Column,
  { isDescending }: Order,
  isCautious: boolean,
): readonly Line[] => {
  const figureOf = (line: Line): Value =>
    column.id === 'cost' && isCautious ? (line.interval?.high ?? line.cost) : column.figureOf(line)
  return lines.toSorted((a, b) => {
    const [one, other] = [figureOf(a), figureOf(b)]
    if ((one === null) !== (other === null)) return one === null ? 1 : -1
    const [first, second] = isDescending ? [other, one] : [one, other]
    return compareValues(first, second) || byName.compare(a.name, b.name)
  })
}

/** Rows that keep the limits, and those over one, each in the order given. */
export const byLimits = (
  lines: readonly Line[],
): readonly [within: readonly Line[], over: readonly Line[]] => [
  lines.filter(({ over }) => over === null),
  lines.filter(({ over }) => over !== null),
]

const columnsName = 'compare.columns'

/** The columns that stand in the table. */
export const columnsShown = (
  state: State,
  usual: readonly ColumnId[],
  fixed: ReadonlySet<ColumnId>,
): ReadonlySet<ColumnId> => {
  const said = shown(state, columnsName)
  if (said === '') return new Set(usual)
  const chosen = listed(said)
  return new Set(columnIds.filter((id) => fixed.has(id) || chosen.includes(id)))
}

/** The state with a column put in or taken out. */
export const withColumn = (state: State, id: ColumnId, now: ReadonlySet<ColumnId>): State =>
  withList(
    state,
    columnsName,
    columnIds.filter((one) => (one === id ? !now.has(one) : now.has(one))),
  )

export const mostPins = 6
const pinsName = 'compare.pins'

/** What stands side by side where nothing is pinned. */
export interface UsualPins {
  /** The API whose tokens the estimate is of; undefined where it is of chips. */
  readonly bought: string | undefined
  /** The APIs that a break-even of the case compares. */
  readonly apis: readonly string[]
}

/** The rows side by side: those pinned, else the case of the estimate, the APIs it is held against, and the cheapest. */
export const pinnedOf = (
  state: State,
  ranked: readonly Line[],
  { bought, apis }: UsualPins,
): readonly Line[] => {
  const said = shown(state, pinsName)
  const rowOf = (id: string) => ranked.find((line) => line.id === id) ?? []
  if (said !== '') return listed(said).flatMap(rowOf).slice(0, mostPins)
  const [cheapest] = ranked
    .filter(({ over }) => over === null)
    .toSorted((a, b) => compareValues(a.cost, b.cost))
  const onChips = ranked.find(({ isAsked, way }) => isAsked && way !== 'api')
  const base = bought === undefined ? [] : [rowOf(bought)].flat()
  return [
    ...new Set([...base, onChips, ...apis.flatMap(rowOf), cheapest].flatMap((line) => line ?? [])),
  ].slice(0, mostPins)
}

/** The state with a row pinned or let go; undefined where no more can be pinned. */
export const withPin = (state: State, line: Line, pinned: readonly Line[]): State | undefined => {
  const isPinned = pinned.includes(line)
  if (!isPinned && pinned.length >= mostPins) return undefined
  const next = isPinned ? pinned.filter((one) => one !== line) : [...pinned, line]
  const changes = new Map(state.changes)
  changes.set(pinsName, asList(next.map(({ id }) => id)))
  return { ...state, changes }
}

const allName = 'compare.all'

/** More rows than this are cut, unless all are asked for. */
const mostWhole = 60
const firstRows = 40

export const showsAll = (state: State): boolean => shown(state, allName) !== ''

export const listedOf = (state: State, filtered: readonly Line[]): readonly Line[] =>
  showsAll(state) || filtered.length <= mostWhole ? filtered : filtered.slice(0, firstRows)

export const withAll = (state: State, isAll: boolean): State => {
  const changes = new Map(state.changes)
  if (isAll) changes.set(allName, '1')
  else changes.delete(allName)
  return { ...state, changes }
}
