import { isFields } from './merge.ts'

/** A name as a part of a JSON Pointer (RFC 6901). */
export const pointerPart = (key: unknown) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

/** The names of a JSON Pointer, one a level. */
export const partsOf = (pointer: string): readonly string[] => {
  const parts = pointer.split('/').slice(1)
  return pointer.includes('~')
    ? parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    : parts
}

export const pointerOf = (parts: readonly string[]): string =>
  parts.map((part) => `/${pointerPart(part)}`).join('')

/** What an object or a list holds under a name; undefined where it holds nothing. */
export const memberOf = (value: unknown, part: string): unknown => {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(part) ? value[Number(part)] : undefined
  return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined
}

/** The value at a JSON Pointer; undefined where there is none. */
export const fieldAt = (fields: unknown, pointer: string): unknown =>
  partsOf(pointer).reduce(memberOf, fields)
