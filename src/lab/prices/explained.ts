import { matchesGlob } from 'node:path'
import * as v from 'valibot'
import { Reason, SourceKey } from '../../presets/figure.ts'
import { text } from '../../presets/parts.ts'
import type { Comparison, Row } from './compare.ts'

/** `presets/price-disagreements.json`: what packages price otherwise than the book, and who is right. */
export const Explanation = v.strictObject({
  /** Its name on npm. */
  package: text,
  /** Ids of presets; `*` stands for any text. */
  presets: v.pipe(v.array(text), v.minLength(1)),
  /** Requests of the grid by name; all where left out. */
  usages: v.optional(v.pipe(v.array(text), v.minLength(1))),
  right: v.picklist(['book', 'package', 'unsettled']),
  reason: Reason,
  /** On whose word. */
  source: SourceKey,
})
export const Explanations = v.array(Explanation)
export type Explanation = v.InferOutput<typeof Explanation>

/** The first explanation of a package's price of a request. */
export const explanationOf = (
  explanations: readonly Explanation[],
  packageName: string,
  preset: string,
  usage: string,
): Explanation | undefined =>
  explanations.find(
    (one) =>
      one.package === packageName &&
      (one.usages === undefined || one.usages.includes(usage)) &&
      one.presets.some((pattern) => matchesGlob(preset, pattern)),
  )

/** A price that differs from the book's, with the explanation of it, if there is one. */
export interface Difference {
  readonly row: Row
  readonly usage: string
  readonly explanation: Explanation | undefined
}

export const differencesOf = (
  { name, rows }: Comparison,
  explanations: readonly Explanation[],
): readonly Difference[] =>
  rows.flatMap((row) =>
    row.compared
      .filter(({ verdict }) => verdict.kind === 'differs')
      .map(({ usage }) => ({
        row,
        usage: usage.name,
        explanation: explanationOf(explanations, name, row.preset, usage.name),
      })),
  )

/** Those that nobody has explained. */
export const unexplainedOf = (
  comparison: Comparison,
  explanations: readonly Explanation[],
): readonly Difference[] =>
  differencesOf(comparison, explanations).filter(({ explanation }) => explanation === undefined)
