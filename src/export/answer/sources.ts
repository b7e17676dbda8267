import type { Exported } from './shown.ts'

/** A source that an answer cites. */
export interface Cited {
  readonly title: string
  readonly url: string
  /** The latest day of what is taken from it, where that is known. */
  readonly asOf: string | undefined
  /** What cites it: labels of inputs and steps. */
  readonly by: readonly string[]
}

/** The sources of an answer, in the order in which its working first cites them. */
export const citedBy = ({ derivation }: Pick<Exported, 'derivation'>): readonly Cited[] => {
  const cited = new Map<string, Cited>()
  const cite = (
    source: { readonly title: string; readonly url: string },
    label: string,
    asOf?: string,
  ) => {
    const { asOf: before, by = [] } = cited.get(source.url) ?? {}
    const latest = before !== undefined && (asOf === undefined || before > asOf) ? before : asOf
    cited.set(source.url, { ...source, asOf: latest, by: [...by, label] })
  }
  for (const { origin, label } of derivation?.inputs ?? [])
    for (const source of origin?.sources ?? []) cite(source, label, origin?.asOf)
  for (const { source, label } of derivation?.steps ?? []) if (source !== null) cite(source, label)
  return [...cited.values()]
}
