import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'suanpan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = process.env.PATH ?? ''

/** The folder of the oldest Node on PATH: the one of those here that installs like a visitor's. */
const oldestNode = (): string => {
  const nodes = path.split(delimiter).flatMap((at) => globSync(join(at, 'node')))
  const [oldest] = [...new Set(nodes.map((node) => realpathSync(node)))]
    .map((node) => ({ node, version: execFileSync(node, ['--version'], { encoding: 'utf8' }) }))
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
  if (oldest === undefined) throw new Error('No Node on PATH')
  return dirname(oldest.node)
}

const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: [oldestNode(), path].join(delimiter) },
  })

/** What git would hand to a visitor, with what is not committed yet. */
const clone = (name: string): string => {
  const to = join(folder, name)
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0')
  for (const file of files)
    if (file !== '' && existsSync(root + file)) cpSync(root + file, join(to, file))
  return to
}

test('after an install alone, a fresh clone predicts', () => {
  const to = clone('clone')
  expect(existsSync(join(to, 'src/presets/files.ts'))).toBe(false)

  // Before any package is there: a production install has no dev dependency either.
  npm(to, 'run', 'prepare')

  symlinkSync(`${root}node_modules`, join(to, 'node_modules'))
  writeFileSync(
    join(to, 'cases.csv'),
    'id,engine_version,model,params,accelerator,num_gpus,tp,pp,precision,input_len,output_len,batch_or_concurrency\n' +
      'a,vLLM,Llama-3.1-8B,8B,H100 SXM 80GB,1,1,1,FP16,1000,1000,64\n',
  )
  const [head, line] = npm(to, 'run', '-s', 'predict', '--', 'inference', 'cases.csv').split('\n')
  expect(head).toBe(
    'id,predicted,low,high,status,ttft_ms,tpot_ms,low50,high50,low95,high95,ttft_low_ms,ttft_high_ms,tpot_low_ms,tpot_high_ms,usd_per_million_output_tokens,note',
  )
  expect(line).toMatch(/^a,\d+(\.\d+)?,.*,ok,/)
})

test('an install of the packages alone, before the code is copied in, goes through', () => {
  const to = join(folder, 'layer')
  mkdirSync(to)
  for (const file of ['package.json', 'package-lock.json']) cpSync(root + file, join(to, file))
  expect(() => npm(to, 'run', 'prepare')).not.toThrow()
})
