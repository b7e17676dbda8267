import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInput, readInputs } from '../../src/cli/presets/input.ts'
import { newFolder, run, samples } from './presets-folder.ts'

const folder = newFolder()
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const header = 'InstanceType,AcceleratorName,AcceleratorCount,Price,SpotPrice,Region'

describe('wrong input is one line that names it, and ends with 2', () => {
  test.each([
    [[], 'expected check, update, diff or model CONFIG.json'],
    [['mend'], 'expected check, update, diff or model CONFIG.json, got "mend"'],
    [['check', '--wirte'], "Unknown option '--wirte': see --help"],
    [['check', '--write'], '--write: check has no such option'],
    [['update', '--as-of', '2026-02-30', '--litellm', 'x'], '--as-of: expected a day'],
    [['update'], 'update: expected --models-dev, --litellm, --skypilot'],
    [['update', '--litellm'], "Option '--litellm <value>' argument missing: see --help"],
    [['update', '--litellm', 'nowhere.json'], 'nowhere.json: no such file'],
    [['update', '--litellm', samples], 'expected a file, got a directory'],
    [['update', '--skypilot', `${samples}models-dev`], 'expected files at <cloud>/vms.csv'],
    [['update', '--models-dev', `${samples}skypilot`], 'expected files at providers/'],
    [['check', '--presets', samples], 'expected a presets folder, with sources.json in it'],
  ])('%j', (args, line) => {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('wrong content is named by file and field', () => {
  const price = '{"a":{"mode":"chat","litellm_provider":"x","input_cost_per_token":"1e-6"}}'
  test.each([
    ['litellm', 'text.json', 'not JSON', /text\.json: expected a JSON object/],
    ['litellm', 'list.json', '[]', /list\.json: expected a JSON object/],
    ['litellm', 'empty.json', '{}', /empty\.json: expected models with mode "chat"/],
    ['litellm', 'price.json', price, /price\.json: a\.input_cost_per_token: .*number.*"1e-6"/],
    ['skypilot', 'vms.csv', 'InstanceType,Price\n', /vms\.csv: column AcceleratorName: expected/],
    ['skypilot', 'vms.csv', `${header}\na,H100,8,cheap,,x\n`, /row 2, Price: .*number.*"cheap"/],
    ['skypilot', 'vms.csv', `${header}\na,H100\n`, /vms\.csv: expected CSV: /],
  ])('--%s %s', (option, name, text, line) => {
    const { status, stderr } = run('update', '--presets', folder, `--${option}`, file(name, text))
    expect(status).toBe(2)
    expect(stderr).toMatch(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('addresses', () => {
  let server: Server
  let origin = ''
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      response.statusCode = url?.startsWith('/aws/vms.csv') ? 200 : 404
      response.end('a,b')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })
  afterAll(() => server.close())

  test('are read like files', async () => {
    const path = `${origin}/aws/vms.csv`
    const found = await readInputs(`${path}?key=secret`, /\/vms\.csv$/, 'a catalogue')
    expect(found).toEqual([{ path, text: 'a,b' }])
  })

  test('tell why they cannot be read', async () => {
    await expect(readInput(`${origin}/none`)).rejects.toThrow('expected status 200, got 404')
    await expect(readInput('http://')).rejects.toThrow('expected a whole address')
    await expect(readInput('http://127.0.0.1:1/x')).rejects.toThrow('cannot be fetched')
  })
})
