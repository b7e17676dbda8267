import { priceDaysOf, type Shown, titleOf } from '../answer/shown.ts'
import { type Cell, linked, text } from './book.ts'

/** What a sheet of figures begins with: of what, from where, of which day, and how it is used. */
export const aboutRows = (
  shown: Shown,
  howTo: 'export.how-to' | 'export.how-to-beside',
): readonly (readonly Cell[])[] => {
  const { answer, address, today, t } = shown
  return [
    [text(titleOf(shown), 'title')],
    [text(t('export.address')), linked(address, address)],
    [text(t('export.made')), text(today)],
    ...priceDaysOf(answer, t).map((parts) => parts.map((part) => text(part))),
    [text(t('export.currency')), text(answer.currency.code)],
    [text(t(howTo))],
    [],
  ]
}
