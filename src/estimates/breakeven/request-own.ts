import type * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { message } from '../../words/message.ts'
import type { Electricity } from '../shared/request-energy.ts'
import { type OwnByMonth, partsOwn, statedOwn } from './request-ways.ts'

/** What of a request decides how owning is computed. */
export interface AskedOfOwn {
  readonly own?: OwnByMonth | undefined
  readonly accelerator?: unknown
  readonly energy?: v.InferOutput<typeof Electricity> | undefined
}

type PartField = keyof typeof partsOwn
const isPartField = (key: string): key is PartField => Object.hasOwn(partsOwn, key)
const partFields = Object.keys(partsOwn).filter(isPartField)

const statedIn = (own: OwnByMonth) => statedOwn.filter((field) => own[field] !== undefined)

/** Whether an owned cluster is stated in all, or reckoned by its parts: the latter needs a chip, and nothing stated. */
export const ownFormOf = ({ own, accelerator }: AskedOfOwn): 'stated' | 'parts' | undefined => {
  if (own === undefined) return undefined
  return statedIn(own).length > 0 || accelerator === undefined ? 'stated' : 'parts'
}

/** A field that contradicts another, or is of no use without one. */
export interface FaultBetween {
  readonly part: string
  readonly field?: string
  /** What the field holds. */
  readonly value?: unknown
  readonly message: string
}

const partFault = (
  own: OwnByMonth,
  field: PartField,
  hasChip: boolean,
): readonly FaultBetween[] => {
  const at = { part: 'own', field, value: own[field] }
  const [stated] = statedIn(own).toSorted(
    (a, b) => Number(b === partsOwn[field]) - Number(a === partsOwn[field]),
  )
  if (stated !== undefined)
    return [
      {
        ...at,
        message: fault(message('errors.own-stated-as-whole', { other: stated }), {
          allowed: message('allowed.own-whole-or-parts', {
            other: stated,
            field,
            others: statedOwn,
          }),
        }),
      },
    ]
  if (hasChip) return []
  return [
    {
      ...at,
      message: fault(message('errors.own-parts-need-accelerator'), {
        allowed: message('allowed.accelerator-or-whole', { others: statedOwn }),
      }),
    },
  ]
}

/** What a request says of owning that does not go together. */
export const ownFaults = (asked: AskedOfOwn): readonly FaultBetween[] => {
  const { own, accelerator, energy } = asked
  const given = own === undefined ? [] : partFields.filter((field) => own[field] !== undefined)
  return [
    ...given.flatMap((field) => (own ? partFault(own, field, accelerator !== undefined) : [])),
    ...(energy !== undefined && ownFormOf(asked) !== 'parts' && given.length === 0
      ? [
          {
            part: 'energy',
            message: fault(message('errors.energy-needs-own-parts'), {
              allowed: message('allowed.own-parts-or-no-energy', { others: statedOwn }),
            }),
          },
        ]
      : []),
  ]
}
