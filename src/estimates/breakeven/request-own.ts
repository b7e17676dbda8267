import type * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import type { Electricity } from '../shared/request-parts.ts'
import { type OwnByMonth, partsOwn, statedOwn } from './request-ways.ts'

interface Asked {
  readonly own?: OwnByMonth | undefined
  readonly accelerator?: unknown
  readonly energy?: v.InferOutput<typeof Electricity> | undefined
}

type PartField = keyof typeof partsOwn
const partFields = Object.keys(partsOwn) as PartField[]

const statedIn = (own: OwnByMonth) => statedOwn.filter((field) => own[field] !== undefined)

/** Whether an owned cluster is stated in all, or reckoned by its parts: the latter needs a chip, and nothing stated. */
export const ownFormOf = ({ own, accelerator }: Asked): 'stated' | 'parts' | undefined => {
  if (own === undefined) return undefined
  return statedIn(own).length > 0 || accelerator === undefined ? 'stated' : 'parts'
}

/** A field that contradicts another, or is of no use without one. */
export interface FieldFault {
  readonly path: readonly [string, string?]
  readonly message: string
}

const inAll = {
  usdPerCluster: 'the price of a cluster',
  clusterMonths: 'how a cluster is written off',
  runningUsdPerClusterMonth: 'what a cluster costs to run',
} as const

const partFault = (own: OwnByMonth, field: PartField, hasChip: boolean): readonly FieldFault[] => {
  const path = ['own', field] as const
  const [stated] = statedIn(own).toSorted(
    (a, b) => Number(b === partsOwn[field]) - Number(a === partsOwn[field]),
  )
  if (stated !== undefined)
    return [
      {
        path,
        message: fault(`is given beside ${stated}, which states ${inAll[stated]} in all`, {
          allowed: `${stated} or ${field}: a cluster is stated in all (${statedOwn.join(', ')}), or reckoned by its parts`,
        }),
      },
    ]
  if (hasChip) return []
  return [
    {
      path,
      message: fault('needs an accelerator, of whose servers the cluster is made', {
        allowed: `an accelerator beside it, or ${statedOwn.join(', ')} in its place`,
      }),
    },
  ]
}

/** What a request says of owning that does not go together. */
export const ownFaults = (asked: Asked): readonly FieldFault[] => {
  const { own, accelerator, energy } = asked
  const given = own === undefined ? [] : partFields.filter((field) => own[field] !== undefined)
  return [
    ...given.flatMap((field) => (own ? partFault(own, field, accelerator !== undefined) : [])),
    ...(energy !== undefined && ownFormOf(asked) !== 'parts' && given.length === 0
      ? [
          {
            path: ['energy'] as const,
            message: fault('counts only where owned clusters are reckoned by their parts', {
              allowed: `an accelerator and own without ${statedOwn.join(', ')}; or no energy`,
            }),
          },
        ]
      : []),
  ]
}
