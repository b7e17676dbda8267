import { describedIn } from '../../estimates/shared/kept-config.ts'
import { apiTermNames, workloadOfApi } from './api-fields.ts'
import { type Field, fieldsOf, forms, pricesOf } from './fields.ts'
import { latencyPercentile } from './latency.ts'
import { isOtherLoad } from './load.ts'
import { carbonYearName, priceChoices, pricesAsOf, rentChoices } from './price-fields.ts'
import {
  apiOf,
  choicesOf,
  configName,
  isCustom,
  kindName,
  methodOf,
  needsChips,
  ofTheAccelerator,
  priceMethodOf,
  type State,
  shown,
  stated,
} from './state.ts'
import { adapterRank, adapterTargets, isPlanChoice, trainingChoices } from './training-fields.ts'

const ofChips: ReadonlySet<string> = new Set([
  'model',
  'accelerator',
  'performance',
  'scaling',
  'server',
  'energy',
  'billing',
])

const isOfChips = (path: string) => ofChips.has(path.split('.')[0] ?? '')

const belongsToPrice = (state: State, name: string) => {
  const method = pricesOf(state.tab).find(([id]) => id === priceMethodOf(state))
  if (name === 'price.costOfCapital' && shown(state, 'price.depreciation') !== 'annuity')
    return false
  return method?.[1].fields.some((field) => field.name === name) ?? false
}

/** What adapters are made of: the rank, and where it is given the matrices that they are on. */
const adapterPaths: readonly string[] = [adapterRank, adapterTargets]

/** Whether a field of adapters is of the run: what was typed for LoRA waits until it is chosen again. */
export const hasAdapterField = (state: State, path: string): boolean =>
  shown(state, kindName) === 'lora' && (path === adapterRank || shown(state, adapterRank) !== '')

const isOfOtherRun = (state: State, path: string): boolean =>
  adapterPaths.includes(path) && !hasAdapterField(state, path)

const belongs = (state: State, { name }: Field): boolean => {
  const [part] = name.split('.')
  if (isOfOtherRun(state, name)) return false
  if (!needsChips(state) && isOfChips(name)) return false
  if (isOtherLoad(state, name)) return false
  if (part === 'price' || workloadOfApi.has(name)) return belongsToPrice(state, name)
  if (part === 'model' || part === 'accelerator') return isCustom(state, part)
  if (part !== 'performance' && part !== 'scaling') return true
  const method = Object.entries(forms[state.tab].methods).find(([id]) => id === methodOf(state))
  return method?.[1].fields.some((field: Field) => field.name === name) ?? false
}

/** Choices of words that the roofline alone knows. */
const ofRoofline: ReadonlySet<string> = new Set(['performance.engine', latencyPercentile.name])

/** Parts that a request may leave out whole. */
const wholeParts = ['reliability', 'programme', 'refresh', 'value'] as const

/** Choices of words whose first option takes away what the scenario says. */
const takenAway: ReadonlySet<string> = new Set([...trainingChoices, ...priceChoices])

/** The choices of words that a way to pay knows. */
const choicesOfPrice: Readonly<Record<string, string>> = {
  ...Object.fromEntries(rentChoices.map((name) => [name, 'rent'])),
  'price.depreciation': 'own',
  'price.api': 'api',
  ...Object.fromEntries(apiTermNames.map((name) => [name, 'api'])),
}

/** The part `price`: only what the way to pay knows, so that a rent stays out of the others. */
const priceOf = (state: State, given: object): object | undefined => {
  const method = priceMethodOf(state)
  const api = apiOf(state)
  const price = {
    ...given,
    ...(method === 'api' && api !== 'custom' && { api }),
    // A price that is shown counts, whatever is chosen among the known ones.
    ...(method === 'rent' &&
      Object.keys(given).length > 0 &&
      shown(state, 'price.usdPerChipHour') !== '' && {
        usdPerChipHour: shown(state, 'price.usdPerChipHour'),
      }),
  }
  // The method goes with its fields, as the service tells by it what they are.
  return Object.keys(price).length > 0 || state.changes.has('price.method')
    ? { ...price, method }
    : undefined
}

/** Parts of the scenario of which every field was emptied, and none filled in. */
const emptiedParts = ({ scenario, changes, tab }: State) =>
  wholeParts.filter((part) => {
    const inScenario = Object.keys(scenario.request[part] ?? {})
    return (
      inScenario.length > 0 &&
      inScenario.every((key) => changes.get(`${part}.${key}`) === '') &&
      !fieldsOf(tab).some(({ name }) => name.startsWith(`${part}.`) && changes.get(name))
    )
  })

/** The state as a request: the scenario’s id and the changes alone. */
export const bodyOf = (state: State): Record<string, unknown> => {
  const body: Record<string, unknown> = { scenario: state.scenario.id }
  const set = (path: string, value: unknown) => {
    const [part = '', key] = path.split('.')
    if (key === undefined) body[part] = value
    else body[part] = { ...(body[part] as object | undefined), [key]: value }
  }
  const { changes } = state
  const chips = needsChips(state)
  for (const path of ofTheAccelerator) {
    if (isOfChips(path) ? !chips : priceMethodOf(state) !== 'rent') continue
    if (stated(state.scenario, path) !== '' && shown(state, path) === '') set(path, null)
  }
  for (const path of choicesOf(state.tab)) {
    const value = changes.get(path)
    if (isPlanChoice(path) && methodOf(state) !== 'plan') continue
    if (isOfOtherRun(state, path)) continue
    if (!chips && isOfChips(path)) continue
    if ((choicesOfPrice[path] ?? priceMethodOf(state)) !== priceMethodOf(state)) continue
    const canBeTaken = trainingChoices.includes(path) || stated(state.scenario, path) !== ''
    if (value === '' && canBeTaken && takenAway.has(path)) set(path, null)
    if (value === undefined || value === '' || value === 'custom') continue
    if (path === configName || path === pricesAsOf.name) continue
    // A year is of a region’s grid.
    if (path === carbonYearName && shown(state, 'energy.region') === '') continue
    if (ofRoofline.has(path) && methodOf(state) !== 'roofline') continue
    set(path, value)
  }
  for (const field of fieldsOf(state.tab)) {
    const value = changes.get(field.name)
    if (value === undefined || !belongs(state, field)) continue
    if (value !== '') set(field.name, value)
    else if (stated(state.scenario, field.name) !== '') set(field.name, null)
  }
  for (const { name } of fieldsOf(state.tab))
    if (isOtherLoad(state, name) && stated(state.scenario, name) !== '') set(name, null)
  for (const part of emptiedParts(state)) body[part] = null
  const config = changes.get(configName) ?? ''
  // Typed numbers would say the same twice.
  if (chips && isCustom(state, 'model') && config !== '')
    body.model = describedIn(config).model ?? { config }
  for (const part of ['model', 'accelerator'] as const)
    if (chips && isCustom(state, part)) body[part] ??= {}
  // The method tells the service to replace, not merge, so it goes with its fields.
  if (chips && changes.get('performance.method') !== undefined)
    body.performance = { ...(body.performance as object | undefined), method: methodOf(state) }
  const price = priceOf(state, (body.price as object | undefined) ?? {})
  if (price !== undefined) body.price = price
  return body
}

/** The same as a request for a comparison. */
export const comparedBodyOf = (state: State): Record<string, unknown> => {
  const time = shown(state, pricesAsOf.name)
  return { ...bodyOf(state), ...(time !== '' && { [pricesAsOf.name]: time }) }
}
