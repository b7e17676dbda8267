import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import type { Telling } from '../shared/derivation.ts'
import { behind, derivationBeside } from '../shared/derivation-beside.ts'
import type { ApiRow } from './answer-api.ts'
import type { OnApi } from './compared.ts'
import { boundIds, changeIds, workedIds } from './figures-api.ts'
import { apiWorking } from './working-apis.ts'

/** The row of an API before its rank, with what it was worked out from. */
export interface ApiTold {
  readonly row: ApiRow
  readonly trace: Trace<Origin>
  readonly one: OnApi
}

type Worked = (trace: Trace<Origin>, ids: readonly QuantityId[]) => { derivation?: Derivation }

/** A row’s price, with the working of what it changes to and costs at most. */
const priceOf = ({ row: { price }, one: { bought } }: ApiTold, worked: Worked): ApiRow['price'] => {
  const { changes, atMost } = price
  return {
    ...price,
    ...(changes !== undefined && {
      changes: changes.map((change, index) => {
        const part = bought.changes[index]
        return { ...change, ...(part !== undefined && worked(part.trace, changeIds)) }
      }),
    }),
    ...(atMost !== undefined &&
      bought.atMost !== undefined && { atMost: { ...atMost, ...worked(bought.atMost, boundIds) } }),
  }
}

/** The working of each row of an API at its place; `isTold` where the answer’s own is that of the first. */
export const workingOfApis = (
  { say, working }: Telling,
  rows: readonly (ApiTold | { readonly one?: undefined })[],
  isTold: boolean,
): ((told: ApiTold, index: number) => Partial<ApiRow>) => {
  const first = rows.find((told) => told.one !== undefined)
  if (first === undefined) return () => ({})
  const at = (index: number) => `/rows/${index}/derivation`
  const leader = { pointer: at(rows.indexOf(first)), trace: first.trace }
  const workingOf = apiWorking(leader, isTold, { say, working })
  return (told, index) => {
    const worked: Worked = (trace, ids) => {
      if (working.level !== 'full') return {}
      const base = {
        pointer: at(index),
        trace: told.trace,
        told: behind(told.trace, workedIds),
      }
      return { derivation: derivationBeside(trace, base, { say, working }, ids) }
    }
    return { ...workingOf(told.trace), price: priceOf(told, worked) }
  }
}
