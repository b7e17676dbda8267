import { type ExportedFile, exportFile, isExportFormat } from '../export/index.ts'
import { en } from '../words/en.ts'
import { tellIn } from '../words/say.ts'
import { placeOf } from './address/ways.ts'
import { answerOf } from './asked/answers.ts'
import { compareBodyOf, settled } from './form/compared.ts'
import { withRegionOfName } from './form/placed.ts'
import { openAddress } from './form/version.ts'
import { linkWith } from './parts/links.ts'
import { compared } from './view/compare/ask.ts'

/** The file of an estimate at an address such as `/serve/export.xlsx`, or of a comparison; undefined where there is none. */
export const exportFileAt = async (
  pathname: string,
  query: URLSearchParams,
  today: string,
  origin: string,
): Promise<ExportedFile | undefined> => {
  const [at, format = ''] = pathname.split('/export.')
  const place = placeOf(at ?? '')
  if (place === undefined || !isExportFormat(format)) return undefined
  const t = tellIn(en)
  const state = withRegionOfName(openAddress(place.way, query).state)
  const found = await answerOf(state, { today, words: en }, t)
  if (found.kind === 'refused') return undefined
  if (place.view === 'compare') {
    const compare = await compared(compareBodyOf(settled(state)), { today, words: en }, t)
    return compare.ok
      ? exportFile(format, {
          kind: 'compare',
          answer: compare.answer,
          address: `${origin}${linkWith(state, place)}`,
          today,
          t,
        })
      : undefined
  }
  return exportFile(format, {
    kind: found.kind,
    answer: found.answer,
    address: `${origin}${linkWith(state)}`,
    today,
    t,
  })
}
