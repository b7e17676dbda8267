import { configName, maxAddress } from './form/config-name.ts'

/** What an address holds of a form, and the config that is too long for it. */
export interface Held {
  readonly query: string
  readonly config: string | undefined
}

/** Parts a query from a config that would make its address too long. */
export const heldOf = (query: string): Held => {
  if (query.length <= maxAddress) return { query, config: undefined }
  const fields = new URLSearchParams(query)
  const config = fields.get(configName)
  if (!config) return { query, config: undefined }
  fields.delete(configName)
  return { query: fields.toString(), config }
}

/** The config that an entry of the history holds beside its address. */
export const configIn = (state: unknown): string | undefined =>
  typeof state === 'object' &&
  state !== null &&
  'config' in state &&
  typeof state.config === 'string'
    ? state.config
    : undefined

/** What an entry of the history holds of a config. */
export const entryWith = (config: string | undefined): { readonly config?: string } =>
  config === undefined ? {} : { config }

/** Whether an address is of one’s own model, and leaves its config out. */
export const lacksConfig = ({ searchParams }: URL): boolean =>
  searchParams.get('model') === 'custom' && !searchParams.has(configName)
