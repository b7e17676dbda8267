import { beforeAll, describe, expect, test } from 'vitest'
import { numberLink } from '../../../src/page/view/calculation/number-link.ts'
import { hasQuantity } from '../../../src/page/view/calculation/view.ts'
import { loadEngine } from '../../../src/units/expression.ts'
import { en } from '../../../src/words/en.ts'
import { tellIn } from '../../../src/words/say.ts'
import { calculationOf, calculations, linkTo, pageOf } from '../../support/calculations.ts'

beforeAll(loadEngine)

const names = Object.keys(calculations) as (keyof typeof calculations)[]

/** A part of a page between two texts. */
const between = (page: string, from: string, to: string): string => {
  const start = page.indexOf(from)
  const end = page.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`not between ${from} and ${to}`)
  return page.slice(start, end)
}

const table = (page: string) => between(page, '<table role="table" class="quantities">', '</table>')
const usedBy = (page: string) => between(page, '<h2>Used by</h2>', '</article>')
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u2009', ' ')
    .trim()
const mathsIn = (page: string) =>
  [...page.matchAll(/<math display="block">(.*?)<\/math>/gs)].map(([, one = '']) => textOf(one))

describe('by hand: a year of search with GPT-3, as published in 2023', () => {
  test('cost per year is 365 times cost per day', () => {
    const page = pageOf(calculationOf('rented'), 'usdPerYear')
    expect(page).toContain('<h1 id="result-title">Cost per year</h1>')
    expect(page).toContain(
      '<span class="number">35.9 billion</span> <span class="unit">USD/year</span>',
    )
    // 3,591,293.74 chips × $3.90 an hour × 24 × 365, before rounding: 35,938,461,538 a year.
    expect(page).toMatch(/<code>359384615\d\d\.?\d*<\/code> USD\/year/)
    expect(mathsIn(page)[0]).toBe('Cy=Cd×365')
    expect(mathsIn(page)[1]).toMatch(/^Cy=98 461 538\.46×365=3\.59385×1010 USD\/year$/)
    expect(textOf(page)).toContain('usdPerYear = usdPerDay * daysPerYear')
    expect(page).toContain('By definition')
  })

  test('its inputs are the day, with a step of its own, and a constant', () => {
    const rows = table(pageOf(calculationOf('rented'), 'usdPerYear'))
    expect(rows).toContain(`<a href="${linkTo('usdPerDay')}">Cost per day</a>`)
    expect(rows).toContain(`<a href="${linkTo('daysPerYear')}">`)
    expect(rows).toContain('<span class="tag tag-calculated">calculated</span>')
    expect(rows).toContain('<span class="tag tag-constant">constant</span>')
  })

  test('cost per day is used by cost per year', () => {
    const users = usedBy(pageOf(calculationOf('rented'), 'usdPerDay'))
    expect([...users.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to)).toContain(
      linkTo('usdPerYear'),
    )
  })

  test('an input shows what it rests on, its date with its age, and what uses it', () => {
    const derivation = calculationOf('trained')
    const page = pageOf(derivation, 'days', { headline: 'usd' })
    // April 2021 to 28 November 2026: five years and seven months.
    expect(page).toContain('published, 2021-04, 5 years old')
    expect(page).toContain('<span class="tag tag-scenario">scenario</span>')
    expect(page).toContain('rel="noopener">Efficient Large-Scale Language Model Training')
    expect(usedBy(page)).toContain(`<a href="${linkTo('chipHours')}">Chip-hours</a>`)
  })

  test('why this formula, where there are several', () => {
    const page = pageOf(calculationOf('owned'), 'usdPerChipHour')
    expect(page).toContain('The chips are owned: a chip-hour costs the sum of its parts.')
  })

  test('what was typed stands as it was typed', () => {
    // 2,000,000 a day are 23.1481 a second.
    const page = pageOf(calculationOf('typed'), 'queriesPerSecond')
    expect(page).toContain('<span class="number">23.1</span>')
    expect(page).toContain('as typed <code>2M/day</code>')
    expect(page).toContain('<span class="tag tag-request">your input</span>')
  })
})

describe('what a number rests on', () => {
  const restsOn = (page: string) => between(page, '<h2 id="rests-on">', '<h2>Used by</h2>')
  const inView = (page: string) => restsOn(page).split('<details')[0] ?? ''

  test('the price with its date and a link to its source is first on the page of the total', () => {
    const page = pageOf(calculationOf('rented'), 'allInUsdPerMonth')
    const [, row = ''] = /<tbody[^>]*>\s*(<tr.*?<\/tr>)/s.exec(restsOn(page)) ?? []
    // $1.00 an hour in the article of 9 February 2023; the total is seven steps further up.
    expect(row).toContain(`<a href="${linkTo('usdPerChipHour')}">`)
    expect(row).toContain('<span class="number">1</span> <span class="unit">USD/chip-hour</span>')
    expect(row).toContain('published, 2023-02-09, 3 years old')
    expect(row).toContain('rel="noopener">The Inference Cost Of Search Disruption')
    // Then how much is served.
    expect(inView(page)).toContain(`<a href="${linkTo('queriesPerSecond')}">`)
    expect(inView(page)).not.toContain(linkTo('taxRate'))
  })

  const givenUnder = (derivation: ReturnType<typeof calculationOf>, id: string): Set<string> => {
    const step = derivation.steps.find((one) => one.id === id)
    if (step !== undefined)
      return new Set(step.inputs.flatMap((under) => [...givenUnder(derivation, under)]))
    const input = derivation.inputs.find((one) => one.id === id)
    return new Set(input?.origin?.from === 'constant' ? [] : [id])
  }

  test.each([
    ['rented', 'allInUsdPerYear'],
    ['typed', 'usdPerQuery'],
    ['trained', 'usd'],
  ] as const)('%s, %s: each given input under it, once, and eight in view', (name, id) => {
    const derivation = calculationOf(name)
    const page = pageOf(derivation, id)
    const rows = [...restsOn(page).matchAll(/<tr role="row"><td.*?<a href="([^"]+)"/g)]
    const expected = [...givenUnder(derivation, id)].map(linkTo)
    expect(rows.map(([, to]) => to).toSorted()).toEqual(expected.toSorted())
    expect(inView(page).split('<tr role="row"><td').length - 1).toBe(Math.min(8, expected.length))
    expect(restsOn(page).includes('<details')).toBe(expected.length > 8)
  })

  test('where the inputs of a step are all of it, they do not stand twice', () => {
    const page = pageOf(calculationOf('typed'), 'servedQueriesPerSecond')
    expect(page).toContain('<h2>Inputs</h2>')
    expect(page).not.toContain('id="rests-on"')
  })
})

describe('every quantity of an answer', () => {
  test.each(names)(
    '%s: its page has its formula, its value and a link to each of its inputs',
    (name) => {
      const derivation = calculationOf(name)
      const known = new Set([...derivation.inputs, ...derivation.steps].map(({ id }) => id))
      for (const step of derivation.steps) {
        const page = pageOf(derivation, step.id)
        expect(mathsIn(page), step.id).toHaveLength(2)
        expect(page).not.toMatch(/NaN|undefined|\[object/)
        expect(textOf(page), step.id).toContain(
          step.value === null ? 'not available' : String(step.value),
        )
        const rows = table(page)
        for (const id of step.inputs) {
          expect(known, `${step.id} needs ${id}`).toContain(id)
          expect(rows, `${step.id} from ${id}`).toContain(`<a href="${linkTo(id)}">`)
          // And back: the input says what uses it.
          expect(usedBy(pageOf(derivation, id)), `${id} in ${step.id}`).toContain(linkTo(step.id))
        }
      }
    },
  )

  test.each(names)('%s: the tree has each step, and the way to it is open', (name) => {
    const derivation = calculationOf(name)
    for (const { id } of derivation.steps) {
      const page = pageOf(derivation, id)
      const tree = between(page, '<nav class="step-tree"', '</nav>')
      for (const other of derivation.steps) expect(tree).toContain(`href="${linkTo(other.id)}"`)
      expect(tree.split('aria-current').length, id).toBe(2)
      // Nothing around the current step is folded: each fold that begins before it and is not over is open.
      const before = tree.slice(0, tree.indexOf('aria-current="page"'))
      const open: string[] = []
      for (const [tag] of before.matchAll(/<details[^>]*>|<\/details>/g))
        if (tag === '</details>') open.pop()
        else open.push(tag)
      expect(
        open.every((tag) => tag.includes(' open')),
        id,
      ).toBe(true)
    }
  })
})

describe('a number that is not known', () => {
  // No region is given, so nobody knows the price of a kilowatt-hour.
  const reason = 'No electricity price or region is given.'

  test('says why, and keeps its symbol among the numbers', () => {
    const page = pageOf(calculationOf('rented'), 'electricityUsdPerYear')
    expect(between(page, '<p class="result">', '</p>')).toContain(reason)
    expect(mathsIn(page)[1]).toMatch(/^Ce=[\d.]+×10\d+×pe$/)
    expect(page).not.toMatch(/null|NaN/)
  })

  test('so does the input that is missing', () => {
    const page = pageOf(calculationOf('rented'), 'usdPerKilowattHour')
    expect(page).toContain(reason)
    expect(usedBy(page)).toContain(linkTo('electricityUsdPerYear'))
  })
})

describe('a quantity that is not there', () => {
  test('says what was not found, lists what is like it, and all the rest', () => {
    const derivation = calculationOf('rented')
    const page = pageOf(derivation, 'usdPerYeer')
    expect(hasQuantity(derivation, 'usdPerYeer')).toBe(false)
    expect(page).toContain('This estimate has no quantity “usdPerYeer”.')
    expect(between(page, 'class="not-found"', '</div>')).toContain(
      `<a href="${linkTo('usdPerYear')}">`,
    )
    for (const { id } of derivation.steps) expect(page).toContain(`<li id="${id}">`)
    for (const { id } of derivation.inputs)
      expect(table(page)).toContain(`<a href="${linkTo(id)}">`)
  })

  test.each(['<script>alert(1)</script>', '"><img src=x>', '__proto__', 'constructor'])(
    'markup in its name stays text: %s',
    (name) => {
      const page = pageOf(calculationOf('rented'), name)
      expect(page).not.toContain('<script')
      expect(page).not.toContain('<img')
      expect(page).toContain('This estimate has no quantity')
    },
  )

  test.each([undefined, ''])(
    'none asked for: the list, and nothing that was not found',
    (quantity) => {
      const page = pageOf(calculationOf('rented'), quantity)
      expect(page).toContain('<h1 id="result-title">Calculation</h1>')
      expect(page).not.toContain('not-found')
    },
  )
})

test('the way back, the list of all, and the currency are there where they are given', () => {
  const derivation = calculationOf('rented')
  const page = pageOf(derivation, 'usdPerYear', {
    back: '/serve?v=4',
    index: '/serve/calculation?v=4',
    currency: 'CNY',
  })
  expect(page).toContain('<a href="/serve?v=4" data-back>')
  expect(page).toContain('<a href="/serve/calculation?v=4#usdPerYear">')
  expect(page).toContain('Amounts are in US dollars')
  expect(hasQuantity(derivation, 'usdPerYear')).toBe(true)
  const bare = pageOf(derivation, 'usdPerYear')
  expect(bare).not.toContain('data-back')
  expect(bare).not.toContain('Amounts are in US dollars')
})

test('a number of another view opens its calculation', () => {
  expect(String(numberLink('usdPerYear', '< $35.9 billion', linkTo, tellIn(en)))).toBe(
    '<a class="v" href="/serve/calculation/usdPerYear?v=5" data-quantity="usdPerYear" title="Show the calculation">&lt; $35.9 billion</a>',
  )
})

describe('ages', () => {
  test.each([
    [0, '2026-11-28'],
    [-3, '2026-11-28'],
    [1, '2026-11-28, 1 day old'],
    [12, '2026-11-28, 12 days old'],
    [60, '2026-11-28, 60 days old'],
    // Two months have 60.8 days, 20 have 608.3.
    [61, '2026-11-28, 2 months old'],
    // An age is what is over: 109 days are 3.6 months.
    [109, '2026-11-28, 3 months old'],
    [621, '2026-11-28, 20 months old'],
    [730, '2026-11-28, 2 years old'],
    [1400, '2026-11-28, 3 years old'],
  ])('%i days', (days, text) => {
    expect(en.pageCalculation.aged({ asOf: '2026-11-28', days })).toBe(text)
  })
})
