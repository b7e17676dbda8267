interface Step {
  readonly id: string
  readonly value: number | null
}

interface Derivation {
  readonly inputs: readonly Step[]
  readonly steps: readonly Step[]
  readonly figures?: Readonly<Record<string, string>>
  readonly curves?: readonly {
    readonly pointer: string
    readonly varies: readonly string[]
    readonly ids: readonly string[]
  }[]
}

/** What was asked or printed, the working itself, and the inputs that vary along a curve. */
const untold: ReadonlySet<string> = new Set([
  'request',
  'published',
  'derivation',
  'currency',
  'varied',
])

const isDerivation = (value: unknown): value is Derivation =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'steps' in value

/** Every number of an answer outside what was asked and printed, with the working nearest to it. */
const numbersOf = (
  value: unknown,
  pointer: string,
  nearest: { readonly derivation: Derivation | undefined; readonly at: string },
): readonly {
  pointer: string
  value: number
  derivation: Derivation | undefined
  at: string
}[] => {
  if (typeof value === 'number') return [{ pointer, value, ...nearest }]
  if (typeof value !== 'object' || value === null) return []
  // What a row tells of its own inputs is working itself.
  if ('id' in value && 'unit' in value && 'symbol' in value) return []
  const own: unknown = Reflect.get(value, 'derivation')
  const here = isDerivation(own) ? { derivation: own, at: pointer } : nearest
  return Object.entries(value).flatMap(([name, one]) =>
    untold.has(name) ? [] : numbersOf(one, `${pointer}/${name}`, here),
  )
}

const starred = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*')

/**
 * The numbers of an answer that its working does not reach: no step or input
 * of the nearest derivation has the id of the field (or the id that `figures`
 * names) and the same value, and no curve gives it.
 */
export const withoutWorking = (answer: unknown): readonly string[] =>
  numbersOf(answer, '', { derivation: undefined, at: '' })
    .filter(({ pointer, value, derivation, at }) => {
      if (derivation === undefined) return true
      const local = pointer.slice(at.length)
      const name = pointer.split('/').at(-1) ?? ''
      const id = derivation.figures?.[local] ?? derivation.figures?.[starred(local)] ?? name
      const curve = derivation.curves?.find((one) => local.startsWith(`${one.pointer}/`))
      if (curve !== undefined && (curve.ids.includes(id) || curve.varies.includes(id))) return false
      const nodes = [...derivation.steps, ...derivation.inputs].filter((node) => node.id === id)
      return !nodes.some((node) => node.value === value)
    })
    .map(({ pointer }) => pointer)
