import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Cell, Figure } from './figure.ts'
import { fileStyle } from './file-style.ts'
import { textWidth } from './labels.ts'

/** What a file says of itself. */
export interface FileFacts {
  /** The day that it was made for, `2026-11-28`. */
  readonly day: string
  /** Where the page with the chart is, in full. */
  readonly address: string
  /** For the file’s name; the id of a preset, or nothing. */
  readonly model: string
}

/** A file to be sent. */
export interface ChartFile {
  readonly name: string
  readonly type: string
  readonly body: string
}

const width = 640
const margin = 16
const lineHeight = 16

/** A text in lines of a width, broken between words, or within one that is too long. */
const linesOf = (text: string, most: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const part of text.split(/(?<= )|(?<=[&?/])/)) {
    if (line !== '' && textWidth(line + part) > most) {
      lines.push(line)
      line = ''
    }
    for (const char of part) {
      if (textWidth(line + char) > most) {
        lines.push(line)
        line = ''
      }
      line += char
    }
  }
  return [...lines, line]
}

/** A chart as a file of its own: white, with its title, unit, date and address. */
export const svgFile = (figure: Figure, { day, address }: FileFacts, t: Tell): string => {
  const room = width - 2 * margin
  const subtitle = linesOf(figure.subtitle, room)
  const note = figure.note === undefined ? [] : linesOf(figure.note, room)
  const source = [...note, ...linesOf(t('pageCharts.source-line', { day, address }), room)]
  const top = 36 + subtitle.length * lineHeight
  const notes = (figure.notes ?? []).flatMap((note, i) =>
    linesOf(t('pageCharts.note-line', { number: i + 1, note }), room),
  )
  const under = top + figure.drawing.height + 24
  const foot = under + notes.length * lineHeight + (notes.length === 0 ? 0 : 12)
  const height = foot + source.length * lineHeight
  const lines = (all: readonly string[], from: number) =>
    all.map(
      (line, i) =>
        html`<text class="soft" x="${margin}" y="${from + i * lineHeight}">${line}</text>`,
    )
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<style>${fileStyle}</style>
<rect class="page" width="100%" height="100%"/>
<text id="title" class="title" x="${margin}" y="26">${figure.title}</text>
${lines(subtitle, 46)}
<svg x="${margin}" y="${top}" width="${room}" height="${figure.drawing.height}" overflow="visible">${figure.drawing.marks}</svg>
${lines(notes, under)}
${lines(source, foot)}
</svg>
`)
}

/** A text that a spreadsheet would run as a formula. */
const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text))

/** A cell as CSV has it: numbers in full; a text that would run as a formula behind an apostrophe. */
const csvCell = (cell: Cell): string => {
  if (cell === null) return ''
  // Without what binary adds at the end: 24199.5 for 24199.499999999996.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  const text = isFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A chart’s table as CSV (RFC 4180): a line of names, then one for each row, numbers as exact as they are known. */
export const csvFile = ({ table: { columns, rows } }: Figure): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

const safe = (text: string) => text.replace(/[^A-Za-z0-9.-]+/g, '-')

/** A file of a chart, named by what it shows and when: `suanpan-cost-latency-llama-3.3-70b-2026-11-28.svg`. */
export const chartFile = (
  figure: Figure,
  kind: 'svg' | 'csv',
  facts: FileFacts,
  t: Tell,
): ChartFile => {
  const parts = ['suanpan', figure.name, safe(facts.model), facts.day]
  const name = `${parts.filter((part) => part !== '').join('-')}.${kind}`
  return kind === 'svg'
    ? { name, type: 'image/svg+xml; charset=utf-8', body: svgFile(figure, facts, t) }
    : { name, type: 'text/csv; charset=utf-8', body: csvFile(figure) }
}
