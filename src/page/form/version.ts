import { hasMovedPrice } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import type { Tab } from './fields.ts'
import {
  apiOf,
  currentVersion,
  type Notice,
  type Problem,
  priceMethodOf,
  readState,
  type State,
  stated,
  versionName,
} from './state.ts'

/** The data and defaults that an address was written under. */
interface Version {
  /** What an empty field stood for then, by path, where it stands for another value now. */
  readonly defaults: Readonly<Record<string, string>>
  /** Whether a figure of this state is another one since. */
  readonly hasMoved: (state: State) => boolean
}

/** Addresses of before there were versions have none. */
const firstVersion = '1'

/**
 * Every version that an address may be of, the oldest first. A change of a
 * default puts the old one into the versions before it; a change of data says
 * in theirs which states it moved.
 */
const versions: Readonly<Record<string, Version>> = {
  [firstVersion]: {
    defaults: {},
    // Prices of tokens have been set right since.
    hasMoved: (state) => priceMethodOf(state) === 'api' && hasMovedPrice(apiOf(state)),
  },
  [currentVersion]: { defaults: {}, hasMoved: () => false },
}

/** The version that a query is of; an address that says nothing at all is a fresh start. */
const versionOf = (query: URLSearchParams): string =>
  query.get(versionName)?.trim() || (query.size === 0 ? currentVersion : firstVersion)

const find = (id: string): Version | undefined =>
  Object.hasOwn(versions, id) ? versions[id] : undefined

/** A state that says itself what its empty fields stood for, unless its scenario does. */
export const withDefaults = (state: State, defaults: Version['defaults']): State => ({
  ...state,
  changes: new Map([
    ...Object.entries(defaults).filter(([path]) => stated(state.scenario, path) === ''),
    ...state.changes,
  ]),
})

/** What an address opens. */
export interface Opened {
  readonly state: State
  readonly problem: Problem | undefined
  /** What is to be known of an address of an earlier time, or of how it was read. */
  readonly notice: Notice | undefined
}

/** Reads an address as it was meant when it was written. */
export const openAddress = (tab: Tab, query: URLSearchParams): Opened => {
  const { state, problem, notice } = readState(tab, query)
  const asked = versionOf(query)
  const version = find(asked)
  if (version === undefined) {
    const unknown = message('pageForm.unknown-version', {
      asked: asked.slice(0, 20),
      used: currentVersion,
    })
    return { state, problem: [...(problem ?? []), unknown], notice }
  }
  const then = withDefaults(state, version.defaults)
  const earlier = version.hasMoved(then) ? [message('pageForm.earlier-data')] : []
  const known = [...(notice ?? []), ...earlier]
  return { state: then, problem, notice: known.length === 0 ? undefined : known }
}
