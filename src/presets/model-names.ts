/** A run of letters or a number in a name. */
interface Atom {
  readonly text: string
  /** Nothing stands between it and the one before. */
  readonly isGlued: boolean
}

/** “Qwen3.6-27B” is qwen, 3.6, 27 and b; whose copy it is does not count. */
const atomsOf = (name: string): readonly Atom[] => {
  const own = name
    .slice(name.lastIndexOf('/') + 1, 200)
    .normalize('NFKC')
    .toLowerCase()
  let end = -1
  return [...own.matchAll(/\d+(?:[._]\d+)*|\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/gu)].map(
    ({ 0: text, index }) => {
      const isGlued = index === end
      end = index + text.length
      return { text: text.replaceAll('_', '.'), isGlued }
    },
  )
}

const numberIn = (atom: Atom | undefined): number => Number(atom?.text ?? Number.NaN)

const isSame = (one: Atom, other: Atom | undefined): boolean =>
  one.text === other?.text || numberIn(one) === numberIn(other)

/** Letters glued to a number are part of a version or a size: Gemma 3n is no Gemma 3. */
const endsBetween = (before: Atom | undefined, next: Atom | undefined): boolean =>
  next === undefined || !next.isGlued || Number.isNaN(numberIn(before))

/** Whether a name is that of a family, of which another name is a member: “Qwen 3.6” of “Qwen3.6-27B”. */
export const isFamilyOf = (family: string, name: string): boolean => {
  const wanted = atomsOf(family)
  const atoms = atomsOf(name)
  return (
    wanted.length > 0 &&
    wanted.every((atom, place) => isSame(atom, atoms[place])) &&
    endsBetween(wanted.at(-1), atoms[wanted.length])
  )
}

/** From here on a number is a date, as in “Instruct-2507”. */
const firstDate = 1000

interface Likeness {
  /** Parts that are equal up to the first that is not. */
  readonly shared: number
  /** How far the version or the size is from the one that was written. */
  readonly apart: number
  readonly version: number
  /** Parts after it that stand in both. */
  readonly after: number
}

const likeness = (wanted: readonly Atom[], name: string): Likeness | undefined => {
  const atoms = atomsOf(name)
  const differing = wanted.findIndex((atom, place) => !isSame(atom, atoms[place]))
  const shared = differing < 0 ? wanted.length : differing
  const [asked, has] = [numberIn(wanted[shared]), numberIn(atoms[shared])]
  // “Qwen3-8B-AWQ” is Qwen3-8B with something after it.
  if (shared > 1 && atoms.length === shared) return { shared, apart: 0, version: 0, after: 0 }
  if (shared === 0 || !(asked < firstDate && has < firstDate)) return undefined
  const later = new Set(atoms.slice(shared + 1).map(({ text }) => text))
  const after = wanted.slice(shared + 1).filter(({ text }) => later.has(text)).length
  return { shared, apart: Number(Math.abs(asked - has).toFixed(6)), version: has, after }
}

/** The name that shares the most with what was written, and where a number differs the nearest one, the older of two. */
export const nearestModelName = (written: string, names: Iterable<string>): string | undefined => {
  const wanted = atomsOf(written)
  const like = [...names].flatMap((name) => {
    const found = likeness(wanted, name)
    return found === undefined ? [] : [{ name, ...found }]
  })
  return like.toSorted(
    (a, b) =>
      b.shared - a.shared ||
      a.apart - b.apart ||
      b.after - a.after ||
      a.version - b.version ||
      a.name.length - b.name.length,
  )[0]?.name
}
