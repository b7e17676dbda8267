import { headText, tableOf } from '../answer/rows.ts'
import type { Shown } from '../answer/shown.ts'
import { formatOf, heads, type Sheet } from './book.ts'

/** The rows of a comparison, as they were compared: each is an estimate of its own, and held. */
export const compareSheet = (shown: Shown): Sheet | undefined => {
  const table = tableOf(shown)
  return (
    table && {
      name: shown.t(shown.kind === 'compare' ? 'export.compare' : 'export.ways'),
      widths: table.heads.map((_, at) => (at === 1 || at === 2 ? 36 : 18)),
      frozen: 1,
      rows: [
        heads(...table.heads.map((head) => headText(head, shown.t))),
        ...table.rows.map(({ cells, isPinned }) =>
          cells.map((value) => ({
            value,
            format: typeof value === 'number' && value >= 1000 ? formatOf(value, '1') : undefined,
            look: isPinned ? ('strong' as const) : undefined,
          })),
        ),
      ],
    }
  )
}
