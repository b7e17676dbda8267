import { type KeptConfig, keptConfig } from '../../estimates/shared/kept-config.ts'
import { pathOf } from '../address/ways.ts'
import { maxAddress } from './config-name.ts'
import { configName, isCustom, type State, writeState } from './state.ts'

export { maxAddress }

const addressOf = (state: State, origin: string) =>
  `${origin}${pathOf({ way: state.way, view: 'estimate' })}?${writeState(state)}`

const withChange = (state: State, path: string, value: string): State => ({
  ...state,
  changes: new Map(state.changes).set(path, value),
})

const withoutConfig = (state: State): State => ({
  ...state,
  changes: new Map([...state.changes].filter(([name]) => name !== configName)),
})

/** Where a state can be opened again. */
export interface Link {
  readonly query: string
  /** Characters that an address with the config would have, where that is left out for its length. */
  readonly tooLong: number | undefined
}

/** The link to a state; a config that makes it too long stays out of it. */
export const linkOf = (state: State, origin: string): Link => {
  const { length } = addressOf(state, origin)
  if (length <= maxAddress || !state.changes.get(configName))
    return { query: writeState(state), tooLong: undefined }
  return { query: writeState(withoutConfig(state)), tooLong: length }
}

/** Whether a text takes more of an address than there is; what is long by itself need not be escaped to know. */
const isTooLong = (text: string): boolean =>
  text.length > maxAddress || encodeURIComponent(text).length > maxAddress

/** Whether an address holds the config of a state. */
export const holdsConfig = (state: State): boolean =>
  !isTooLong(state.changes.get(configName) ?? '')

/** The query of a link inside the page: a config that no address holds stays out of it, and the browser takes it along. */
export const queryInside = (state: State): string =>
  writeState(holdsConfig(state) ? state : withoutConfig(state))

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
