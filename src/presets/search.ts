import { isFamilyOf } from './model-names.ts'
import { all, namesOf } from './registry.ts'
import type { Kind, PresetOf } from './schema.ts'

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s\-_/,()]+/)
    .filter((word) => word !== '')

/** As many words as somebody may write as one: “nemotron3super”. */
const longestRun = 5

/** The words of a name, and each few of them that follow each other as one word. */
const runsOf = (name: string): ReadonlySet<string> => {
  const words = wordsOf(name)
  return new Set(
    words.flatMap((_, from) =>
      words
        .slice(from, from + longestRun)
        .map((_, more) => words.slice(from, from + more + 1).join('')),
    ),
  )
}

/** The presets one of whose names holds every word that was written, in the order of their ids. */
export const search = <K extends Kind>(kind: K, written: string): readonly PresetOf<K>[] => {
  if (kind === 'accelerators') return chipsLike(kind, written)
  const found = withWords(kind, written)
  if (kind === 'models') return found.length > 0 ? found : familyOf(kind, written)
  if (found.length > 0 || kind !== 'apis') return found
  // What stands before the model is a router or a cloud that sells none of its own.
  return withWords(kind, written.split('/').at(-1) ?? written)
}

/** Whether a word is another with letters after it, as MI300X is of MI300. */
const isFormOf = (form: string, word: string) =>
  /\d$/.test(word) && form.startsWith(word) && /^[a-z]*$/.test(form.slice(word.length))

/** Chips by the words of their names, run together or not; else those of a series that is named without its last letters. */
const chipsLike = <K extends Kind>(kind: K, written: string): readonly PresetOf<K>[] => {
  const apart = written.replace(/([a-z])(\d)/gi, '$1 $2')
  const found = new Set([...withWords(kind, written), ...withWords(kind, apart)])
  return found.size > 0
    ? all(kind).filter((one) => found.has(one))
    : withWords(kind, written, isFormOf)
}

/** Models whose name begins with what was written, however it is spaced: “qwen 3.6”. */
const familyOf = <K extends Kind>(kind: K, written: string): readonly PresetOf<K>[] =>
  all(kind).filter((entry) => namesOf(entry).some((name) => isFamilyOf(written, name)))

const withWords = <K extends Kind>(
  kind: K,
  written: string,
  isWord: (word: string, wanted: string) => boolean = () => false,
): readonly PresetOf<K>[] => {
  const wanted = wordsOf(written.slice(0, 200))
  if (wanted.length === 0) return []
  return all(kind).filter((entry) =>
    namesOf(entry).some((name) => {
      const has = runsOf(name)
      // Chinese has no spaces between words.
      return wanted.every(
        (word) =>
          has.has(word) ||
          [...has].some((one) => isWord(one, word)) ||
          (/\p{Script=Han}/u.test(word) && name.includes(word)),
      )
    }),
  )
}
