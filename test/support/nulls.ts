/** Parts that say why themselves, and nulls that are no unknown number, by pattern, each with the reason. */
export const nullExceptions: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^\/rows\/\d+\/rank$/, 'a row without a rank has its `reasons`'],
  [/^\/rows\/\d+\/inputs\/\d+\/value$/, 'an unknown input of a row has its reason beside it'],
  [/^\/rows\/\d+\/varied\//, 'inputs of the working, whose figures have their reasons'],
  [/\/alternatives\/\d+\/\w+$/, 'a plan that falls out has its `reason`'],
  [
    /^\/accelerator$|^\/rows\/\d+\/accelerator\/(id|vendor|year)$/,
    'a chip of one’s own has no preset',
  ],
]

const pointed = (pointer: string, at: string) => {
  const parts = pointer.split('/')
  const place = at.split('/')
  return parts.length <= place.length && parts.every((part, i) => part === '*' || part === place[i])
}

interface Around {
  readonly at: string
  readonly pointers: readonly string[]
}

const repeated: ReadonlySet<string> = new Set([
  'request',
  'published',
  'derivation',
  'derivations',
  'unknown',
  'origin',
])

/** The nulls of an answer for which no `unknown` around them has a reason, for them or for a part around them. */
export const nullsWithoutReason = (
  value: unknown,
  at = '',
  around: readonly Around[] = [],
): readonly string[] => {
  if (value === null)
    return around.some((one) =>
      one.pointers.some((pointer) => pointed(pointer, at.slice(one.at.length))),
    )
      ? []
      : [at]
  if (typeof value !== 'object') return []
  const unknown: unknown = Reflect.get(value, 'unknown')
  const here =
    typeof unknown === 'object' && unknown !== null
      ? [...around, { at, pointers: Object.keys(unknown) }]
      : around
  return Object.entries(value).flatMap(([name, one]) =>
    repeated.has(name) && one !== null ? [] : nullsWithoutReason(one, `${at}/${name}`, here),
  )
}
