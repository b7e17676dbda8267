import { unfitOf } from '../../estimates/shared/unfit.ts'
import { find } from '../../presets/registry.ts'
import type { Scenario } from '../../presets/schema.ts'
import { type Message, message } from '../../words/message.ts'
import { currentVersion, versionName } from '../address/opening.ts'
import { tabOf, type Way } from '../address/ways.ts'
import { apiChoice } from './api-choice.ts'
import { configName } from './config-name.ts'
import { fieldsOf, type Tab } from './fields.ts'
import { latencyPercentile } from './latency.ts'
import {
  billing,
  customApi,
  firstApi,
  priceChoices,
  pricesAsOf,
  providerName,
} from './price-fields.ts'
import { trainingChoices } from './training-fields.ts'
import { viewNames } from './view-fields.ts'

export { configName, currentVersion, versionName }

const ofAll = ['model', 'accelerator', 'performance.method', 'performance.precision']

const choices: Readonly<Record<Tab, readonly string[]>> = {
  inference: [
    ...ofAll,
    'performance.engine',
    latencyPercentile.name,
    configName,
    billing.name,
    ...priceChoices,
    pricesAsOf.name,
  ],
  training: [...ofAll, 'solveFor', configName, ...priceChoices, ...trainingChoices],
  capacity: ['accelerator', 'performance.precision', 'supply.statedPrecision'],
}

/** The words of a form that are chosen, not typed. */
export const choicesOf = (tab: Tab): readonly string[] => choices[tab]

/** What of an address could not be used. */
export type Problem = readonly Message[]

/** What is to be known of how an address was read. */
export type Notice = readonly Message[]

/** The page’s whole state: a scenario and what was changed in it, by path. */
export interface State {
  readonly way: Way
  /** The estimate that answers it. */
  readonly tab: Tab
  readonly scenario: Scenario
  /** Only what differs from the scenario; empty text takes the scenario’s value away. */
  readonly changes: ReadonlyMap<string, string>
}

/** The case that each question opens with. */
export const firstScenario = {
  serve: 'serve-workload',
  train: 'train-model',
  replace: 'replace-api',
  site: 'lingang-2025',
} as const satisfies Readonly<Record<Way, string>>

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
export const ofTheAccelerator: ReadonlySet<string> = new Set([
  'price.usdPerChipHour',
  'server.chipsPerServer',
  'server.wattsPerServer',
  'server.usdPerServer',
])

/** What is chosen where a scenario does not say. */
const chosenAtFirst: Readonly<Record<string, string>> = { 'price.method': 'rent', currency: 'USD' }

/** What a run is of, as the form has it: nothing for pre-training. */
export const kindName = 'workload.kind'

/** What a scenario’s own fields are filled in for: they are of its chip, and of its kind of training. */
interface FilledIn {
  readonly accelerator: string
  readonly kind: string
}

/** Whether what a scenario says at a path is of another kind of training. */
const isOfOtherKind = (scenario: Scenario, kind: string, path: string): boolean => {
  const [part, name = ''] = path.split('.')
  if (part !== 'workload' && part !== 'performance') return false
  // Without its chosen kind a form is of pre-training, which a request says by leaving it out.
  return unfitOf(scenario.request.workload, { kind: kind || null })[part].includes(name)
}

/** What a field holds before it is changed: the scenario's, unless that is of another chip or kind of training than is chosen. */
const unchanged = (scenario: Scenario, { accelerator, kind }: FilledIn, path: string): string =>
  (ofTheAccelerator.has(path) && accelerator !== stated(scenario, 'accelerator')) ||
  isOfOtherKind(scenario, kind, path)
    ? ''
    : stated(scenario, path) || (chosenAtFirst[path] ?? '')

const filledFor = ({ scenario, changes }: Pick<State, 'scenario' | 'changes'>): FilledIn => ({
  accelerator: changes.get('accelerator') ?? stated(scenario, 'accelerator'),
  kind: changes.get(kindName) ?? stated(scenario, kindName),
})

/** What the form shows at a path. */
export const shown = (state: Pick<State, 'scenario' | 'changes'>, path: string): string =>
  state.changes.get(path) ?? unchanged(state.scenario, filledFor(state), path)

export const isCustom = (state: State, path: 'model' | 'accelerator') =>
  shown(state, path) === 'custom'

/** The form says here which accelerator its fields were filled in for. */
export const filledInFor = 'filledInFor'

/** And for which kind of training. */
export const filledInForKind = 'filledInForKind'

const problemsOf = (
  tab: Tab,
  query: URLSearchParams,
  known: readonly string[],
  used: Scenario,
  ofApi: Message | undefined,
): Problem => {
  const asked = query.get('scenario') ?? ''
  const named = asked === '' ? undefined : find('scenarios', asked)
  const other = named !== undefined && named.kind !== tab
  const stray = [...new Set(query.keys())].filter((name) => !known.includes(name))
  return [
    ...(asked !== '' && named === undefined
      ? [message('pageForm.no-scenario', { asked: asked.slice(0, 80), used: used.name })]
      : []),
    ...(other
      ? [
          message('pageForm.scenario-of-other-kind', {
            name: named.name,
            kind: named.kind,
            used: used.name,
          }),
        ]
      : []),
    ...(stray.length > 0
      ? [message('pageForm.unknown-in-address', { fields: stray.join(', ').slice(0, 200) })]
      : []),
    ...(ofApi === undefined ? [] : [ofApi]),
  ]
}

/**
 * The fields that are emptied on a training run that is given in full: the
 * first that the user did not type, so that a new number moves the others.
 */
const freed = (state: Omit<State, 'way'>): readonly string[] => {
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

interface Read {
  readonly state: State
  readonly problem: Problem | undefined
  readonly notice: Notice | undefined
}

/**
 * Reads a query, and says what in it could not be used. `typed` is the field
 * being typed in, which is the user's even where it says what the scenario says.
 */
export const readState = (way: Way, query: URLSearchParams, typed?: string): Read => {
  const tab = tabOf[way]
  const named = find('scenarios', query.get('scenario') ?? '')
  const scenario = named?.kind === tab ? named : find('scenarios', firstScenario[way])
  if (scenario === undefined) throw new Error(`there is no scenario ${firstScenario[way]}`)
  const paths = [...choicesOf(tab), ...fieldsOf(tab).map(({ name }) => name), ...viewNames]
  const accelerator = query.get('accelerator')?.trim() ?? stated(scenario, 'accelerator')
  const before = {
    accelerator: query.get(filledInFor) ?? accelerator,
    kind: query.get(filledInForKind) ?? query.get(kindName)?.trim() ?? stated(scenario, kindName),
  }
  const chosen = apiChoice(query, stated(scenario, 'price.api'))
  const changes = new Map<string, string>()
  for (const path of paths) {
    const value = path === 'price.api' ? chosen.api : query.get(path)?.trim()
    // What was filled in for the accelerator or kind before is not what the user wants of this one.
    if (value === undefined) continue
    if (path === typed || value !== unchanged(scenario, before, path)) changes.set(path, value)
  }
  for (const path of freed({ tab, scenario, changes })) {
    if (stated(scenario, path) === '') changes.delete(path)
    else changes.set(path, '')
  }
  const known = ['scenario', versionName, filledInFor, filledInForKind, providerName, ...paths]
  const problem = problemsOf(tab, query, known, scenario, chosen.problem)
  return {
    state: { way, tab, scenario, changes },
    problem: problem.length === 0 ? undefined : problem,
    notice: chosen.notice === undefined ? undefined : [chosen.notice],
  }
}

/** The shortest query that opens this state again, whatever becomes of data and defaults. */
export const writeState = ({ way, scenario, changes }: State): string => {
  const query = new URLSearchParams({ [versionName]: currentVersion })
  if (scenario.id !== firstScenario[way] || changes.size > 0) query.set('scenario', scenario.id)
  for (const [path, value] of changes) query.set(path, value)
  return query.toString()
}

/** The method in force: the one chosen, else the scenario’s. */
export const methodOf = (state: Omit<State, 'way'>): string =>
  shown(state, 'performance.method') || (state.tab === 'training' ? 'implied' : 'flops')

/** How chips or tokens are paid for: as chosen, else as in the scenario. */
export const priceMethodOf = (state: State): string => shown(state, 'price.method')

/** Whose tokens are bought; `custom` for prices of one’s own. */
export const apiOf = (state: State): string => shown(state, 'price.api') || firstApi

/** The price list that owned and rented chips are compared with, too: one’s own prices are none. */
export const listOf = (state: State): string => {
  const api = apiOf(state)
  return api === customApi ? firstApi : api
}

/** The model whose sellers its own chips are compared with: nothing where a list is chosen, or tokens are bought. */
export const comparedModelOf = (state: State): string | undefined =>
  state.tab !== 'inference' || !needsChips(state) || shown(state, 'price.api') !== ''
    ? undefined
    : find('models', shown(state, 'model'))?.id

/** Tokens that are bought need no model, chip, server or method. */
export const needsChips = (state: State): boolean => priceMethodOf(state) !== 'api'

/** The same with its tokens served by chips, at the prices of its scenario where these are of chips. */
export const withChips = (state: State): State => {
  const changes = new Map(state.changes)
  // A method that is stated replaces what the scenario says of the price.
  changes.delete('price.method')
  if (stated(state.scenario, 'price.method') === 'api') changes.set('price.method', 'rent')
  return { ...state, changes }
}
