import { configName, maxAddress } from './form/config-name.ts'
import { fittingIn } from './form/fitting.ts'

/** What an address holds of a form, and the fields that are too long for it, as a query. */
export interface Held {
  readonly query: string
  readonly held: string | undefined
}

/** Parts a query from the fields that would make its address too long; `around` is what else the address has. */
export const heldOf = (query: string, around: string): Held => {
  const isHeld = (one: string) => `${around}${one}`.length <= maxAddress
  if (isHeld(query)) return { query, held: undefined }
  const queryOf = (fields: ReadonlyMap<string, string>) =>
    new URLSearchParams([...fields]).toString()
  const all = new Map(new URLSearchParams(query))
  const { fits, out } = fittingIn(all, (fields) => isHeld(queryOf(fields)))
  return { query: queryOf(fits), held: queryOf(out) }
}

/** The fields that an entry of the history holds beside its address, as a query. */
export const heldIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'held' in state && typeof state.held === 'string'
    ? state.held
    : undefined

/** What an entry of the history holds of fields. */
export const entryWith = (held: string | undefined): { readonly held?: string } =>
  held === undefined ? {} : { held }

/** A query with the fields that its address does not hold. */
export const withHeld = (query: string, held: string | undefined): URLSearchParams => {
  const fields = new URLSearchParams(query)
  for (const [name, text] of new URLSearchParams(held))
    if (!fields.has(name)) fields.set(name, text)
  return fields
}

/** What of the held fields of a question an address of it leaves out: a config is of one’s own model alone. */
export const heldFor = ({ searchParams }: URL, held: string | undefined): string | undefined => {
  const lacking = [...new URLSearchParams(held)].filter(
    ([name]) =>
      !searchParams.has(name) && (name !== configName || searchParams.get('model') === 'custom'),
  )
  return lacking.length === 0 ? undefined : new URLSearchParams(lacking).toString()
}
