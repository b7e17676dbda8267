import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { breakeven } from '../../src/estimates/breakeven/index.ts'
import { capacity } from '../../src/estimates/capacity/index.ts'
import { mix } from '../../src/estimates/mix/index.ts'
import type { Example } from '../../src/estimates/shared/estimate.ts'
import { exportFile, isExportFormat } from '../../src/export/index.ts'
import {
  type Body,
  comparedBody,
  servingCases,
  shownOf,
  trainingCases,
} from '../support/exports.ts'

const textOf = async (format: 'csv' | 'json' | 'md', shown: Parameters<typeof exportFile>[1]) => {
  const { body } = await exportFile(format, shown)
  if (typeof body !== 'string') throw new Error(`${format} is text`)
  return body
}

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true }) as Record<string, string>[]

const shortRun = { scenario: 'train-model', workload: { tokens: '50M' } }

const rented = servingCases['predicted, rented'] ?? {}

describe('CSV', () => {
  test.each(Object.entries(servingCases))(
    '%s: figures, lines, inputs and steps',
    async (_, body) => {
      const shown = await shownOf('inference', body)
      const rows = rowsOf(await textOf('csv', shown))
      const { cost, derivation } = shown.answer
      const year = rows.find(({ Figure }) => Figure === 'Cost per year')
      expect(Number(year?.Value)).toBe(cost.allInUsdPerYear)
      expect(year).toMatchObject({ Section: 'Cost', Unit: 'USD/year' })
      const count = (section: string) => rows.filter(({ Section }) => Section === section).length
      expect(count('Lines')).toBe(cost.breakdown.length)
      expect(count('Inputs')).toBe(derivation.inputs.length)
      expect(count('Calculation')).toBe(derivation.steps.length)
    },
  )

  test('an interval, a price with its day and its source', async () => {
    const shown = await shownOf('inference', rented)
    const rows = rowsOf(await textOf('csv', shown))
    const { allInInterval } = shown.answer.cost
    const year = rows.find(({ Figure }) => Figure === 'Cost per year')
    expect([Number(year?.Low), Number(year?.High)]).toEqual([
      allInInterval?.low,
      allInInterval?.high,
    ])
    expect(year?.['As of']).toBe(shown.answer.price.asOf)
    const price = rows.find(({ Figure }) => Figure === 'Price per chip-hour')
    expect(price).toMatchObject({ Unit: 'USD/chip-hour', 'As of': shown.answer.price.asOf })
    expect(price?.Source).toMatch(/^https:/)
  })

  test('amounts in yuan stand beside those in dollars', async () => {
    const shown = await shownOf('inference', servingCases['in yuan'] ?? {})
    const rows = rowsOf(await textOf('csv', shown))
    const [usd, cny] = rows.filter(({ Figure }) => Figure === 'Cost per year')
    expect([usd?.Unit, cny?.Unit]).toEqual(['USD/year', 'CNY/year'])
    expect(Number(cny?.Value)).toBe(Number(usd?.Value) * shown.answer.currency.perUsd)
  })

  test('an unknown number is empty, and says why', async () => {
    const rows = rowsOf(await textOf('csv', await shownOf('inference', rented)))
    const price = rows.find(({ Figure }) => Figure === 'Electricity price')
    expect(price).toMatchObject({
      Value: '',
      Note: 'Not known. No electricity price or region is given.',
    })
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'a spreadsheet does not run %j',
    async (name) => {
      const shown = await shownOf('inference', rented)
      const answer = {
        ...shown.answer,
        cost: { ...shown.answer.cost, breakdown: [{ item: name, usd: -5, share: 1 }] },
      }
      const csv = await textOf('csv', { ...shown, answer })
      const row = rowsOf(csv).find(({ Section }) => Section === 'Lines')
      expect(row).toMatchObject({ Figure: `'${name}`, Value: '-5' })
    },
  )

  test('commas, quotes and lines stay in their cell', async () => {
    const shown = await shownOf('inference', rented)
    const item = 'a, "b"\nc'
    const cost = { ...shown.answer.cost, breakdown: [{ item, usd: 1, share: 1 }] }
    const csv = await textOf('csv', { ...shown, answer: { ...shown.answer, cost } })
    expect(rowsOf(csv).find(({ Section }) => Section === 'Lines')?.Figure).toBe(item)
  })

  test('a comparison is one row for each of its own', async () => {
    const shown = await shownOf('compare', comparedBody)
    const rows = rowsOf(await textOf('csv', shown))
    expect(rows).toHaveLength(shown.answer.rows.length)
    const first = shown.answer.rows.find(({ rank }) => rank === 1)
    const row = rows.find(({ Rank }) => Rank === '1')
    expect(row?.Option).toBe(first?.accelerator?.name)
    const cost = first?.cost
    expect(Number(row?.['Cost per year, USD'])).toBe(
      cost !== undefined && 'allInUsdPerYear' in cost ? cost.allInUsdPerYear : undefined,
    )
    expect(rows.some((one) => one['Why it is not ranked'] !== '')).toBe(true)
  })
})

test('JSON is the answer, and where it can be opened again', async () => {
  const shown = await shownOf('inference', rented)
  expect(JSON.parse(await textOf('json', shown))).toEqual({
    address: shown.address,
    kind: 'inference',
    answer: JSON.parse(JSON.stringify(shown.answer)),
  })
})

const all: readonly (readonly [string, 'inference' | 'training', Body])[] = [
  ...Object.entries(servingCases).map(([name, body]) => [name, 'inference', body] as const),
  ...Object.entries(trainingCases).map(([name, body]) => [name, 'training', body] as const),
]

describe('a report', () => {
  test.each(all)('%s: has each step, and each table is whole', async (_, kind, body) => {
    const shown = await shownOf(kind, body)
    const report = await textOf('md', shown)
    for (const { id, formula } of shown.answer.derivation.steps)
      expect(report).toContain(`\`${id} = ${formula}\``)
    // A row has as many cells as the one before it.
    const lines = report.split('\n')
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length
    lines.forEach((line, at) => {
      const before = lines[at - 1] ?? ''
      if (line.startsWith('|') && before.startsWith('|'))
        expect(cells(line), line).toBe(cells(before))
    })
    expect(report).not.toMatch(/undefined|NaN|\[object/)
  })

  test('headline, price with its age, inputs of one’s own in bold, sources', async () => {
    const shown = await shownOf('inference', rented)
    const report = await textOf('md', shown)
    expect(report.split('\n')[0]).toBe('# Cost of Llama-3.3-70B-Instruct on H100 SXM 80GB')
    expect(report).toMatch(/\| Cost per month \| \$[\d,]+ \| \*\*\$[\d,]+\*\* \| \$[\d,]+ \|/)
    expect(report).toContain('- Chips are rented.')
    expect(report).toMatch(/\$\d+\.\d\d per chip-hour/)
    expect(report).toMatch(/- \d{4}-\d\d-\d\d, \d+ days old/)
    expect(report).toMatch(/\| \*\*Peak-to-average ratio\*\* \| \*\*2\.5\*\* \|/)
    expect(report).not.toContain('| **Electricity price** |')
    expect(report).toContain('## Sources\n\n1. [')
    expect(report).toContain(`<${shown.address}>`)
  })

  test('amounts are in the currency that is shown', async () => {
    const report = await textOf('md', await shownOf('inference', servingCases['in yuan'] ?? {}))
    expect(report).toMatch(/\| Cost per year \| CNY [\d.]+ million \| CNY /)
  })

  test('names are no marks of Markdown', async () => {
    const shown = await shownOf('inference', rented)
    const title = 'a | b <script>alert(1)</script> [x](javascript:1)\n# c'
    const [head] = (await textOf('md', { ...shown, title })).split('\n\n')
    expect(head).toBe('# a \\| b \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:1) \\# c')
  })

  test('times and rates are told as the page tells them', async () => {
    const run = await textOf('md', await shownOf('training', shortRun))
    // 50 million tokens on one chip: hours, the ends as the page has them.
    expect(run).toMatch(/\| Duration \| [\d.]+ hours? \| 1\.6 hours \| 2\.[67] hours \|/)
    expect(run.split('## Lines')[0]).not.toContain(' days ')
    // 50 million tokens × 6 × 8 billion parameters less what is frozen; three digits.
    expect(run).toMatch(/\| \d\.\d\d × 10¹⁸ FLOPs \|/)
    expect(run.split('\n')[0]).toMatch(/^# LoRA fine-tuning of Llama 3.1 8B on H100 .*: cost$/)
    const served = await textOf('md', await shownOf('inference', rented))
    expect(served).toMatch(/\| TPOT P95 at peak \| {2}\| [\d.]{1,4} ms \|/)
    expect(served).toMatch(/\| QPS per chip \| {2}\| [\d.]{1,4} queries\/s per chip \|/)
  })

  test('a comparison has its rows', async () => {
    const shown = await shownOf('compare', comparedBody)
    const report = await textOf('md', shown)
    for (const row of shown.answer.rows.slice(0, 5))
      if (row.accelerator !== null) expect(report).toContain(row.accelerator.name)
  })
})

describe('other questions', () => {
  test.each([
    [
      'breakeven',
      breakeven.examples,
      /^# Buying tokens, renting or owning: .*API, cost per month/s,
    ],
    ['mix', mix.examples, /Cost per year/],
    ['capacity', capacity.examples, /Training runs per year/],
  ] as const)('%s has its figures', async (kind, examples, figures) => {
    for (const { value } of Object.values<Example>(examples)) {
      const shown = await shownOf(kind, value)
      const report = await textOf('md', shown)
      expect(report).toMatch(figures)
      expect(report).not.toMatch(/undefined|NaN|\[object/)
      expect((await exportFile('xlsx', shown)).body.length).toBeGreaterThan(3000)
      expect(rowsOf(await textOf('csv', shown)).length).toBeGreaterThan(1)
    }
  })

  test('says of which day prices were asked for, and of which the price is', async () => {
    const shown = await shownOf('inference', rented)
    const { price, request } = shown.answer
    // A rent that was looked up was seen before the day of the question.
    expect(price?.asOf).toBe('2026-11-09')
    const lines = (await textOf('md', shown)).split(/ *\n/)
    expect(lines).toContain(`Prices of ${String(request.asOf)}`)
    expect(lines).toContain('Price dated 2026-11-09')
  })

  test('a break-even says from which volume it pays', async () => {
    const shown = await shownOf('breakeven', breakeven.examples.cluster?.value ?? {})
    const [{ text } = { text: '' }] = shown.answer.crossings
    expect(text).not.toBe('')
    expect((await textOf('md', shown)).replaceAll('\\', '')).toContain(text)
  })
})

describe('a file', () => {
  test.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json'],
    ['md', 'text/markdown; charset=utf-8'],
  ] as const)('.%s: has its type and a name', async (format, contentType) => {
    const file = await exportFile(format, await shownOf('inference', rented))
    expect(file).toMatchObject({
      contentType,
      fileName: `suanpan-llama-3.3-70b-instruct-2026-11-28.${format}`,
    })
  })

  test('is named after the question where it is of no model', async () => {
    const { fileName } = await exportFile('csv', await shownOf('compare', comparedBody))
    expect(fileName).toBe('suanpan-compare-2026-11-28.csv')
  })

  test('with a name in another script has one of ASCII', async () => {
    const shown = await shownOf('inference', rented)
    const subject = { ...shown.answer.subject, model: '文心 4.5 "x/../y' }
    const { fileName } = await exportFile('csv', { ...shown, answer: { ...shown.answer, subject } })
    expect(fileName).toBe('suanpan-4.5-x---y-2026-11-28.csv')
  })

  test('has a format that is known', () => {
    expect(['xlsx', 'csv', 'json', 'md', 'pdf', 'constructor'].filter(isExportFormat)).toEqual([
      'xlsx',
      'csv',
      'json',
      'md',
    ])
  })

  test.each(['xlsx', 'csv', 'json', 'md'] as const)(
    '.%s: without working there is what the answer has',
    async (format) => {
      const shown = await shownOf('inference', { ...rented, working: 'none' })
      const { body } = await exportFile(format, shown)
      expect(body.length).toBeGreaterThan(100)
    },
  )
})
