import { html } from 'hono/html'
import type { Html } from '../parts/html.ts'
import { type Obstacle, type Placed, type Spot, widths } from './labels.ts'
import { place } from './scales.ts'

/** A mark with the place that it is drawn at, in percent across and px down. */
export interface Ringed<M> {
  readonly mark: M
  readonly x: number
  readonly y: number
}

/** Marks that lie on each other on a phone: one label names them all, by their numbers. */
export interface Ring<M> {
  readonly first: number
  readonly last: number
  readonly rings: readonly Ringed<M>[]
}

/** How near to the first of them others lie that one label names, in px. */
const apart = 15

const isNear = (one: Ringed<unknown>, other: Ringed<unknown>, reach: number): boolean =>
  Math.abs(one.x - other.x) * widths[0] < reach * 100 && Math.abs(one.y - other.y) < reach

/** Marks numbered from left to right; those that follow each other and lie on each other are together. */
export const ringsOf = <M>(marks: readonly Ringed<M>[], reach = apart): readonly Ring<M>[] => {
  const groups: Ringed<M>[][] = []
  for (const mark of marks.toSorted((a, b) => a.x - b.x)) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last !== undefined && first !== undefined && isNear(first, mark, reach)) last.push(mark)
    else groups.push([mark])
  }
  return groups.map((rings, i) => {
    const before = groups.slice(0, i).flat().length
    return { first: before + 1, last: before + rings.length, rings }
  })
}

/** Marks of which each has a label that is placed: where there is no room for all, more of them share one. */
export const ringsPlaced = <M, L>(
  marks: readonly Ringed<M>[],
  labelsOf: (rings: readonly Ring<M>[]) => readonly L[],
  reach = apart,
): { readonly rings: readonly Ring<M>[]; readonly labels: readonly L[] } => {
  const rings = ringsOf(marks, reach)
  const labels = labelsOf(rings)
  return rings.length < 2 || labels.length >= rings.length
    ? { rings, labels }
    : ringsPlaced(marks, labelsOf, 2 * reach)
}

const directions = [
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
] as const

/** Beside a ring, then farther and farther from it, so that one place is free. */
export const spotsBeside = (x: number, y: number): readonly Spot[] =>
  [14, 26, 40, 56, 74, 94].flatMap((far) =>
    directions.map(([across, down]) => ({
      x,
      dx: across * Math.min(far, 28),
      y: y + 4 + down * far,
      anchor: 'middle' as const,
    })),
  )

/** A ring itself, so that no number is written over another’s. */
export const ringObstacle = ({ x, y }: Ringed<unknown>): Obstacle => ({
  x,
  top: y - 7,
  bottom: y + 7,
})

/** From a ring to a number that found no place beside it. */
export const leaderView = ({ x, y }: Ringed<unknown>, label: Placed): Html | '' => {
  const down = label.y - 4 - y
  return Math.abs(down) < 30
    ? ''
    : html`<svg x="${place(x)}%" y="${place(y)}" overflow="visible"><line class="leader" x1="0" y1="${Math.sign(down) * 7}" x2="${label.dx}" y2="${place(down - Math.sign(down) * 9)}"/></svg>`
}
