import { find } from '../presets/registry.ts'
import type { Scenario } from '../presets/schema.ts'
import { type Field, fieldsOf, forms, pricesOf, type Tab } from './fields.ts'
import { carbonYearName, firstApi, priceChoices } from './price-fields.ts'
import { isPlanChoice, trainingChoices } from './training-fields.ts'

/** The words of the form that are chosen, not typed. */
const choices = [
  'model',
  'accelerator',
  'performance.method',
  'performance.precision',
  'performance.engine',
  'solveFor',
  'model.config',
  'supply.statedPrecision',
  ...priceChoices,
  ...trainingChoices,
]

/** The page’s whole state: a scenario and what was changed in it, by path. */
export interface State {
  readonly tab: Tab
  readonly scenario: Scenario
  /** Only what differs from the scenario; empty text takes the scenario’s value away. */
  readonly changes: ReadonlyMap<string, string>
}

export const firstScenario = {
  inference: 'google-search-2023',
  training: 'gpt-3-a100',
  capacity: 'lingang-2025',
} as const

/** The path of each tab’s page. */
export const pathOfTab = { inference: '/', training: '/training', capacity: '/capacity' } as const

const at = (fields: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      fields,
    )

/** What the scenario itself has at a path, as the form shows it. */
export const stated = (scenario: Scenario, path: string): string => {
  const value = at(scenario.request, path)
  if (typeof value === 'number' && value >= 1e15) return value.toExponential().replace('e+', 'e')
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}

/** What a scenario says of its own accelerator, and of no other. */
const ofTheAccelerator: ReadonlySet<string> = new Set([
  'price.usdPerChipHour',
  'server.chipsPerServer',
  'server.wattsPerServer',
  'server.usdPerServer',
])

/** What is chosen where a scenario does not say. */
const chosenAtFirst: Readonly<Record<string, string>> = { 'price.method': 'rent', currency: 'USD' }

/** What a field holds before it is changed: the scenario's, unless another accelerator is chosen. */
const unchanged = (scenario: Scenario, accelerator: string, path: string): string =>
  ofTheAccelerator.has(path) && accelerator !== stated(scenario, 'accelerator')
    ? ''
    : stated(scenario, path) || (chosenAtFirst[path] ?? '')

const acceleratorOf = ({ scenario, changes }: Pick<State, 'scenario' | 'changes'>) =>
  changes.get('accelerator') ?? stated(scenario, 'accelerator')

/** What the form shows at a path. */
export const shown = (state: State, path: string): string =>
  state.changes.get(path) ?? unchanged(state.scenario, acceleratorOf(state), path)

const isCustom = (state: State, path: 'model' | 'accelerator') => shown(state, path) === 'custom'

/** The form says here which accelerator its fields were filled in for. */
export const filledInFor = 'filledInFor'

const problemsOf = (tab: Tab, query: URLSearchParams, known: readonly string[], used: Scenario) => {
  const asked = query.get('scenario') ?? ''
  const named = asked === '' ? undefined : find('scenarios', asked)
  const other = named !== undefined && named.kind !== tab
  const stray = [...new Set(query.keys())].filter((name) => !known.includes(name))
  return [
    ...(asked !== '' && named === undefined
      ? [`There is no scenario “${asked.slice(0, 80)}”; this is ${used.name}.`]
      : []),
    ...(other ? [`${named.name} is a ${named.kind} scenario; this is ${used.name}.`] : []),
    ...(stray.length > 0
      ? [`The address has fields that are not known here: ${stray.join(', ').slice(0, 200)}.`]
      : []),
  ].join(' ')
}

/**
 * The fields that are emptied on a training run that is given in full: the
 * first that the user did not type, so that a new number moves the others.
 */
const freed = (state: State): readonly string[] => {
  const given = (path: string) => shown(state, path) !== ''
  const work = given('workload.tokens') || given('workload.flops')
  const time = given('workload.chipHours') || (given('workload.chips') && given('workload.days'))
  if (state.tab !== 'training' || given('solveFor')) return []
  if (!work || !time || methodOf(state) === 'implied') return []
  const candidates = [
    ['workload.days', 'workload.chipHours'],
    ['workload.chips'],
    ['workload.tokens', 'workload.flops'],
  ]
  return candidates.find((paths) => !paths.some((path) => state.changes.get(path))) ?? []
}

/**
 * Reads a query, and says what in it could not be used. `typed` is the field
 * being typed in, which is the user's even where it says what the scenario says.
 */
export const readState = (
  tab: Tab,
  query: URLSearchParams,
  typed?: string,
): { readonly state: State; readonly problem: string | undefined } => {
  const named = find('scenarios', query.get('scenario') ?? '')
  const scenario = named?.kind === tab ? named : find('scenarios', firstScenario[tab])
  if (scenario === undefined) throw new Error(`there is no scenario ${firstScenario[tab]}`)
  const paths = [...choices, ...fieldsOf(tab).map(({ name }) => name)]
  const accelerator = query.get('accelerator')?.trim() ?? stated(scenario, 'accelerator')
  const before = query.get(filledInFor) ?? accelerator
  const changes = new Map<string, string>()
  for (const path of paths) {
    const value = query.get(path)?.trim()
    // What was filled in for the accelerator before is not what the user wants of this one.
    if (value === undefined) continue
    if (path === typed || value !== unchanged(scenario, before, path)) changes.set(path, value)
  }
  for (const path of freed({ tab, scenario, changes })) {
    if (stated(scenario, path) === '') changes.delete(path)
    else changes.set(path, '')
  }
  const known = ['scenario', filledInFor, ...paths]
  const problem = problemsOf(tab, query, known, scenario)
  return { state: { tab, scenario, changes }, problem: problem === '' ? undefined : problem }
}

/** The shortest query that opens this state again. */
export const writeState = ({ tab, scenario, changes }: State): string => {
  const query = new URLSearchParams()
  if (scenario.id !== firstScenario[tab] || changes.size > 0) query.set('scenario', scenario.id)
  for (const [path, value] of changes) query.set(path, value)
  return query.toString()
}

/** The method in force: the one chosen, else the scenario’s. */
export const methodOf = (state: State): string =>
  shown(state, 'performance.method') || (state.tab === 'training' ? 'implied' : 'flops')

/** How chips or tokens are paid for: as chosen, else as in the scenario. */
export const priceMethodOf = (state: State): string => shown(state, 'price.method')

/** Whose tokens are bought; `custom` for prices of one’s own. */
export const apiOf = (state: State): string => shown(state, 'price.api') || firstApi

/** Tokens that are bought need no model, chip, server or method. */
export const needsChips = (state: State): boolean => priceMethodOf(state) !== 'api'

const ofChips: ReadonlySet<string> = new Set([
  'model',
  'accelerator',
  'performance',
  'scaling',
  'server',
  'energy',
])

const isOfChips = (path: string) => ofChips.has(path.split('.')[0] ?? '')

const belongsToPrice = (state: State, name: string) => {
  const method = pricesOf(state.tab).find(([id]) => id === priceMethodOf(state))
  if (name === 'price.costOfCapital' && shown(state, 'price.depreciation') !== 'annuity')
    return false
  return method?.[1].fields.some((field) => field.name === name) ?? false
}

const belongs = (state: State, { name }: Field): boolean => {
  const [part] = name.split('.')
  if (!needsChips(state) && isOfChips(name)) return false
  if (part === 'price') return belongsToPrice(state, name)
  if (part === 'model' || part === 'accelerator') return isCustom(state, part)
  if (part !== 'performance' && part !== 'scaling') return true
  const method = Object.entries(forms[state.tab].methods).find(([id]) => id === methodOf(state))
  return method?.[1].fields.some((field: Field) => field.name === name) ?? false
}

/** Parts that a request may leave out whole. */
const wholeParts = ['reliability', 'programme', 'refresh', 'value'] as const

/** Choices of words whose first option takes away what the scenario says. */
const takenAway: ReadonlySet<string> = new Set([...trainingChoices, ...priceChoices])

/** The choices of words that a way to pay knows. */
const choicesOfPrice: Readonly<Record<string, string>> = {
  'price.kind': 'rent',
  'price.depreciation': 'own',
  'price.api': 'api',
}

/** The part `price`: only what the way to pay knows, so that a rent stays out of the others. */
const priceOf = (state: State, given: object): object | undefined => {
  const method = priceMethodOf(state)
  const api = apiOf(state)
  const price = {
    ...given,
    ...(method === 'api' && api !== 'custom' && { api }),
    // A price that is shown counts, whatever the kind of offer.
    ...('kind' in given &&
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
  for (const path of choices) {
    const value = changes.get(path)
    if (isPlanChoice(path) && methodOf(state) !== 'plan') continue
    if (!chips && isOfChips(path)) continue
    if ((choicesOfPrice[path] ?? priceMethodOf(state)) !== priceMethodOf(state)) continue
    const canBeTaken = trainingChoices.includes(path) || stated(state.scenario, path) !== ''
    if (value === '' && canBeTaken && takenAway.has(path)) set(path, null)
    if (value === undefined || value === '' || value === 'custom') continue
    if (path === 'model.config') continue
    // A year is of a region’s grid.
    if (path === carbonYearName && shown(state, 'energy.region') === '') continue
    if (path === 'performance.engine' && methodOf(state) !== 'roofline') continue
    set(path, value)
  }
  for (const field of fieldsOf(state.tab)) {
    const value = changes.get(field.name)
    if (value === undefined || !belongs(state, field)) continue
    if (value !== '') set(field.name, value)
    else if (stated(state.scenario, field.name) !== '') set(field.name, null)
  }
  for (const part of emptiedParts(state)) body[part] = null
  const config = changes.get('model.config') ?? ''
  // Typed numbers would say the same twice.
  if (chips && isCustom(state, 'model') && config !== '') body.model = { config }
  for (const part of ['model', 'accelerator'] as const)
    if (chips && isCustom(state, part)) body[part] ??= {}
  // The method tells the service to replace, not merge, so it goes with its fields.
  if (chips && changes.get('performance.method') !== undefined)
    body.performance = { ...(body.performance as object | undefined), method: methodOf(state) }
  const price = priceOf(state, (body.price as object | undefined) ?? {})
  if (price !== undefined) body.price = price
  return body
}
