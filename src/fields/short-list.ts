import * as v from 'valibot'

/**
 * A list that is read where it has no more entries than it may: each wrong name
 * takes a search for what was meant, and thousands would keep the service busy.
 */
export const shortList = <S extends v.GenericSchema>(
  list: S,
  max: number,
  tooMany: () => string,
) => {
  const tooLong = v.custom<never>(() => false, tooMany)
  return v.pipe(
    v.lazy((input: unknown): S | typeof tooLong =>
      Array.isArray(input) && input.length > max ? tooLong : list,
    ),
    v.metadata({ anyOf: [list] }),
  )
}
