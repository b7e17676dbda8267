import { expect, test } from 'vitest'
import { type Way, ways } from '../../src/page/address/ways.ts'
import { calledIn } from '../../src/page/form/names.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { request } from '../support/api.ts'

const t = tellIn(en)

/** A case of each question that is answered. */
const cases = {
  serve: 'scenario=serve-workload&workload.queriesPerSecond=2M/day',
  replace: 'scenario=replace-api&workload.tokensPerDay=50M',
  train: 'scenario=train-model&workload.tokens=10B&workload.chips=64&model=llama-3.1-8b',
  site: 'scenario=lingang-2025',
} as const satisfies Readonly<Record<Way, string>>

const methods = ['flops', 'measured', 'roofline', 'plan', 'mfu', 'achieved', 'implied']
/** What is chosen, so that every field comes into view. */
const choices = [
  '',
  'price.method=own&price.depreciation=annuity',
  'price.method=api',
  'price.method=api&price.api=custom',
  'load=users',
  'load=tokens',
  'workload.kind=lora',
  'model=custom&accelerator=custom',
  ...methods.flatMap((method) => [
    `performance.method=${method}`,
    `performance.method=${method}&model=custom&accelerator=custom`,
  ]),
]

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', '’').replaceAll('&amp;', '&')

/** The fields that are typed in: all but the price date, which is no number. */
const fieldsIn = (html: string) =>
  [
    ...html.matchAll(
      /<label for="([^"]*)">([^<]*)<\/label>\s*<span class="entry"><input [^>]* name="([^"]*)"/g,
    ),
  ]
    .map(([, id = '', label = '', name = '']) => ({ id, label: unescaped(label), name }))
    .filter(({ name }) => name !== 'asOf')

/** A form as it is sent: what is in it is refused at its field. */
const sent = async (way: Way, more: string, name: string, value: string) => {
  const query = new URLSearchParams(`${cases[way]}&${more}&filledInFor=none`)
  query.set('filledInFor', query.get('accelerator') ?? 'nvidia-h100-sxm')
  if (name !== '') query.set(name, value)
  const response = await request(`/${way}?${query}`)
  return { status: response.status, html: await response.text() }
}

/** What is written at a field. */
const errorAt = (html: string, id: string) =>
  unescaped(new RegExp(`<p class="error" id="error-${id}">([^<]*)`).exec(html)?.[1] ?? '')

const wrong = [
  ['apples', /"apples"/],
  ['-1', /Received -1\./],
  ['1e40', /Received 1e\+40\.|is 1e40 /],
] as const

test.each(ways)(
  '%s: each field says its label, what came and what is allowed',
  async (way) => {
    const seen = new Set<string>()
    for (const choice of choices) {
      const { html } = await sent(way, choice, '', '')
      for (const { id, label, name } of fieldsIn(html).filter((one) => !seen.has(one.name))) {
        seen.add(name)
        // What continues the field before it, “or per month”, is called in full.
        const called = label.startsWith('or ') ? calledIn(name, way, t) : `“${label}”`
        for (const [value, received] of wrong) {
          const refused = await sent(way, choice, name, value)
          const said = errorAt(refused.html, id)
          const at = `${choice} ${name}=${value}: ${said}`
          expect(refused.status, at).toBe(200)
          expect(said.startsWith(`${called} `), at).toBe(true)
          expect(said, at).toMatch(received)
          expect(said, at).toMatch(/Allowed: ((0, or )?from|a (whole )?number) /)
          expect(refused.html, at).toContain(`aria-invalid="true" aria-describedby="error-${id}`)
        }
      }
    }
    // So many are in its form at least: a test of none would not fail.
    expect(seen.size).toBeGreaterThan({ serve: 75, replace: 75, train: 45, site: 6 }[way])
  },
  120_000,
)
