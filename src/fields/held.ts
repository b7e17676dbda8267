import * as v from 'valibot'

/** What must hold between some fields of an object, and what is told of which field where it does not. */
export interface Rule<T> {
  readonly fields: readonly (keyof T & string)[]
  holds(one: Partial<T>): boolean
  readonly at: keyof T & string
  message(one: Partial<T>): string
}

/** Holds an object to rules; one waits for its own fields alone, so that all faults are told at once. */
export const held = <R extends object, T extends R>(rules: readonly Rule<R>[]) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    const value = dataset.value
    if (typeof value !== 'object' || value === null) return
    const wrong = new Set((dataset.issues ?? []).map((issue) => issue.path?.[0]?.key))
    for (const { fields, holds, at, message } of rules) {
      const one = value as Partial<R>
      if (fields.some((field) => wrong.has(field)) || holds(one)) continue
      addIssue({
        message: message(one),
        path: [
          {
            type: 'object',
            origin: 'value',
            input: value as Record<string, unknown>,
            key: at,
            value: one[at],
          },
        ],
      })
    }
  })
