import { labelOf } from '../form/names.ts'
import { providerName } from '../form/price-fields.ts'
import { apiOf } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import type { Controls } from './controls.ts'
import { priceListPicker } from './price-list-picker.ts'

const name = 'price.api'

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
      error: errorsOf(name),
      asOf,
      isLive,
    },
    t,
  )
}
