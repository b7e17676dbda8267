import { modelOf, type Shown } from './answer/shown.ts'
import { csvOf } from './csv.ts'
import { markdownOf } from './markdown.ts'

export type { Case, Exported, Kind, Shown, SideBySide } from './answer/shown.ts'
export { type WithApi, wayRows } from './answer/ways.ts'
export { type Call, type CallKind, callKinds, callText, shellQuoted } from './call.ts'

/** What an answer can be handed on as; also the end of the file’s name. */
export const exportFormats = ['xlsx', 'csv', 'json', 'md'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const isExportFormat = (text: string): text is ExportFormat =>
  exportFormats.some((one) => one === text)

/** A file to send: its bytes or text, the value of `Content-Type`, and a name in ASCII. */
export interface ExportedFile {
  readonly body: Uint8Array<ArrayBuffer> | string
  readonly contentType: string
  readonly fileName: string
}

const contentTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
}

/** A name as part of a file’s: `llama-3.3-70b-instruct`. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9.]+|\.{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)

const fileName = ({ answer, kind, today }: Shown, format: ExportFormat): string => {
  const slug = slugOf(modelOf(answer) ?? '')
  return `suanpan-${slug === '' ? kind : slug}-${today}.${format}`
}

/** The answer whole, with where it can be opened again; of several asked side by side, each by its name. */
const jsonOf = ({ answer, address, kind, beside }: Shown): string => {
  const told = beside?.told
  const { rows } = answer
  const whole =
    kind === 'breakeven' && beside !== undefined
      ? {
          address,
          kind,
          cases: beside.cases.map(({ name, answer: one }) => ({ name, answer: one })),
        }
      : {
          address,
          kind,
          ...(beside !== undefined && { pinned: beside.pinned.size }),
          answer:
            told === undefined
              ? answer
              : { ...answer, rows: rows?.map((row) => ({ ...row, ...told.get(row) })) },
        }
  return `${JSON.stringify(whole, null, 2)}\n`
}

const writers: Readonly<
  Record<ExportFormat, (shown: Shown) => Promise<ExportedFile['body']> | string>
> = {
  // By a module of ours: a bundle would keep the whole of a package that is imported so.
  xlsx: async (shown) => (await import('./workbook/index.ts')).workbookOf(shown),
  csv: csvOf,
  json: jsonOf,
  md: markdownOf,
}

/**
 * An answer as a file. The spreadsheet has live formulas for all that follows from inputs by
 * formulas, beside the values as answered; ask with `working: "full"`, for without working it has
 * none. What writes .xlsx is loaded when it is first asked for.
 */
export const exportFile = async (format: ExportFormat, shown: Shown): Promise<ExportedFile> => ({
  body: await writers[format](shown),
  contentType: contentTypes[format],
  fileName: fileName(shown, format),
})
