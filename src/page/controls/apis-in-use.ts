import { html } from 'hono/html'
import { sellersOfModel } from '../../presets/model-sellers.ts'
import { find } from '../../presets/registry.ts'
import { dateName } from '../form/price-fields.ts'
import { shown } from '../form/state.ts'
import { apiNames } from '../form/view-fields.ts'
import { apiName } from '../parts/api-name.ts'
import type { Html } from '../parts/html.ts'
import type { Controls } from './controls.ts'
import { pickerSelect } from './picker.ts'

const optionOf = (id: string) => {
  const api = find('apis', id)
  return { value: id, text: api === undefined ? id : apiName(api) }
}

/** The APIs that are compared: up to three, side by side. All of the price book are found by the script; without it, those that sell the model. */
export const apisInUse = ({ state, hints, errorsOf, draw, isLive, t }: Controls): Html => {
  const sellers =
    isLive === true ? [] : sellersOfModel(find('models', shown(state, 'model'))?.id ?? '')
  return html`${apiNames.map((name, index) => {
    draw(name)
    const value = shown(state, name)
    const listed = [...new Set([...(value === '' ? [] : [value]), ...sellers])]
    return pickerSelect({
      name,
      kind: 'apis',
      value,
      label: t('pageShell.api-n', { n: index + 1 }),
      error: errorsOf(name),
      asOf: shown(state, dateName) || (hints.get(dateName) ?? ''),
      groups: [
        { heading: '', options: [{ value: '', text: t('pageShell.no-api') }] },
        { heading: t('pageShell.sellers-of-model'), options: listed.map(optionOf) },
      ],
    })
  })}`
}
