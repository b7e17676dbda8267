import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive by name, read by its central directory. */
export const unzipped = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const archive = Buffer.from(bytes)
  const files = new Map<string, string>()
  const end = archive.lastIndexOf('PK\u0005\u0006', -1, 'latin1')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = archive.readUInt16LE(at + 10)
    const size = archive.readUInt32LE(at + 20)
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const header = archive.readUInt32LE(at + 42)
    const start =
      header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
    const data = archive.subarray(start, start + size)
    const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0))
    files.set(path, (method === 0 ? data : inflateRawSync(data)).toString('utf8'))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

/** A cell as its file has it. */
export interface FileCell {
  readonly value: string | number | null
  readonly formula: string | undefined
  /** A number of the file’s list of styles. */
  readonly style: number
}

export interface FileSheet {
  readonly name: string
  /** By place: `B2`. */
  readonly cells: ReadonlyMap<string, FileCell>
  readonly xml: string
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (entities[name] ?? ''),
  )

const textsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, one = '']) =>
    [...one.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, part = '']) => unescaped(part)).join(''),
  )

const cellsOf = (xml: string, texts: readonly string[]): ReadonlyMap<string, FileCell> =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(
      ([, place = '', attributes = '', inside = '']) => {
        const [, type] = /\bt="(\w+)"/.exec(attributes) ?? []
        const [, style = '0'] = /\bs="(\d+)"/.exec(attributes) ?? []
        const [, formula] = /<f>([\s\S]*?)<\/f>/.exec(inside) ?? []
        const [, raw] =
          /<v>([\s\S]*?)<\/v>/.exec(inside) ?? (inside.includes('<v/>') ? ['', ''] : [])
        const value =
          raw === undefined
            ? null
            : type === 's'
              ? (texts[Number(raw)] ?? null)
              : type === 'str'
                ? unescaped(raw)
                : Number(raw)
        const written = formula === undefined ? undefined : unescaped(formula)
        return [place, { value, formula: written, style: Number(style) }]
      },
    ),
  )

/** A workbook’s sheets and names as its file has them, by another reader than the library that wrote it. */
export const workbookIn = (bytes: Uint8Array) => {
  const files = unzipped(bytes)
  const xmlOf = (path: string): string => files.get(path) ?? ''
  const texts = textsOf(xmlOf('xl/sharedStrings.xml'))
  const book = xmlOf('xl/workbook.xml')
  const sheets = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name = ''], at): FileSheet => {
      const xml = xmlOf(`xl/worksheets/sheet${at + 1}.xml`)
      return { name: unescaped(name), cells: cellsOf(xml, texts), xml }
    },
  )
  const names = new Map(
    [...book.matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, name = '', range = '']) => [unescaped(name), unescaped(range)],
    ),
  )
  return { sheets, names, files }
}

export type FileBook = ReturnType<typeof workbookIn>
