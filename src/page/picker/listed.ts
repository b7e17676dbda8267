import { gradeOf, matching } from './match.ts'
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

/** A row under its heading. */
interface Headed {
  readonly heading: string
  readonly row: PickerRow
}

/** Those picked last before the others, and of these the vendor of what is picked now before the others. */
const unsearched = (
  rows: readonly PickerRow[],
  { recent, current }: Asked,
  { recent: heading }: PickerWords,
): readonly Headed[] => {
  const vendor = rows.find(({ id }) => id === current)?.vendor
  const last = recent.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const others = rows.filter((row) => !last.includes(row))
  return [
    ...last.map((row) => ({ heading, row })),
    ...[
      ...others.filter((row) => row.vendor === vendor),
      ...others.filter((row) => row.vendor !== vendor),
    ].map((row) => ({ heading: row.vendor, row })),
  ]
}

const grouped = (headed: readonly Headed[]): readonly Group[] =>
  [...Map.groupBy(headed, ({ heading }) => heading)].map(([heading, own]) => ({
    heading,
    lines: own.map(({ row }) => rowLine(row)),
  }))

const folded = (
  rows: readonly PickerRow[],
  of: Apart,
  words: PickerWords,
  isOpen: boolean,
): readonly Line[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'fold', of, isOpen, text: counted(words[of], rows.length) },
        ...(isOpen ? rows.map(rowLine) : []),
      ]

/** Fewer letters begin too many names. */
const fewestForOwn = 3

/** Whether one’s own is what is written. */
const meansOwn = (written: string, { custom, own }: PickerWords): boolean =>
  written.trim().length >= fewestForOwn &&
  [custom, ...own].some((name) => {
    const grade = gradeOf({ id: '', name, vendor: '', by: '', figures: '' }, written)
    return grade !== undefined && grade !== 'within' && grade !== 'each-word'
  })

/**
 * The list as it is to be shown: rows by vendor, or where something is written
 * the best matches first; what is kept apart folded after them; “Custom…” last,
 * or first where that is what was written.
 */
export const listed = (all: readonly PickerRow[], words: PickerWords, asked: Asked): Listed => {
  const isSearched = asked.written.trim() !== ''
  const found = matching(all, asked.written)
  const rows = found.filter(({ apart }) => apart === undefined)
  const headed = isSearched
    ? rows.map((row) => ({ heading: '', row }))
    : unsearched(rows, asked, words)
  const left = headed.slice(asked.most).length
  // Where nothing else is what was written, those kept apart are what was meant.
  const isOpen = (of: Apart) => asked.open.has(of) || (isSearched && rows.length === 0)
  const own: Line = { kind: 'custom', text: words.custom }
  const isOwn = asked.takesOwn && meansOwn(asked.written, words)
  const ends: readonly Line[] = [
    ...(left > 0 ? [{ kind: 'more', text: counted(words.more, left) } as const] : []),
    ...(['unknown', 'retired'] as const).flatMap((of) =>
      folded(
        found.filter(({ apart }) => apart === of),
        of,
        words,
        isOpen(of),
      ),
    ),
    ...(asked.takesOwn && !isOwn ? [own] : []),
  ]
  return {
    groups: [
      ...(isOwn ? [{ heading: '', lines: [own] }] : []),
      ...grouped(headed.slice(0, asked.most)),
      { heading: '', lines: ends },
    ],
    found: [...(isOwn ? [own] : []), ...found].length,
    hasBest: isSearched && (isOwn || rows.length > 0),
  }
}

/** How many match, in a sentence. */
export const foundText = ({ none, one, many }: PickerWords, found: number): string =>
  found === 0 ? none : found === 1 ? one : counted(many, found)
