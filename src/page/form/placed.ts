import { findApi } from '../../presets/registry.ts'
import { apiTerms } from './api-fields.ts'
import { listOf, type State, shown } from './state.ts'

/** A state whose price list is named with a region, as the form has them: each in its field. */
export const withRegionOfName = (state: State): State => {
  if (state.tab !== 'inference' || shown(state, apiTerms.region) !== '') return state
  const found = findApi(listOf(state))
  if (!('api' in found) || found.region === undefined) return state
  const fields = [
    ['price.api', found.api.id],
    [apiTerms.region, found.region],
  ] as const
  return { ...state, changes: new Map([...state.changes, ...fields]) }
}
