import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { type CallKind, callKinds, callText } from '../../../src/export/index.ts'
import { useServer } from '../../support/server.ts'

const origin = useServer()
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'calls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileNamed = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const hasPython = await run('python3', ['--version']).then(
  () => true,
  () => false,
)

/** Runs a call as it is printed; what it prints. */
const runs: Readonly<Record<CallKind, (text: string) => Promise<{ stdout: string }>>> = {
  curl: (text) => run('bash', [fileNamed('call.sh', text)]),
  typescript: (text) => run(process.execPath, [fileNamed('call.mts', text)]),
  python: (text) => run('python3', [fileNamed('call.py', text)]),
}

const name = `it's "quoted" \\n \`x\` \${y} """ ' ü 万 🧮`
const bodies = {
  'a scenario': { scenario: 'google-search-2023' },
  'names with all that quotes': {
    workload: { queriesPerSecond: 5, inputTokens: 100, outputTokens: 100 },
    model: { name, activeParameters: 13e9 },
    accelerator: { name, peakFlopsPerSecond: 2e14 },
    performance: { method: 'flops', flopsUtilization: 0.3 },
  },
}

describe.each(callKinds.filter((kind) => kind !== 'python' || hasPython))('%s', (kind) => {
  test.each(Object.entries(bodies))('%s arrives as it is', async (_, body) => {
    const text = callText(kind, { origin: origin(), path: '/api/v1/inference', body })
    expect(text).toContain(origin())
    const { stdout } = await runs[kind](text)
    // Node prints an object, the others JSON.
    if (kind !== 'typescript') expect(JSON.parse(stdout).request).toMatchObject(body)
    expect(stdout).toMatch(/usdPerYear/)
  })
})

test('TypeScript says what is wrong with a request', async () => {
  const call = { origin: origin(), path: '/api/v1/inference', body: { scenario: 'no-such' } }
  await expect(runs.typescript(callText('typescript', call))).rejects.toThrow('no-such')
})
