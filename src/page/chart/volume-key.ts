import { html } from 'hono/html'
import type { Tell } from '../../words/say.ts'
import type { Html } from '../parts/html.ts'
import { textWidth, widths, wrapped } from './labels.ts'
import type { VolumeData, VolumeLine } from './volume-data.ts'

type Approximate = ReturnType<Tell['format']['approximateAmount']>

const lineHeight = 16
const gap = 8
const indent = 36

interface Entry {
  readonly series: VolumeLine['series']
  readonly name: readonly string[]
  /** What it costs at the user’s own volume, with its interval; empty where it is not known. */
  readonly cost: string
  /** Whether the cost stands behind the name, in its line. */
  readonly isBeside: boolean
}

const room = widths[0] - indent

const entryOf = (line: VolumeLine, { currency }: VolumeData, t: Tell): Entry => {
  const { name, series, costAtOwn, intervalAtOwn, isRough = false } = line
  const amountOf = (cost: number): Approximate =>
    isRough
      ? { value: t('pageCharts.roughly', { amount: t.format.amount(cost, currency, 2) }) }
      : t.format.approximateAmount(cost, intervalAtOwn, currency)
  const cost = costAtOwn === null ? '' : t('pageCharts.key-cost', amountOf(costAtOwn))
  return {
    series,
    name: wrapped(name, room),
    cost,
    isBeside: textWidth(`${name} ${cost}`) + gap <= room,
  }
}

/** Each line with its dash and its name, and what it costs at the user’s own volume. */
export const keyOf = (data: VolumeData, top: number, t: Tell): { height: number; marks: Html } => {
  const entries = data.lines.map((line) => entryOf(line, data, t))
  const isPriced = entries.some(({ cost }) => cost !== '')
  const first = isPriced ? top + lineHeight + gap : top
  const heights = entries.map(
    ({ name, cost, isBeside }) =>
      (name.length + (cost === '' || isBeside ? 0 : 1)) * lineHeight + gap,
  )
  const topOf = (entry: number) => heights.slice(0, entry).reduce((sum, one) => sum + one, first)
  const lineAt = (text: string, y: number) => html`<text x="${indent}" y="${y}">${text}</text>`
  const entryView = ({ series, name, cost, isBeside }: Entry, i: number): Html => {
    const y = topOf(i)
    const below = y + name.length * lineHeight
    const texts = isBeside
      ? html`<text x="${indent}" y="${y}">${name.join(' ')} <tspan class="soft" dx="${gap}">${cost}</tspan></text>`
      : html`${name.map((line, at) => lineAt(line, y + at * lineHeight))}<text class="soft" x="${indent}" y="${below}">${cost}</text>`
    return html`<line class="line s${series}" x1="0" x2="28" y1="${y - 4}" y2="${y - 4}"/>${texts}`
  }
  return {
    height: topOf(entries.length) - top,
    marks: html`${isPriced ? html`<text class="soft" x="${indent}" y="${top}">${t('pageCharts.key-title')}</text>` : ''}${entries.map(entryView)}`,
  }
}
