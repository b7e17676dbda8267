import { isFields } from './merge.ts'

/** A name as a part of a JSON Pointer (RFC 6901). */
export const pointerPart = (key: unknown) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

/** The value at a JSON Pointer of plain names; undefined where there is none. */
export const fieldAt = (fields: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      fields,
    )
