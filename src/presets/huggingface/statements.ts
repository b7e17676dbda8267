import { message } from '../../words/message.ts'
import { ConfigError } from './config.ts'

/** What one field of a config says of each layer. */
export interface Statement<T> {
  readonly field: string
  readonly kinds: readonly T[]
}

/** A statement, where the field says something. */
export const statement = <T>(
  field: string,
  kinds: readonly T[] | undefined,
): Statement<T> | undefined => kinds && { field, kinds }

/**
 * What a config says of each layer in one or more of its fields; undefined
 * where it says nothing.
 *
 * @throws ConfigError where two fields say different things.
 */
export const agreed = <T>(
  statements: readonly (Statement<T> | undefined)[],
): readonly T[] | undefined => {
  const [first, ...others] = statements.filter((one) => one !== undefined)
  for (const { field, kinds } of others) {
    const layer = kinds.findIndex((kind, index) => kind !== first?.kinds[index])
    if (first !== undefined && layer >= 0)
      throw new ConfigError(
        message('errors.contradicts-list', { list: first.field, layer }),
        field,
        message('allowed.as-in-list', { list: first.field }),
      )
  }
  return first?.kinds
}
