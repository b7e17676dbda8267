import { type Place, pathOf } from '../address/ways.ts'
import { type State, writeState } from '../form/state.ts'

/** The address of a state, in a view: its estimate where none is named. */
export const linkWith = (state: State, place: Omit<Place, 'way'> = { view: 'estimate' }): string =>
  `${pathOf({ ...place, way: state.way })}?${writeState(state)}`

/** The same state with other values in some of its fields. */
export const withValues = (
  state: State,
  values: readonly (readonly [name: string, value: string])[],
): State => ({ ...state, changes: new Map([...state.changes, ...values]) })
