// biome-ignore-all lint/suspicious/noExplicitAny: tests reach into answers by name, as clients do

/** The codes of an answer’s warnings. */
export const codesOf = (body: any): readonly string[] =>
  body.warnings.map(({ code }: { code: string }) => code)

/** The sentence of a warning; fails where there is none. */
export const detailOf = (body: any, code: string): string => {
  const found = body.warnings.find((one: { code: string }) => one.code === code)
  if (found === undefined) throw new Error(`no ${code} among ${codesOf(body).join(', ')}`)
  return found.detail
}

/** An input of a working. */
export const inputOf = ({ derivation }: any, id: string): any =>
  derivation.inputs.find((one: { id: string }) => one.id === id)

/** A step of a working. */
export const stepOf = ({ derivation }: any, id: string): any =>
  derivation.steps.find((one: { id: string }) => one.id === id)

/** Pointer and code of each wrong field. */
export const errorsOf = (body: any): readonly (readonly [string, string])[] =>
  body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
