import { html } from 'hono/html'
import { sellersOfModel } from '../../presets/model-sellers.ts'
import { find } from '../../presets/registry.ts'
import type { Tell } from '../../words/say.ts'
import { labelOf } from '../form/names.ts'
import { firstApi, providerName } from '../form/price-fields.ts'
import { apiOf, type State, shown } from '../form/state.ts'
import { apiName } from '../parts/api-name.ts'
import type { Html } from '../parts/html.ts'
import { linkWith, withValues } from '../parts/links.ts'
import type { Controls } from './controls.ts'
import { priceListPicker } from './price-list-picker.ts'

const name = 'price.api'

/** Which list stands in where none is chosen, and who sells the model of the case. */
const standIn = (state: State, t: Tell): Html | '' => {
  if (shown(state, name) !== '') return ''
  const usual = find('apis', firstApi)
  if (usual === undefined) return ''
  const model = find('models', shown(state, 'model'))
  const sellers = model === undefined ? [] : sellersOfModel(model.id)
  return html`${t('pageShell.api-stands-in', { name: apiName(usual) })}${
    model === undefined || sellers.length === 0
      ? ''
      : html` ${t('pageShell.sellers-of', { model: model.name })} ${sellers.map(
          (id, index) =>
            html`${index === 0 ? '' : ', '}<a href="${linkWith(withValues(state, [[name, id]]))}">${id}</a>`,
        )}.`
  }`
}

/** The choice of the price list of tokens; prices of one’s own are among them. */
export const pricePicker = ({ state, errorsOf, draw, isLive, t }: Controls, asOf: string): Html => {
  draw(name)
  draw(providerName)
  return priceListPicker(
    {
      name,
      value: apiOf(state),
      label: labelOf(name, t),
      providerLabel: labelOf(providerName, t),
      hint: standIn(state, t),
      error: errorsOf(name),
      asOf,
      isLive,
    },
    t,
  )
}
