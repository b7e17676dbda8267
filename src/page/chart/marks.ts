import { html } from 'hono/html'
import type { Html } from '../parts/html.ts'
import type { Placed } from './labels.ts'
import { type Axis, place } from './scales.ts'

/** How a workload is paid: the shape and the colour of its mark. */
export type Way = 'rent' | 'own' | 'api'

const series = { rent: 's1', own: 's2', api: 's3' } as const

export const seriesOf = (way: Way): string => series[way]

interface MarkLook {
  readonly way: Way
  /** Its colour, where it is not that of its way. */
  readonly series?: 1 | 2 | 3 | 4 | 5 | 6
  /** One offer, or an old one. */
  readonly isWeak: boolean
  /** Not among what is best. */
  readonly isFaint?: boolean
}

const classOf = ({ way, series: own, isWeak, isFaint = false }: MarkLook) =>
  [
    'mark',
    own === undefined ? series[way] : `s${own}`,
    isWeak ? 'hollow' : '',
    isFaint ? 'faint' : '',
  ]
    .filter(Boolean)
    .join(' ')

/** A mark: rent a circle, own a square, tokens a diamond; hollow where it rests on little. */
export const markView = (look: MarkLook, x: number, y: number): Html => {
  const name = classOf(look)
  if (look.way === 'rent')
    return html`<circle class="${name}" cx="${place(x)}%" cy="${place(y)}" r="6.5"/>`
  const shape =
    look.way === 'own'
      ? html`<rect class="${name}" x="-6" y="-6" width="12" height="12"/>`
      : html`<path class="${name}" d="M0-8 8 0 0 8-8 0Z"/>`
  return html`<svg x="${place(x)}%" y="${place(y)}" overflow="visible">${shape}</svg>`
}

/** An interval: a pale bar, as a range is no edge, with a core line that can be seen. */
export const intervalView = (
  way: Way,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Html => {
  const line = (name: string) =>
    html`<line class="${name} ${series[way]}" x1="${place(from.x)}%" x2="${place(to.x)}%" y1="${place(from.y)}" y2="${place(to.y)}"/>`
  return html`${line('interval')}${line('core')}`
}

/** The names of the ticks of an axis up, each on top of its line. */
export const tickLabelsY = (
  { at, ticks }: Axis,
  name: (tick: number) => string,
): readonly Placed[] =>
  ticks.map((tick) => ({ text: name(tick), x: 0, dx: 0, y: at(tick) - 4, anchor: 'start' }))

/** Lines across at the ticks of an axis up, and their names. */
export const gridY = (axis: Axis, name: (tick: number) => string): Html =>
  html`${axis.ticks.map((tick) => html`<line class="grid" x1="0" x2="100%" y1="${place(axis.at(tick))}" y2="${place(axis.at(tick))}"/>`)}${tickLabelsY(axis, name).map(({ text, y }) => html`<text class="soft" x="0" y="${place(y)}">${text}</text>`)}`

/** Lines down at the ticks, each named below. */
export const gridX = (
  { at, ticks }: Axis,
  name: (tick: number) => string,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Html =>
  html`${ticks.map((tick) => {
    const x = at(tick)
    const anchor = x < 8 ? 'start' : x > 92 ? 'end' : 'middle'
    return html`<line class="grid" x1="${place(x)}%" x2="${place(x)}%" y1="${top}" y2="${bottom}"/><text class="soft" x="${place(anchor === 'start' ? 0 : anchor === 'end' ? 100 : x)}%" y="${bottom + 16}" text-anchor="${anchor}">${name(tick)}</text>`
  })}`

/** What an axis across counts, below its ticks. */
export const axisNameX = (name: string, y: number): Html =>
  html`<text class="soft" x="100%" y="${y}" text-anchor="end">${name}</text>`

/** What an axis up counts, above all of it. */
export const axisNameY = (name: string): Html =>
  html`<text class="soft" x="0" y="12">${name}</text>`

/** Paths whose points are in percent across and px down: their lines stay as thick at any width. */
export const pathsView = (height: number, paths: Html): Html =>
  html`<svg width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none" overflow="visible">${paths}</svg>`
