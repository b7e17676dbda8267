/** A name as a part of a JSON Pointer (RFC 6901). */
export const pointerPart = (key: unknown) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')
