import { fault } from '../../fields/fault.ts'
import { spaced } from '../../units/spaced.ts'
import { message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import { memberOf, partsOf, pointerOf } from '../shared/pointer.ts'
import type { Base } from './base.ts'
import type { Input } from './request.ts'

/** A number in the unit of its field, or a text that the field cannot be read from. */
export type Value = number | string

/** The values of an input; or what is wrong with the ends of its range. */
export interface Values {
  readonly values: readonly Value[]
  readonly faults: readonly FieldFault[]
  /** Whether it must be read again with the expression engine. */
  readonly needsEngine: boolean
}

interface Reading {
  readonly value: Value
  readonly needsEngine: boolean
  readonly fault?: FieldFault
}

/** Reads a value as the field at a place would. */
const readAt = (base: Base, place: readonly string[], value: Value): Reading => {
  if (typeof value === 'number') return { value, needsEngine: false }
  const { estimate, body, put, words, today } = base
  const read = estimate.requestOf(put(body, place, value), { words, today })
  if (!read.ok) {
    const { errors, needsEngine } = read
    const fault = errors.find(({ pointer }) => pointer === pointerOf(place)) ?? errors[0]
    return { value, needsEngine, ...(fault !== undefined && { fault }) }
  }
  const number = place.reduce(memberOf, read.answer)
  return { value: typeof number === 'number' ? number : value, needsEngine: false }
}

const endFault = (reading: Reading, pointer: string, isLog: boolean): readonly FieldFault[] => {
  const { value, fault: told } = reading
  if (told !== undefined) return [{ ...told, pointer }]
  if (typeof value === 'string')
    return [
      fieldFault(
        pointer,
        fault(message('errors.not-a-number'), { allowed: message('allowed.some-quantity') }),
        value,
      ),
    ]
  return isLog && value <= 0
    ? [
        fieldFault(
          pointer,
          fault(message('errors.log-of-nothing'), { allowed: message('allowed.log-range') }),
          value,
        ),
      ]
    : []
}

/** The values of an input whose place in the request is known to hold a number. */
export const valuesOf = (input: Input, at: string, base: Base): Values => {
  const place = partsOf(input.pointer)
  if ('values' in input) {
    const readings = input.values.map((value) => readAt(base, place, value))
    return {
      values: readings.map(({ value }) => value),
      faults: [],
      needsEngine: readings.some(({ needsEngine }) => needsEngine),
    }
  }
  const { points, scale } = input
  const [from, to] = [readAt(base, place, input.from), readAt(base, place, input.to)]
  const isLog = scale === 'log'
  const faults = [...endFault(from, `${at}/from`, isLog), ...endFault(to, `${at}/to`, isLog)]
  const ends = [from.value, to.value].filter((one) => typeof one === 'number')
  const [first, last] = ends
  return {
    values:
      faults.length > 0 || first === undefined || last === undefined
        ? []
        : spaced(first, last, points, scale),
    faults,
    needsEngine: from.needsEngine || to.needsEngine,
  }
}

/** How many values an input has. */
export const sizeOf = (input: Input): number =>
  'values' in input ? input.values.length : input.points
