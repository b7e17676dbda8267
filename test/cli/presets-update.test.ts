import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder, readJson, rowsOf, run, samples, update } from './presets-folder.ts'

const litellm = ['--litellm', `${samples}litellm.json`]
const modelsDev = ['--models-dev', `${samples}models-dev`]

describe('LiteLLM’s price map', () => {
  test('a dry run shows old, new and percent, and writes nothing', () => {
    const folder = newFolder()
    const before = readFileSync(join(folder, 'apis/gpt-4o.json'), 'utf8')
    const { status, stdout, stderr } = update(folder, ...litellm)
    expect([status, stderr]).toEqual([0, ''])
    const from = 'litellm-prices-2026-11-24'
    expect(rowsOf(stdout, 'gpt-4o')).toEqual([
      ['gpt-4o', 'input', '5', '2.5', '-50.0%', 'USD/Mtoken', from],
      ['gpt-4o', 'output', '15', '10', '-33.3%', 'USD/Mtoken', from],
    ])
    expect(rowsOf(stdout, 'gemini-2.5-pro')).toEqual([
      ['gemini-2.5-pro', 'cachedInput', '–', '0.125', 'new', 'USD/Mtoken', from],
      ['gemini-2.5-pro', 'cachedInput above 200k', '–', '0.25', 'new', 'USD/Mtoken', from],
      ['gemini-2.5-pro', 'output above 200k', '12', '15', '+25.0%', 'USD/Mtoken', from],
    ])
    // Of six text models, Bedrock's and Azure's are of no preset.
    expect(rowsOf(stdout, 'LiteLLM')).toEqual([['LiteLLM', '6', '2', '4', '5', '2']])
    expect(stdout).toContain('Nothing written: --write appends 5 records.')
    expect(readFileSync(join(folder, 'apis/gpt-4o.json'), 'utf8')).toBe(before)
  })

  test('--write appends dated records with a source, and a second run finds nothing to do', () => {
    const folder = newFolder()
    expect(update(folder, ...litellm, '--write').status).toBe(0)
    expect(readJson(folder, 'apis/gpt-4o.json').input).toEqual([
      {
        from: '2026-01-15',
        basis: 'published',
        source: 'old-list',
        value: 5,
        unit: 'USD/Mtoken',
      },
      {
        from: '2026-11-24',
        value: 2.5,
        unit: 'USD/Mtoken',
        basis: 'published',
        source: 'litellm-prices-2026-11-24',
        locator: 'gpt-4o',
      },
    ])
    const sources = readJson(folder, 'sources.json')
    expect(Object.keys(sources)).toEqual(['litellm-prices-2026-11-24', 'old-list'])
    expect(sources['litellm-prices-2026-11-24'].retrieved).toBe('2026-11-24')
    expect(run('check', '--presets', folder, '--as-of', '2026-11-24').status).toBe(0)
    const again = update(folder, ...litellm, '--write')
    expect(rowsOf(again.stdout, 'LiteLLM')).toEqual([['LiteLLM', '6', '2', '9', '0', '2']])
    expect(again.stdout).toContain('0 records appended in 0 files')
  })

  test('written files stay in the layout that the linter wants', () => {
    const folder = newFolder()
    update(folder, ...litellm, '--write')
    const text = readFileSync(join(folder, 'apis/gpt-4o.json'), 'utf8')
    expect(text).toContain('\n  "aliases": ["gpt-4o-2024-08-06"],\n')
  })

  test('no record of the day or after it is replaced; yuan are not converted', () => {
    const folder = newFolder()
    update(folder, ...litellm, '--write')
    const written = readFileSync(join(folder, 'apis/gpt-4o.json'), 'utf8')
    const other = join(folder, 'other.json')
    const text = readFileSync(`${samples}litellm.json`, 'utf8')
    writeFileSync(other, text.replaceAll('2.5e-6', '2.4e-6'))
    const { stdout } = update(folder, '--litellm', other, '--write')
    expect(rowsOf(stdout, 'gpt-4o')).toEqual([
      ['gpt-4o', 'input', expect.stringContaining('a record of 2026-11-24 says 2.5')],
    ])
    expect(rowsOf(stdout, 'deepseek-chat').map(([, field]) => field)).toEqual(['input', 'output'])
    expect(readFileSync(join(folder, 'apis/gpt-4o.json'), 'utf8')).toBe(written)
  })
})

describe('models.dev', () => {
  test('jumps over 3× are listed apart, held back, and end with 1', () => {
    const folder = newFolder()
    const { status, stdout } = update(folder, ...modelsDev, '--write')
    expect(status).toBe(1)
    const [changes = '', jumps = ''] = stdout.split('Jumps over 3×')
    // 15 to 5 is 3×, not over it.
    expect(rowsOf(changes, 'claude-opus-4-5').map(([, field]) => field)).toEqual([
      'input',
      'cachedInput',
      'cacheWrite',
    ])
    expect(rowsOf(jumps, 'claude-opus-4-5').map((row) => row.slice(1, 5))).toEqual([
      ['output', '76', '25', '-67.1%'],
    ])
    expect(stdout).toContain('1 held back: look at the jumps, then add --allow-jumps.')
    const { input, output } = readJson(folder, 'apis/claude-opus-4-5.json')
    expect([input.length, output.length]).toEqual([2, 1])
  })

  test('--allow-jumps takes them', () => {
    const folder = newFolder()
    expect(update(folder, ...modelsDev, '--write', '--allow-jumps').status).toBe(0)
    const { output } = readJson(folder, 'apis/claude-opus-4-5.json')
    expect(output.at(-1)).toMatchObject({ value: 25, source: 'models-dev-2026-11-24' })
  })

  test('prices above a number of tokens become tiers', () => {
    const folder = newFolder()
    update(folder, ...modelsDev, '--write')
    const valuesOf = (tier: Record<string, { value: number }[]>) =>
      ['input', 'cachedInput', 'output'].map((field) => tier[field]?.at(-1)?.value)
    const [tier] = readJson(folder, 'apis/gpt-5.5.json').tiers
    expect([tier.aboveInputTokens, ...valuesOf(tier)]).toEqual([272_000, 10, 1, 45])
    const { tiers } = readJson(folder, 'apis/gemini-2.5-pro.json')
    expect(tiers.map(valuesOf)).toEqual([[2.5, 0.25, 15]])
  })

  test('of two lists in one run, the second adds only what the first has not', () => {
    const { stdout } = update(newFolder(), ...litellm, ...modelsDev)
    const sources = rowsOf(stdout, 'gemini-2.5-pro').map((row) => row.at(-1))
    expect(sources).toEqual(Array(3).fill('models-dev-2026-11-24'))
  })
})

describe('presets that do not fit their schema', () => {
  test('are left aside, with the reason', () => {
    const folder = newFolder({ 'apis/gpt-4o.json': '{"id":"gpt-4o"}' })
    const { status, stdout } = update(folder, ...litellm, '--write')
    expect(status).toBe(0)
    expect(stdout).toContain('Invalid, so left aside: apis/gpt-4o.json: provider: ')
    expect(readFileSync(join(folder, 'apis/gpt-4o.json'), 'utf8')).toBe('{"id":"gpt-4o"}')
  })

  test('a bibliography that cannot be read is never written over', () => {
    const folder = newFolder({ 'sources.json': '{"a":' })
    const { status, stderr } = update(folder, ...litellm, '--write')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^sources\.json: file: expected JSON: ./)
    expect(readFileSync(join(folder, 'sources.json'), 'utf8')).toBe('{"a":')
  })
})
