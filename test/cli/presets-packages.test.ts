import { describe, expect, test } from 'vitest'
import { newFolder, rowsOf, run } from './presets-folder.ts'

const explanation = {
  package: '@pydantic/genai-prices',
  presets: ['gpt-4*'],
  right: 'package',
  reason: 'The folder has the price of May 2024.',
  source: 'old-list',
}
const file = 'price-disagreements.json'
const compared = (changes: Readonly<Record<string, unknown>>, ...args: readonly string[]) =>
  run('diff', '--presets', newFolder(changes), '--as-of', '2026-11-24', ...args)
const genaiPrices = ['--package', '@pydantic/genai-prices']
const openai = [...genaiPrices, '--provider', 'openai']

describe('presets -- diff', () => {
  test('counts what agrees, and shows who differs by how much', () => {
    const { status, stdout, stderr } = compared({}, ...openai)
    expect([status, stderr]).toEqual([0, ''])
    expect(rowsOf(stdout, 'OpenAI')).toEqual([
      // The folder: 5, 1.25 and 15 USD; the package 2.50, 1.25 and 10.
      // short 12,500 and 7,500 millionths; long 1.53 and 0.77 USD;
      // cached 5,000 + 11,250 + 7,500 and 2,500 + 11,250 + 5,000;
      // long cached 150,000 + 337,500 + 30,000 and 75,000 + 337,500 + 20,000
      ['OpenAI', 'gpt-4o', 'gpt-4o', '-40%', '-50%', '-21%', '-16%', '·', '·', '·', '·'],
      // The folder has no tier and no cached price: 1.50 + 0.06 USD, and 3.00 + 0.09.
      ['OpenAI', 'gpt-5.5', 'gpt-5.5', '=', '+98%', '?', '?', '·', '·', '·', '·'],
    ])
    // 1 agrees; 5 differ; 2 are not in the folder; 2 × 4 are not in the package.
    const counts = ['2026-09-23', '2', '0', '1', '0', '0', '5', '2', '8']
    expect(rowsOf(stdout, '@pydantic/genai-prices 0.1.8')).toEqual([
      ['@pydantic/genai-prices 0.1.8', ...counts],
    ])
  })

  test('compares with every package where none is named', () => {
    const { stdout } = compared({})
    const names = ['@pydantic/genai-prices', '@earendil-works/pi-ai', 'tokenlens']
    for (const name of names) expect(rowsOf(stdout, name)[0], name).toHaveLength(10)
  })

  test('--strict fails on what nobody has explained', () => {
    expect(compared({}, ...openai).status).toBe(0)
    expect(compared({}, ...openai, '--strict').status).toBe(1)
    const both = [{ ...explanation, presets: ['gpt-4o', 'gpt-5.5'] }]
    expect(compared({ [file]: both }, ...openai, '--strict').status).toBe(0)
  })

  test('what is explained stays away; --verbose shows it and who is right', () => {
    const quiet = compared({ [file]: [explanation] }, ...openai)
    expect(rowsOf(quiet.stdout, 'OpenAI').map(([, preset]) => preset)).toEqual(['gpt-5.5'])
    const { stdout } = compared({ [file]: [explanation] }, ...openai, '--verbose')
    expect(rowsOf(stdout, 'OpenAI').map((cells) => cells.slice(1, 5))).toEqual([
      ['gpt-4o', 'gpt-4o', '(-40%)', '(-50%)'],
      ['gpt-5.5', 'gpt-5.5', '=', '+98%'],
    ])
    expect(stdout).toContain('gpt-4*: The folder has the price of May 2024. Right: package')
  })

  test('an explanation of one kind of request leaves the others', () => {
    const one = [{ ...explanation, usages: ['short', 'long'] }]
    const { stdout } = compared({ [file]: one }, ...openai)
    expect(rowsOf(stdout, 'OpenAI')[0]?.slice(3, 7)).toEqual(['(-40%)', '(-50%)', '-21%', '-16%'])
  })

  test('an explanation of what agrees is one too many', () => {
    const { stdout } = compared({ [file]: [{ ...explanation, presets: ['gpt-9'] }] })
    expect(stdout).toContain('Explanations of nothing: 1')
    expect(stdout).toContain('gpt-9: The folder has')
  })
})

test.each([
  [{}, ['--package', 'litellm'], '--package: expected @pydantic/genai-prices, @earendil-works'],
  [{}, ['--provider', 'Nobody'], '--provider: expected one of Anthropic, DeepSeek, Google, OpenAI'],
  [{}, ['--write'], '--write: diff has no such option'],
  [{ [file]: [{ ...explanation, right: 'us' }] }, [], `${file}: 0.right: Invalid type`],
  [{ [file]: '[' }, [], `${file}: file: Invalid JSON`],
] as const)('%j %j is refused with one line', (changes, args, line) => {
  const { status, stdout, stderr } = compared(changes, ...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(line)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})
