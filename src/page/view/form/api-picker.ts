import { html } from 'hono/html'
import type { Api } from '../../../presets/api-schema.ts'
import { find } from '../../../presets/registry.ts'
import { partsOf } from '../../../presets/store.ts'
import { soldAt } from '../../../presets/token-book.ts'
import type { Tell } from '../../../words/say.ts'
import { customApi, firstApi, providerName } from '../../form/price-fields.ts'
import { apiOf, type State } from '../../form/state.ts'
import type { Html } from '../html.ts'
import type { Controls, Groups, Options } from './controls.ts'

/** The lists of a provider, in the order of their models. */
const listsOf = (provider: string): readonly Api[] => {
  const ids = partsOf('apis').find(({ name }) => name === provider)?.ids ?? []
  return ids
    .flatMap((id) => find('apis', id) ?? [])
    .toSorted((a, b) => a.model.localeCompare(b.model, 'en', { numeric: true }))
}

/** What the form sends for a list: nothing for the one that stands for no choice. */
const sentFor = ({ id }: Api): string => (id === firstApi ? '' : id)

/** The lists of a provider as options, those apart that are not sold any more on a day. */
const groupsOf = (provider: string, asOf: string, t: Tell): Groups => {
  const lists = listsOf(provider)
  const nameOf = ({ model, priceList }: Api): string =>
    priceList !== undefined && lists.filter((one) => one.model === model).length > 1
      ? t('options.model-of-list', { model, list: priceList })
      : model
  const options = (end: 'sold' | 'ended'): Options =>
    lists.flatMap((api) => {
      const { retiredOn } = soldAt(api, asOf)
      if (end === 'sold')
        return retiredOn === undefined ? [[sentFor(api), nameOf(api)] as const] : []
      if (retiredOn === undefined) return []
      return [[sentFor(api), t('options.retired', { model: nameOf(api), on: retiredOn })] as const]
    })
  const ended = options('ended')
  return [
    ['', options('sold')],
    ...(ended.length === 0 ? [] : [[t('options.no-longer-sold'), ended] as const]),
  ]
}

/** The choice of a provider, then of one of its price lists; prices of one’s own stand among the providers. */
export const apiPicker = (
  state: State,
  { chooseOf, errorsOf, t }: Controls,
  asOf: string,
): Html => {
  const chosen = apiOf(state)
  const isCustom = chosen === customApi
  const api = isCustom ? undefined : find('apis', chosen)
  const provider = isCustom ? customApi : (api?.provider ?? '')
  const providers: Options = [
    ...(provider === '' ? [['', t('options.choose-provider')] as const] : []),
    [customApi, t('options.custom-prices')],
    ...partsOf('apis').map(({ name }) => [name, name] as const),
  ]
  return html`${chooseOf(providerName, [['', providers]], provider)}
${isCustom ? errorsOf('price.api') : chooseOf('price.api', groupsOf(provider, asOf, t), api === undefined ? chosen : sentFor(api))}`
}
