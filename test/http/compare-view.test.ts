import { describe, expect, test } from 'vitest'
import type { CompareAnswer } from '../../src/estimates/compare/answer.ts'
import { isChipRow } from '../../src/estimates/compare/chip-row.ts'
import { compare } from '../../src/estimates/compare/index.ts'
import { monthOf } from '../../src/estimates/shared/month.ts'
import { withEngine } from '../../src/estimates/shared/read.ts'
import type { Way } from '../../src/page/address/ways.ts'
import { compareBodyOf } from '../../src/page/form/compared.ts'
import { openAddress } from '../../src/page/form/version.ts'
import { drawPage } from '../../src/page/page.ts'
import { en } from '../../src/words/en.ts'
import { htmlAt } from '../support/page-html.ts'

const today = '2026-11-29'
const chat = {
  v: '4',
  scenario: 'serve-workload',
  'workload.queriesPerSecond': '2000000/86400',
  'workload.inputTokens': '1500',
  'workload.outputTokens': '350',
  model: 'llama-3.3-70b',
}
const run = {
  v: '4',
  scenario: 'train-model',
  'workload.tokens': '140e9',
  'workload.days': '30',
  model: 'llama-2-7b',
}

type Query = Readonly<Record<string, string>>

const draw = async (query: Query, way: Way = 'serve') => {
  const { state } = openAddress(way, new URLSearchParams(query))
  const drawing = { today, origin: 'http://localhost' }
  const drawn = await drawPage({ way, view: 'compare' }, state, drawing)
  return String(drawn.page)
}

/** What the service answers to the request that the view makes. */
const answered = async (query: Query, way: Way = 'serve'): Promise<CompareAnswer> => {
  const { state } = openAddress(way, new URLSearchParams(query))
  const result = await withEngine(() => compare.ask(compareBodyOf(state), { today, words: en }))
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.answer
}

const textOf = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

const rankedRows = (html: string): readonly string[] =>
  [...html.matchAll(/<tr role="row"[^>]*><td[\s\S]*?<\/tr>/g)].map(([row]) => row)

/** The page as far as the rows that keep all limits go. */
const withinLimits = (html: string) => html.split('class="over-rows"')[0] ?? ''

const rowTexts = (html: string) => rankedRows(html).map(textOf)

/** Links of the view by their text, as query strings. */
const linkOf = (html: string, text: string): URLSearchParams => {
  const links = [...html.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
  const [, href = ''] = links.find(([, , inside = '']) => textOf(inside).startsWith(text)) ?? []
  return new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1])
}

const amount = (value: number) => en.format.amount(value, 'USD', 2)

describe('rows of chips, ways to pay and tokens', () => {
  test('show the numbers of the service for the same request', async () => {
    const [html, { rows }] = [await draw({ ...chat, 'compare.all': '1' }), await answered(chat)]
    const texts = rowTexts(html)
    const chips = rows.filter(isChipRow).filter(({ rank }) => rank !== null)
    expect(chips.length).toBeGreaterThan(80)
    for (const { accelerator, payment, cost, interval, fleet } of chips) {
      const paid = payment.method === 'own' ? 'Own' : 'Rent, on demand'
      const row = texts.find((text) => text.includes(`${accelerator.name} ${paid}`)) ?? ''
      const { value } = en.format.approximateAmount(
        cost.allInUsdPerMonth ?? Number.NaN,
        interval && { low: monthOf(interval.low), high: monthOf(interval.high) },
        'USD',
      )
      expect(row).toContain(` ${value} `)
      expect(row).toContain(` ${en.format.figure(fleet.chips ?? Number.NaN)} `)
    }
    const bought = rows.filter((row) => 'api' in row).filter(({ rank }) => rank !== null)
    expect(bought.length).toBeGreaterThan(2)
    for (const { api, cost } of bought)
      expect(texts.find((text) => text.includes(api.name))).toContain(
        en.format.amount(cost.allInUsdPerMonth ?? Number.NaN, 'USD'),
      )
  })

  test('the cheapest stands first, and a link turns the order', async () => {
    const [first = ''] = rowTexts(await draw(chat))
    const turned = linkOf(await draw(chat), 'Cost per month')
    expect(turned.get('compare.sort')).toBe('-cost')
    const [last = ''] = rowTexts(await draw(Object.fromEntries(turned)))
    const { rows } = await answered(chat)
    const costs = rows.flatMap(({ rank, cost }) =>
      rank === null || !('allInUsdPerMonth' in cost) ? [] : [cost.allInUsdPerMonth ?? 0],
    )
    expect(first).toContain(en.format.amount(Math.min(...costs), 'USD'))
    expect(last).toContain(amount(Math.max(...costs)))
  })

  test('sorting by any column puts what has no such figure last', async () => {
    const html = await draw({ ...chat, 'compare.sort': 'ttft', 'compare.all': '1' })
    expect(html).toMatch(/<th[^>]*aria-sort="ascending"[^>]*><a[^>]*>TTFT median at peak/)
    const times = rankedRows(withinLimits(html)).map((row) =>
      textOf(/data-label="TTFT median at peak">([\s\S]*?)<\/td>/.exec(row)?.[1] ?? ''),
    )
    const seconds = times.map((text) => {
      const [, digits = '', unit] = /^([\d.,]+) (ms|s)/.exec(text) ?? []
      const value = Number(digits.replaceAll(',', ''))
      return unit === undefined ? Number.POSITIVE_INFINITY : unit === 'ms' ? value / 1000 : value
    })
    expect(seconds).toEqual(seconds.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(times.at(-1)).toBe('not stated')
  })

  test('cautious sorts by the high end', async () => {
    const { rows } = await answered(chat)
    const high = rows
      .filter(isChipRow)
      .flatMap(({ rank, interval, accelerator }) =>
        rank === null || interval === null ? [] : [{ name: accelerator.name, high: interval.high }],
      )
    const [lowest] = high.toSorted((a, b) => a.high - b.high)
    const [first] = rowTexts(await draw({ ...chat, 'compare.filter': 'cautious no-api' }))
    expect(first).toContain(lowest?.name)
  })
})

describe('filters', () => {
  test('leave rows of one vendor, say how many, and can be cleared', async () => {
    const html = await draw({ ...chat, 'compare.vendor': 'AMD' })
    const { rows } = await answered(chat)
    const own = rows.filter(isChipRow).filter(({ accelerator }) => accelerator.vendor === 'AMD')
    const texts = rowTexts(html)
    expect(texts.length).toBeGreaterThan(5)
    for (const text of texts)
      expect(own.some(({ accelerator }) => text.includes(accelerator.name))).toBe(true)
    expect(textOf(html)).toMatch(new RegExp(`${texts.length} of \\d+ shown`))
    expect(linkOf(html, 'clear filters').has('compare.vendor')).toBe(false)
  })

  test('ways to pay, memory, age and evidence each leave out their rows', async () => {
    const count = async (query: Query) =>
      rowTexts(await draw({ ...chat, 'compare.all': '1', ...query }))
    const all = await count({})
    const rented = await count({ 'compare.filter': 'no-own no-api' })
    expect(rented.every((text) => text.includes('Rent, on demand'))).toBe(true)
    const young = await count({ 'compare.age': '30', 'compare.filter': 'no-own' })
    expect(young.length).toBeGreaterThan(0)
    expect(young.some((text) => /\b(195|150|137) days\b/.test(text))).toBe(false)
    const measured = await count({ 'compare.filter': 'measured no-api' })
    expect(measured.every((text) => text.includes('measured'))).toBe(true)
    const large = await count({ 'compare.memory': '190e9', 'compare.filter': 'no-api' })
    expect(large.length).toBeLessThan(all.length)
    expect(large.some((text) => text.includes('H100 SXM 80GB'))).toBe(false)
  })

  test('a row over a limit stays in red and says the limit, until it is hidden', async () => {
    const limited = { ...chat, 'performance.maxTtftSeconds': '0.3' }
    const html = await draw({ ...limited, 'compare.all': '1' })
    const over = rankedRows(html).filter((row) => row.includes('class="over"'))
    expect(over.length).toBeGreaterThan(3)
    expect(textOf(over[0] ?? '')).toContain('over 300 ms')
    const hidden = await draw({ ...limited, 'compare.filter': 'within' })
    expect(hidden).not.toContain('class="over"')
  })

  test('what is not known of a filter filters nothing', async () => {
    const html = await draw({ ...chat, 'compare.year': 'soon', 'compare.filter': 'none of these' })
    expect(textOf(html)).toMatch(/(\d+) of \1 shown/)
  })
})

describe('pins', () => {
  test('are in the link, the first the base, with differences marked', async () => {
    const ids = [
      'nvidia-h200-sxm_llama-3.3-70b_on-demand',
      'nvidia-h100-sxm_llama-3.3-70b_on-demand',
    ]
    const html = await draw({ ...chat, 'compare.pins': ids.join(' ') })
    const [, table = ''] = /<section class="card pins"[^>]*>([\s\S]*?)<\/section>/.exec(html) ?? []
    expect(textOf(table)).toMatch(/H200 SXM[\s\S]*base[\s\S]*H100 SXM/)
    expect(textOf(table)).toMatch(/\$[\d,]+ (more|less)/)
    expect(table).toContain('pin-differs')
    const { rows } = await answered(chat)
    const rented = rows.filter(isChipRow).filter(({ payment }) => payment.method === 'rent')
    for (const name of ['H200 SXM', 'H100 SXM']) {
      const found = rented.find(({ accelerator }) => accelerator.name.startsWith(name))
      expect(textOf(table)).toContain(en.format.power(found?.energy.powerWatts ?? Number.NaN))
    }
    expect(linkOf(table, 'Unpin').get('compare.pins')).toBe(ids[1])
  })

  test.each([
    [
      'the chip of the form, the API of its break-even, and the cheapest',
      {},
      ['nvidia-h100-sxm_llama-3.3-70b_on-demand', 'groq-llama-3.3-70b', 'deepinfra-llama-3.3-70b'],
    ],
    [
      'whose tokens are bought, first',
      { 'price.method': 'api', 'price.api': 'gpt-5.4-mini' },
      ['gpt-5.4-mini', 'nvidia-h100-sxm_llama-3.3-70b_on-demand', 'deepinfra-llama-3.3-70b'],
    ],
    [
      'the list that stands in for bought tokens, too',
      { 'price.method': 'api' },
      ['gpt-4o', 'nvidia-h100-sxm_llama-3.3-70b_on-demand', 'deepinfra-llama-3.3-70b'],
    ],
    [
      'every API that is chosen',
      {
        'breakeven.api1': 'gpt-5.4-mini',
        'breakeven.api2': 'claude-sonnet-5-5',
        'breakeven.api3': 'deepseek-v4-flash',
      },
      [
        'nvidia-h100-sxm_llama-3.3-70b_on-demand',
        'gpt-5.4-mini',
        'claude-sonnet-5-5',
        'deepseek-v4-flash',
        'deepinfra-llama-3.3-70b',
      ],
    ],
  ])('are %s where nobody pins any', async (_, choice, ids) => {
    const html = await draw({ ...chat, v: '5', ...choice })
    const [, table = ''] = /<section class="card pins"[^>]*>([\s\S]*?)<\/section>/.exec(html) ?? []
    // Unpinning the first leaves the others, in their order.
    expect(linkOf(table, 'Unpin').get('compare.pins')).toBe(ids.slice(1).join(' '))
    expect(textOf(table)).toContain(`Pinned, ${ids.length} of 6`)
  })

  test('a seventh is not offered', async () => {
    const html = await draw(chat)
    const ids = [...html.matchAll(/compare\.pins=([^"&]*)/g)]
    expect(ids.length).toBeGreaterThan(10)
    const six = (await answered(chat)).rows
      .filter(isChipRow)
      .filter(({ rank }) => rank !== null)
      .slice(0, 6)
      .map(({ accelerator, payment }) =>
        [accelerator.id, 'llama-3.3-70b', payment.method === 'own' ? 'own' : payment.kind].join(
          '_',
        ),
      )
    const full = await draw({ ...chat, 'compare.pins': six.join(' ') })
    expect(textOf(full)).toContain('Pinned, 6 of 6')
    expect(full).not.toContain('aria-label="Pin ')
    expect(textOf(full)).toContain('6 are pinned: unpin one to pin another.')
  })
})

describe('what cannot be ranked', () => {
  test('says why, and links to the field that would rank it', async () => {
    const html = await draw(chat)
    const [, section = ''] =
      /<details class="card unranked"[^>]*>([\s\S]*?)<\/details>/.exec(html) ?? []
    expect(section).toContain('No on-demand rental price of the A30 is known.')
    const [, href = ''] =
      /No on-demand rental price of the A30 is known\. <a href="([^"]*)"/.exec(section) ?? []
    expect(href).toMatch(/^\/serve\?.*accelerator=nvidia-a30.*#price-usdPerChipHour$/)
    expect(section).toContain('#server-usdPerServer')
  })

  test('a price of which no source gives the day says so', async () => {
    // The one offer of an MI355X in the data has no date of its own.
    const html = await htmlAt(
      '/serve/compare?v=5&scenario=serve-workload&workload.queriesPerSecond=2M%2Fday&compare.all=1',
    )
    const rows = html
      .split('<tr')
      .filter((row) => row.includes('1 offer') && /MI355X|GB300/.test(row))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/>undated<|\d+ days/)
    expect(rows.some((row) => row.includes('>undated<'))).toBe(true)
  })

  test('a price that rests on one offer or is old is marked in its row', async () => {
    const { rows } = await answered(chat)
    const texts = rowTexts(await draw({ ...chat, 'compare.all': '1' }))
    const rents = rows.filter(isChipRow).filter(({ rank, price }) => rank !== null && price.sellers)
    for (const { accelerator, price } of rents) {
      const row = texts.find((text) => text.includes(`${accelerator.name} Rent, on demand`)) ?? ''
      expect(row.includes('1 offer')).toBe(price.sellers?.length === 1)
    }
    expect(rents.some(({ price }) => price.sellers?.length === 1)).toBe(true)
  })

  test('a request that is refused says why, and how to begin anew', async () => {
    const html = await draw({ ...chat, 'compare.region': 'atlantis' })
    expect(textOf(html)).toContain('No comparison.')
    expect(linkOf(html, 'Compare as at first').has('compare.region')).toBe(false)
  })
})

describe('lists', () => {
  test('what is added stands beside the rest, and goes into the list of the next link', async () => {
    const html = await draw({
      ...chat,
      'compare.add-payment': '1-year_hyperscaler',
      'compare.filter': 'no-api',
    })
    expect(rowTexts(html).some((text) => text.includes('Rent, 1 year, hyperscalers'))).toBe(true)
    const next = linkOf(html, 'Own')
    expect(next.get('compare.payments')).toBe('on-demand own 1-year_hyperscaler')
    expect(next.has('compare.add-payment')).toBe(false)
  })

  test('models are rows of their own', async () => {
    const html = await draw({ ...chat, 'compare.models': 'qwen3-32b', 'compare.filter': 'no-api' })
    const texts = rowTexts(html)
    expect(texts.some((text) => text.includes('Qwen3 32B, Own'))).toBe(true)
    expect(texts.some((text) => text.includes('Llama-3.3-70B-Instruct, Own'))).toBe(true)
  })

  test('more than 60 rows are cut to 40, and a link shows all', async () => {
    const html = await draw(chat)
    expect(rowTexts(html)).toHaveLength(40)
    const all = await draw(Object.fromEntries(linkOf(html, 'Show all')))
    expect(rowTexts(all).length).toBeGreaterThan(60)
  })

  test('columns are in the link', async () => {
    const html = await draw({ ...chat, 'compare.columns': 'memory user-speed' })
    expect(html).toContain('data-label="Memory"')
    expect(html).not.toContain('data-label="TTFT median at peak"')
    expect(linkOf(html, 'Memory').get('compare.columns')).toBe('name cost user-speed evidence')
  })
})

describe('training runs', () => {
  test('show cost, days with their interval and MFU of the service', async () => {
    const [html, { rows }] = [
      await draw({ ...run, 'compare.all': '1' }, 'train'),
      await answered(run, 'train'),
    ]
    const texts = rowTexts(html)
    const [first] = rows
    if (first === undefined || !('mfu' in first)) throw new Error('there is no run')
    expect(texts[0]).toContain(first.accelerator.name)
    expect(texts[0]).toContain(en.format.share(first.mfu ?? Number.NaN))
    const days = en.format.approximateDays(first.days ?? Number.NaN, first.plan?.interval.days)
    expect(texts[0]).toContain(days.value)
    expect(texts[0]).toContain(days.range)
    expect(textOf(html)).toContain('to fine-tune Llama 2 7B with LoRA on 140 billion tokens')
  })

  test('a deadline that no cluster keeps is told for each chip', async () => {
    const html = await draw({ ...run, 'workload.days': '0.001' }, 'train')
    expect(textOf(html)).toContain('meets the deadline')
  })
})

test('the request of the view says each choice of the form', () => {
  const bodyOf = (query: Query, way: Way = 'serve') =>
    compareBodyOf(openAddress(way, new URLSearchParams(query)).state)
  expect(bodyOf({ ...chat, 'price.method': 'own', 'price.lifetimeYears': '3' }).payments).toEqual([
    { method: 'own', lifetimeYears: '3' },
    { method: 'rent', kind: 'on-demand' },
  ])
  expect(bodyOf({ v: '4', scenario: 'google-search-2023' }).payments).toEqual([
    { method: 'rent', usdPerChipHour: 1 },
    { method: 'own' },
  ])
  const bought = bodyOf({
    ...chat,
    'price.method': 'api',
    'price.api': 'gpt-4o',
    'price.cachedInputShare': '50%',
  })
  expect(bought.price).toEqual({ method: 'api', cachedInputShare: '50%' })
  expect(bought.apis).toContain('gpt-4o')
  expect(bodyOf({ ...run, currency: 'CNY' }, 'train')).toMatchObject({
    currency: 'CNY',
    training: { scenario: 'train-model', model: 'llama-2-7b' },
  })
})

describe('one figure, one name', () => {
  const asked = { ...chat, v: '5' }

  test.each([
    ['P95', {}],
    ['P99', { 'performance.latencyPercentile': 'p99' }],
    ['P95', { 'performance.maxTtftSeconds': '' }],
  ])('the row asked for has the latencies of its estimate: %s, %o', async (of, more) => {
    const html = await draw({ ...asked, ...more, 'compare.all': '1' })
    const { state } = openAddress('serve', new URLSearchParams({ ...asked, ...more }))
    const drawing = { today, origin: 'http://localhost' }
    const { page } = await drawPage({ way: 'serve', view: 'estimate' }, state, drawing)
    const row = /<tr role="row" class="asked-row[^"]*">[\s\S]*?<\/tr>/.exec(html)?.[0] ?? ''
    for (const name of ['TTFT', 'TPOT']) {
      const label = `${name} ${of} at peak`
      const shown = textOf(
        new RegExp(`data-label="${label}">([\\s\\S]*?)</td>`).exec(row)?.[1] ?? '',
      )
      expect(shown).toMatch(/^[\d.]+ m?s$/)
      expect(textOf(String(page))).toContain(`${label} ${shown}`)
      expect(textOf(html)).toContain(`${label}, ms`.replace('TPOT', 'TTFT'))
    }
  })

  test.each(['cost', 'ttft', '-power', 'name'])(
    'rows over a limit stand last: %s',
    async (sort) => {
      const query = { ...asked, 'compare.sort': sort, 'compare.all': '1' }
      const html = await draw(query)
      const isOver = rankedRows(html).map((row) => row.includes('class="over"'))
      expect(isOver).toContain(true)
      expect(isOver.indexOf(true)).toBe(isOver.lastIndexOf(false) + 1)
      expect(textOf(html)).toContain('Over a limit: these stand last')
    },
  )

  test('a predicted cost is never shown as exact', async () => {
    const { 'workload.inputTokens': _, 'workload.outputTokens': __, ...usual } = asked
    const html = await draw({ ...usual, 'compare.all': '1', 'compare.filter': 'no-api within' })
    const costs = rankedRows(html).map((row) =>
      textOf(/class="col-cost"[^>]*>([\s\S]*?)<\/td>/.exec(row)?.[1] ?? ''),
    )
    expect(costs.length).toBeGreaterThan(80)
    for (const cost of costs) expect(cost).toMatch(/^≈ /)
    const stepped = (await answered(usual)).rows
      .filter(isChipRow)
      .filter(({ rank, interval }) => rank !== null && interval?.low === interval?.high)
    expect(stepped.length).toBeGreaterThan(0)
    expect(costs.filter((cost) => cost.includes('the same fleet at both ends'))).toHaveLength(
      stepped.length,
    )
  })
})

test('as many of one chip draw the same power, rented or owned', async () => {
  const { rows } = await answered({ ...chat, v: '5' })
  const watts = new Map<string, number>()
  let pairs = 0
  for (const { accelerator, fleet, energy } of rows.filter(isChipRow)) {
    if (fleet.chips === null || energy.powerWatts === null) continue
    const perChip = energy.powerWatts / fleet.chips
    const other = watts.get(accelerator.name)
    if (other !== undefined) {
      expect(perChip / other).toBeCloseTo(1, 9)
      pairs += 1
    }
    watts.set(accelerator.name, perChip)
  }
  expect(pairs).toBeGreaterThan(10)
})
