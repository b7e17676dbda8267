import { find } from '../presets/registry.ts'
import type { Scenario } from '../presets/schema.ts'
import { type Field, fieldsOf, forms, type Tab } from './fields.ts'

/** The words of the form that are chosen, not typed. */
const choices = [
  'model',
  'accelerator',
  'performance.method',
  'performance.precision',
  'solveFor',
] as const

/** The page’s whole state: a scenario and what was changed in it, by path. */
export interface State {
  readonly tab: Tab
  readonly scenario: Scenario
  /** Only what differs from the scenario; empty text takes the scenario’s value away. */
  readonly changes: ReadonlyMap<string, string>
}

export const firstScenario = { inference: 'google-search-2023', training: 'gpt-3-a100' } as const

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
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}

/** What the form shows at a path. */
export const shown = (state: State, path: string): string =>
  state.changes.get(path) ?? stated(state.scenario, path)

const isCustom = (state: State, path: 'model' | 'accelerator') => shown(state, path) === 'custom'

/** Reads a query; unknown scenarios fall back to the first, and say so. */
export const readState = (
  tab: Tab,
  query: URLSearchParams,
): { readonly state: State; readonly problem: string | undefined } => {
  const asked = query.get('scenario') ?? ''
  const named = asked === '' ? undefined : find('scenarios', asked)
  const usable = named?.kind === tab ? named : undefined
  const scenario = usable ?? find('scenarios', firstScenario[tab])
  if (scenario === undefined) throw new Error(`there is no scenario ${firstScenario[tab]}`)
  const paths = [...choices, ...fieldsOf(tab).map(({ name }) => name)]
  const changes = new Map<string, string>()
  for (const path of paths) {
    const value = query.get(path)?.trim()
    if (value !== undefined && value !== stated(scenario, path)) changes.set(path, value)
  }
  const problem =
    asked !== '' && usable === undefined
      ? `There is no ${tab} scenario “${asked.slice(0, 80)}”; this is ${scenario.name}.`
      : undefined
  return { state: { tab, scenario, changes }, problem }
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

const belongs = (state: State, { name }: Field): boolean => {
  const [part] = name.split('.')
  if (part === 'model' || part === 'accelerator') return isCustom(state, part)
  if (part !== 'performance') return true
  const method = Object.entries(forms[state.tab].methods).find(([id]) => id === methodOf(state))
  return method?.[1].fields.some((field: Field) => field.name === name) ?? false
}

/** The state as a request: the scenario’s id and the changes alone. */
export const bodyOf = (state: State): Record<string, unknown> => {
  const body: Record<string, unknown> = { scenario: state.scenario.id }
  const set = (path: string, value: unknown) => {
    const [part = '', key] = path.split('.')
    if (key === undefined) body[part] = value
    else body[part] = { ...(body[part] as object | undefined), [key]: value }
  }
  const { changes } = state
  for (const path of choices) {
    const value = changes.get(path)
    if (value === undefined || value === '' || value === 'custom') continue
    set(path, value)
  }
  for (const field of fieldsOf(state.tab)) {
    const value = changes.get(field.name)
    if (value === undefined || !belongs(state, field)) continue
    if (value !== '') set(field.name, value)
    else if (stated(state.scenario, field.name) !== '') set(field.name, null)
  }
  for (const part of ['model', 'accelerator'] as const) if (isCustom(state, part)) body[part] ??= {}
  // The method tells the service to replace, not merge, so it goes with its fields.
  if (changes.get('performance.method') !== undefined)
    body.performance = { ...(body.performance as object | undefined), method: methodOf(state) }
  return body
}
