import { describe, expect, test } from 'vitest'
import { fieldsOf, type Tab } from '../../src/page/form/fields.ts'
import { choicesOf, pathOfTab } from '../../src/page/form/state.ts'
import { request } from '../support/api.ts'

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
    ...html.matchAll(/<span class="error"[^>]*>([\s\S]*?)<\/span>/g),
    ...html.matchAll(/<section class="headline faults"[\s\S]*?<\/section>/g),
  ].map(([all]) => textOf(all))

const forPrograms = [
  /(^|\s)\/[a-z]\w*/m, // a pointer or an address
  /\b(GET|POST)\b/,
  /\bpresets?\b/,
  /\b[a-z]{2,}[A-Z]\w*\b/, // the id of a field, and no unit
  /^\s*(method|currency|price|performance|workload|model|accelerator|kind)\b/m,
]

const tabs = ['inference', 'training', 'capacity'] as const satisfies readonly Tab[]
const asked = tabs.flatMap((tab) =>
  [...choicesOf(tab), ...fieldsOf(tab).map(({ name }) => name)].map((name) => [tab, name] as const),
)

describe('a page tells a person what is wrong in words of the form', () => {
  test.each(asked)('%s: %s', async (tab, name) => {
    for (const value of ['zzz', '-1', '5 W*W']) {
      // What belongs to a choice is read only once that choice is made.
      for (const more of ['', 'own', 'api']) {
        const query = new URLSearchParams({ [name]: value })
        if (more !== '' && name !== 'price.method') query.set('price.method', more)
        if (name.startsWith('accelerator.')) query.set('accelerator', 'custom')
        if (name.startsWith('model.')) query.set('model', 'custom')
        const response = await request(`${pathOfTab[tab]}?${query}`)
        const faults = faultsOf(await response.text())
        for (const fault of faults)
          for (const word of forPrograms) expect(fault, `${query}`).not.toMatch(word)
      }
    }
  })
})
