import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { request } from '../support/api.ts'
import { closeTo, engineOf, expectRecalculated } from '../support/recalculated.ts'
import { type FileBook, workbookIn } from '../support/xlsx.ts'

const Q = 'v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day'
const pinned = [
  'nvidia-h100-sxm_llama-3.3-70b_on-demand',
  'nvidia-b200-sxm_llama-3.3-70b_on-demand',
  'nvidia-h200-sxm_llama-3.3-70b_on-demand',
  'amd-mi300x_llama-3.3-70b_on-demand',
  'nvidia-h100-sxm_llama-3.3-70b_own',
  'deepinfra-llama-3.3-70b',
]
const pins = `compare.pins=${pinned.join('+')}`

const fileAt = async (path: string) => {
  const response = await request(path)
  expect(response.status, path).toBe(200)
  return response
}
const bookAt = async (path: string) =>
  workbookIn(new Uint8Array(await (await fileAt(path)).arrayBuffer()))
const rowsAt = async (path: string) =>
  parse(await (await fileAt(path)).text(), { bom: true, columns: true }) as Record<string, string>[]

const sheetOf = ({ sheets }: FileBook, name: string) => {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

/** Row of a label in the first column, counted from 1. */
const rowOf = (book: FileBook, sheet: string, label: string): number => {
  const [place] = [...sheetOf(book, sheet).cells].find(
    ([at, { value }]) => /^A\d/.test(at) && value === label,
  ) ?? ['A0']
  return Number(place.slice(1))
}

const letters = ['C', 'D', 'E', 'F', 'G', 'H']

describe('the workbook of a comparison', () => {
  test('has each pinned case live, and recalculates to what is in it', async () => {
    const book = await bookAt(`/serve/compare/export.xlsx?${Q}&${pins}`)
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Side by side',
      'Comparison',
      'Inputs',
      'Calculation',
      'Sources',
      'Notes',
    ])
    expect(expectRecalculated(book)).toBeGreaterThan(500)
    const { cells } = sheetOf(book, 'Side by side')
    const rows = await rowsAt(`/serve/compare/export.csv?${Q}&${pins}`)
    for (const [label, column] of [
      ['Cost per month', 'Cost per month, USD'],
      ['Cost per year', 'Cost per year, USD'],
      ['Cost per year, low of the 80% interval', 'Cost per year, low of 80%, USD'],
      ['Cost per month, high of the 80% interval', 'Cost per month, high of 80%, USD'],
      ['Chips', 'Chips'],
    ] as const) {
      const row = rowOf(book, 'Side by side', label)
      for (const [at, letter] of letters.entries()) {
        const text = rows[at]?.[column] ?? ''
        const cell = cells.get(`${letter}${row}`)
        if (text === '') expect(cell?.value ?? null, `${label} ${letter}`).toBeNull()
        else expect(cell?.value, `${label} ${letter}`).toEqual(closeTo(Number(text)))
      }
    }
  })

  test('follows its one load: each column becomes what the service answers at it', async () => {
    const [book, more] = await Promise.all(
      ['2M/day', '3M/day'].map((load) =>
        bookAt(
          `/serve/compare/export.xlsx?${Q.replace('2M/day', load)}&performance.maxTtftSeconds=&${pins}`,
        ),
      ),
    )
    if (book === undefined || more === undefined) throw new Error('two books')
    const engine = engineOf(book)
    engine.set('queriesPerSecond', 3e6 / 86400)
    for (const label of ['Cost per month', 'Cost per year', 'Chips']) {
      const row = rowOf(book, 'Side by side', label)
      for (const letter of letters) {
        const wanted = sheetOf(more, 'Side by side').cells.get(`${letter}${row}`)?.value
        if (typeof wanted === 'number')
          expect(engine.at('Side by side', `${letter}${row}`), `${label} ${letter}`).toEqual(
            closeTo(wanted),
          )
      }
    }
    engine.stop()
  })

  test('has a price of each case for itself', async () => {
    const book = await bookAt(`/serve/compare/export.xlsx?${Q}&${pins}`)
    const row = rowOf(book, 'Side by side', 'Cost per year')
    const engine = engineOf(book)
    const at = (letter: string) => Number(engine.at('Side by side', `${letter}${row}`))
    const before = letters.map(at)
    engine.set('usdPerChipHour_2', 2 * Number(engine.named('usdPerChipHour_2')))
    expect(letters.map(at)).toEqual(
      before.map((value, index) => closeTo(index === 1 ? 2 * value : value)),
    )
    engine.stop()
  })

  test('of runs is live as well', async () => {
    const book = await bookAt(
      '/train/compare/export.xlsx?v=5&scenario=train-model&workload.tokens=50M&model=llama-3.1-8b',
    )
    expect(expectRecalculated(book)).toBeGreaterThan(100)
    expect(sheetOf(book, 'Side by side').cells.size).toBeGreaterThan(30)
  })

  test('in yuan has both currencies', async () => {
    const book = await bookAt(`/serve/compare/export.xlsx?${Q}&${pins}&currency=CNY`)
    expectRecalculated(book)
    const row = rowOf(book, 'Side by side', 'Cost per year, CNY')
    const engine = engineOf(book)
    engine.set('currencyPerUsd', 7)
    expect(engine.at('Side by side', `C${row}`)).toEqual(
      closeTo(7 * Number(engine.named('allInUsdPerYear_1'))),
    )
    engine.stop()
  })

  test.each([
    'v=5&scenario=google-search-2023',
    `${Q}&scaling.autoscaling=hourly`,
    `${Q}&price.method=own`,
    `${Q}&price.usdPerChipHour=2`,
    `${Q}&price.method=api&price.api=gpt-4o`,
    `${Q}&model=deepseek-v3&accelerator=nvidia-h200-sxm`,
    `${Q}&compare.models=llama-3.1-8b&${pins}`,
  ])('no case is left out: %s', async (query) => {
    const book = await bookAt(`/serve/compare/export.xlsx?${query}`)
    const notes = [...sheetOf(book, 'Notes').cells.values()].map(({ value }) => value)
    expect(notes.filter((one) => /in the comparison alone/.test(String(one)))).toEqual([])
    expect(sheetOf(book, 'Side by side').cells.size).toBeGreaterThan(30)
    expectRecalculated(book)
  })
})

describe('the rows of a comparison’s files', () => {
  test('are those that are shown: pinned ones first, then as sorted and filtered', async () => {
    const rows = await rowsAt(
      `/serve/compare/export.csv?${Q}&${pins}&compare.filter=no-own+no-api&compare.vendor=AMD&compare.sort=-chips`,
    )
    expect(rows.filter(({ Pinned }) => Pinned === 'pinned')).toHaveLength(6)
    const rest = rows.slice(6).filter((row) => row['Why it is not ranked'] === '')
    expect(rest.length).toBeGreaterThan(2)
    expect(new Set(rest.map(({ Vendor }) => Vendor))).toEqual(new Set(['AMD']))
    const chips = rest.map(({ Chips }) => Number(Chips))
    expect(chips).toEqual(chips.toSorted((a, b) => b - a))
  })

  test('JSON is the answer of the API, of the rows that are shown', async () => {
    const file = await fileAt(`/serve/compare/export.json?${Q}&${pins}&compare.filter=no-own`)
    const { answer, pinned: first } = JSON.parse(await file.text())
    expect(first).toBe(6)
    expect(answer.request.workload.queriesPerSecond).toBeCloseTo(2e6 / 86400, 9)
    expect(answer.rows[1].accelerator.id).toBe('nvidia-b200-sxm')
    const rest: { payment?: { method: string } }[] = answer.rows.slice(6)
    expect(rest.some(({ payment }) => payment?.method === 'own')).toBe(false)
  })

  test('the report has the pinned side by side, with no more digits than are known', async () => {
    const report = await (await fileAt(`/serve/compare/export.md?${Q}&${pins}`)).text()
    expect(report).toContain('## Side by side')
    expect(report).toMatch(/\| Cost per month \| \$80,000 \| \$70,000 \|/)
    expect(report).toMatch(/\| Price of a chip-hour \| \$3\.90 \| \$7\.99 \|/)
  })
})

describe('the files of a break-even', () => {
  const R =
    'v=5&scenario=replace-api&workload.tokensPerDay=50M&breakeven.api1=deepinfra-llama-3.3-70b&breakeven.api2=gpt-4o'
  const names = ['DeepInfra meta-llama/Llama-3.3-70B-Instruct-Turbo', 'OpenAI gpt-4o']

  test('have each API and each way to host by name, with its cost, crossing and payback', async () => {
    const rows = await rowsAt(`/replace/break-even/export.csv?${R}`)
    expect(rows.map(({ Option }) => Option)).toEqual(['Rent', 'Own', ...names])
    // 50 M tokens a day at 1,200 : 200, $0.1 and $0.32 a million: $184 / 1.4 bn tokens, 365/12 days.
    const perToken = (1200 * 0.1 + 200 * 0.32) / 1400 / 1e6
    expect(Number(rows[2]?.['Cost per month, USD'])).toEqual(closeTo((50e6 * perToken * 365) / 12))
    expect(rows[2]?.['From which volume it pays']).toMatch(/^The API is cheaper than renting/)
    expect(Number(rows[3]?.['Payback of owning over it (months)'])).toBeGreaterThan(0)
    const { cases } = JSON.parse(
      await (await fileAt(`/replace/break-even/export.json?${R}`)).text(),
    )
    expect(cases.map(({ name }: { name: string }) => name)).toEqual(names)
    const report = await (await fileAt(`/replace/break-even/export.md?${R}`)).text()
    for (const name of names) expect(report).toContain(`## ${name}`)
  })

  test('are live: twice the tokens cost an API twice as much', async () => {
    const book = await bookAt(`/replace/break-even/export.xlsx?${R}`)
    expect(expectRecalculated(book)).toBeGreaterThan(100)
    const row = rowOf(book, 'Side by side', 'API, cost per month')
    const engine = engineOf(book)
    const at = (letter: string) => Number(engine.at('Side by side', `${letter}${row}`))
    const before = ['C', 'D'].map(at)
    const { name = '' } = [...book.names.keys()]
      .map((one) => ({ name: one }))
      .find(({ name: one }) => /^(tokensPerMonth|queriesPerSecond)$/.test(one)) ?? { name: '' }
    engine.set(name, 2 * Number(engine.named(name)))
    expect(['C', 'D'].map(at)).toEqual(before.map((value) => closeTo(2 * value)))
    engine.stop()
  })

  test('the estimate of what replaces an API names the ways beside it', async () => {
    const book = await bookAt(`/replace/export.xlsx?${R}`)
    expectRecalculated(book)
    const ways = [...sheetOf(book, 'Ways to pay').cells.values()].map(({ value }) => value)
    for (const name of names) expect(ways).toContain(name)
    const rows = await rowsAt(`/replace/export.csv?${R}`)
    expect(rows.find(({ Figure }) => Figure === `${names[1]}: Cost per month`)?.Value).toBeDefined()
  })

  test('tokens that are bought have their seller in the title', async () => {
    const book = await bookAt(`/replace/export.xlsx?${R}&price.method=api&price.api=gpt-4o`)
    expect(sheetOf(book, 'Summary').cells.get('A1')?.value).toMatch(/bought from OpenAI gpt-4o$/)
  })
})

describe('money in files', () => {
  const yuan = 'currency=CNY&cnyPerUsd=7'
  const R = 'v=5&scenario=replace-api&workload.tokensPerDay=50M&breakeven.api1=gpt-4o'
  const run = 'v=5&scenario=llama-3.1-405b-plan'
  const isMoney = (head: string) =>
    /^(Cost|Price of a chip|Price per|Upfront|Servers, if|Per 1M)/.test(head)

  test.each([
    ['/serve/compare', Q],
    ['/train/compare', run],
    ['/serve/break-even', Q],
    ['/replace/break-even', R],
  ])(
    'of %s names its currency, and is there in yuan where they are asked for',
    async (path, query) => {
      const inDollars = await rowsAt(`${path}/export.csv?${query}`)
      const money = Object.keys(inDollars[0] ?? {}).filter(isMoney)
      expect(money.length).toBeGreaterThan(0)
      for (const head of money) expect(head).toMatch(/, USD$/)
      const rows = await rowsAt(`${path}/export.csv?${query}&${yuan}`)
      const heads = Object.keys(rows[0] ?? {}).filter(isMoney)
      expect(heads).toEqual(money.flatMap((head) => [head, head.replace(/USD$/, 'CNY')]))
      for (const row of rows)
        for (const head of money) {
          const usd = row[head] ?? ''
          const cny = row[head.replace(/USD$/, 'CNY')] ?? ''
          if (usd === '') expect(cny).toBe('')
          else expect(Number(cny)).toEqual(closeTo(7 * Number(usd)))
        }
    },
  )

  test('of a comparison names its currency in the workbook and in the report', async () => {
    const book = await bookAt(`/serve/compare/export.xlsx?${Q}&${yuan}&${pins}`)
    const heads = [...sheetOf(book, 'Comparison').cells]
      .filter(([at]) => /^[A-Z]+1$/.test(at))
      .map(([, { value }]) => String(value))
    expect(heads.filter(isMoney).filter((head) => !/, (USD|CNY)$/.test(head))).toEqual([])
    expect(heads).toContain('Cost per month, CNY')
    const report = await (await fileAt(`/serve/compare/export.md?${Q}&${yuan}&${pins}`)).text()
    // $3.90 of the chip-hour of the first pin, at 7 yuan a dollar.
    expect(report).toMatch(/\| Price of a chip-hour \| CNY 27\.3\d* \|/)
    expect(report).not.toContain('USD)')
  })

  test('of ways beside an estimate has its currency as its unit', async () => {
    const rows = await rowsAt(`/replace/export.csv?${R}&${yuan}`)
    const costs = rows.filter(({ Figure }) => Figure === 'OpenAI gpt-4o: Cost per month')
    expect(costs.map(({ Unit }) => Unit)).toEqual(['USD', 'CNY'])
    const [usd, cny] = costs.map(({ Value }) => Number(Value))
    expect(cny).toEqual(closeTo(7 * (usd ?? 0)))
  })
})

describe('latencies in files', () => {
  const limit = `${Q}&performance.maxTtftSeconds=2&performance.maxTpotSeconds=0.3`
  /** The amount that the page shows in its facts under a label, in seconds. */
  const factOn = (page: string, label: string): number => {
    const [, rest = ''] = page.split(label)
    const [, number = '', unit] = /([\d.]+) (ms|s)\b/.exec(rest.replace(/<[^>]*>/g, ' ')) ?? []
    return Number(number) * (unit === 'ms' ? 1e-3 : 1)
  }

  test('are those of the page, and say of what they are', async () => {
    const page = await (await fileAt(`/serve?${limit}`)).text()
    const rows = await rowsAt(`/serve/export.csv?${limit}`)
    const inFile = (label: string) => Number(rows.find(({ Figure }) => Figure === label)?.Value)
    const peak = inFile('TTFT P95 at peak')
    expect(peak / factOn(page, 'TTFT P95 at peak')).toBeCloseTo(1, 2)
    expect(inFile('TPOT at this load, mean')).toBeLessThan(0.1)
    expect(inFile('TPOT P95 at peak') / factOn(page, 'TPOT P95 at peak')).toBeCloseTo(1, 2)
    expect(inFile('TPOT P95 at a full batch')).toBeGreaterThan(inFile('TPOT at this load, mean'))
    const unlabelled = rows.filter(
      ({ Figure = '', Unit = '' }) =>
        /^(TTFT|TPOT|Time (per output|to first) token)/.test(Figure) &&
        /^s(\/token.*)?$/.test(Unit) &&
        !/at (peak|this load|a full batch)|limit/.test(Figure),
    )
    expect(unlabelled).toEqual([])
  })

  test('P99 is there where a limit is of it', async () => {
    const rows = await rowsAt(`/serve/export.csv?${limit}&performance.latencyPercentile=p99`)
    const inFile = (label: string) => Number(rows.find(({ Figure }) => Figure === label)?.Value)
    expect(inFile('TTFT P99 at this load')).toBeGreaterThan(inFile('TTFT P95 at this load'))
    expect(inFile('TTFT P99 at peak')).toBeGreaterThan(0)
  })
})

test('files do not say that a user gave what the page asks every row with', async () => {
  const rows = await rowsAt(`/serve/export.csv?${Q}`)
  expect(rows.filter(({ Basis = '' }) => Basis.startsWith('as asked')).length).toBeGreaterThan(0)
  const book = await bookAt(`/serve/compare/export.xlsx?${Q}&${pins}`)
  const inputs = [...sheetOf(book, 'Inputs').cells.values()].map(({ value }) => value)
  expect(inputs).not.toContain('your input')
  expect(inputs).toContain('as asked')
})

describe('a file that cannot be made', () => {
  test.each([
    ['/serve/export.csv', '/workload/queriesPerSecond', undefined],
    ['/serve/export.xlsx?v=5&workload.queriesPerSecond=-5', '/workload/queriesPerSecond', '-5'],
    [
      '/serve/compare/export.md?v=5&workload.queriesPerSecond=-5',
      '/workload/queriesPerSecond',
      '-5',
    ],
    ['/replace/break-even/export.json', '/workload/tokensPerDay', undefined],
    ['/train/compare/export.csv', '/workload/tokens', undefined],
  ])('%s says which field is wrong', async (path, pointer, received) => {
    const response = await request(path)
    expect(response.status).toBe(422)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    const { errors } = JSON.parse(await response.text())
    expect(errors[0]).toMatchObject({ pointer, ...(received && { received }) })
    expect(errors[0].detail).not.toBe('')
    if (received !== undefined) expect(errors[0].allowed).toMatch(/from 0/)
  })

  test('an address of no file is not found', async () => {
    expect((await request('/serve/export.pdf')).status).toBe(404)
  })
})

test('a case that is too long for an address is posted', async () => {
  const form = new FormData()
  const padded = 'x'.repeat(200_000)
  form.set('query', `${Q}&model=custom&model.config=${encodeURIComponent(`{"a":"${padded}"}`)}`)
  const refused = await request('/serve/export.csv', { method: 'POST', body: form })
  expect(refused.status).toBe(422)
  form.set('query', Q)
  const file = await request('/serve/export.csv', { method: 'POST', body: form })
  expect(file.status).toBe(200)
  expect(await file.text()).toBe(await (await fileAt(`/serve/export.csv?${Q}`)).text())
})
