import { html } from 'hono/html'
import { find } from '../../presets/registry.ts'
import { partsOf } from '../../presets/store.ts'
import type { Tell } from '../../words/say.ts'
import { customApi, firstApi, providerName } from '../form/price-fields.ts'
import { apiName } from '../parts/api-name.ts'
import type { Html } from '../parts/html.ts'
import { type ApiEntry, apiEntriesOf } from '../picker/index-data.ts'
import { priceListNames } from '../picker/names.ts'
import { elementIdOf, type OptionGroup, type PickerField, pickerSelect } from './picker.ts'

/** What the form sends for a list: nothing for the one that stands for no choice. */
const sentFor = (id: string): string => (id === firstApi ? '' : id)

const figuresOf = ({ price, retired }: ApiEntry, t: Tell): string => {
  if (retired !== undefined) return t('pagePicker.shut-on', { on: retired.on })
  if (price === null) return t('pagePicker.no-price')
  const { inputUsdPerMillionTokens: input, outputUsdPerMillionTokens: output } = price
  return t('pagePicker.api-prices', { input, output })
}

/** The lists of a provider, those apart that are not sold on the day. */
const groupsOf = (provider: string, asOf: string, t: Tell): readonly OptionGroup[] => {
  const entries = apiEntriesOf(provider, asOf)
  const names = priceListNames(entries, t)
  const optionsOf = (some: readonly ApiEntry[]) =>
    some.map((api) => ({
      value: sentFor(api.id),
      text: t('pagePicker.option', {
        name: names.get(api) ?? api.name,
        chinese: '',
        figures: figuresOf(api, t),
      }),
    }))
  const isRetired = ({ retired }: ApiEntry) => retired !== undefined
  const sold = entries.filter((api) => !isRetired(api))
  return [
    { heading: provider, options: optionsOf(sold) },
    {
      heading: t('pagePicker.retired-group'),
      options: optionsOf(entries.filter(isRetired)),
      isOff: true,
    },
  ]
}

/** The list that is picked alone. */
const pickedOf = (id: string) => {
  const found = find('apis', id)
  return found === undefined ? [] : [{ value: sentFor(found.id), text: apiName(found) }]
}

/** A picker of price lists, and the label of the choice of a provider beside it. */
interface PriceListField extends Omit<PickerField, 'kind'> {
  readonly providerLabel: string
}

/**
 * The picker of a price list. Without the script, a provider is chosen first,
 * and then one of its lists; with it, all lists are searched in one, and the
 * choice of a provider gives way (`data-picker-provider`).
 */
export const priceListPicker = ({ providerLabel, ...field }: PriceListField, t: Tell): Html => {
  const chosen = field.value === '' ? firstApi : field.value
  const isCustom = chosen === customApi
  // Prices of one’s own are in no part of the book: to look for them would need all.
  const provider = chosen === customApi ? '' : (find('apis', chosen)?.provider ?? '')
  const id = elementIdOf(providerName)
  const current = isCustom ? customApi : provider
  const choices = [
    ...(current === '' ? [['', t('options.choose-provider')] as const] : []),
    ...partsOf('apis').map(({ name }) => [name, name] as const),
    [customApi, t('options.custom-prices')] as const,
  ]
  const custom = { heading: '', options: [{ value: customApi, text: t('options.custom-prices') }] }
  return html`<div class="field" data-picker-provider="${elementIdOf(field.name)}">
<label for="${id}">${providerLabel}</label>
<select id="${id}" name="${providerName}">${choices.map(([value, text]) => html`<option value="${value}"${value === current ? ' selected' : ''}>${text}</option>`)}</select></div>
${pickerSelect({
  ...field,
  kind: 'apis',
  first: firstApi,
  value: isCustom ? customApi : sentFor(find('apis', chosen)?.id ?? chosen),
  groups: [
    ...(provider === ''
      ? []
      : field.isLive === true
        ? [{ heading: '', options: pickedOf(chosen) }]
        : groupsOf(provider, field.asOf, t)),
    custom,
  ],
})}`
}
