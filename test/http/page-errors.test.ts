import { describe, expect, test } from 'vitest'
import { tabOf, type Way, ways } from '../../src/page/address/ways.ts'
import { fieldsOf } from '../../src/page/form/fields.ts'
import { choicesOf } from '../../src/page/form/state.ts'
import { htmlAt } from '../support/page-html.ts'

/** What a person reads of a page. */
const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<code>[\s\S]*?<\/code>|<option[\s\S]*?<\/option>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&quot;', '"')
    .replace(/"[^"]*"/g, '…') // what came, or an example of what may
    .replaceAll('&#39;', '’')

/** The faults of a page: under their fields, and in the list of those without one. */
const faultsOf = (html: string) =>
  [
    ...html.matchAll(/<p class="(?:error|asked)"[^>]*>([\s\S]*?)<\/p>/g),
    ...html.matchAll(/<section class="card (?:faults|ask-first)"[\s\S]*?<\/section>/g),
  ].map(([all]) => textOf(all))

const forPrograms = [
  /(^|\s)\/[a-z]\w*/m, // a pointer or an address
  /\b(GET|POST)\b/,
  /\bpresets?\b/,
  /\b[a-z]{2,}[A-Z]\w*\b/, // the id of a field, and no unit
  /^\s*(method|currency|price|performance|workload|model|accelerator|kind)\b/m,
]

/** A case that answers, so that what is wrong is what an address adds. */
const cases = {
  serve: 'google-search-2023',
  train: 'gpt-3-a100',
  replace: 'google-search-2023',
  site: 'lingang-2025',
} as const satisfies Readonly<Record<Way, string>>
const asked = ways.flatMap((way) =>
  [...choicesOf(tabOf[way]), ...fieldsOf(tabOf[way]).map(({ name }) => name)].map(
    (name) => [way, name] as const,
  ),
)

describe('a page tells a person what is wrong in words of the form', () => {
  test.each(asked)('%s: %s', async (way, name) => {
    for (const value of ['zzz', '-1', '5 W*W']) {
      // What belongs to a choice is read only once that choice is made.
      for (const more of ['', 'own', 'api']) {
        const query = new URLSearchParams({ scenario: cases[way], [name]: value })
        if (more !== '' && name !== 'price.method') query.set('price.method', more)
        if (name.startsWith('accelerator.')) query.set('accelerator', 'custom')
        if (name.startsWith('model.')) query.set('model', 'custom')
        const faults = faultsOf(await htmlAt(`/${way}?${query}`))
        for (const fault of faults)
          for (const word of forPrograms) expect(fault, `${query}`).not.toMatch(word)
      }
    }
  })
})

test.each(ways)('%s: and what is wrong is found here', async (way) => {
  const faults = faultsOf(
    await htmlAt(`/${way}?scenario=${cases[way]}&workload.outputTokens=zzz&workload.tokens=zzz`),
  )
  expect(faults.join()).toContain('…')
  expect(faults.length).toBeGreaterThan(0)
})

const page = async (query: string, view = '') =>
  textOf(await htmlAt(`/serve${view}?scenario=google-search-2023&${query}`))
const planned = 'performance.method=roofline&model=llama-3.1-70b'

describe('a page gives advice that helps, and says a fact once', () => {
  test('a figure that a chip lacks is asked for, and no other plan is advised', async () => {
    const own = await page(`${planned}&accelerator=custom&accelerator.peakFlopsPerSecond=1e15`)
    expect(own).toContain('Memory per chip is required of your own accelerator.')
    expect(own).not.toContain('Relax a limit')
    const preset = await page(`${planned}&accelerator=kunlunxin-p800`)
    expect(preset).toContain('No source gives the memory bandwidth of the Kunlun P800.')
    expect(preset).not.toContain('is not known. No source gives')
    expect(preset).not.toContain('Relax a limit')
  })

  test('a load of nothing is no wrong field', async () => {
    const query = `${planned}&accelerator=nvidia-h100-sxm&workload.queriesPerSecond=0`
    const [idle, crossed] = [await page(query), await page(query, '/break-even')]
    expect(crossed).toContain('No break-even. No queries are served.')
    for (const text of [idle, crossed]) {
      expect(text).not.toContain('out of range')
      expect(text).not.toContain('The load uses')
    }
  })

  test('a rent of the scenario matters only where chips are rented', async () => {
    const warning = 'Taken from the scenario, which is for A100 SXM 80GB, not for H100 SXM 80GB'
    const query = 'accelerator=nvidia-h100-sxm&filledInFor=nvidia-h100-sxm'
    const rented = await page(`${query}&price.usdPerChipHour=1`)
    expect(rented).not.toContain(warning)
    expect(await page(`${query}&price.method=own`)).not.toContain('Price per chip-hour. Enter')
  })

  test('labels with commas of their own are told apart', async () => {
    const text = await page(`${planned}&v=1&accelerator=nvidia-h100-sxm&price.method=own`)
    expect(text).toMatch(/Zero cost: Network, owned; Storage of the servers, owned/)
  })
})
