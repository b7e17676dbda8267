import { partsOf } from '../../presets/store.ts'
import { type Message, message } from '../../words/message.ts'
import { customApi, firstApi, providerName } from './price-fields.ts'

const apiName = 'price.api'

/** The price list that a query chooses. */
interface ApiChoice {
  /** As it is written in a query; undefined where none is. */
  readonly api: string | undefined
  /** A provider that nobody knows. */
  readonly problem?: Message
  /** Which list stands in for one of another provider. */
  readonly notice?: Message
}

/**
 * The price list of a query. A list of another provider than the one chosen
 * gives way, as in a form that is sent with another provider picked: to the
 * `usual` one (what the form has at first) where it is of that provider, else
 * to the provider's newest.
 */
export const apiChoice = (query: URLSearchParams, usual: string): ApiChoice => {
  const api = query.get(apiName)?.trim()
  const asked = query.get(providerName)?.trim() ?? ''
  if (asked === '') return { api }
  if (asked === customApi) return { api: customApi }
  const provider = partsOf('apis').find(({ name }) => name === asked)
  if (provider === undefined)
    return { api, problem: message('pageForm.no-provider', { asked: asked.slice(0, 80) }) }
  const isHere = (id: string) => provider.ids.includes(id || firstApi)
  if (api !== undefined && isHere(api)) return { api }
  const next = isHere(usual) ? usual : (provider.ids[0] ?? '')
  if (api === undefined || api === customApi) return { api: next }
  const names = { asked: (api || firstApi).slice(0, 80), used: next || firstApi }
  return {
    api: next,
    notice: message('pageForm.list-of-other-provider', { ...names, provider: asked }),
  }
}

/** Leaves the price list of a form open where another provider has just been picked. */
export const pickedProvider = (query: URLSearchParams): void => query.delete(apiName)
