import { fault } from '../../fields/fault.ts'
import { nearest } from '../../presets/registry.ts'
import { type Message, message } from '../../words/message.ts'
import { type FieldFault, fieldFault } from '../shared/field-fault.ts'
import type { Fields } from '../shared/merge.ts'
import { fieldAt, partsOf, pointerOf } from '../shared/pointer.ts'
import type { Base } from './base.ts'
import { maxPlans, maxPoints } from './limits.ts'
import { isNumber, isValue, placesIn } from './outputs.ts'
import type { Point } from './point.ts'
import type { SweepRequest } from './request.ts'
import { sizeOf } from './values.ts'

/** Whether a request takes the number from this place: text that stands for a part of it, such as a config.json, may say it elsewhere. */
const isRead = ({ estimate, body, put, words, today }: Base, place: readonly string[]): boolean => {
  const probed = estimate.ask(put(body, place, true), { words, today })
  return !probed.ok && probed.errors.some(({ pointer }) => pointer === pointerOf(place))
}

const pointerFault = (base: Base, pointer: string, earlier: readonly string[]) => {
  const wrong = (problem: Message, didYouMean?: string) =>
    fault(problem, { allowed: message('allowed.input-pointer'), didYouMean })
  const value = fieldAt(base.read, pointer)
  if (value === undefined)
    return wrong(
      message('errors.no-such-input', { pointer }),
      nearest(pointer, placesIn(base.read, isNumber)),
    )
  if (typeof value !== 'number') return wrong(message('errors.input-not-a-number', { pointer }))
  if (earlier.includes(pointer))
    return fault(message('errors.repeated-input', { pointer }), {
      allowed: message('allowed.another-input'),
    })
  return isRead(base, partsOf(pointer))
    ? undefined
    : wrong(message('errors.input-not-read', { pointer }))
}

/** What is wrong with the pointers of inputs, each at its place. */
export const inputFaults = (base: Base, { inputs }: SweepRequest): readonly FieldFault[] =>
  inputs.flatMap(({ pointer }, index) => {
    const earlier = inputs.slice(0, index).map((one) => one.pointer)
    const wrong = pointerFault(base, pointer, earlier)
    return wrong === undefined ? [] : [fieldFault(`/inputs/${index}/pointer`, wrong, pointer)]
  })

export const pointsOf = ({ inputs }: SweepRequest): number =>
  inputs.reduce((product, input) => product * sizeOf(input), 1)

const tooMany = (problem: Message, allowed: Message) => [
  fieldFault('/inputs', fault(problem, { allowed }), undefined),
]

/** A sweep of more points than one request may ask for. */
export const pointFaults = (request: SweepRequest): readonly FieldFault[] => {
  const points = pointsOf(request)
  return points > maxPoints
    ? tooMany(
        message('errors.too-many-points', { points, max: maxPoints }),
        message('allowed.points', { max: maxPoints }),
      )
    : []
}

/** The plans that the requests of all points compare; one that cannot be read compares none. */
export const plansIn = ({ estimate, today }: Base, bodies: readonly Fields[]): number =>
  bodies.reduce((sum, body) => {
    const planned = estimate.plansOf(body, { today })
    return planned.ok ? sum + planned.answer : sum
  }, 0)

/** A sweep whose points compare more plans than one request may ask for. */
export const planFaults = (base: Base, bodies: readonly Fields[]): readonly FieldFault[] => {
  const plans = plansIn(base, bodies)
  return plans > maxPlans
    ? tooMany(
        message('errors.too-many-plans', { points: bodies.length, plans, max: maxPlans }),
        message('allowed.fewer-plans'),
      )
    : []
}

const outputFaults = (
  outputs: readonly string[],
  points: readonly Point[],
  wrongAt: (pointer: string, kinds: ReadonlySet<string>) => string | undefined,
): readonly FieldFault[] =>
  outputs.flatMap((pointer, index) => {
    const kinds = new Set(points.flatMap((point) => point.outputs[index]?.kind ?? []))
    const wrong = wrongAt(pointer, kinds)
    return wrong === undefined ? [] : [fieldFault(`/outputs/${index}`, wrong, pointer)]
  })

/** Output pointers that lead to an object or a list. */
export const partOutputs = (outputs: readonly string[], points: readonly Point[]) =>
  outputFaults(outputs, points, (pointer, kinds) =>
    kinds.has('part')
      ? fault(message('errors.output-not-one-value', { pointer }), {
          allowed: message('allowed.output-pointer'),
        })
      : undefined,
  )

/** Output pointers that lead to nothing at any point. */
export const missingOutputs = (
  outputs: readonly string[],
  points: readonly Point[],
  answer: object,
) =>
  outputFaults(outputs, points, (pointer, kinds) =>
    kinds.has('value') || kinds.has('null') || kinds.has('part')
      ? undefined
      : fault(message('errors.no-such-output', { pointer }), {
          allowed: message('allowed.output-pointer'),
          didYouMean: nearest(pointer, placesIn(answer, isValue)),
        }),
  )
