import * as v from 'valibot'
import { fault } from '../../fields/fault.ts'
import { layerCount } from '../../model/architecture/layers.ts'
import { isLayered, type Shape } from '../../model/architecture/shape.ts'
import { message } from '../../words/message.ts'

/** A field of a shape that its other fields rule out. */
interface Contradiction {
  readonly field: readonly (string | number)[]
  readonly message: string
}

const maxLayers = 10_000

const above = (
  field: Contradiction['field'],
  value: number | undefined,
  other: string,
  most: number | undefined,
): readonly Contradiction[] =>
  value === undefined || most === undefined || value <= most
    ? []
    : [
        {
          field,
          message: fault(message('errors.above-other', { other }), {
            allowed: message('allowed.at-most', { max: most }),
          }),
        },
      ]

/** What the parts of a shape that describe the same layers contradict each other in. */
const contradictions = (shape: Shape): readonly Contradiction[] => {
  if (isLayered(shape))
    return [
      ...above(['layers'], layerCount(shape), 'layers', maxLayers),
      ...shape.layers.flatMap(({ count, copies, experts, feedForward, mixers }, i) => [
        ...above(['layers', i, 'copies'], copies, 'count', count),
        ...above(['layers', i, 'experts', 'perToken'], experts?.perToken, 'count', experts?.count),
        ...mixers.flatMap((mixer, j) =>
          'kvHeads' in mixer
            ? above(['layers', i, 'mixers', j, 'kvHeads'], mixer.kvHeads, 'heads', mixer.heads)
            : [],
        ),
        ...(mixers.length === 0 && experts === undefined && feedForward === undefined
          ? [
              {
                field: ['layers', i],
                message: fault(
                  message('errors.needs-one-of', { others: ['mixers', 'feedForward', 'experts'] }),
                ),
              },
            ]
          : []),
      ]),
    ]
  const { layers, attention, window, linearLayers = 0, experts } = shape
  return [
    ...above(['linearLayers'], linearLayers, 'layers', layers),
    ...above(['window', 'layers'], window?.layers, 'layers', layers - linearLayers),
    ...above(['experts', 'layers'], experts?.layers, 'layers', layers),
    ...above(['experts', 'perToken'], experts?.perToken, 'count', experts?.count),
    ...('kvHeads' in attention
      ? above(['attention', 'kvHeads'], attention.kvHeads, 'heads', attention.heads)
      : []),
  ]
}

const at = (input: unknown, key: string | number): unknown =>
  typeof input === 'object' && input !== null
    ? Object.entries(input).find(([name]) => name === String(key))?.[1]
    : undefined

/** Refuses a shape whose parts contradict each other, at the part that is out of bounds. */
export const consistent = () =>
  v.rawCheck<Shape>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { field, message: told } of contradictions(dataset.value)) {
      let input: unknown = dataset.value
      const path = field.map((key) => {
        const value = at(input, key)
        const item = { type: 'unknown', origin: 'value', input, key, value } as const
        input = value
        return item
      })
      const [first, ...rest] = path
      if (first !== undefined) addIssue({ message: told, path: [first, ...rest] })
    }
  })
