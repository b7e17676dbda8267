import type { QuantityId } from '../quantities/index.ts'
import type { Formula } from './formula.ts'

/** Parts that most models lack, and for which some formulas have terms. */
export type OptionalPart = 'window' | 'sparse' | 'state' | 'held' | 'padding'

/** A formula some of whose terms are for a part, marked `{part|term}` in its text. */
interface Termed extends Formula {
  readonly marked: string
}

const marks = /\{(\w+)\|([^}]*)\}/g

/** Defines a formula whose text marks its terms of optional parts; all of them stand in the formula itself. */
export const termed = <const I extends QuantityId, const O extends QuantityId = QuantityId>(
  definition: Formula<I, O>,
): Formula<I, O> & { readonly marked: string } => ({
  ...definition,
  text: definition.text.replaceAll(marks, '$2'),
  marked: definition.text,
})

const isTermed = (formula: Formula): formula is Termed => 'marked' in formula

/** The quantities of a part: where all of them do nothing, a model lacks it. */
const ofPart: Readonly<Record<OptionalPart, readonly QuantityId[]>> = {
  window: ['windowKvElements', 'windowFlopsPerPair', 'windowAttentionFlopsPerPair'],
  sparse: [
    'selectedKvElements',
    'selectedFlopsPerPair',
    'selectedAttentionFlopsPerPair',
    'indexElements',
    'indexFlopsPerPair',
    'indexAttentionFlopsPerPair',
  ],
  state: [
    'stateBytesPerSequence',
    'summedStateElements',
    'recentStateElements',
    'stateFlopsPerToken',
  ],
  held: ['repeatedParameters', 'tableParameters', 'towerParameters'],
  padding: ['expertPadding'],
}

const added = new Set<QuantityId>([ofPart.window, ofPart.sparse, ofPart.state, ofPart.held].flat())

/** What a quantity is where its part is missing: nothing is added, and what is multiplied or divided by is one. */
const neutral = (id: QuantityId): number => (added.has(id) ? 0 : 1)

/** The formula as it reads for a model that lacks some parts: shorter, and the same number. */
export const lean = (formula: Formula, absent: ReadonlySet<string>): Formula => {
  if (!isTermed(formula)) return formula
  const text = formula.marked.replaceAll(marks, (_, part: string, term: string) =>
    absent.has(part) ? '' : term,
  )
  if (text === formula.text) return formula
  const words = new Set<string>(text.match(/\w+/g))
  const from = formula.from.filter((id) => words.has(id))
  const missing = Object.fromEntries(
    formula.from.filter((id) => !words.has(id)).map((id) => [id, neutral(id)]),
  )
  return {
    ...formula,
    text,
    from,
    compute: (inputs) => formula.compute({ ...inputs, ...missing }),
  }
}

/** A formula as it reads for any model: with and without the terms of each part that it has terms for. */
export const variantsOf = (formula: Formula): readonly Formula[] => {
  if (!isTermed(formula)) return [formula]
  const parts = [...new Set([...formula.marked.matchAll(marks)].flatMap(([, part]) => part ?? []))]
  let sets: readonly (readonly string[])[] = [[]]
  for (const part of parts) sets = [...sets, ...sets.map((set) => [...set, part])]
  return sets.map((absent) => lean(formula, new Set(absent)))
}

/** The parts that a model lacks, by what is given of it. */
export const absentParts = (
  given: Readonly<Partial<Record<QuantityId, { readonly value: number | null }>>>,
): readonly OptionalPart[] =>
  (Object.keys(ofPart) as OptionalPart[]).filter((part) =>
    ofPart[part].every((id) => (given[id]?.value ?? neutral(id)) === neutral(id)),
  )
