import { html } from 'hono/html'
import type { Interval } from '../../units/significance.ts'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import type { Drawing } from './figure.ts'
import { textWidth, widths, wrapped } from './labels.ts'
import { axisNameX, gridX } from './marks.ts'
import { place, wholeX } from './scales.ts'

/** A part of a whole, in the unit of the chart. */
export interface StackPart {
  readonly name: string
  readonly size: number
  /** Of the whole, from 0 to 1, where it is known. */
  readonly share?: number | null
  /** Its colour, one for each kind of money; parts of one kind differ in strength. */
  readonly series: 1 | 2 | 3 | 4 | 5 | 6
  readonly strength?: 1 | 2 | 3
}

/** A whole, with its parts in order. */
export interface Stack {
  readonly name: string
  readonly total: number
  readonly parts: readonly StackPart[]
  /** 80%, of the whole; null where it is exact. */
  readonly interval: Interval | null
}

/** How sizes of a drawing are told. */
export interface Told {
  /** With the digits that the interval of its whole supports. */
  readonly value: (size: number, whole: Stack) => string
  readonly total: (whole: Stack) => string
  /** A tick, without the unit that the axis has. */
  readonly tick: (size: number) => string
  readonly axis: string
}

const barHeight = 26
const lineHeight = 16
const keyGap = 4
/** What the swatch of a part takes beside its name. */
const swatchRoom = 20

/** The parts that can be seen. */
const shownOf = ({ parts }: Stack) => parts.filter(({ size }) => size > 0)

/** The largest value that a drawing of wholes has. */
export const mostOf = (stacks: readonly Stack[]): number =>
  Math.max(0, ...stacks.flatMap(({ total, interval }) => [total, interval?.high ?? 0]))

const partClass = ({ series, strength = 1 }: StackPart) => `part s${series} strength-${strength}`

/** The bar of a whole: each part begins where the one before it ends. */
const barView = (parts: readonly StackPart[], at: (value: number) => number, y: number): Html => {
  const startOf = (part: number) => parts.slice(0, part).reduce((sum, { size }) => sum + size, 0)
  return html`${parts.map((part, i) => {
    const [from, to] = [at(startOf(i)), at(startOf(i + 1))]
    return html`<rect class="${partClass(part)}" x="${place(from)}%" y="${y}" width="${place(to - from)}%" height="${barHeight}"/>`
  })}`
}

const whiskerView = ({ low, high }: Interval, at: (value: number) => number, y: number): Html =>
  html`<line class="whisker" x1="${place(at(low))}%" x2="${place(at(high))}%" y1="${y}" y2="${y}"/>${[low, high].map((end) => html`<line class="whisker" x1="${place(at(end))}%" x2="${place(at(end))}%" y1="${y - 4}" y2="${y + 4}"/>`)}`

/** A part as the key has it: its name in lines, its size and its share. */
interface Keyed {
  readonly part: StackPart
  readonly name: readonly string[]
  readonly value: string
}

const keyOf = (stack: Stack, told: Told, t: Tell): readonly Keyed[] =>
  shownOf(stack).map((part) => {
    const size = told.value(part.size, stack)
    const value = part.share == null ? size : t.format.parts([size, t.format.share(part.share)])
    return { part, value, name: wrapped(part.name, widths[0] - swatchRoom - 8 - textWidth(value)) }
  })

const heightOf = (key: readonly Keyed[]) =>
  key.reduce((sum, { name }) => sum + name.length * lineHeight + keyGap, 0)

/** Names, sizes and shares of the parts, in the order of the bar. */
const keyView = (key: readonly Keyed[], top: number): Html =>
  html`${key.map(({ part, name, value }, i) => {
    const y = top + heightOf(key.slice(0, i))
    return html`<rect class="${partClass(part)}" x="1" y="${y}" width="12" height="12"/>${name.map((line, j) => html`<text x="${swatchRoom}" y="${y + j * lineHeight + 10}">${line}</text>`)}<text x="100%" y="${y + 10}" text-anchor="end">${value}</text>`
  })}`

interface Laid {
  readonly stack: Stack
  readonly key: readonly Keyed[]
  /** Below its bar, and its whisker where it has one. */
  readonly keyTop: number
  readonly height: number
}

const laidOut = (stack: Stack, told: Told, t: Tell): Laid => {
  const key = keyOf(stack, told, t)
  const keyTop = stack.interval === null ? 56 : 66
  return { stack, key, keyTop, height: keyTop + heightOf(key) + 12 }
}

const stackView = (
  { stack, key, keyTop }: Laid,
  top: number,
  at: (value: number) => number,
  told: Told,
): Html => {
  const total = told.total(stack)
  const [name] = wrapped(stack.name, widths[0] - 12 - textWidth(total))
  return html`<text class="bold" x="0" y="${top + 12}">${name}</text><text class="bold" x="100%" y="${top + 12}" text-anchor="end">${total}</text>${barView(shownOf(stack), at, top + 20)}${stack.interval === null ? '' : whiskerView(stack.interval, at, top + 54)}${keyView(key, top + keyTop)}`
}

/** Wholes as bars on one scale, each with its parts named below it. */
export const stacksDrawing = (stacks: readonly Stack[], told: Told, t: Tell): Drawing => {
  const x = wholeX(mostOf(stacks))
  const laid = stacks.map((stack) => laidOut(stack, told, t))
  const topOf = (stack: number) => laid.slice(0, stack).reduce((sum, { height }) => sum + height, 0)
  const bottom = topOf(laid.length)
  return {
    height: bottom + 44,
    marks: html`${gridX(x, told.tick, { top: bottom, bottom: bottom + 4 })}${laid.map((one, i) => stackView(one, topOf(i), x.at, told))}${axisNameX(told.axis, bottom + 40)}`,
  }
}
