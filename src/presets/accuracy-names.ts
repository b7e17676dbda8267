import type { AccuracyTables } from './accuracy-schema.ts'
import { looseKey } from './name-key.ts'
import { all, engines, find } from './registry.ts'

/** The name of a family of models, as the shortest start of a member’s name that reads as its id: `Llama 3.1` of `llama-3.1`. */
const familyName = (family: string): string | undefined => {
  const key = looseKey(family)
  const member = all('models').find(({ id }) => id === family || id.startsWith(`${family}-`))
  if (member === undefined) return undefined
  const letters = [...member.name]
  const ends = letters.map((_, index) => letters.slice(0, index + 1).join(''))
  return ends.find((start) => looseKey(start) === key) ?? undefined
}

/** The name of a chip, a family of models or an engine in the tables of errors; its id where it has none. */
export const groupName = (table: keyof AccuracyTables['tables'], id: string): string => {
  if (table === 'chip') return find('accelerators', id)?.name ?? id
  if (table === 'engine') return engines().find((one) => one.id === id)?.name ?? id
  return table === 'family' ? (familyName(id) ?? id) : id
}
