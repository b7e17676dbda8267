import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { waysChart } from '../../src/page/chart/bars.ts'
import type { Figure } from '../../src/page/chart/figure.ts'
import { fileStyle } from '../../src/page/chart/file-style.ts'
import { chartFile, csvFile, svgFile } from '../../src/page/chart/files.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'

const t = tellIn(en)
const facts = {
  day: '2026-11-28',
  address: 'https://example.org/serve?v=4&model=llama-3.3-70b',
  model: 'llama-3.3-70b',
}
const rowOf = (name: string) => ({
  name,
  way: 'rent' as const,
  cost: 110_140.25,
  interval: { low: 74_800, high: 179_200 },
  isChosen: true,
  isWeak: false,
})
const figure = waysChart({ currency: 'USD', asOf: '2026-11-28', rows: [rowOf('H100, rent')] }, t)
const tableOf = (rows: Figure['table']['rows']): Figure => ({
  ...figure,
  table: { columns: ['Name', 'Cost'], rows },
})

describe('a chart as CSV', () => {
  test('is read back as it was, numbers in full', () => {
    const [columns, row] = parse(csvFile(figure)) as string[][]
    expect(columns).toEqual(['Name', 'Paid by', 'USD per month', 'Low', 'High', 'Note'])
    expect(row).toEqual(['H100, rent', 'rent', '110140.25', '74800', '179200', 'your choice'])
  })

  test.each([
    ['a formula of a seller', '=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['a plus', '+1+2', `'+1+2`],
    ['an at sign', '@SUM(A1)', `'@SUM(A1)`],
    ['a minus that is no number', '-a', `'-a`],
    ['a tab', '\t=1', `'\t=1`],
    ['a number that is negative', '-12', '-12'],
    ['quotes and lines', 'a "b"\nc', 'a "b"\nc'],
  ])('%s: a spreadsheet runs nothing', (_, text, read) => {
    const [, row] = parse(csvFile(tableOf([[text, 1]]))) as string[][]
    expect(row).toEqual([read, '1'])
  })

  test('what is not known is empty, and less than nothing a number', () => {
    expect(
      csvFile(
        tableOf([
          ['a', null],
          ['b', -3.5],
        ]),
      ),
    ).toBe('Name,Cost\r\na,\r\nb,-3.5\r\n')
  })
})

describe('a chart as SVG', () => {
  const svg = svgFile(figure, facts, t)

  test('stands alone: title, unit, day, address and look', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('What does each way to pay cost?')
    expect(svg).toContain('$ thousand per month, 80% interval. Prices of 2026-11-28.')
    expect(svg).toContain('Suanpan, 2026-11-28.')
    expect(svg).toContain('https://example.org/serve?v=4&amp;model=llama-3.3-70b')
    expect(svg).toContain('.s1{fill:#287a5e')
    expect(svg).not.toMatch(/var\(--|<script|href=/)
  })

  test('escapes what a name has in it', () => {
    const named = waysChart({ currency: 'USD', asOf: null, rows: [rowOf('<script>&"')] }, t)
    expect(svgFile(named, facts, t)).not.toContain('<script')
  })

  test('a long address is broken into lines', () => {
    const address = `https://example.org/serve?${'workload.inputTokens=1500&'.repeat(20)}`
    const long = svgFile(figure, { ...facts, address }, t)
    const lines = [...long.matchAll(/<text class="soft" x="16"[^>]*>([^<]*)</g)]
    expect(lines.length).toBeGreaterThan(5)
    const height = Number(/height="(\d+)"/.exec(long)?.[1])
    const last = Number(/y="(\d+)"/.exec(lines.at(-1)?.[0] ?? '')?.[1])
    expect(last).toBeLessThan(height)
  })
})

test('what binary adds to a number is not in a file', () => {
  expect(csvFile(tableOf([['a', 24199.499999999996]]))).toContain('a,24199.5\r\n')
})

test('files are named by the chart, the model and the day', () => {
  expect(chartFile(figure, 'svg', facts, t)).toMatchObject({
    name: 'suanpan-ways-to-pay-llama-3.3-70b-2026-11-28.svg',
    type: 'image/svg+xml; charset=utf-8',
  })
  expect(chartFile(figure, 'csv', { ...facts, model: '' }, t).name).toBe(
    'suanpan-ways-to-pay-2026-11-28.csv',
  )
  expect(chartFile(figure, 'csv', { ...facts, model: '../a"b' }, t).name).toBe(
    'suanpan-ways-to-pay-..-a-b-2026-11-28.csv',
  )
})

const rendered = [
  ...['bold', 'break', 'chosen-row', 'core', 'grid', 'interval', 'label', 'limit-label', 'soft'],
  ...['s1', 's2', 's3', 's4', 's5', 's6', 'mark', 'hollow', 'faint', 'strength-2', 'strength-3'],
]
const charts = ['bars', 'batch', 'labels', 'latency', 'marks', 'stack', 'volume']

test('what charts name, both looks know: on the page and in a file', () => {
  const css = readFileSync(`${root}public/css/charts.css`, 'utf8')
  const written = charts
    .map((name) => readFileSync(`${root}src/page/chart/${name}.ts`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/class="([a-z -]+)"/g)])
    .flatMap(([, list = '']) => list.split(' '))
    .filter((name) => name !== 'chart' && name !== 'cell')
  expect(written).toContain('ring')
  for (const name of [...written, ...rendered]) {
    expect(css, name).toMatch(new RegExp(`\\.${name}\\b`))
    expect(fileStyle, name).toMatch(new RegExp(`\\.${name}\\b`))
  }
})
