import { readdirSync, readFileSync } from 'node:fs'
import { root } from '../disk/root.ts'

/** An entry of the bibliography as answers cite it. */
interface Source {
  readonly title: string
  readonly url: string
}
export type Sources = Readonly<Record<string, Source>>

const bibliography = (): Sources => {
  const text = readFileSync(`${root}presets/sources.json`, 'utf8')
  return JSON.parse(text, (name, value) =>
    name === 'publisher' || name === 'published' || name === 'retrieved' ? undefined : value,
  )
}

/** Formulas and constants cite sources, too. */
const code = (): string =>
  readdirSync(`${root}src/model`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(`${root}src/model/${path}`, 'utf8'))
    .join()

const quotedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/["']([a-z0-9][a-z0-9.-]*)["']/g)].map(([, word = '']) => word))

const citedIn = (text: string, sources: Sources): Sources => {
  const words = quotedIn(text)
  return Object.fromEntries(Object.entries(sources).filter(([key]) => words.has(key)))
}

/** The sources that the formulas and some data cite, and of other data those that are not among them. */
export const sourcesFor = (data: string) => {
  const all = bibliography()
  const first = citedIn([code(), data].join(), all)
  return {
    first,
    others: (more: string): Sources =>
      Object.fromEntries(Object.entries(citedIn(more, all)).filter(([key]) => !(key in first))),
  }
}
