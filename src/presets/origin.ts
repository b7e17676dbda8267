import * as v from 'valibot'
import type { Given, Reason } from '../model/graph/trace.ts'
import { type ConstantId, constants } from '../model/quantities/constants.ts'
import { toBase } from '../units/units.ts'
import type { Text } from '../words/message.ts'
import { originTexts } from '../words/openapi/answers/shared.ts'
import type { Figure } from './figure.ts'
import { sourceOf } from './registry.ts'

const SourceRef = v.object({ key: v.string(), title: v.string(), url: v.string() })

/** Where an input's value comes from. */
export const OriginAnswer = v.object({
  from: v.pipe(
    v.picklist(['request', 'scenario', 'preset', 'default', 'constant']),
    v.description(originTexts.from),
  ),
  pointer: v.optional(v.pipe(v.string(), v.description(originTexts.pointer))),
  expression: v.optional(v.pipe(v.string(), v.description(originTexts.expression))),
  preset: v.optional(v.pipe(v.string(), v.description(originTexts.preset))),
  basis: v.optional(v.picklist(['published', 'measured', 'derived', 'estimate'])),
  asOf: v.optional(v.string()),
  note: v.optional(v.string()),
  sources: v.array(SourceRef),
})
export type OriginAnswer = v.InferOutput<typeof OriginAnswer>

/** Where an input’s value comes from, before it is put in a language. */
export type Origin = Omit<OriginAnswer, 'note'> & { readonly note?: Text }

export const sourcesOf = (keys: readonly string[]) => keys.flatMap((key) => sourceOf(key) ?? [])

const constantOrigins = new Map<ConstantId, Origin>()

export const constantOrigin = (id: ConstantId): Origin => {
  let origin = constantOrigins.get(id)
  if (origin === undefined) {
    origin = {
      from: 'constant',
      note: { code: `constants.${id}`, params: {} },
      sources: sourcesOf([constants[id].source]),
    }
    constantOrigins.set(id, origin)
  }
  return origin
}

const given = new WeakMap<Figure, Given<Origin>>()

/** A preset's figure as a model input, in base units; made once of each figure. */
export const fromFigure = (
  figure: Figure | undefined,
  preset: string,
  unknown: Reason,
): Given<Origin> => {
  if (figure === undefined) return { value: null, reason: unknown }
  const one = given.get(figure) ?? givenOf(figure, preset)
  given.set(figure, one)
  return one
}

const givenOf = (figure: Figure, preset: string): Given<Origin> => {
  if (figure.value === null) return { value: null, reason: figure.reason }
  const { basis, asOf, source, note } = figure
  return {
    value: toBase(figure.value, figure.unit),
    origin: {
      from: 'preset',
      preset,
      basis,
      asOf,
      ...(note === undefined ? {} : { note }),
      sources: sourcesOf([source]),
    },
  }
}
