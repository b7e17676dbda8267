import { matching } from './match.ts'
import type { PickerRow, PickerWords } from './row.ts'

/** A line of the list: a row, or what opens more of them. */
export type Line =
  | { readonly kind: 'row'; readonly row: PickerRow }
  | { readonly kind: 'more'; readonly text: string }
  | { readonly kind: 'fold'; readonly of: Apart; readonly text: string; readonly isOpen: boolean }
  | { readonly kind: 'custom'; readonly text: string }

type Apart = NonNullable<PickerRow['apart']>

/** Lines under one heading; none where the heading is empty. */
export interface Group {
  readonly heading: string
  readonly lines: readonly Line[]
}

/** What of a list is to be seen. */
export interface Asked {
  readonly written: string
  /** Ids of what was picked last, the newest first. */
  readonly recent: readonly string[]
  /** The id that is picked now: its vendor comes first. */
  readonly current: string
  /** How many rows at most, those that are kept apart aside. */
  readonly most: number
  readonly open: ReadonlySet<Apart>
  /** Whether one’s own can be given. */
  readonly takesOwn: boolean
}

export interface Listed {
  readonly groups: readonly Group[]
  /** Rows that match, shown or not. */
  readonly found: number
  /** Whether the first line is what Enter picks: the best match of what was written. */
  readonly hasBest: boolean
}

export const firstRows = 12

const counted = (template: string, count: number) => template.replace('{count}', String(count))

const rowLine = (row: PickerRow): Line => ({ kind: 'row', row })

const byVendor = (rows: readonly PickerRow[], first: string | undefined): readonly Group[] => {
  const groups = [...Map.groupBy(rows, ({ vendor }) => vendor)]
  return [
    ...groups.filter(([vendor]) => vendor === first),
    ...groups.filter(([vendor]) => vendor !== first),
  ].map(([heading, own]) => ({ heading, lines: own.map(rowLine) }))
}

/** The first lines of groups, so many in all. */
const cut = (groups: readonly Group[], most: number): readonly Group[] => {
  let left = most
  return groups.flatMap(({ heading, lines }) => {
    const shown = lines.slice(0, left)
    left -= shown.length
    return shown.length === 0 ? [] : [{ heading, lines: shown }]
  })
}

/** Rows by vendor where nothing is written, with those picked last before them; else the best matches first. */
const mainGroups = (rows: readonly PickerRow[], all: readonly PickerRow[], asked: Asked) => {
  const { written, recent, current } = asked
  if (written.trim() !== '') return [{ heading: '', lines: rows.map(rowLine) }]
  const last = recent.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const vendor = all.find(({ id }) => id === current)?.vendor
  return byVendor(
    rows.filter((row) => !last.includes(row)),
    vendor,
  ).toSpliced(0, 0, { heading: recentHeading, lines: last.map(rowLine) })
}

const recentHeading = '\u{0}recent'

/** The list as it is to be shown: groups of rows, what is kept apart folded after them, “Custom…” last. */
export const listed = (all: readonly PickerRow[], words: PickerWords, asked: Asked): Listed => {
  const found = matching(all, asked.written)
  const rows = found.filter(({ apart }) => apart === undefined)
  const groups = cut(mainGroups(rows, all, asked), asked.most).map((group) =>
    group.heading === recentHeading ? { ...group, heading: words.recent } : group,
  )
  const hidden = rows.length - groups.reduce((sum, { lines }) => sum + lines.length, 0)
  const folds = (['unknown', 'retired'] as const).flatMap((of): readonly Line[] => {
    const own = found.filter(({ apart }) => apart === of)
    if (own.length === 0) return []
    // Where nothing else is what was written, they are what was meant.
    const isOpen = asked.open.has(of) || (rows.length === 0 && asked.written.trim() !== '')
    const fold: Line = { kind: 'fold', of, isOpen, text: counted(words[of], own.length) }
    return [fold, ...(isOpen ? own.map(rowLine) : [])]
  })
  const ends: readonly Line[] = [
    ...(hidden > 0 ? [{ kind: 'more', text: counted(words.more, hidden) } as const] : []),
    ...folds,
    ...(asked.takesOwn ? [{ kind: 'custom', text: words.custom } as const] : []),
  ]
  const hasBest = asked.written.trim() !== '' && rows.length > 0
  return { groups: [...groups, { heading: '', lines: ends }], found: found.length, hasBest }
}

/** How many match, in a sentence. */
export const foundText = ({ none, one, many }: PickerWords, found: number): string =>
  found === 0 ? none : found === 1 ? one : counted(many, found)
