import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { files } from '../../src/presets/files.ts'
import { en } from '../../src/words/en.ts'
import { literalsOf } from './prose.ts'

const read = (pattern: string) =>
  Object.fromEntries(
    globSync(pattern, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file !== 'src/presets/files.ts')
      .map((file) => [file, readFileSync(root + file, 'utf8')]),
  )

const sources = read('src/**/*.ts')
const { format: _, ...sentences } = en
const groups: Readonly<Record<string, object>> = sentences

/** The types hold these to the ids of quantities and constants: one for each. */
const keyedById = new Set(['quantities', 'constants', 'glossary'])

const codes = Object.entries(groups)
  .filter(([group]) => !keyedById.has(group))
  .flatMap(([group, words]) => Object.keys(words).map((word) => `${group}.${word}`))

const isWords = (file: string) => file.startsWith('src/words/')
const codeLike = new RegExp(`^(${Object.keys(groups).join('|')})\\.([\\w.-]+)$`)

const literals = Object.entries(sources).flatMap(([file, text]) =>
  literalsOf(text).map((literal) => ({ file, text: literal.text })),
)
/** What stands for `${…}` in a template. */
const hole = '\u{FFFC}'

test('every code in the sources has words', () => {
  const known = new Set(codes)
  const unknown = literals.filter(({ file, text }) => {
    const [, group] = codeLike.exec(text) ?? []
    return !isWords(file) && group !== undefined && !keyedById.has(group) && !known.has(text)
  })
  expect(unknown).toEqual([])
})

/** Codes that are put together, as `errors.${problem.code}`: the words that stand in the sources by themselves. */
const madeUp = literals
  .map(({ text }) => text)
  .filter((text) => text.includes(hole) && codeLike.test(text.replaceAll(hole, 'x')))
  .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(hole, '(.+)')}$`))

const named = new Set(
  Object.entries(sources).flatMap(([file, text]) =>
    isWords(file)
      ? []
      : [
          ...literalsOf(text).map((literal) => literal.text),
          ...[...text.matchAll(/\b([\w$]+)\??:/g)].map(([, key = '']) => key),
          // A name that an object takes from a variable.
          ...[...text.matchAll(/[{,]\s*([\w$]+)(?=\s*[,}])/g)].map(([, key = '']) => key),
        ],
  ),
)

const isUsed = (code: string): boolean =>
  literals.some(({ text }) => text === code) ||
  madeUp.some((pattern) => {
    const put = pattern.exec(code)?.slice(1)
    // A label is that of a field, as in `workload.${id}`.
    return put?.every((one) => one.split('.').every((part) => named.has(part))) === true
  })

test('every word is used somewhere', () => {
  expect(codes.filter((code) => !isUsed(code))).toEqual([])
})

test('every text of the OpenAPI description is used somewhere', () => {
  const outside = Object.entries(sources)
    .filter(([file]) => !isWords(file))
    .map(([, text]) => text.replace(/^import [^;]*? from '[^']*'$/gm, ''))
    .join('\n')
  const dead = Object.entries(sources)
    .filter(([file]) => /^src\/words\/(openapi|contributors)\//.test(file))
    .flatMap(([, text]) =>
      [...text.matchAll(/^export const (\w+) = \{\n([\s\S]*?)^\}/gm)].flatMap(
        ([, name = '', body = '']) =>
          [...body.matchAll(/^ {2}'?([\w-]+)'?:/gm)].flatMap(([, key = '']) => {
            const use = new RegExp(`\\b${name}(\\.${key}\\b|\\['${key}'\\]|\\[[a-z]|(?![.\\w[]))`)
            return use.test(outside) ? [] : [`${name}.${key}`]
          }),
      ),
    )
  expect(dead).toEqual([])
})

const isPartOf = (part: object, whole: object) => {
  const words = new Map(Object.entries(whole))
  const own = Object.entries(part)
  return own.every(([key]) => words.has(key)) && own.some(([key, one]) => words.get(key) === one)
}

test('no two files of a group have words for the same code', async () => {
  for (const group of Object.keys(groups)) {
    const files = Object.keys(sources).filter((file) => file.startsWith(`src/words/en/${group}/`))
    const all = await Promise.all(files.map(async (file) => import(root + file)))
    const words = all
      .flatMap((exported: object): object[] => Object.values(exported))
      .filter((part) => isPartOf(part, groups[group] ?? {}))
      .flatMap(Object.keys)
    expect(
      words.filter((one, index) => words.indexOf(one) !== index),
      group,
    ).toEqual([])
  }
})

/** One that says a code of its own, such as a name, may begin with a small letter. */
const isSentence = (text: string) => /^[\p{Lu}\d“]|^vLLM/u.test(text) && /[.!?]$/.test(text)

/** Every text of data under a key, however deep. */
const textsUnder = (key: string, value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) =>
        name === key && typeof one === 'string' ? [one] : textsUnder(key, one),
      )

test('a reason is a whole sentence, in words and in data: it stands beside others as it is', () => {
  const plain = [en.reasons, en.because].flatMap((group) =>
    Object.values(group).filter((one) => typeof one === 'string'),
  )
  const reasons = [...plain, ...textsUnder('reason', files)]
  expect(reasons.length).toBeGreaterThan(400)
  expect(reasons.filter((text) => !isSentence(text))).toEqual([])
})
