import { tableOf } from '../answer/rows.ts'
import type { Shown } from '../answer/shown.ts'
import { formatOf, heads, type Sheet } from './book.ts'

/** The rows of a comparison, as they were compared: each is an estimate of its own, and held. */
export const compareSheet = ({ answer, t }: Shown): Sheet | undefined => {
  const table = tableOf(answer, t)
  return (
    table && {
      name: t('export.compare'),
      widths: table.heads.map((_, at) => (at === 1 ? 40 : 18)),
      frozen: 1,
      rows: [
        heads(...table.heads),
        ...table.rows.map((row) =>
          row.map((value) => ({
            value,
            format: typeof value === 'number' && value >= 1000 ? formatOf(value, '1') : undefined,
          })),
        ),
      ],
    }
  )
}
