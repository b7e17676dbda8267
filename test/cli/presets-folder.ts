import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { root } from '../../src/disk/root.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

export const samples = `${root}test/cli/samples/`

const unknown = { value: null, reason: 'of no matter in these tests' }
const past = { from: '2026-01-15', basis: 'published', source: 'old-list' }

const chip = (id: string, name: string, memory: number, aliases: readonly string[]) => ({
  id,
  name,
  vendor: 'NVIDIA',
  year: 2022,
  formFactor: 'SXM5',
  aliases,
  memory: { value: memory, unit: 'GB', basis: 'published', source: 'old-list', asOf: '2026-01' },
  memoryBandwidth: unknown,
  peak: {},
  power: unknown,
  linkBandwidth: unknown,
  scaleUpChips: unknown,
  chipsPerServer: unknown,
  serverPower: unknown,
  serverPrice: unknown,
  chipPrice: unknown,
})

const tokens = (value: number, unit = 'USD/Mtoken') => [{ ...past, value, unit }]

const offer = (
  provider: string,
  region: string | null,
  instance: string | null,
  value: number,
  kind = 'on-demand',
) => ({
  provider,
  sellerClass: 'neocloud',
  region,
  instance,
  chipsPerInstance: null,
  kind,
  history: [{ ...past, value, unit: 'USD/h' }],
})

const rates = { value: 7, unit: 'CNY/USD', ...past }

/** A whole presets folder, small. */
export const presets = {
  'sources.json': {
    'old-list': { title: 'A list', url: 'https://example.org/list', retrieved: '2026-01-15' },
  },
  'exchange-rates.json': { CNY: [rates], EUR: [{ ...rates, value: 0.9, unit: 'EUR/USD' }] },
  'accelerators/nvidia-h100-sxm.json': chip('nvidia-h100-sxm', 'H100 SXM 80GB', 80, [
    'H100',
    'H100 SXM',
  ]),
  'accelerators/nvidia-a100-sxm-80gb.json': chip('nvidia-a100-sxm-80gb', 'A100 SXM 80GB', 80, [
    'A100',
    'A100-80GB',
  ]),
  'prices/nvidia-h100-sxm.json': {
    id: 'nvidia-h100-sxm',
    accelerator: 'nvidia-h100-sxm',
    offers: [
      offer('Amazon Web Services', 'us-east-1', 'p5.48xlarge', 12.29),
      offer('Amazon Web Services', 'us-east-1', 'p5.48xlarge', 2.5, 'spot'),
      offer('AWS', null, null, 8),
      offer('Nebius', 'eu-north1', null, 2.95),
      offer('Lambda', null, '8x H100 SXM', 3.29),
      offer('Google Cloud', 'us-central1', 'a3-highgpu-1g', 11.06),
      offer('RunPod', null, null, 0.9),
    ],
  },
  'prices/nvidia-a100-sxm-80gb.json': {
    id: 'nvidia-a100-sxm-80gb',
    accelerator: 'nvidia-a100-sxm-80gb',
    offers: [offer('RunPod', null, null, 2), offer('AWS', 'us-east-1', null, 5)],
  },
  'apis/gpt-4o.json': {
    id: 'gpt-4o',
    provider: 'OpenAI',
    model: 'gpt-4o',
    aliases: ['gpt-4o-2024-08-06'],
    input: tokens(5),
    cachedInput: tokens(1.25),
    output: tokens(15),
  },
  'apis/gpt-5.5.json': {
    id: 'gpt-5.5',
    provider: 'OpenAI',
    model: 'gpt-5.5',
    aliases: [],
    input: tokens(5),
    output: tokens(30),
  },
  'apis/claude-opus-4-5.json': {
    id: 'claude-opus-4-5',
    provider: 'Anthropic',
    model: 'claude-opus-4-5',
    aliases: [],
    input: tokens(15),
    output: tokens(76),
  },
  'apis/gemini-2.5-pro.json': {
    id: 'gemini-2.5-pro',
    provider: 'Google',
    model: 'gemini-2.5-pro',
    aliases: [],
    input: tokens(1.25),
    output: tokens(10),
    tiers: [{ aboveInputTokens: 200_000, input: tokens(2.5), output: tokens(12) }],
  },
  'apis/deepseek-chat.json': {
    id: 'deepseek-chat',
    provider: 'DeepSeek',
    model: 'deepseek-chat',
    aliases: [],
    input: tokens(2, 'CNY/Mtoken'),
    output: tokens(3, 'CNY/Mtoken'),
  },
}

/** Writes the presets, some of them replaced, to a new folder. */
export const newFolder = (changes: Readonly<Record<string, unknown>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'suanpan-presets-'))
  folders.push(folder)
  for (const [path, content] of Object.entries({ ...presets, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(join(folder, path), text)
  }
  return folder
}

export const readJson = (folder: string, path: string) =>
  JSON.parse(readFileSync(join(folder, path), 'utf8'))

/** Runs the command as a person would, on a day that stays. */
export const run = (...args: readonly string[]) => {
  const command = [`${root}src/cli/presets.ts`, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Runs the update of a folder on that day. */
export const update = (folder: string, ...args: readonly string[]) =>
  run('update', '--presets', folder, '--as-of', '2026-11-24', ...args)

/** Cells of the lines of a preset, to be looked at apart from the width of the columns. */
export const rowsOf = (text: string, preset: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${preset} `))
    .map((line) => line.split(/ {2,}/))
