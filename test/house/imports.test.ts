import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { bothWays, edgesOf, longestChain } from './graph.ts'
import { findCycles, findViolations } from './import-rules.ts'

const sources = Object.fromEntries(
  globSync('src/**/*.ts', { cwd: root })
    .sort()
    .map((file) => [file, readFileSync(root + file, 'utf8')]),
)

test('imports go one way', () => {
  expect(Object.keys(sources)).toContain('src/adapters/node.ts')
  expect(findViolations(sources)).toEqual([])
})

test('no two folders import each other', () => {
  expect(bothWays(sources)).toEqual([])
})

describe('a newcomer finds the code of a number', () => {
  const entries = (file: string) =>
    /^src\/(adapters|page|cli)\/[^/]+\.ts$/.test(file) ? file : undefined
  const formulaFiles = (file: string) =>
    file.startsWith('src/model/') && /(?<!const )\bformula\(\{/.test(sources[file] ?? '')

  test.each([
    ['values', 19],
    // Three of them are views and estimates that are loaded when they are asked for.
    ['values and types', 31],
  ] as const)('at most so many files from an entry point to a formula: %s, %i', (what, most) => {
    const chain = longestChain(sources, {
      withTypes: what !== 'values',
      from: (file) => entries(file) !== undefined,
      to: formulaFiles,
    })
    expect(chain.length, chain.join('\n')).toBeLessThanOrEqual(most)
    expect(chain.length).toBeGreaterThan(5)
  })
})

test('entry points know the names of quantities, and no formula', () => {
  const known = edgesOf(sources).filter(
    ({ from, to }) =>
      /^src\/(http|page|export|adapters|cli)\//.test(from) &&
      to.startsWith('src/model/') &&
      !to.startsWith('src/model/quantities/'),
  )
  expect(known).toEqual([])
})

test('one estimate knows another by its index alone', () => {
  const folder = (file: string) => /^src\/estimates\/(\w+)\//.exec(file)?.[1]
  const inside = edgesOf(sources).filter(({ from, to }) => {
    const [own, other] = [folder(from), folder(to)]
    return (
      own !== undefined &&
      other !== undefined &&
      own !== other &&
      other !== 'shared' &&
      !to.endsWith('/index.ts')
    )
  })
  expect(inside).toEqual([])
})

test('formulas stand in src/model, and nowhere else', () => {
  const defines = Object.entries(sources).filter(
    ([file, text]) => !file.startsWith('src/model/') && /\bformula\(\{|compute:\s*\(/.test(text),
  )
  expect(defines.map(([file]) => file)).toEqual([])
})

test('only src/model/architecture asks which kind of attention a model has, so that a new kind is few files', () => {
  const asks = Object.entries(sources)
    .filter(([, text]) =>
      /\b(?:attention|mixer)\.kind\b|\bkind === '(?:grouped|latent)'/.test(text),
    )
    .map(([file]) => file)
  expect(asks).toContain('src/model/architecture/attention/index.ts')
  expect(asks.filter((file) => !file.startsWith('src/model/architecture/'))).toEqual([])
})

test('no imports go in a circle', () => {
  expect(findCycles(sources)).toEqual([])
})

describe('the rules themselves', () => {
  test.each([
    ['src/units/a.ts', `import { b } from '../model/b.ts'`, 'src/model/b.ts'],
    ['src/model/a.ts', `import type { B } from '../presets/b.ts'`, 'src/presets/b.ts'],
    ['src/model/a.ts', `import { unit } from 'mathjs'`, 'mathjs'],
    ['src/model/a.ts', `import {\n  join,\n} from "node:path"`, 'node:path'],
    ['src/presets/a.ts', `export * from '../estimates/b.ts'`, 'src/estimates/b.ts'],
    ['src/estimates/a.ts', `import { readFile } from 'node:fs'`, 'node:fs'],
    ['src/estimates/a.ts', `import { b } from '../page/b.ts'`, 'src/page/b.ts'],
    ['src/estimates/a.ts', `import h100 from '../../presets/h100.json'`, 'presets/h100.json'],
    ['src/page/a.ts', `await import('../cli/b.ts')`, 'src/cli/b.ts'],
    ['src/adapters/a.ts', `import '../model/b.ts'`, 'src/model/b.ts'],
    ['src/elsewhere/a.ts', `import { Hono } from 'hono'`, 'hono'],
  ])('%s: %s is refused', (file, text, imported) => {
    expect(findViolations({ [file]: text })).toEqual([`${file} must not import ${imported}`])
  })

  test.each([
    'fetch(url)',
    'Date.now()',
    'Math.random()',
    'console.log(1)',
    'process.env',
    'globalThis.x',
  ])('the model may not say %s', (use) => {
    expect(findViolations({ 'src/model/a.ts': `const a = ${use}` })).toHaveLength(1)
  })

  test.each([
    'units',
    'planner',
    'presets',
    'words',
    'fields',
    'estimates',
    'export',
    'http',
    'page',
  ])('src/%s may not read a clock; a stated day is no clock', (folder) => {
    const file = `src/${folder}/a.ts`
    for (const use of ['Date.now', 'new Date', 'performance.now'])
      expect(findViolations({ [file]: `const a = ${use}()` })).toEqual([
        `${file} must not use ${use}`,
      ])
    expect(findViolations({ [file]: 'const a = new Date(Date.UTC(2024, 2, 0))' })).toEqual([])
  })

  test('an adapter has the clock', () => {
    const text = 'const today = () => new Date().toISOString()'
    expect(findViolations({ 'src/adapters/a.ts': text })).toEqual([])
  })

  test('comments and strings are not code', () => {
    const text = `// import 'mathjs', Date.now()\nconst a = 'Math.random()' /* fetch(a) */`
    expect(findViolations({ 'src/model/a.ts': text })).toEqual([])
  })

  test('what the direction allows is allowed', () => {
    const allowed = {
      'src/model/a.ts': `import { b } from '../units/b.ts'\nimport { c } from './c.ts'`,
      'src/presets/a.ts': `import * as v from 'valibot'\nimport b from '../../presets/b.json'`,
      'src/estimates/a.ts': `import { b } from '../model/b.ts'\nimport { Hono } from 'hono'`,
      'src/adapters/a.ts': `import { join } from 'node:path'\nimport { b } from '../http/b.ts'`,
    }
    expect(findViolations(allowed)).toEqual([])
  })

  test('a cycle is shown from its first file to its first file', () => {
    const sources = {
      'src/model/a.ts': `import { b } from './b.ts'`,
      'src/model/b.ts': `import { c } from './c.ts'`,
      'src/model/c.ts': `import type { b } from './b.ts'`,
    }
    expect(findCycles(sources)).toEqual(['src/model/b.ts -> src/model/c.ts -> src/model/b.ts'])
  })
})
