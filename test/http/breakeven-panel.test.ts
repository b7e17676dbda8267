import { describe, expect, test } from 'vitest'
import { htmlAt } from '../support/page-html.ts'

const viewOf = async (query: string) => {
  const html = await htmlAt(`/serve/break-even?${query}`)
  return html.slice(html.indexOf('<section class="card break-even">'))
}

/** What a way costs a month, and when it is paid back, as its row says. */
const rowOf = (view: string, way: string) => {
  const row = new RegExp(`<tr><th scope="row">${way}</th>(.*?)</tr>`, 's').exec(view)?.[1] ?? ''
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replace(/<[^>]*>/g, ' ').trim(),
  )
}

const panelOf = async (query: string) => {
  const view = await viewOf(query)
  const [owning, , payback] = rowOf(view, 'Own')
  return {
    about: /<p class="lead">(.*?): clusters rented/.exec(view)?.[1],
    payback,
    renting: rowOf(view, 'Rent')[0],
    owning,
  }
}

const tokens = 'price.method=api&price.api=claude-sonnet-4-5'
const load =
  'workload.queriesPerSecond=50e6%2F1500%2Fday&workload.inputTokens=1000&workload.outputTokens=500'

describe('rent, own or API is about the form’s own model and chips', () => {
  test.each([
    ['the first page', 'scenario=google-search-2023'],
    ['another load', `scenario=google-search-2023&${load}`],
    [
      'another model and chip, predicted',
      `scenario=google-search-2023&model=llama-3.3-70b&accelerator=nvidia-h100-sxm&performance.method=roofline&${load}`,
    ],
    ['a rent of one’s own', `scenario=google-search-2023&price.usdPerChipHour=2.5&${load}`],
  ])('%s: the same whether tokens are bought or chips rented', async (_, query) => {
    const rented = await panelOf(`v=5&${query}`)
    expect(rented.renting).toMatch(/\d/)
    expect(rented.owning).toMatch(/\d/)
    expect(await panelOf(`v=5&${query}&${tokens}`)).toEqual(rented)
  })

  test.each(['', 'v=2&', 'v=3&', 'v=4&', 'v=5&'])(
    'in an address of before, with “%s”, too',
    async (v) => {
      const query = `${v}scenario=google-search-2023&model=deepseek-v3&accelerator=nvidia-h200-sxm&performance.method=roofline&performance.maxTtftSeconds=2&${load}`
      const rented = await panelOf(`${query}&price.usdPerChipHour=2.5`)
      expect(rented.owning).toMatch(/\d/)
      expect(await panelOf(`${query}&price.usdPerChipHour=2.5&${tokens}`)).toEqual(rented)
    },
  )

  test.each([
    ['the first page, at its rent of 2023', 'scenario=google-search-2023'],
    ['a rent of one’s own', `scenario=google-search-2023&price.usdPerChipHour=2.5&${load}`],
    [
      'predicted, at the rent of its sellers',
      `scenario=google-search-2023&model=llama-3.3-70b&accelerator=nvidia-h100-sxm&performance.method=roofline&${load}`,
    ],
  ])('%s: the same whether chips are rented or owned', async (_, query) => {
    const rented = await panelOf(`v=3&${query}`)
    expect(rented.payback).toMatch(/months|never within 5 years of use/)
    expect(await panelOf(`v=3&${query}&price.method=own`)).toEqual(rented)
  })
})

const leadOf = async (query: string) =>
  /<p class="lead">(.*?)<\/p>/s.exec(await viewOf(query))?.[1] ?? ''

describe('chips of one’s own are compared with who sells the very model', () => {
  const on = (model: string) =>
    `v=5&scenario=google-search-2023&asOf=2026-11-28&model=${model}&accelerator=nvidia-h200-sxm`

  test.each([
    ['glm-4.6', 'Z.ai (Zhipu) glm-4.6. It is the price list of who makes GLM-4.6'],
    ['llama-3.1-70b', 'It is the only seller of Llama 3.1 70B in the price book at this date'],
    ['llama-4-scout', 'It is the cheaper of two sellers of Llama 4 Scout 17B-16E'],
    ['deepseek-v3', 'it is the middle one of 3 sellers of DeepSeek-V3'],
  ])('%s', async (model, text) => {
    expect(await leadOf(on(model))).toContain(text)
  })

  test('the first page has a model that nobody sells: GPT-4o stands in, and it is said', async () => {
    const lead = await leadOf('v=5&scenario=google-search-2023')
    expect(lead).toContain('OpenAI gpt-4o. It stands in, as nobody')
    expect(lead).toContain('sells GPT-3 175B at this date; pick another under “APIs to compare”')
  })

  test('a list that is picked stays, and bought tokens are compared themselves', async () => {
    const picked = await leadOf(`${on('llama-3.1-70b')}&price.api=claude-sonnet-4-5`)
    expect(picked).toContain('or Anthropic claude-sonnet-4-5. ')
    expect(picked).not.toContain('seller')
    const bought = await leadOf(`${on('llama-3.1-70b')}&price.method=api`)
    expect(bought).toContain('or OpenAI gpt-4o. ')
    expect(bought).not.toContain('stands in')
  })
})

describe('a break-even with three APIs', () => {
  const three =
    '/replace/break-even?v=5&scenario=replace-api&workload.tokensPerDay=50M&breakeven.api1=gpt-4o&breakeven.api2=gpt-5.4-mini&breakeven.api3=claude-sonnet-5-5'
  const scale: Readonly<Record<string, number>> = {
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  }

  test('tells where ways cross in the order of their volumes', async () => {
    const [, notes = ''] = /<ol[^>]*>([\s\S]*?)<\/ol>/.exec(await htmlAt(three)) ?? []
    const volumes = [
      ...notes.matchAll(
        /(?:Above|From) ([\d.]+) (thousand|million|billion|trillion) tokens per month/g,
      ),
    ].map(([, number, unit = '']) => Number(number) * (scale[unit] ?? Number.NaN))
    expect(volumes.length).toBeGreaterThan(5)
    expect(volumes).toEqual(volumes.toSorted((a, b) => a - b))
  })

  test('names all of them at its head, and what it calls renting', async () => {
    const html = await htmlAt(three)
    const [, lead = ''] = /<p class="lead">([^<]*)/.exec(html) ?? []
    expect(lead).toContain('or OpenAI gpt-4o, OpenAI gpt-5.4-mini or Anthropic claude-sonnet-5-5.')
    expect(html).toContain('Renting: whole clusters around the clock')
  })
})
