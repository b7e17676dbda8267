import type { Because } from './because.ts'
import type { Definition, Formula } from './formula.ts'
import { lean, type OptionalPart } from './lean.ts'

/**
 * Formulas that belong to some cases of an estimate: those with all of the
 * traits `when` and none of `unless`. Where another part gives the same
 * quantity in other cases, `because` is the code of why this one does.
 */
export interface Part<T extends string> {
  readonly when?: readonly T[]
  readonly unless?: readonly T[]
  readonly because?: Because
  readonly formulas: readonly Formula[]
}

const definitionsOf = <T extends string>(
  parts: readonly Part<T>[],
  traits: ReadonlySet<T>,
): readonly Definition[] =>
  parts
    .filter(
      ({ when = [], unless = [] }) =>
        when.every((trait) => traits.has(trait)) && !unless.some((trait) => traits.has(trait)),
    )
    .flatMap(({ formulas, because }): readonly Definition[] =>
      because === undefined ? formulas : formulas.map((formula) => ({ formula, because })),
    )

const leaned = (definition: Definition, absent: ReadonlySet<string>): Definition =>
  'formula' in definition
    ? { ...definition, formula: lean(definition.formula, absent) }
    : lean(definition, absent)

/**
 * Chooses among the parts of an estimate by the traits of a case; terms of
 * parts that its model lacks are left out. Each set of traits gives one list,
 * made once, so that its order is found once.
 */
export const chooser = <T extends string>(parts: readonly Part<T>[]) => {
  const lists = new Map<string, readonly Definition[]>()
  return (traits: readonly T[], absent: readonly OptionalPart[] = []): readonly Definition[] => {
    const key = `${traits.toSorted().join(' ')} - ${absent.join(' ')}`
    const known = lists.get(key)
    if (known !== undefined) return known
    const missing = new Set<string>(absent)
    const list = definitionsOf(parts, new Set(traits)).map((one) => leaned(one, missing))
    lists.set(key, list)
    return list
  }
}

/** The same of parts that are asked for with the first case. */
export const lazyChooser = <T extends string>(
  parts: () => readonly Part<T>[],
): ReturnType<typeof chooser<T>> => {
  let choose: ReturnType<typeof chooser<T>> | undefined
  return (traits, absent) => {
    choose ??= chooser(parts())
    return choose(traits, absent)
  }
}
