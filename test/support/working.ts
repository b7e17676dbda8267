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
    readonly takes?: Readonly<Record<string, string>>
    readonly holds?: readonly string[]
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

const compiled = new Map<string, { evaluate: (scope: object) => number }>()

/** Each text is parsed once: the points of a curve run the same steps. */
const evaluated = (formula: string, scope: Values): number => {
  const code = compiled.get(formula) ?? math.parse(formula).compile()
  compiled.set(formula, code)
  return code.evaluate({ ...scope, ...roundings })
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
    values[step.id] = known ? evaluated(step.formula, values) : null
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
  /** With all that it continues. */
  readonly derivation: Derivation
  /** The part of the answer that it stands in. */
  readonly part: unknown
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
      derivation: wholeOf(answer, one),
      part: value,
      values: valuesOf(answer, one),
    }))
  const follows: unknown = Reflect.get(value, 'follows')
  const base = typeof follows === 'string' ? at(answer, follows) : undefined
  const here =
    own.length > 0
      ? { around: own, at: pointer }
      : isDerivation(base)
        ? // A point of the curve of another row’s working.
          {
            around: [
              {
                derivation: wholeOf(answer, base),
                part: answer,
                values: valuesOf(answer, base),
              },
            ],
            at: '',
          }
        : nearest
  return Object.entries(value).flatMap(([name, one]) =>
    untold.has(name)
      ? []
      : numbersOf(answer, one, `${pointer}/${name.replaceAll('/', '~1')}`, here),
  )
}

const starred = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*')

/** Exponentials and logarithms are rounded to twelve digits, which is off by 5e-12 at most. */
const close = (one: number | null | undefined, other: number, within = 1e-11) =>
  typeof one === 'number' && Math.abs(one - other) <= within * Math.abs(other)

type Curve = NonNullable<Derivation['curves']>[number]

const idOf = ({ figures }: Derivation, local: string): string =>
  figures?.[local] ?? figures?.[starred(local)] ?? local.split('/').at(-1) ?? ''

/** Where the point of a curve stands that a number is of; a curve of one point is that point. */
const pointOf = (part: unknown, { pointer }: Curve, local: string): string =>
  Array.isArray(at(part, pointer))
    ? `${pointer}/${local.slice(pointer.length + 1).split('/')[0]}`
    : pointer

/** By id, the inputs that stand in a point: its fields, and those that it lists as `inputs` or `varied`. */
const inputsOf = ({ derivation, part }: Around, { varies, takes }: Curve, point: string) => {
  const own: unknown = at(part, point)
  if (typeof own === 'number') return { [idOf(derivation, point)]: own }
  if (typeof own !== 'object' || own === null) return {}
  const { inputs = [], varied = {} } = own as { inputs?: readonly Input[]; varied?: Values }
  const fields = Object.entries(own).flatMap(([name, value]) => {
    const id = takes?.[name] ?? idOf(derivation, `${point}/${name}`)
    return typeof value === 'number' && varies.includes(id) ? [[id, value] as const] : []
  })
  return {
    ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
    ...varied,
    ...Object.fromEntries(fields),
  }
}

const runs = new WeakMap<object, Map<string, Values>>()

/** What the steps give at a point; each point is run once. */
const valuesAt = (around: Around, curve: Curve, point: string): Values => {
  const known = runs.get(around) ?? new Map<string, Values>()
  runs.set(around, known)
  const held = Object.fromEntries((curve.holds ?? []).map((id) => [id, around.values[id] ?? null]))
  const changed = { ...held, ...inputsOf(around, curve, point) }
  const values = known.get(point) ?? again(around.derivation, changed)
  known.set(point, values)
  return values
}

const reaches = (around: Around, local: string, value: number): boolean => {
  const { derivation, values } = around
  const id = idOf(derivation, local)
  const curve = derivation.curves?.find(({ pointer }) => local.startsWith(`${pointer}/`))
  if (curve === undefined || ![...curve.ids, ...curve.varies].includes(id))
    return close(values[id], value)
  const known = [...derivation.inputs, ...derivation.steps].some((one) => one.id === id)
  // Differences of like numbers, such as the time that failures take, lose digits in another order.
  return (
    known && close(valuesAt(around, curve, pointOf(around.part, curve, local))[id], value, 1e-9)
  )
}

/**
 * The numbers of an answer that its working does not reach: no step or input
 * of the nearest derivation has the id of the field (or the id that `figures`
 * names) and the same value, with the inputs of its own point where a curve
 * gives it.
 */
export const withoutWorking = (answer: unknown): readonly string[] =>
  numbersOf(answer, answer, '', { around: [], at: '' })
    .filter(({ pointer, value, around, at: from }) => {
      const local = pointer.slice(from.length)
      return !around.some((one) => reaches(one, local, value))
    })
    .map(({ pointer }) => pointer)
