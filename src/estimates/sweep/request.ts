import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { choice, object } from '../../fields/object.ts'
import { message } from '../../words/message.ts'
import { sweepTexts } from '../../words/openapi/fields/sweep.ts'
import { isFields } from '../shared/merge.ts'
import { currencyFields } from '../shared/request-currency.ts'
import { workingField } from '../shared/request-working.ts'
import { maxInputs, maxOutputs, maxValues } from './limits.ts'

/** A list of some entries, and no more than a limit. */
const list = <S extends v.GenericSchema>(entry: S, max: number) => {
  const allowed = message('allowed.length', { min: 1, max })
  return v.pipe(
    v.array(entry, () => fault(message('errors.not-a-list'), { allowed })),
    v.minLength(1, () => fault(message('errors.empty'), { allowed })),
    v.maxLength(max, () => fault(message('errors.too-many', { max }), { allowed })),
    v.metadata({ allowed }),
  )
}

const pointer = (kind: 'input' | 'output', example: string) => {
  const allowed =
    kind === 'input' ? message('allowed.input-pointer') : message('allowed.output-pointer')
  const refusal = () => fault(message('errors.not-a-pointer'), { allowed })
  return v.pipe(
    v.string(refusal),
    v.regex(/^(\/([^/~]|~[01])*)+$/, refusal),
    v.examples([example]),
    v.metadata({ allowed }),
  )
}

const someQuantity = message('allowed.some-quantity')
const value = v.pipe(
  v.union([v.pipe(v.number(), v.finite()), v.string()], () =>
    fault(message('errors.not-a-quantity'), { allowed: someQuantity }),
  ),
  v.metadata({ allowed: someQuantity }),
)

const pointsAllowed = message('allowed.range', { min: 2, max: maxValues, integer: true })
const pointCount = () => fault(message('errors.out-of-range'), { allowed: pointsAllowed })

const inputPointer = v.pipe(
  pointer('input', '/workload/queriesPerSecond'),
  v.description(sweepTexts.pointer),
)

const ListInput = object({
  pointer: inputPointer,
  values: v.pipe(list(value, maxValues), v.description(sweepTexts.values)),
})

const RangeInput = object({
  pointer: inputPointer,
  from: v.pipe(value, v.description(sweepTexts.from)),
  to: v.pipe(value, v.description(sweepTexts.to)),
  points: v.pipe(
    v.number(pointCount),
    v.integer(pointCount),
    v.minValue(2, pointCount),
    v.maxValue(maxValues, pointCount),
    v.description(sweepTexts.points),
    v.metadata({ allowed: pointsAllowed }),
  ),
  scale: v.optional(choice(['linear', 'log'], sweepTexts.scale), 'linear'),
})

const Input = v.pipe(
  v.lazy((input: unknown): typeof ListInput | typeof RangeInput =>
    isFields(input) && 'values' in input ? ListInput : RangeInput,
  ),
  v.metadata({ anyOf: [ListInput, RangeInput] }),
)
export type Input = v.InferOutput<typeof Input>

const sweptRequest = message('allowed.swept-request')
export const noObject = () => fault(message('errors.not-an-object'), { allowed: sweptRequest })

/** `POST /api/v1/sweep`, of any of some estimates. */
export const sweepRequest = (estimates: readonly [string, ...string[]]) =>
  object({
    estimate: choice(estimates, sweepTexts.estimate),
    request: v.pipe(
      v.record(v.string(), v.unknown(), noObject),
      v.description(sweepTexts.request),
      v.metadata({ allowed: sweptRequest }),
    ),
    inputs: v.pipe(list(Input, maxInputs), v.description(sweepTexts.inputs)),
    outputs: v.pipe(
      list(pointer('output', '/cost/usdPerYear'), maxOutputs),
      v.description(sweepTexts.outputs),
    ),
    currency: v.optional(
      v.pipe(currencyFields.currency.wrapped, v.description(sweepTexts.currency)),
    ),
    ...workingField,
  })
export type SweepRequest = v.InferOutput<ReturnType<typeof sweepRequest>>
