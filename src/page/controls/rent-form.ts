import { html } from 'hono/html'
import type { FieldError } from '../../estimates/shared/answer-error.ts'
import { find } from '../../presets/registry.ts'
import { regionsOf, sellersOf } from '../../presets/rent-known.ts'
import type { Tell } from '../../words/say.ts'
import type { Field } from '../form/field.ts'
import {
  offerKind,
  pricesAsOf,
  rentChoices,
  rentRegionName,
  sellerClass,
  sellerName,
  spotOverhead,
} from '../form/price-fields.ts'
import { type State, shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import type { Controls, Groups } from './controls.ts'
import { hasError } from './errors.ts'

const asOptions = (names: readonly string[]) => names.map((name) => [name, name] as const)

/** Who rents the chip out as is chosen. */
const sellersHere = (state: State, chip: string) => {
  const kind = shown(state, offerKind.name) || 'on-demand'
  return [...sellersOf(chip)].filter(([, { kinds }]) => [...kinds].some((one) => one === kind))
}

type Known = ReturnType<typeof sellersHere>

/** The same by class. */
const sellers = (known: Known, t: Tell): Groups => [
  ['', [['', t('options.seller-none')]]],
  ...[...Map.groupBy(known, ([, { sellerClass: one }]) => one)].map(
    ([one, own]) =>
      [t(`options.sellers-${one}`), asOptions(own.map(([name]) => name).toSorted())] as const,
  ),
]

/** Classes of those who rent the chip out. */
const classes = (known: Known): typeof sellerClass => ({
  ...sellerClass,
  options: sellerClass.options.filter(
    ([value]) => value === '' || known.some(([, one]) => one.sellerClass === value),
  ),
})

/** Where those that are chosen rent it out. */
const regions = (state: State, chip: string, t: Tell): Groups => {
  const seller = shown(state, sellerName) || undefined
  return [['', [['', t('options.rent-region-none')], ...asOptions(regionsOf(chip, { seller }))]]]
}

/** What a rent is: its price or kind, and, folded, whose. */
export const rentForm = (
  state: State,
  { fields, choose, chooseOf, t }: Controls,
  list: readonly Field[],
  errors: readonly FieldError[],
): Html => {
  const chip = find('accelerators', shown(state, 'accelerator'))?.id ?? ''
  const known = sellersHere(state, chip)
  const isServed = list.some(({ name }) => name === spotOverhead.name)
  const folded = [...rentChoices.slice(1), spotOverhead.name, pricesAsOf.name]
  return html`${fields(list.filter(({ name }) => name !== spotOverhead.name))}${choose(offerKind)}
<details class="more" id="rent-terms"${hasError(errors, folded) ? html` open` : ''}><summary>${t('pageForm.rent-terms')}</summary>${chooseOf(sellerName, sellers(known, t))}${choose(classes(known))}${chooseOf(rentRegionName, regions(state, chip, t))}${isServed ? html`${fields([spotOverhead])}${choose(pricesAsOf)}` : ''}</details>`
}
