import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  barsEnd,
  type CostRow,
  costCellView,
  rankedChart,
  waysChart,
} from '../../src/page/chart/bars.ts'
import { batchChart } from '../../src/page/chart/batch.ts'
import { costLinesChart } from '../../src/page/chart/cost-lines.ts'
import { type Figure, figureView } from '../../src/page/chart/figure.ts'
import { textWidth, widths } from '../../src/page/chart/labels.ts'
import { type LatencyRow, latencyChart } from '../../src/page/chart/latency.ts'
import { memoryChart } from '../../src/page/chart/memory.ts'
import { volumeChart } from '../../src/page/chart/volume.ts'
import type { VolumeData } from '../../src/page/chart/volume-data.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'

const t = tellIn(en)
const marksOf = ({ drawing }: Figure) => String(drawing.marks)
const cellsOf = ({ table }: Figure) => table.rows.flat()

const row = (name: string, cost: number, more: Partial<CostRow> = {}): CostRow => ({
  name,
  way: 'rent',
  cost,
  interval: null,
  isChosen: false,
  isWeak: false,
  ...more,
})

const costs = (rows: readonly CostRow[]) => ({ currency: 'USD' as const, rows, asOf: '2026-11-28' })

interface Text {
  readonly text: string
  /** In percent, or in px where `isPx`. */
  readonly x: number
  readonly isPx: boolean
  readonly dx: number
  readonly y: number
  readonly anchor: string
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const textsIn = (svg: string): readonly Text[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, tag = '', text = '']) => {
    const x = attribute(tag, 'x') ?? ''
    return {
      text: text.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
      x: Number.parseFloat(x),
      isPx: !x.endsWith('%'),
      dx: Number(attribute(tag, 'dx') ?? 0),
      y: Number(attribute(tag, 'y')),
      anchor: attribute(tag, 'text-anchor') ?? 'start',
    }
  })

/** The texts of a chart that reach out of it at a width. */
const outside = (figure: Figure, width: number) =>
  textsIn(marksOf(figure)).filter(({ text, x, isPx, dx, y, anchor }) => {
    const at = (isPx ? x : (x / 100) * width) + dx
    const size = textWidth(text)
    const left = anchor === 'start' ? at : anchor === 'end' ? at - size : at - size / 2
    return left < -0.5 || left + size > width + 0.5 || y < 8 || y > figure.drawing.height
  })

describe('bars of costs', () => {
  // The axis goes to 120: 2% of the width at 0 and 98% at 120, so that 110 stands at 2 + 96 × 110 / 120 = 90.
  const rows = [
    row('H100, own', 64_000, { way: 'own', interval: { low: 46_000, high: 88_000 } }),
    row('Together', 99_000, { way: 'api', note: 'list price', isWeak: true }),
    row('H100, rent', 110_000, { isChosen: true }),
  ]
  const figure = waysChart(costs(rows), t)
  const svg = marksOf(figure)

  test('stand on one scale from nothing', () => {
    expect(svg).toContain('<circle class="mark s1" cx="90%"')
    expect(svg).toContain('x1="38.8%" x2="72.4%"')
    expect(svg).toContain('$ thousand per month</text>')
    expect(textsIn(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['0', '40', '80', '120']),
    )
  })

  test('say what is paid, with as many digits as are known', () => {
    const texts = textsIn(svg).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['≈ $64,000', '$99,000', '$110,000']))
    expect(texts).toEqual(expect.arrayContaining(['your choice', 'list price']))
  })

  test('differ in shape, and rest on little where hollow', () => {
    expect(svg).toContain('<rect class="mark s2"')
    expect(svg).toContain('<path class="mark s3 hollow"')
  })

  test('over four times the middle one are cut, with their number', () => {
    const many = [
      ...[10, 12, 14, 16].map((cost) => row(`c${cost}`, cost * 1000)),
      row('V100', 430_000),
    ]
    // The middle one of five is 14,000: 430,000 is beyond 56,000, and 16,000 is the last that is drawn.
    expect(barsEnd(many)).toBe(16_000)
    const svg = marksOf(rankedChart(costs(many), t))
    expect(svg.match(/class="break"/g)).toHaveLength(1)
    expect(textsIn(svg).map(({ text }) => text)).toContain('$430,000')
  })

  test('in a cell, the same bar alone', () => {
    const cell = String(costCellView(row('a', 50), 100))
    expect(cell).toContain('cx="50%"')
    expect(cell).not.toContain('<text')
    expect(cell).toContain('aria-hidden="true"')
  })

  test('of nothing are a sentence', () => {
    expect(String(figureView(rankedChart(costs([]), t), undefined, t))).toContain(
      'There is nothing to draw',
    )
  })
})

describe('cost against latency', () => {
  const timed = (
    name: string,
    cost: number,
    seconds: number | null,
    more: Partial<CostRow> = {},
  ) => ({
    ...row(name, cost, more),
    seconds,
  })
  const data = {
    ...costs([]),
    of: 'TPOT' as const,
    percentile: 'p50' as const,
    limitSeconds: 0.05,
    rows: [
      timed('B200', 93_000, 0.021),
      timed('H200', 78_000, 0.03),
      timed('H100', 110_000, 0.034, { isChosen: true }),
      timed('MI300X', 70_000, 0.092),
      timed('Together', 99_000, null, { way: 'api' }),
    ] satisfies readonly LatencyRow[],
  }
  const figure = latencyChart(data, t)
  const svg = marksOf(figure)

  test('dashes the rows that nothing beats, and pales the others that were not asked for', () => {
    // B200, H200 and MI300X: three steps.
    const path = /class="front" d="([^"]*)"/.exec(svg)?.[1] ?? ''
    expect(path.match(/V/g)).toHaveLength(3)
    expect(svg).not.toContain('faint')
    const pareto = figure.table.rows.map((cells) => [cells[0], cells.at(-1)])
    expect(pareto).toEqual([
      ['B200', 'yes'],
      ['H200', 'yes'],
      ['H100', 'no'],
      ['MI300X', 'yes'],
      ['Together', 'no'],
    ])
  })

  // 21 to 92 ms is under five times.
  test('says a logarithmic scale where there is one', () => {
    expect(svg).toContain('TPOT median at peak, ms')
    const wide = latencyChart({ ...data, rows: [...data.rows, timed('slow', 50_000, 0.2)] }, t)
    expect(marksOf(wide)).toContain('TPOT median at peak, ms, log scale')
  })

  test('has the limit, and leaves out those whose speed nobody states, saying so', () => {
    expect(svg).toContain('limit 50 ms')
    expect(figure.subtitle).toContain('limit of 50 ms')
    expect(svg).not.toContain('Together')
    // Four marks: the chosen one has a ring or a bold name, the API has nothing.
    expect(String(figureView(figure, undefined, t))).toContain(
      'Not drawn, as no speed is stated: Together.',
    )
    expect(cellsOf(figure)).toContain('speed not stated')
  })
})

describe('cost against volume', () => {
  const data: VolumeData = {
    currency: 'USD',
    asOf: '2026-11-28',
    ownTokensPerMonth: 1e9,
    lines: [
      {
        name: 'rent',
        series: 1,
        costAtOwn: 5000,
        points: [1e8, 1e9, 1e10].map((tokensPerMonth) => ({ tokensPerMonth, cost: 5000 })),
      },
      {
        name: 'API',
        series: 3,
        costAtOwn: 1000,
        points: [1e8, 1e9, 1e10].map((tokensPerMonth) => ({
          tokensPerMonth,
          cost: tokensPerMonth / 1e6,
        })),
      },
    ],
    crossings: [
      { tokensPerMonth: 5e9, cost: 5000, text: 'Renting costs less than the API from here on' },
    ],
  }
  const figure = volumeChart(data, t)
  const svg = marksOf(figure)

  test('rings the crossing and marks the volume asked for', () => {
    // 1e8 to 1e10 from 13% to 96%: 5e9 is log₁₀ 50 / 2 = 84.95% of the way, at 83.51%; 1e9 is half way.
    expect(svg).toContain('class="ring" cx="83.51%"')
    expect(svg).toContain('class="own-volume" x1="54.5%"')
    expect(svg).toContain('you: 1 billion')
    expect(svg).toContain('per month at your volume')
    expect(svg).toContain('>$5,000</tspan>')
    expect(svg).toContain('tokens per month, log scale')
  })

  test('has a colour and a dash for each way, and its cost at each volume in the table', () => {
    expect(svg).toContain('class="line s1"')
    expect(svg).toContain('class="line s3"')
    expect(figure.table.rows.slice(0, 2)).toEqual([
      [1e9, 'Your volume', 5000, 1000],
      [5e9, expect.stringContaining('Renting costs less than the API from here on'), '', ''],
    ])
    expect(figure.table.rows.slice(2)).toEqual([
      [1e8, '', 5000, 100],
      [1e9, '', 5000, 1000],
      [1e10, '', 5000, 10_000],
    ])
  })

  test('a line keeps its name beside a large amount', () => {
    const names = ['Rent', 'Own', 'API', 'Autoscaled rental']
    const lines = data.lines.flatMap((line) =>
      names.map((name) => ({ ...line, name, costAtOwn: 2_990_000_000 })),
    )
    const large = marksOf(volumeChart({ ...data, lines }, t))
    for (const name of names) expect(large).toContain(`>${name} <tspan`)
    expect(large).toContain('>$2.99 billion<')
  })

  test('of one volume is a sentence', () => {
    const one = volumeChart({ ...data, lines: [], crossings: [] }, t)
    expect(String(figureView(one, undefined, t))).toContain('There is nothing to draw')
  })
})

describe('throughput, memory and money in parts', () => {
  test('the plan is on the curve where it runs', () => {
    const figure = batchChart(
      {
        points: [1, 10, 100].map((batch) => ({
          batch,
          outputTokensPerSecond: batch * 10,
          tpotSeconds: 0.03,
        })),
        runsAt: 10,
        largest: 100,
      },
      t,
    )
    // Half way between 13% and 96%.
    expect(marksOf(figure)).toContain('class="mark s1" cx="54.5%"')
    expect(marksOf(figure)).toContain('class="mark s1 hollow" cx="96%"')
    expect(marksOf(figure)).toContain('you run 10')
    expect(figure.table.rows).toContainEqual([100, '', 1000, 30])
  })

  test('parts follow each other on the scale', () => {
    const figure = memoryChart(
      {
        totalBytes: 100e9,
        parts: [
          { name: 'Weights', size: 40e9, series: 1 },
          { name: 'KV cache', size: 60e9, series: 2 },
        ],
      },
      t,
    )
    // 96% of the width for 100 GB, from 2% on.
    expect(marksOf(figure)).toContain('x="2%" y="20" width="38.4%"')
    expect(marksOf(figure)).toContain('x="40.4%" y="20" width="57.6%"')
    expect(figure.table.rows).toEqual([
      ['Weights', 40],
      ['KV cache', 60],
      ['Total', 100],
    ])
  })

  test('a total has the digits that its interval supports, and so have its parts', () => {
    const figure = costLinesChart(
      {
        currency: 'USD',
        asOf: null,
        stacks: [
          {
            name: 'rent',
            total: 68_328,
            interval: { low: 50_000, high: 90_000 },
            parts: [{ name: 'Chips', size: 68_328, share: 1, series: 1, strength: 2 }],
          },
        ],
      },
      t,
    )
    const texts = textsIn(marksOf(figure)).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['≈ $68,000', '$68,000, 100%']))
    expect(marksOf(figure)).toContain('class="part s1 strength-2"')
    expect(figure.table.rows.at(-1)).toEqual(['rent', 'Total', 68_328, 100, 50_000, 90_000])
  })
})

test('a figure has its question, a table, and files by name', () => {
  const figure = rankedChart(costs([row('H100 <SXM>', 1000)]), t)
  const view = String(figureView(figure, { svg: '/a.svg?x=1', csv: '/a.csv' }, t))
  expect(view).toContain(
    'role="img" aria-labelledby="chart-ranked-costs-title chart-ranked-costs-subtitle"',
  )
  expect(view).toContain('id="chart-ranked-costs-title"')
  expect(view).toContain('href="/a.csv" download')
  expect(view).toContain('<th scope="row">H100 &lt;SXM&gt;</th>')
  expect(view).not.toMatch(/style=|NaN|undefined|Infinity/)
})

const names = fc.string({
  unit: fc.constantFrom(...'Hopper H100 SXM 80GB 昇腾910B, own'),
  minLength: 1,
  maxLength: 60,
})
const someRows = fc.array(
  fc.record({
    name: names,
    way: fc.constantFrom('rent' as const, 'own' as const, 'api' as const),
    cost: fc.double({ min: 0.01, max: 1e12, noNaN: true }),
    spread: fc.double({ min: 0, max: 0.9, noNaN: true }),
    isChosen: fc.boolean(),
    isWeak: fc.boolean(),
    seconds: fc.option(fc.double({ min: 1e-3, max: 100, noNaN: true })),
  }),
  { minLength: 1, maxLength: 20 },
)

test('at every width all texts are inside, and every row and figure is in the table', () => {
  fc.assert(
    fc.property(
      someRows,
      fc.option(fc.double({ min: 1e-3, max: 100, noNaN: true })),
      (some, limitSeconds) => {
        const rows = some.map(({ spread, ...one }) => ({
          ...one,
          interval:
            spread === 0 ? null : { low: one.cost * (1 - spread), high: one.cost * (1 + spread) },
        }))
        const figures = [
          waysChart(costs(rows), t),
          latencyChart({ ...costs([]), rows, of: 'TTFT', percentile: 'p95', limitSeconds }, t),
          costLinesChart(
            {
              currency: 'CNY',
              asOf: null,
              stacks: [
                {
                  name: 'all',
                  total: rows.reduce((sum, { cost }) => sum + cost, 0),
                  interval: null,
                  parts: rows.map(({ name, cost }) => ({ name, size: cost, series: 1 })),
                },
              ],
            },
            t,
          ),
        ]
        for (const figure of figures) {
          expect(marksOf(figure)).not.toMatch(/NaN|Infinity|undefined/)
          for (const width of widths) expect(outside(figure, width)).toEqual([])
          const cells = cellsOf(figure)
          for (const { name, cost } of rows) {
            expect(cells).toContain(name)
            expect(cells).toContain(cost)
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})
