import { describe, expect, test } from 'vitest'
import { breakeven } from '../../src/estimates/breakeven/index.ts'
import type { InferenceAnswer } from '../../src/estimates/inference/answer.ts'
import { inference } from '../../src/estimates/inference/index.ts'
import { mix } from '../../src/estimates/mix/index.ts'
import type { Derivation } from '../../src/estimates/shared/answer-parts.ts'
import type { Example } from '../../src/estimates/shared/estimate.ts'
import { training } from '../../src/estimates/training/index.ts'
import { nameOf } from '../../src/export/formula/names.ts'
import { exportFile, type Shown } from '../../src/export/index.ts'
import { all } from '../../src/presets/registry.ts'
import { address, type Body, servingCases, shownOf, trainingCases } from '../support/exports.ts'
import { closeTo, engineOf, expectRecalculated } from '../support/recalculated.ts'
import { type FileCell, workbookIn } from '../support/xlsx.ts'

const bookOf = async (shown: Shown) => {
  const { body } = await exportFile('xlsx', shown)
  if (typeof body === 'string') throw new Error('a workbook is no text')
  return workbookIn(body)
}

type Derived = 'inference' | 'training' | 'breakeven' | 'mix'

const casesOf = (kind: Derived, bodies: Readonly<Record<string, Body>>) =>
  Object.entries(bodies).map(([name, body]) => [name, kind, body] as const)

const bodiesOf = (examples: Readonly<Record<string, Example>>, of: string) =>
  Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [`${of}: ${name}`, value]))

/** Scenarios that answer as they are: some leave figures to ask for that nobody published. */
const scenariosOf = async (kind: 'inference' | 'training') => {
  const bodies = all('scenarios').flatMap(({ kind: of, id }) =>
    of === kind ? [[id, { scenario: id }] as const] : [],
  )
  const answers = await Promise.allSettled(bodies.map(([, body]) => shownOf(kind, body)))
  return Object.fromEntries(bodies.filter((_, at) => answers[at]?.status === 'fulfilled'))
}

const cases = [
  ...casesOf('inference', servingCases),
  ...casesOf('training', trainingCases),
  ...casesOf('inference', bodiesOf(inference.examples, 'example')),
  ...casesOf('training', bodiesOf(training.examples, 'example of training')),
  ...casesOf('breakeven', bodiesOf(breakeven.examples, 'example of break-even')),
  ...casesOf('mix', bodiesOf(mix.examples, 'example of a mix')),
  ...casesOf('inference', await scenariosOf('inference')),
  ...casesOf('training', await scenariosOf('training')),
]

const knownIn = ({ derivation }: { readonly derivation: Derivation }) =>
  [...derivation.inputs, ...derivation.steps].flatMap(({ id, value }) =>
    value === null ? [] : [[id, value] as const],
  )

test('most scenarios are among them', () => {
  expect(cases.length).toBeGreaterThan(40)
})

describe.each(cases)('%s', (_, kind, body) => {
  test('every cell has its value beside its formula, and recalculates to it', async () => {
    expect(expectRecalculated(await bookOf(await shownOf(kind, body)))).toBeGreaterThan(20)
  })

  test('each number of the working has a cell of its name, and each step is live', async () => {
    const { answer, ...rest } = await shownOf(kind, body)
    const book = await bookOf({ answer, ...rest })
    const engine = engineOf(book)
    for (const [id, value] of knownIn(answer))
      expect(engine.named(nameOf(id)), id).toEqual(closeTo(value))
    engine.stop()
    // A spreadsheet takes names that differ in case alone for one.
    const names = [
      ...(book.files.get('xl/workbook.xml') ?? '').matchAll(/<definedName name="(.*?)"/g),
    ]
    expect(new Set(names.map(([, name = '']) => name.toLowerCase())).size).toBe(names.length)
    const calculation = book.sheets.find(({ name }) => name === 'Calculation')
    const held = answer.derivation.steps.filter(
      (_step, at) => calculation?.cells.get(`B${at + 2}`)?.formula === undefined,
    )
    expect(held).toEqual([])
  })
})

/** The plan of an answer, for a request that is to have the same. */
const pinned = (body: Body, { roofline }: InferenceAnswer): Body => {
  if (roofline === null) return {}
  const { tensorParallel, pipelineParallel, batch } = roofline.plan
  const performance = body.performance as Body | undefined
  return { performance: { ...performance, tensorParallel, pipelineParallel, batch } }
}

const compared = [
  'allInUsdPerYear',
  'usdPerYear',
  'allInUsdPerQuery',
  'allInUsdPerMillionTokens',
  'usdPerChipHour',
  'chips',
  'servers',
  'replicas',
  'paidReplicas',
  'capexUsd',
  'idleUsdPerYear',
  'powerWatts',
  'usdPerYearLow',
  'usdPerYearHigh',
  'costLowUsdPerYear',
  'costHighUsdPerYear',
  'valueUsdPerYear',
]

/** What a sheet says after a change, and what the service does. */
const expectAlike = (
  named: (name: string) => unknown,
  answer: { readonly derivation: Derivation },
) => {
  const known = new Map(knownIn(answer))
  const found = compared.filter((id) => known.has(id))
  expect(found).toContain('allInUsdPerYear')
  for (const id of found)
    expect(named(nameOf(id)), id).toEqual(closeTo(known.get(id) ?? Number.NaN))
}

describe('another load in the sheet is the answer to that load', () => {
  test.each(
    Object.entries(servingCases).flatMap(([name, body]) =>
      [2, 0.37, 3.1].map((factor) => [name, factor, body] as const),
    ),
  )('%s, × %f', async (_, factor, body) => {
    const shown = await shownOf('inference', body)
    const engine = engineOf(await bookOf(shown))
    const queriesPerSecond =
      factor * (new Map(knownIn(shown.answer)).get('queriesPerSecond') ?? Number.NaN)
    engine.set('queriesPerSecond', queriesPerSecond)
    const { answer } = await shownOf('inference', {
      ...body,
      workload: { ...(body.workload as Body | undefined), queriesPerSecond },
      ...pinned(body, shown.answer),
    })
    expectAlike(engine.named, answer)
    engine.stop()
  })

  test('tokens that are bought or served by clusters of one’s own', async () => {
    const body: Body = breakeven.examples.cluster?.value ?? {}
    const shown = await shownOf('breakeven', body)
    const engine = engineOf(await bookOf(shown))
    const tokensPerMonth = 3.3 * Number(engine.named('tokensPerMonth'))
    engine.set('tokensPerMonth', tokensPerMonth)
    const { answer } = await shownOf('breakeven', {
      ...body,
      workload: { ...(body.workload as Body), tokensPerMonth },
    })
    const known = new Map(knownIn(answer))
    expect(answer.atRate?.clusters).toBeGreaterThan(shown.answer.atRate?.clusters ?? Infinity)
    for (const id of ['clusters', 'apiUsdPerMonth', 'rentedUsdPerMonth', 'boughtUsdPerMonth'])
      expect(engine.named(id), id).toEqual(closeTo(known.get(id) ?? Number.NaN))
    engine.stop()
  })

  test('tokens of a run', async () => {
    const body = trainingCases['a searched plan'] ?? {}
    const engine = engineOf(await bookOf(await shownOf('training', body)))
    engine.set('tokens', 4e12)
    const { answer } = await shownOf('training', {
      ...body,
      workload: { ...(body.workload as Body), tokens: 4e12 },
    })
    const known = new Map(knownIn(answer))
    for (const id of ['days', 'daysLow', 'chipHours', 'usd', 'totalUsd', 'costHighUsd'])
      expect(engine.named(nameOf(id)), id).toEqual(closeTo(known.get(id) ?? Number.NaN))
    engine.stop()
  })
})

describe('replicas that a latency limit asks for', () => {
  const body = {
    ...servingCases['predicted, rented'],
    workload: {
      queriesPerSecond: '2 million/day',
      inputTokens: 30_000,
      outputTokens: 100,
      peakToAverageRatio: 2.5,
    },
    performance: { method: 'roofline', maxTtftSeconds: 3 },
  }

  test.each([2, 3.1, 0.37])('follow the load × %f', async (factor) => {
    const shown = await shownOf('inference', body)
    const engine = engineOf(await bookOf(shown))
    const before = Number(engine.named('sloReplicas'))
    engine.set('queriesPerSecond', factor * Number(engine.named('queriesPerSecond')))
    const after = Number(engine.named('sloReplicas'))
    // Whole replicas, no fuller than those of the plan.
    expect(after).toBe(Math.round(after))
    expect(after).toBeGreaterThan(factor * (before - 1))
    expect(after).toBeLessThan(factor * before + 1)
    expect(Number(engine.named('replicas'))).toBeGreaterThanOrEqual(after)
    engine.stop()
  })
})

describe('another price in the sheet is the answer at that price', () => {
  const rented = servingCases['predicted, rented'] ?? {}

  test('rent', async () => {
    const { answer } = await shownOf('inference', {
      ...rented,
      billing: 'chip',
      price: { method: 'rent', usdPerChipHour: 1.75 },
    })
    const engine = engineOf(await bookOf(await shownOf('inference', rented)))
    engine.set('usdPerChipHour', 1.75)
    const known = new Map(knownIn(answer))
    for (const id of ['allInUsdPerYear', 'allInUsdPerQuery', 'usdPerYearHigh'])
      expect(engine.named(id), id).toEqual(closeTo(known.get(id) ?? Number.NaN))
    engine.stop()
  })

  test('tokens', async () => {
    const body = servingCases['bought by the token'] ?? {}
    const engine = engineOf(await bookOf(await shownOf('inference', body)))
    // Twice the price of output is once more what the output costs.
    const [before, output] = [engine.named('usdPerYear'), engine.named('apiOutputUsdPerYear')]
    engine.set(
      'apiUsdPerMillionOutputTokens',
      2 * Number(engine.named('apiUsdPerMillionOutputTokens')),
    )
    expect(engine.named('usdPerYear')).toEqual(closeTo(Number(before) + Number(output)))
    engine.stop()
  })

  test('a price that was not known', async () => {
    const engine = engineOf(await bookOf(await shownOf('inference', rented)))
    expect(engine.named('electricityUsdPerYear')).toBe('')
    engine.set('usdPerKilowattHour', 0.1)
    const { answer } = await shownOf('inference', {
      ...rented,
      energy: { usdPerKilowattHour: 0.1 },
    })
    const known = new Map(knownIn(answer)).get('electricityUsdPerYear')
    expect(engine.named('electricityUsdPerYear')).toEqual(closeTo(known ?? Number.NaN))
    engine.stop()
  })

  test('the rate of another currency', async () => {
    const book = await bookOf(await shownOf('inference', servingCases['in yuan'] ?? {}))
    const engine = engineOf(book)
    engine.set('currencyPerUsd', 7)
    const year = rowOf(book, 'Cost per year')
    expect(engine.at('Summary', `G${year}`)).toEqual(
      closeTo(7 * Number(engine.named('allInUsdPerYear'))),
    )
    engine.stop()
  })
})

/** The row of the summary with a label, counted from 1. */
const rowOf = ({ sheets }: Awaited<ReturnType<typeof bookOf>>, label: string): number => {
  const [summary] = sheets
  const [place] = [...(summary?.cells ?? [])].find(([, { value }]) => value === label) ?? ['A0']
  return Number(place.slice(1))
}

describe('the summary', () => {
  test('has month, year and what is paid at once, with both ends of the interval', async () => {
    const shown = await shownOf('inference', servingCases['predicted, rented'] ?? {})
    const book = await bookOf(shown)
    const { cells } = book.sheets[0] ?? { cells: new Map<string, FileCell>() }
    const { allInUsdPerYear, allInInterval } = shown.answer.cost
    const at = (column: string, label: string) => cells.get(`${column}${rowOf(book, label)}`)?.value
    expect(at('C', 'Cost per year')).toBe(allInUsdPerYear)
    expect(at('C', 'Cost per month')).toEqual(closeTo((allInUsdPerYear ?? Number.NaN) / 12))
    expect(at('B', 'Cost per year')).toBe(allInInterval?.low)
    expect(at('D', 'Cost per year')).toBe(allInInterval?.high)
    expect(at('B', 'Cost per month')).toEqual(closeTo((allInInterval?.low ?? Number.NaN) / 12))
    expect(at('C', 'Upfront')).toBe(0)
    expect(at('B', 'Address')).toBe(address)
  })

  test('owned chips are paid for at once', async () => {
    const shown = await shownOf('inference', servingCases.owned ?? {})
    const book = await bookOf(shown)
    const { cells } = book.sheets[0] ?? { cells: new Map<string, FileCell>() }
    expect(cells.get(`C${rowOf(book, 'Upfront')}`)?.value).toBe(shown.answer.cost.capexUsd)
  })
})

test.each(Object.entries(servingCases))('cost lines are live and add up: %s', async (_, body) => {
  const { answer, ...rest } = await shownOf('inference', body)
  const book = await bookOf({ answer, ...rest })
  const { cells } = book.sheets.find(({ name }) => name === 'Lines') ?? {
    cells: new Map<string, FileCell>(),
  }
  const lines = answer.cost.breakdown
  lines.forEach(({ item, usd, share }, at) => {
    const line = cells.get(`B${at + 2}`)
    expect(line?.formula, item).toBeDefined()
    expect(line?.value).toBe(usd)
    if (share !== null && usd !== 0)
      expect(cells.get(`C${at + 2}`)?.value, item).toEqual(closeTo(share))
  })
  expect(cells.get(`B${lines.length + 2}`)?.value).toEqual(
    closeTo(answer.cost.allInUsdPerYear ?? Number.NaN),
  )
})

describe('the file', () => {
  test('is the same each time that it is made', async () => {
    const shown = await shownOf('inference', { scenario: 'google-search-2023' })
    const [one, other] = [await exportFile('xlsx', shown), await exportFile('xlsx', shown)]
    expect(Buffer.from(one.body)).toEqual(Buffer.from(other.body))
    expect(one.fileName).toBe('suanpan-gpt-3-175b-2026-11-28.xlsx')
  })

  test('has inputs in yellow, held ones in grey, a head that stays, and links', async () => {
    const { answer, ...rest } = await shownOf('inference', servingCases['predicted, rented'] ?? {})
    const { sheets, files } = await bookOf({ answer, ...rest })
    const inputs = sheets.find(({ name }) => name === 'Inputs')
    const styles = files.get('xl/styles.xml') ?? ''
    const fills = [...styles.matchAll(/<fill>(.*?)<\/fill>/g)].map(([, one = '']) => one)
    const formats = [
      ...(/<cellXfs.*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/fillId="(\d+)"/g),
    ].map(([, id]) => fills[Number(id)] ?? '')
    const fillOf = (id: string) => {
      const at = answer.derivation.inputs.findIndex((one) => one.id === id)
      return formats[inputs?.cells.get(`B${at + 2}`)?.style ?? 0]
    }
    expect(fillOf('queriesPerSecond')).toContain('FFF2CC')
    expect(fillOf('usdPerChipHour')).toContain('FFF2CC')
    expect(fillOf('batch')).toContain('EFEEE7')
    expect(fillOf('hoursPerDay')).not.toContain('FF')
    expect(inputs?.xml).toContain('ySplit="1"')
    expect(inputs?.xml).toContain('<hyperlink ')
    expect(inputs?.xml).toMatch(/<col min="1" max="1" width="44"/)
  })

  test('texts that look like formulas are texts', async () => {
    const title = '=HYPERLINK("https://elsewhere.example")'
    const shown = await shownOf('inference', { scenario: 'google-search-2023' })
    const { sheets } = await bookOf({ ...shown, title })
    expect(sheets[0]?.cells.get('A1')).toMatchObject({ value: title, formula: undefined })
  })

  test('a long address is text and no link', async () => {
    const long = `${address}&x=${'y'.repeat(4000)}`
    const shown = await shownOf('inference', { scenario: 'google-search-2023' })
    const { sheets } = await bookOf({ ...shown, address: long })
    expect(sheets[0]?.cells.get('B2')?.value).toBe(long)
    expect(sheets[0]?.xml).not.toContain('<hyperlink ')
  })
})
