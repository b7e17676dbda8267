import * as v from 'valibot'
import { find, suggest } from '../presets/registry.ts'
import type { Kind, PresetOf } from '../presets/schema.ts'
import { search } from '../presets/search.ts'
import { message } from '../words/message.ts'
import { kindTexts } from '../words/openapi/fields/kinds.ts'
import { fault } from './fault.ts'

/** Why a preset cannot be used, as a fault; undefined if it can. */
export type Objection<K extends Kind> = (preset: PresetOf<K>) => string | undefined

/** As many presets as an error names. */
const maxCandidates = 12

/** The id, name or alias of a preset; its id comes out. */
export const presetId = <K extends Kind>(kind: K, example: string, objection?: Objection<K>) =>
  v.pipe(
    v.string(() =>
      fault(message('errors.not-a-preset-name'), {
        allowed: message('allowed.preset-name', { kind }),
      }),
    ),
    v.metadata({
      jsonSchema: {
        type: 'string',
        description: kindTexts.preset({ kind }),
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
      const params = { kind, name: dataset.value.slice(0, 80) }
      addIssue({
        message:
          candidates.length > 1
            ? fault(message('errors.ambiguous-preset', params), {
                allowed: message('allowed.presets', {
                  ids: candidates.slice(0, maxCandidates),
                  more: candidates.length > maxCandidates,
                }),
              })
            : fault(message('errors.unknown-preset', params), {
                allowed: message('allowed.preset-name', { kind }),
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
      allowed: message('allowed.preset-or-object', { kind }),
    }),
  )
}
