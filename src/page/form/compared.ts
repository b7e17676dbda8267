import { isFields } from '../../estimates/shared/merge.ts'
import { sellersOfModel } from '../../presets/model-sellers.ts'
import { find } from '../../presets/registry.ts'
import { rentKinds, sellerClasses } from '../../presets/rent-kinds.ts'
import { apiTermNames } from './api-fields.ts'
import { bodyOf, comparedBodyOf } from './body.ts'
import { termsOfBought } from './bought.ts'
import { apisNamed } from './chosen-apis.ts'
import { needsChips, type State, shown, withChips } from './state.ts'
import { addNames, asList, filterNames, listed } from './view-fields.ts'

type ListName = keyof typeof addNames

/** A list of a comparison: what the address says, else its usual entries, and what was just added. */
const listOf = (state: State, name: ListName, usual: readonly string[]): readonly string[] => {
  const said = shown(state, name)
  return [
    ...new Set([...(said === '' ? usual : listed(said)), ...listed(shown(state, addNames[name]))]),
  ]
}

/** The form’s own way to pay for chips, where it is more than a kind and a class of sellers. */
export const formPayment = 'form'

const priceParts = ['usdPerChipHour', 'seller', 'rentRegion', 'spotOverhead'] as const

/** The price of chips of the form, the scenario’s with what was changed in it. */
const chipPriceOf = (state: State): Readonly<Record<string, unknown>> => {
  if (!needsChips(state)) return { method: 'rent' }
  const scenario = isFields(state.scenario.request.price) ? state.scenario.request.price : {}
  const changed = bodyOf(state).price
  const price = isFields(changed) ? changed : {}
  const isOther = price.method !== undefined && price.method !== (scenario.method ?? 'rent')
  const all = { method: 'rent', ...(isOther ? {} : scenario), ...price }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}

/** The form’s way to pay as a list has it. */
const formCode = (state: State): string => {
  const price = chipPriceOf(state)
  if (price.method === 'own') return Object.keys(price).length === 1 ? 'own' : formPayment
  if (priceParts.some((part) => price[part] !== undefined)) return formPayment
  const kind = typeof price.kind === 'string' ? price.kind : 'on-demand'
  return typeof price.sellerClass === 'string' ? `${kind}_${price.sellerClass}` : kind
}

/** Ways to pay that can be added: kinds of rent at whoever sells first or at a class of sellers, and owning. */
export const paymentCodes: readonly string[] = [
  'own',
  ...(['on-demand', 'spot', '1-year', '3-year'] as const).flatMap((kind) => [
    kind,
    ...sellerClasses.map((one) => `${kind}_${one}`),
  ]),
]

export const isPayment = (code: string): boolean => {
  const [kind = '', sellers] = code.split('_')
  return (
    code === formPayment ||
    code === 'own' ||
    (rentKinds.some((one) => one === kind) &&
      (sellers === undefined || sellerClasses.some((one) => one === sellers)))
  )
}

/** The ways to pay for chips that are compared: the form’s and owning, unless others are chosen. */
export const paymentsOf = (state: State): readonly string[] => {
  const own = formCode(state)
  const isOwned = chipPriceOf(state).method === 'own'
  const chosen = listOf(state, 'compare.payments', [own, isOwned ? 'on-demand' : 'own'])
  // Owning as in the form stands in place of owning as usual.
  const known = chosen.filter(
    (code) => isPayment(code) && !(code === 'own' && isOwned && chosen.includes(formPayment)),
  )
  return known.length === 0 ? [own] : known
}

/** A way to pay as a request has it; a region is that of offers, so a price that is given has none. */
const priceOfCode = (state: State, code: string): Readonly<Record<string, unknown>> => {
  if (code === 'own') return { method: 'own' }
  const region = shown(state, filterNames.region)
  const inRegion = region === '' ? {} : { rentRegion: region }
  if (code === formPayment) {
    const price = chipPriceOf(state)
    return price.method === 'own' || price.usdPerChipHour !== undefined
      ? price
      : { ...price, ...inRegion }
  }
  const [kind, sellerClass] = code.split('_')
  return { method: 'rent', kind, ...(sellerClass !== undefined && { sellerClass }), ...inRegion }
}

/** The models that are compared beside that of the form. */
export const addedModels = (state: State): readonly string[] =>
  listOf(state, 'compare.models', []).filter(
    (id) => find('models', id) !== undefined && id !== shown(state, 'model'),
  )

/** The price lists of tokens that are compared: those in use and those of the model, unless others are chosen. */
export const apisCompared = (state: State): readonly string[] => {
  if (state.tab !== 'inference') return []
  const model = find('models', shown(state, 'model'))?.id ?? ''
  return listOf(state, 'compare.apis', [...apisNamed(state), ...sellersOfModel(model)])
}

/** The terms on which tokens are bought, each list at its own prices. */
export const apiTermsOf = (state: State): Readonly<Record<string, unknown>> => {
  if (needsChips(state)) return termsOfBought(state)
  const { price } = bodyOf(state)
  const terms = [
    ...apiTermNames,
    'price.cachedInputShare',
    'price.cacheWriteShare',
    'price.batchShare',
  ]
  const kept = terms.flatMap((name) => {
    const id = name.slice('price.'.length)
    return isFields(price) && price[id] !== undefined ? [[id, price[id]] as const] : []
  })
  return Object.fromEntries(kept)
}

const said = ['asOf', 'currency', 'cnyPerUsd'] as const

/** What a run says for itself, and what a comparison of runs says for all. */
const runBody = (state: State) => {
  const { price: _, ...training } = bodyOf(state)
  const outside = said.flatMap((name) =>
    training[name] === undefined ? [] : [[name, training[name]] as const],
  )
  for (const name of said) delete training[name]
  return { training, ...Object.fromEntries(outside) }
}

/** PUE of a usual site, as an owned chip has it where none is given. */
const usualPue = (): number | undefined =>
  find('economics', 'power-usage-effectiveness')?.figures.find(({ standsIn }) => standsIn)?.value

const pueOf = (energy: unknown): unknown =>
  isFields(energy) ? energy.powerUsageEffectiveness : undefined

/** Power and energy of all rows with the same PUE: else owned chips alone would have that of their site. */
const onOneBasis = (
  body: Record<string, unknown>,
  { scenario: { request } }: State,
): Record<string, unknown> => {
  const asked = pueOf(body.energy) ?? pueOf(request.energy)
  const pue = asked ?? usualPue()
  return pue === undefined
    ? body
    : {
        ...body,
        energy: { ...(isFields(body.energy) ? body.energy : {}), powerUsageEffectiveness: pue },
      }
}

/** What the rows of chips of a state are asked with, without their lists. */
const askedOf = (state: State): Record<string, unknown> => {
  if (state.tab === 'training') {
    const { training, ...rest } = runBody(state)
    return { ...rest, training: onOneBasis(training, state) }
  }
  const { price: _, ...served } = comparedBodyOf(needsChips(state) ? state : withChips(state))
  const terms = apiTermsOf(state)
  const isBought = !needsChips(state) || Object.keys(terms).length > 0
  return {
    ...onOneBasis(served, state),
    ...(isBought && { price: { method: 'api', ...terms } }),
  }
}

/** The state as a request of a comparison: its chips, models and ways to pay, and price lists of tokens. */
export const compareBodyOf = (state: State): Readonly<Record<string, unknown>> => {
  const asked = askedOf(state)
  const { model } = isFields(asked.training) ? asked.training : asked
  const more = addedModels(state)
  const apis = apisCompared(state)
  return {
    ...asked,
    payments: paymentsOf(state).map((code) => priceOfCode(state, code)),
    ...(more.length > 0 && { models: [model ?? shown(state, 'model'), ...more] }),
    ...(apis.length > 0 && { apis }),
    working: 'none',
  }
}

/** What was just added goes into its list, for the next address. */
export const settled = (state: State): State => {
  const lists = [
    ['compare.models', addedModels(state)],
    ['compare.payments', paymentsOf(state)],
    ['compare.apis', apisCompared(state)],
  ] as const
  const changes = new Map(state.changes)
  for (const [name, entries] of lists) {
    if (listed(changes.get(addNames[name]) ?? '').length > 0) changes.set(name, asList(entries))
    changes.delete(addNames[name])
  }
  return { ...state, changes }
}
