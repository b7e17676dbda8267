import { type KeptConfig, keptConfig } from '../../estimates/shared/kept-config.ts'
import { pathOf } from '../address/ways.ts'
import { configName, maxAddress } from './config-name.ts'
import { fittingIn } from './fitting.ts'
import { isCustom, type State, writeState } from './state.ts'

export { maxAddress }

const addressOf = (state: State, origin: string) =>
  `${origin}${pathOf({ way: state.way, view: 'estimate' })}?${writeState(state)}`

const withChange = (state: State, path: string, value: string): State => ({
  ...state,
  changes: new Map(state.changes).set(path, value),
})

const without = (state: State, isLeftOut: (name: string, text: string) => boolean): State => ({
  ...state,
  changes: new Map([...state.changes].filter(([name, text]) => !isLeftOut(name, text))),
})

/** Where a state can be opened again. */
export interface Link {
  readonly query: string
  /** Characters that an address with all of it would have, where something is left out for its length. */
  readonly tooLong: number | undefined
  /** The fields that are left out, as a query; empty where the address holds all. */
  readonly held: string
}

/** The link to a state; a text that makes it too long stays out of it. */
export const linkOf = (state: State, origin: string): Link => {
  const { length } = addressOf(state, origin)
  const { fits, out } = fittingIn(
    state.changes,
    (changes) => addressOf({ ...state, changes }, origin).length <= maxAddress,
  )
  return {
    query: writeState({ ...state, changes: fits }),
    tooLong: out.size === 0 ? undefined : length,
    held: new URLSearchParams([...out]).toString(),
  }
}

/** Whether a text takes more of an address than there is; what is long by itself need not be escaped to know. */
const isTooLong = (text: string): boolean =>
  text.length > maxAddress || encodeURIComponent(text).length > maxAddress

/** The longest text of any other field that a link inside the page has; lists of ids are shorter, and what is typed by far. */
const longestText = 1000

/** Whether a text stays out of links inside the page. */
const isLeftOut = (name: string, text: string): boolean =>
  name === configName ? isTooLong(text) : text.length > longestText

/** Whether an address holds the config of a state. */
export const holdsConfig = (state: State): boolean =>
  !isTooLong(state.changes.get(configName) ?? '')

/** The query of a link inside the page: a text that no address holds stays out of it, and the browser takes it along. */
export const queryInside = (state: State): string => writeState(without(state, isLeftOut))

/** A state with what matters of its config, and what that is. */
export interface WithKept {
  readonly state: State
  readonly kept: KeptConfig | undefined
}

/** A state that keeps of the config in it what matters, so that a link holds it. */
export const withKeptConfig = (state: State, origin: string): WithKept => {
  const text = state.changes.get(configName)
  if (!text || !isCustom(state, 'model')) return { state, kept: undefined }
  const at = (one: string) => withChange(state, configName, one)
  const kept = keptConfig(text, (one) => addressOf(at(one), origin).length <= maxAddress)
  return kept === undefined ? { state, kept } : { state: at(kept.text), kept }
}
