import { math, roundings } from './math.ts'

interface Input {
  readonly id: string
  readonly value: number | null
}

interface Step extends Input {
  readonly formula: string
  readonly inputs: readonly string[]
}

export interface Derivation {
  readonly continues?: string
  readonly inputs: readonly Input[]
  readonly steps: readonly Step[]
  readonly figures?: Readonly<Record<string, string>>
  readonly curves?: readonly {
    readonly pointer: string
    readonly varies: readonly string[]
    readonly ids: readonly string[]
  }[]
}

type Values = Readonly<Record<string, number | null>>

/** What was asked or printed, and the working itself. */
const untold: ReadonlySet<string> = new Set(['request', 'published', 'derivation', 'derivations'])

export const isDerivation = (value: unknown): value is Derivation =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'steps' in value

const at = (answer: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
      answer,
    )

/** What holds in a working with all that it continues. */
export const wholeOf = (answer: unknown, own: Derivation): Derivation => {
  if (own.continues === undefined) return own
  const base = at(answer, own.continues)
  if (!isDerivation(base)) throw new Error(`no working stands at ${own.continues}`)
  const { inputs, steps, figures } = wholeOf(answer, base)
  const here = new Set([...own.inputs, ...own.steps].map(({ id }) => id))
  return {
    ...(figures !== undefined && { figures }),
    ...own,
    inputs: [...inputs.filter(({ id }) => !here.has(id)), ...own.inputs],
    steps: [...steps.filter(({ id }) => !here.has(id)), ...own.steps],
  }
}

/** The formulas of a working, run again from their texts with some inputs changed. */
export const again = ({ inputs, steps }: Derivation, changed: Values = {}): Values => {
  const values: Record<string, number | null> = {}
  for (const { id, value } of inputs) values[id] = value
  Object.assign(values, changed)
  const open = new Map(steps.filter(({ id }) => !(id in changed)).map((step) => [step.id, step]))
  const run = (step: Step) => {
    open.delete(step.id)
    for (const id of step.inputs) {
      const needed = open.get(id)
      if (needed !== undefined) run(needed)
    }
    const known = step.inputs.every((id) => values[id] !== null && values[id] !== undefined)
    values[step.id] = known ? math.evaluate(step.formula, { ...values, ...roundings }) : null
  }
  for (const step of steps) if (open.has(step.id)) run(step)
  return values
}

/** A working that continues another, written out: its known steps in their order, run again. */
const writtenOut = (answer: unknown, own: Derivation): Derivation => {
  const whole = wholeOf(answer, own)
  const values = again(whole)
  const order = Object.keys(values)
  return {
    ...whole,
    steps: whole.steps
      .map((step) => ({ ...step, value: values[step.id] ?? null }))
      .filter(({ value }) => value !== null)
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  }
}

/** An answer with every working written out that continues another. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers by name, as clients do
export const withWorkings = (answer: any, part: any = answer): any => {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((one) => withWorkings(answer, one))
  return Object.fromEntries(
    Object.entries(part).map(([name, one]) => [
      name,
      name === 'derivation' && isDerivation(one) && one.continues !== undefined
        ? writtenOut(answer, one)
        : withWorkings(answer, one),
    ]),
  )
}

/** By id, what a working has: as it tells it, or run again where it continues another. */
const valuesOf = (answer: unknown, derivation: Derivation): Values =>
  derivation.continues === undefined
    ? Object.fromEntries(
        [...derivation.steps, ...derivation.inputs].map(({ id, value }) => [id, value]),
      )
    : again(wholeOf(answer, derivation))

interface Around {
  readonly derivation: Derivation
  readonly values: Values
}

/** Every number of an answer outside what was asked and printed, with the workings nearest to it. */
const numbersOf = (
  answer: unknown,
  value: unknown,
  pointer: string,
  nearest: { readonly around: readonly Around[]; readonly at: string },
): readonly { pointer: string; value: number; around: readonly Around[]; at: string }[] => {
  if (typeof value === 'number') return [{ pointer, value, ...nearest }]
  if (typeof value !== 'object' || value === null) return []
  const more: unknown = Reflect.get(value, 'derivations')
  const own = [Reflect.get(value, 'derivation'), ...(Array.isArray(more) ? more : [])]
    .filter(isDerivation)
    .map((one) => ({
      derivation: { ...one, figures: wholeOf(answer, one).figures ?? {} },
      values: valuesOf(answer, one),
    }))
  const here = own.length > 0 ? { around: own, at: pointer } : nearest
  return Object.entries(value).flatMap(([name, one]) =>
    untold.has(name)
      ? []
      : numbersOf(answer, one, `${pointer}/${name.replaceAll('/', '~1')}`, here),
  )
}

const starred = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*')

const close = (one: number | null | undefined, other: number) =>
  typeof one === 'number' && Math.abs(one - other) <= 1e-12 * Math.abs(other)

const reaches = ({ derivation, values }: Around, local: string, value: number): boolean => {
  const id =
    derivation.figures?.[local] ??
    derivation.figures?.[starred(local)] ??
    local.split('/').at(-1) ??
    ''
  const curve = derivation.curves?.find((one) => local.startsWith(`${one.pointer}/`))
  if (curve !== undefined && (curve.ids.includes(id) || curve.varies.includes(id))) return true
  return close(values[id], value)
}

/**
 * The numbers of an answer that its working does not reach: no step or input
 * of the nearest derivation has the id of the field (or the id that `figures`
 * names) and the same value, and no curve gives it.
 */
export const withoutWorking = (answer: unknown): readonly string[] =>
  numbersOf(answer, answer, '', { around: [], at: '' })
    .filter(({ pointer, value, around, at: from }) => {
      const local = pointer.slice(from.length)
      return !around.some((one) => reaches(one, local, value))
    })
    .map(({ pointer }) => pointer)
