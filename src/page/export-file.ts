import type { FieldError } from '../estimates/shared/answer-error.ts'
import {
  type Exported,
  type ExportedFile,
  exportFile,
  isExportFormat,
  type Kind,
  type SideBySide,
  wayRows,
} from '../export/index.ts'
import { en } from '../words/en.ts'
import { type Tell, tellIn } from '../words/say.ts'
import { type Place, placeOf } from './address/ways.ts'
import { type Asking, answerOf, type Found } from './asked/answers.ts'
import { compared } from './asked/break-even.ts'
import { linkOf } from './form/link.ts'
import { withRegionOfName } from './form/placed.ts'
import type { State } from './form/state.ts'
import { openAddress } from './form/version.ts'
import { linkWith } from './parts/links.ts'
import { besideOf, rowsShown } from './view/compare/exported.ts'
import { titleOf } from './view/compare/heading.ts'
import { comparedAt } from './view/compare/view.ts'

/** What a view hands on: one answer, or several side by side. */
interface HandedOn {
  readonly kind: Kind
  readonly answer: Exported
  readonly title?: string
  readonly beside?: SideBySide
}

type Refused = { readonly refused: readonly FieldError[] }

interface Asked {
  readonly place: Place
  readonly state: State
  readonly asking: Asking
  readonly origin: string
  readonly t: Tell
}

/** The rows that a comparison shows, and the pinned ones as estimates of their own. */
const comparison = async ({ state, asking, t }: Asked, one: Found): Promise<HandedOn | Refused> => {
  const found = await comparedAt(state, asking, t, one)
  if (!found.ok) return { refused: found.errors }
  const { answer, shown } = found
  return {
    kind: 'compare',
    title: titleOf(one, shown),
    answer: { ...answer, rows: rowsShown(shown).map(({ row }) => row) },
    beside: await besideOf(answer, asking, shown),
  }
}

/** Each API and each way to host at the volume, and the break-even with each API. */
const breakEven = async (asked: Asked, found: Found): Promise<HandedOn | undefined> => {
  if (found.kind !== 'inference') return undefined
  const { t } = asked
  const all = await compared({ ...asked, found }, found.answer)
  const cases = all.flatMap(({ name, answer }) =>
    answer === undefined ? [] : [{ name, kind: 'breakeven' as const, answer }],
  )
  const [first] = cases
  return first === undefined
    ? undefined
    : {
        kind: 'breakeven',
        answer: { ...first.answer, rows: wayRows(all, t) },
        beside: {
          pinned: new Set(),
          cases,
          notes: all.flatMap(({ name, refused }) =>
            refused === undefined ? [] : [t('export.labeled-note', { label: name, note: refused })],
          ),
        },
      }
}

const handedOn = async (asked: Asked): Promise<HandedOn | Refused> => {
  const { place, state, asking, t } = asked
  const found = await answerOf(state, asking, t)
  if (found.kind === 'refused') return { refused: found.errors }
  if (place.view === 'compare') return comparison(asked, found)
  const one = { kind: found.kind, answer: found.answer }
  const isOfWays = place.view === 'break-even' || place.way === 'replace'
  const ways = isOfWays ? await breakEven(asked, found) : undefined
  if (ways === undefined || place.view === 'break-even') return ways ?? one
  return { ...one, answer: { ...found.answer, rows: ways.answer.rows } }
}

/** The file of a view at an address such as `/serve/compare/export.xlsx`, or why it has none; undefined where no file is. */
export const exportFileAt = async (
  pathname: string,
  query: URLSearchParams,
  today: string,
  origin: string,
): Promise<{ readonly file: ExportedFile } | Refused | undefined> => {
  const [at = '', format = ''] = pathname.split('/export.')
  const place = placeOf(at)
  if (place === undefined || !isExportFormat(format)) return undefined
  const t = tellIn(en)
  const state = withRegionOfName(openAddress(place.way, query).state)
  const found = await handedOn({ place, state, asking: { today, words: en }, origin, t })
  if ('refused' in found) return found
  const isLong = linkOf(state, origin).tooLong !== undefined
  const address = isLong ? t('export.no-address') : `${origin}${linkWith(state, place)}`
  return { file: await exportFile(format, { ...found, address, today, t }) }
}
