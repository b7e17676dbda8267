/**
 * A number without the last digits, in which the exponentials and logarithms of
 * one JavaScript engine differ from those of another: the same on every runtime.
 */
export const portable = (value: number): number => Number(value.toPrecision(12))
