import type { Tell } from '../../words/say.ts'
import type { Shown } from '../answer/shown.ts'
import { type Cited, citedBy } from '../answer/sources.ts'
import { heads, linked, type Sheet, text } from './book.ts'

/** Every source that the answer cites, once. */
export const sourcesSheet = ({ answer, t }: Shown): Sheet => sourcesOf(citedBy(answer), t)

export const sourcesOf = (cited: readonly Cited[], t: Tell): Sheet => ({
  name: t('export.sources'),
  widths: [8, 70, 60, 12, 70],
  frozen: 1,
  rows: [
    heads(
      t('export.number'),
      t('export.title'),
      t('export.source-address'),
      t('export.as-of'),
      t('export.cited-by'),
    ),
    ...cited.map(({ title, url, asOf, by }, at) => [
      { value: at + 1 },
      text(title),
      linked(url, url),
      text(asOf),
      text(t.format.all([...new Set(by)])),
    ]),
  ],
})
