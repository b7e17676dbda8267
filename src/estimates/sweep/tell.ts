import { message, type Text } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Read, Told } from '../shared/estimate.ts'
import { fieldAt } from '../shared/pointer.ts'
import type { SweepAnswer } from './answer.ts'
import type { Found } from './outputs.ts'
import type { Point } from './point.ts'
import type { SweepRequest } from './request.ts'
import type { Swept } from './solve.ts'
import { workingsOf } from './working.ts'

const notHere = message('reasons.not-at-this-point')
const refusedHere = message('reasons.point-refused')

const notAsked = message('reasons.not-asked')

const whyNull = (found: Found | undefined): Text | undefined => {
  if (found === undefined) return refusedHere
  if (found.kind === 'null') return found.reason ?? notAsked
  return found.kind === 'value' ? undefined : notHere
}

/** The outputs of a point, with the reasons of its nulls. */
const outputsOf = ({ outputs }: Point, pointers: readonly string[], say: Say) => {
  const unknown = Object.fromEntries(
    pointers.flatMap((_, index) => {
      const why = whyNull(outputs[index])
      return why === undefined ? [] : [[`/outputs/${index}`, say(why)]]
    }),
  )
  return {
    outputs: pointers.map((_, index) => {
      const found = outputs[index]
      return found?.kind === 'value' ? found.value : null
    }),
    ...(Object.keys(unknown).length > 0 && { unknown }),
  }
}

/** Points that warn of what the request by itself does not. */
const warningsAt = ({ atBase, points }: Swept) => {
  const others = points.map(({ warned }) => warned.filter((code) => !atBase.warned.includes(code)))
  const count = others.filter((codes) => codes.length > 0).length
  const codes = [...new Set(others.flat())]
  return count === 0
    ? []
    : [message('warnings.warnings-at-points', { points: count, total: points.length, codes })]
}

/** The outputs that are amounts, in the other currency. */
const amountsOf = ({ atBase, points }: Swept) =>
  Object.fromEntries(
    [
      { at: '/base', point: atBase },
      ...points.map((point, i) => ({ at: `/points/${i}`, point })),
    ].flatMap(({ at, point }) =>
      point.amounts.flatMap((amount, index): [string, number][] =>
        amount === undefined ? [] : [[`${at}/outputs/${index}`, amount]],
      ),
    ),
  )

/** The answer of a sweep that was worked out. */
export const tell = (sweep: Read<SweepRequest>, swept: Swept): Told<SweepAnswer> => {
  const { request, say, working } = sweep
  const { answer, atBase, points, values } = swept
  const { inputs, outputs } = request
  return {
    request: { ...request, request: fieldAt(answer, '/request') },
    inputs: inputs.map(({ pointer }, index) => ({ pointer, values: [...(values[index] ?? [])] })),
    base: {
      inputs: atBase.inputs.map(Number),
      ...outputsOf(atBase, outputs, say),
    },
    points: points.map((point) => ({
      inputs: [...point.inputs],
      ...outputsOf(point, outputs, say),
      ...(point.errors !== undefined && { errors: [...point.errors] }),
    })),
    currency: {
      ...answer.currency,
      amounts: answer.currency.amounts === null ? null : amountsOf(swept),
    },
    ...workingsOf(answer, request, atBase, { level: working.level, say }),
    warnings: [...answer.warnings, ...warningsAt(swept)],
  }
}
