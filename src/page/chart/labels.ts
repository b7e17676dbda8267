import { html } from 'hono/html'
import type { Html } from '../parts/html.ts'
import { place } from './scales.ts'

/** Where a text may stand. */
export interface Spot {
  /** In percent of the width. */
  readonly x: number
  /** From there, in px. */
  readonly dx: number
  /** The line that it stands on, in px from the top. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A text with the places that it may take, the best first. */
export interface Label {
  readonly text: string
  readonly spots: readonly Spot[]
  /** `soft`, `bold`, `limit` */
  readonly look?: string
}

/** A label with the one place that it got. */
export type Placed = Omit<Label, 'spots'> & Spot

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Widths of characters in px in a text of 12 px that is bold, in a wide font; the first that fits. */
const charWidths = [
  [/[⺀-鿿　-ヿ＀-￯]/, 12.5],
  [/[MWmw@%—…≈]/, 12],
  [/[iljtfI.,:;' ]/, 4.5],
] as const
const otherWidth = 7.5

/** Width of a text of 12 px in px, rather too much. */
export const textWidth = (text: string): number =>
  [...text].reduce(
    (width, char) => width + (charWidths.find(([chars]) => chars.test(char))?.[1] ?? otherWidth),
    0,
  )

/** Widths that a drawing is laid out for: a phone of 320 px, half a page, a whole one. */
export const widths = [250, 480, 900] as const

const boxOf = (text: string, { x, dx, y, anchor }: Spot, width: number): Box => {
  const at = (x / 100) * width + dx
  const size = textWidth(text)
  const left = anchor === 'start' ? at : anchor === 'end' ? at - size : at - size / 2
  return { left, right: left + size, top: y - 11, bottom: y + 3 }
}

/** Where a text is at a width, in px. */
export const boxAt = (label: Placed, width: number): Box => boxOf(label.text, label, width)

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** What a label keeps clear of: a mark at a place, in percent across and px down. */
export interface Obstacle {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Half the width of a mark, in px. */
const reach = 7

const around = ({ x, top, bottom }: Obstacle, width: number): Box => ({
  left: (x / 100) * width - reach,
  right: (x / 100) * width + reach,
  top,
  bottom,
})

/**
 * The labels that find a place within the drawing where they touch nothing, not
 * even a text whose place is taken, at any width; the first come first, and one that finds none is left to the table.
 */
export const placeLabels = (
  labels: readonly Label[],
  obstacles: readonly Obstacle[],
  height: number,
  taken: readonly Placed[] = [],
): readonly Placed[] => {
  const placed: Placed[] = []
  const isFree = (text: string, spot: Spot) =>
    widths.every((width) => {
      const box = boxOf(text, spot, width)
      return (
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        ![...taken, ...placed].some((other) => touch(box, boxAt(other, width))) &&
        !obstacles.some((obstacle) => touch(box, around(obstacle, width)))
      )
    })
  for (const { spots, ...label } of labels) {
    const spot = spots.find((one) => isFree(label.text, one))
    if (spot !== undefined) placed.push({ ...label, ...spot })
  }
  return placed
}

/** Beside a mark, then above and below it. */
export const spotsAround = (x: number, y: number): readonly Spot[] => [
  { x, dx: 10, y: y + 4, anchor: 'start' },
  { x, dx: -10, y: y + 4, anchor: 'end' },
  { x, dx: 8, y: y - 8, anchor: 'start' },
  { x, dx: -8, y: y - 8, anchor: 'end' },
  { x, dx: 8, y: y + 16, anchor: 'start' },
  { x, dx: -8, y: y + 16, anchor: 'end' },
  { x, dx: 0, y: y - 22, anchor: 'middle' },
  { x, dx: 0, y: y + 30, anchor: 'middle' },
]

export const labelView = ({ text, x, dx, y, anchor, look }: Placed): Html =>
  html`<text x="${place(x)}%" y="${place(y)}"${dx === 0 ? '' : html` dx="${place(dx)}"`}${anchor === 'start' ? '' : html` text-anchor="${anchor}"`} class="label${look === undefined ? '' : html` ${look}`}">${text}</text>`

/** Two lines at most, broken between words, within one where it is too long, for a phone; what is cut is in the table. */
export const wrapped = (text: string, most: number): readonly string[] => {
  if (textWidth(text) <= most) return [text]
  const pieces = text
    .split(/(?<= )/)
    .flatMap((word) => (textWidth(word.trimEnd()) > most ? word.split(/(?<=[-/:_])/) : [word]))
  const widthOf = (count: number) => textWidth(pieces.slice(0, count).join('').trimEnd())
  const count = pieces.findIndex((_, i) => widthOf(i + 1) > most)
  const lineOf = (from: number, to?: number) => pieces.slice(from, to).join('').trimEnd()
  const first = Math.max(1, count)
  return [cut(lineOf(0, first), most), cut(lineOf(first), most)].filter((line) => line !== '')
}

const cut = (text: string, most: number): string => {
  if (textWidth(text) <= most) return text
  const chars = [...text]
  const length = chars.findIndex((_, i) => textWidth(`${chars.slice(0, i + 1).join('')}…`) > most)
  return `${chars.slice(0, length).join('').trimEnd()}…`
}
