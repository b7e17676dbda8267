import { type State, shown } from './state.ts'
import { loadName } from './view-fields.ts'

export { loadName }

/** How a load is stated. */
export type LoadWay = 'queries' | 'users' | 'tokens'

/** The fields that state a load, by the way. */
export const loadFieldsOf: Readonly<Record<LoadWay, readonly string[]>> = {
  queries: ['workload.queriesPerSecond'],
  users: ['workload.usersPerDay', 'workload.queriesPerUserPerDay'],
  tokens: ['workload.tokensPerDay'],
}

export const isLoadWay = (text: string): text is LoadWay => Object.hasOwn(loadFieldsOf, text)

/** The way in force: the one chosen; tokens where an API is to be replaced, else queries. */
export const loadOf = (state: State): LoadWay => {
  const chosen = shown(state, loadName)
  return isLoadWay(chosen) ? chosen : state.way === 'replace' ? 'tokens' : 'queries'
}

/** Whether a field states the load in another way than the one in force. */
export const isOtherLoad = (state: State, name: string): boolean =>
  !loadFieldsOf[loadOf(state)].includes(name) &&
  Object.values(loadFieldsOf).some((names) => names.includes(name))
