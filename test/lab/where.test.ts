import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { type Place, placesIn, readSources } from '../../src/lab/where.ts'
import { formulas } from '../../src/model/formulas.ts'
import { quantities } from '../../src/model/quantities/index.ts'

const places = placesIn(readSources())
const placesOf = (id: string, kind: string): readonly Place[] =>
  places.get(id)?.filter((place) => place.kind === kind) ?? []

const ids = Object.keys(quantities)
const computed: readonly string[] = [...new Set(formulas.map((formula) => formula.of))]
const used: readonly string[] = [...new Set(formulas.flatMap((formula) => formula.from))]

describe('whoever reads an id in the working finds its code', () => {
  test('each is named once', () => {
    expect(ids.filter((id) => placesOf(id, 'quantity').length !== 1)).toEqual([])
  })

  test('each that a formula computes has its formula', () => {
    expect(computed.filter((id) => placesOf(id, 'formula').length === 0)).toEqual([])
  })

  test('no other has one', () => {
    const others = ids.filter((id) => !computed.includes(id))
    expect(others.filter((id) => placesOf(id, 'formula').length > 0)).toEqual([])
  })

  test('each that a formula reads has the formula that reads it', () => {
    // A function that makes formulas of one kind is handed some ids in a list of its own.
    const read = ['input of a formula', 'model']
    expect(used.filter((id) => !read.some((kind) => placesOf(id, kind).length > 0))).toEqual([])
  })

  test('the line of a place says the id', () => {
    const lines = new Map<string, readonly string[]>()
    const lineAt = ({ file, line }: Place) => {
      if (!lines.has(file)) lines.set(file, readFileSync(root + file, 'utf8').split('\n'))
      return lines.get(file)?.[line - 1] ?? ''
    }
    const wrong = ids.flatMap(
      (id) => places.get(id)?.filter((at) => !lineAt(at).includes(id)) ?? [],
    )
    expect(wrong).toEqual([])
  })
})

test('a place is told by its folder and by what stands around the id', () => {
  const found = placesIn({
    'src/model/a.ts': [
      `// usdPerYear is a comment`,
      `export const usdPerYear = formula({`,
      `  of: 'usdPerYear',`,
      `  from: ['usdPerDay',`,
      `    'daysPerYear'],`,
      `  compute: (i) => i.usdPerDay * i.daysPerYear,`,
      `})`,
      `const ofChips = <P extends QuantityId>(of: QuantityId, hour: P) =>`,
      `  formula({ of, from: [hour] })`,
      `export const all = [ofChips('ownedServerUsdPerYear', 'usdPerDay')]`,
    ].join('\n'),
    'src/estimates/a/request.ts': `costOfCapital: quantity({ description: 'Not usdPerYear here.' })`,
    'src/page/a.ts': `own('price.costOfCapital', unknown['/cost/usdPerYear'])`,
    'presets/claims/a.json': `{\n  "pointer": "/cost/usdPerYear"\n}`,
  })
  const linesOf = (id: string) =>
    found.get(id)?.map(({ kind, file, line }) => `${kind} ${file}:${line}`)
  expect(linesOf('usdPerYear')).toEqual([
    'formula src/model/a.ts:3',
    'page src/page/a.ts:1',
    'preset presets/claims/a.json:2',
  ])
  expect(linesOf('usdPerDay')).toEqual([
    'input of a formula src/model/a.ts:4',
    'input of a formula src/model/a.ts:10',
  ])
  expect(linesOf('daysPerYear')).toEqual(['input of a formula src/model/a.ts:5'])
  expect(linesOf('ownedServerUsdPerYear')).toEqual(['formula src/model/a.ts:10'])
  expect(linesOf('costOfCapital')).toEqual([
    'request field src/estimates/a/request.ts:1',
    'page src/page/a.ts:1',
  ])
})

describe('npm run where', () => {
  const where = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['src/cli/where.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    })

  test('prints kinds, and under each its files and lines', () => {
    const [quantity, first] = where('usdPerYear').split('\n')
    expect(quantity).toBe('quantity')
    expect(first).toMatch(/^ {2}src\/model\/quantities\/\w+\.ts:\d+ {2}usdPerYear: quantity\(/)
  })

  test('a slip of the keys is told the nearest id', () => {
    expect(() => where('usdPerYeer')).toThrow('the nearest quantity is usdPerYear')
  })
})
