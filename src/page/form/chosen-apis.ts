import { find } from '../../presets/registry.ts'
import { customApi } from './price-fields.ts'
import { apiOf, needsChips, type State, shown } from './state.ts'
import { apiNames } from './view-fields.ts'

/** The list whose tokens are bought, chosen or not; with chips, the one that is chosen. */
const inUse = (state: State): string =>
  needsChips(state) ? shown(state, 'price.api') : apiOf(state)

/** The names of price lists that a state has, in the order of their fields, and the one in use; one’s own prices are none. */
export const apisNamed = (state: State): readonly string[] => [
  ...new Set(
    [...apiNames.map((name) => shown(state, name)), inUse(state)].filter(
      (name) => name !== '' && name !== customApi,
    ),
  ),
]

const idsOf = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => find('apis', name)?.id ?? [])),
]

/** The APIs that someone chose, in the order of their fields, and the one in use. */
export const chosenApis = (state: State): readonly string[] => idsOf(apisNamed(state))

/** The API whose tokens an estimate is of; undefined with chips, and at prices of one’s own. */
export const boughtApi = (state: State): string | undefined =>
  needsChips(state) || apiOf(state) === customApi ? undefined : find('apis', apiOf(state))?.id
