import { memberOf } from '../shared/pointer.ts'

/** Whether an answer of a schema may have something at a place. */
export const mayHave = (schema: unknown, place: readonly string[]): boolean => {
  const [part, ...rest] = place
  if (part === undefined) return true
  const of = (name: string) => memberOf(schema, name)
  const [type, pipe, wrapped, options] = [of('type'), of('pipe'), of('wrapped'), of('options')]
  if (Array.isArray(pipe)) return mayHave(pipe[0], place)
  if (wrapped !== undefined) return mayHave(wrapped, place)
  if (Array.isArray(options)) return options.some((option) => mayHave(option, place))
  if (type === 'array') return /^\d+$/.test(part) && mayHave(of('item'), rest)
  if (type === 'record') return mayHave(of('value'), rest)
  if (type === 'unknown') return true
  const entry = memberOf(of('entries'), part)
  return entry !== undefined && mayHave(entry, rest)
}
