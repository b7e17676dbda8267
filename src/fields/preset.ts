import * as v from 'valibot'
import { find, suggest } from '../presets/registry.ts'
import type { Kind, PresetOf } from '../presets/schema.ts'
import { search } from '../presets/search.ts'
import { message } from '../words/message.ts'
import { kindTexts } from '../words/openapi/fields/kinds.ts'
import { apiNameFault, presetsAllowed } from './api-name.ts'
import { fault } from './fault.ts'

/** Why a preset cannot be used, as a fault; undefined if it can. */
export type Objection<K extends Kind> = (preset: PresetOf<K>) => string | undefined

/** Why no preset is meant by a name. */
const notFound = (kind: Kind, written: string): string => {
  const ids = search(kind, written).map(({ id }) => id)
  const params = { kind, name: written.slice(0, 80) }
  return ids.length > 1
    ? fault(message('errors.ambiguous-preset', params), { allowed: presetsAllowed(ids) })
    : fault(message('errors.unknown-preset', params), {
        allowed: message('allowed.preset-name', { kind }),
        didYouMean: ids[0] ?? suggest(kind, written),
      })
}

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
      const wrong = kind === 'apis' ? apiNameFault(dataset.value) : undefined
      const preset = wrong === undefined ? find(kind, dataset.value) : undefined
      const objected = preset && objection?.(preset)
      if (preset !== undefined && objected === undefined) return preset.id
      addIssue({ message: wrong ?? objected ?? notFound(kind, dataset.value) })
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
