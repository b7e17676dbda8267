import * as v from 'valibot'
import { find, suggest } from '../presets/registry.ts'
import type { Kind, PresetOf } from '../presets/schema.ts'
import { search } from '../presets/search.ts'
import { fault } from './fault.ts'

/** Why a preset cannot be used, as a fault; undefined if it can. */
export type Objection<K extends Kind> = (preset: PresetOf<K>) => string | undefined

/** The id, name or alias of a preset; its id comes out. */
export const presetId = <K extends Kind>(kind: K, example: string, objection?: Objection<K>) =>
  v.pipe(
    v.string(() =>
      fault('is not the name of a preset', {
        allowed: `an id, name or alias of GET /api/v1/presets/${kind}`,
      }),
    ),
    v.metadata({
      jsonSchema: {
        type: 'string',
        description: `Id, name or alias of a preset: see GET /api/v1/presets/${kind}.`,
        examples: [example],
      },
    }),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const preset = find(kind, dataset.value)
      const objected = preset && objection?.(preset)
      if (objected !== undefined) {
        addIssue({ message: objected })
        return NEVER
      }
      if (preset !== undefined) return preset.id
      const candidates = search(kind, dataset.value).map(({ id }) => id)
      if (candidates.length > 1) {
        addIssue({
          message: fault('is ambiguous: more than one preset has these words', {
            allowed:
              candidates.length > 12
                ? `${candidates.slice(0, 12).join(', ')}, …`
                : candidates.join(', '),
          }),
        })
        return NEVER
      }
      addIssue({
        message: fault(`is not a known one of the ${kind}`, {
          allowed: `an id, name or alias of GET /api/v1/presets/${kind}`,
          didYouMean: candidates[0] ?? suggest(kind, dataset.value),
        }),
      })
      return NEVER
    }),
  )

/** A preset's id, or the object itself. */
export const presetOrInline = <S extends v.GenericSchema, K extends Kind>(
  kind: K,
  example: string,
  inline: S,
  objection?: Objection<K>,
) => {
  const id = presetId(kind, example, objection)
  return v.pipe(
    v.lazy((input: unknown): typeof id | S =>
      typeof input === 'object' && input !== null ? inline : id,
    ),
    v.metadata({
      anyOf: [id, inline],
      allowed: `an id, name or alias of GET /api/v1/presets/${kind}, or an object`,
    }),
  )
}
