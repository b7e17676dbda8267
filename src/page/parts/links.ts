import { type Place, pathOf } from '../address/ways.ts'
import { queryInside } from '../form/link.ts'
import type { State } from '../form/state.ts'

/** The address of a state, in a view: its estimate where none is named. */
export const linkWith = (state: State, place: Omit<Place, 'way'> = { view: 'estimate' }): string =>
  `${pathOf({ ...place, way: state.way })}?${queryInside(state)}`

/** The same state with other values in some of its fields. */
export const withValues = (
  state: State,
  values: readonly (readonly [name: string, value: string])[],
): State => ({ ...state, changes: new Map([...state.changes, ...values]) })
