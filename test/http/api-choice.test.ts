import { describe, expect, test } from 'vitest'
import { readState, writeState } from '../../src/page/form/state.ts'
import { partsOf } from '../../src/presets/store.ts'
import { en } from '../../src/words/en.ts'
import { say } from '../../src/words/say.ts'
import { htmlAt } from '../support/page-html.ts'

/** Its newest list; which one that is moves with the book. */
const newestOf = (provider: string) =>
  partsOf('apis').find(({ name }) => name === provider)?.ids[0] ?? ''

const read = (query: string) =>
  readState('serve', new URLSearchParams(`scenario=google-search-2023&${query}`))

describe('the price list of an address with a provider', () => {
  test.each([
    ['a list of it', 'price.provider=Anthropic&price.api=claude-3-haiku', 'claude-3-haiku'],
    ['no list: its newest', 'price.provider=Anthropic', newestOf('Anthropic')],
    ['no list of the provider that the form has at first', 'price.provider=OpenAI', undefined],
    ['the empty choice, which is of OpenAI', 'price.provider=OpenAI&price.api=', undefined],
    ['prices of one’s own before', 'price.provider=Groq&price.api=custom', newestOf('Groq')],
    ['prices of one’s own now', 'price.provider=custom&price.api=gpt-4o', 'custom'],
    ['an empty provider', 'price.provider=&price.api=claude-3-haiku', 'claude-3-haiku'],
  ])('%s', (_, query, api) => {
    const { state, problem, notice } = read(query)
    expect(state.changes.get('price.api')).toBe(api)
    expect({ problem, notice }).toEqual({ problem: undefined, notice: undefined })
    // The list alone says whose it is.
    expect(writeState(state)).not.toContain('provider')
  })

  test.each([
    ['gpt-4o-mini', 'gpt-4o-mini'],
    ['', 'gpt-4o'],
    ['nonsense', 'nonsense'],
  ])('“%s” of another provider gives way, which is said', (api, asked) => {
    const { state, notice } = read(`price.provider=Anthropic&price.api=${api}`)
    expect(state.changes.get('price.api')).toBe(newestOf('Anthropic'))
    expect(notice?.map((one) => say(en, one))).toEqual([
      `These are the prices of ${newestOf('Anthropic')}: Anthropic does not list “${asked}”.`,
    ])
  })

  test('a provider that is not in the book is told, and leaves the list as it is', () => {
    const { state, problem } = read('price.provider=Nobody&price.api=claude-3-haiku')
    expect(state.changes.get('price.api')).toBe('claude-3-haiku')
    expect(problem?.map((one) => say(en, one))).toEqual([
      'The price book has no provider “Nobody”; it was ignored.',
    ])
  })
})

describe('the choice of a price list', () => {
  const selectOf = async (path: string, id: string) => {
    const html = await htmlAt(path)
    const select = new RegExp(`<select id="${id}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? ''
    return { select, selected: /<option value="([^"]*)" selected>([^<]*)</.exec(select)?.slice(1) }
  }

  test.each([
    [
      'price.api=claude-haiku-4-5',
      'Anthropic',
      ['claude-haiku-4-5', 'claude-haiku-4-5 · $1.00 / $5.00'],
    ],
    ['price.api=gpt-4o-2024-11-20', 'OpenAI', ['', 'gpt-4o · $2.50 / $10.00']],
    [
      'price.api=groq/openai/gpt-oss-120b',
      'Groq',
      ['groq-gpt-oss-120b', 'openai/gpt-oss-120b · $0.15 / $0.60'],
    ],
    // Left out of a link, which is said; a form keeps it at its field.
    ['price.api=nonsense', 'OpenAI', ['', 'gpt-4o · $2.50 / $10.00']],
    ['price.api=nonsense&filledInFor=nvidia-a100-sxm-80gb', '', ['nonsense', 'nonsense']],
    ['price.api=custom', 'custom', ['custom', 'Custom prices…']],
  ])('?%s opens %s', async (query, provider, list) => {
    const path = `/serve?v=5&scenario=google-search-2023&price.method=api&${query}`
    expect((await selectOf(path, 'price-provider')).selected?.[0]).toBe(provider)
    expect((await selectOf(path, 'price-api')).selected).toEqual(list)
  })

  test('lists those apart that are not sold any more on the day of the prices', async () => {
    const on = async (day: string) =>
      (
        await selectOf(
          `/serve?v=5&scenario=google-search-2023&price.method=api&price.api=gpt-4o&asOf=${day}`,
          'price-api',
        )
      ).select
    // OpenAI shuts gpt-4o on 2027-01-14.
    expect(await on('2026-12-01')).toContain(
      '<option value="" selected>gpt-4o · $2.50 / $10.00</option>',
    )
    const ended = await on('2027-02-01')
    expect(ended).toContain('<option value="" selected>gpt-4o · shut on 2027-01-14<')
    expect(ended).toContain('<optgroup label="Retired"')
  })

  test('tells lists of one model apart', async () => {
    const { select } = await selectOf(
      '/serve?v=5&scenario=google-search-2023&price.method=api&price.api=kimi-k3-cn',
      'price-api',
    )
    expect(select).toContain('selected>kimi-k3 (Kimi platform (api.moonshot.cn), CNY)')
    expect(select).toContain('>kimi-k3 (Kimi platform (api.moonshot.ai), USD)')
  })
})
