import { pages } from '../../src/page/routes.ts'
import { clock } from '../support/today.ts'

const app = pages(clock, () => new Response(null, { status: 422 }))

/** A page as the service sends it; fails where there is none. */
export const pageAt = async (path: string): Promise<string> => {
  const response = await app.request(path)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.text()
}

const spoken = /\s(?:aria-label|title|placeholder|alt|label|content)="([^"]*)"/g

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** What a person reads of a page: its texts and what is read out of its attributes, without code. */
export const textsOf = (page: string): readonly string[] => {
  const read = page.replace(/<(style|script|code|pre|textarea|a)\b[\s\S]*?<\/\1>/g, (found, tag) =>
    // A source is cited by its own title.
    tag === 'a' && !/rel="noopener"/.test(found) ? found : '…',
  )
  const attributes = [...read.matchAll(spoken)].map(([, text = '']) => text)
  return (
    [...read.split(/<[^>]*>/), ...attributes]
      .map((text) => text.replace(/&(#?\w+);/g, (_, name) => entities[name] ?? ' ').trim())
      // The address of the page, as it is printed.
      .map((text) => text.replace(/https?:\/\/\S+/g, '…'))
      .filter((text) => text !== '')
  )
}

/** Words with a capital or a dot inside that are no ids: units, names of makers and of files. */
const names = new Set([
  ...['kWh', 'kW', 'vLLM', 'gCO', 'e.g', 'i.e', 'config.json', 'openapi.json'],
  ...['iFlytek', 'inclusionAI', 'xAI', 'amazon.nova', 'deepseek.r1', 'meta.llama3'],
])

/** Words that look like the id of a field or a path to one. */
export const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.-])(?:[a-z][a-z0-9]*[A-Z]\w*|[a-z]\w*(?:\.[a-z]\w*)+)(?![\w-]*[/@])/g)]
    .map(([word]) => word)
    .filter((word) => !names.has(word))
