import { parseArgs } from 'node:util'
import { root } from '../disk/root.ts'
import { commandTexts } from '../words/contributors/commands.ts'
import { check, checkStale } from './presets/check.ts'
import { isDay } from './presets/dates.ts'
import { InputError } from './presets/input.ts'
import { modelPreset } from './presets/model.ts'
import { comparePackages } from './presets/packages.ts'
import { type Outcome, update } from './presets/update.ts'

const options = {
  'models-dev': { type: 'string' },
  litellm: { type: 'string' },
  skypilot: { type: 'string' },
  presets: { type: 'string', default: `${root}presets` },
  'as-of': { type: 'string' },
  write: { type: 'boolean', default: false },
  'allow-jumps': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  stale: { type: 'boolean', default: false },
  package: { type: 'string' },
  provider: { type: 'string' },
  strict: { type: 'boolean', default: false },
  name: { type: 'string' },
  developer: { type: 'string' },
  source: { type: 'string' },
  title: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Options that not every command has a use for. */
const ownOptions: Readonly<Record<string, readonly string[]>> = {
  check: ['verbose', 'stale'],
  update: ['models-dev', 'litellm', 'skypilot', 'write', 'allow-jumps'],
  diff: ['package', 'provider', 'strict', 'verbose'],
  model: ['name', 'developer', 'source', 'title', 'url', 'write'],
}

const parsed = () => {
  try {
    return parseArgs({ options, allowPositionals: true, tokens: true })
  } catch (error) {
    // The rest of Node's message is about its own ways to allow what was written.
    const [reason] = String(error instanceof Error ? error.message : error).split(/\.\s/)
    throw new InputError(`${reason}: see --help`)
  }
}

const run = async (): Promise<Outcome> => {
  const { values, positionals, tokens } = parsed()
  if (values.help) return { text: commandTexts.presets, exitCode: 0 }
  const [command = '', ...rest] = positionals
  const [file] = rest
  const own = Object.hasOwn(ownOptions, command) ? ownOptions[command] : undefined
  if (own === undefined || rest.length !== (command === 'model' ? 1 : 0))
    throw new InputError(
      `expected check, update, diff or model CONFIG.json, got "${positionals.join(' ')}": see --help`,
    )
  const others = Object.values(ownOptions).flat()
  for (const token of tokens)
    if (token.kind === 'option' && others.includes(token.name) && !own.includes(token.name))
      throw new InputError(`--${token.name}: ${command} has no such option: see --help`)
  const asOf = values['as-of'] ?? new Date().toISOString().slice(0, 10)
  if (!isDay(asOf)) throw new InputError(`--as-of: expected a day as YYYY-MM-DD, got "${asOf}"`)
  const { presets, verbose, stale, write, 'allow-jumps': allowJumps, ...lists } = values
  if (command === 'check') return stale ? checkStale(presets, asOf) : check(presets, asOf, verbose)
  if (command === 'diff') {
    const { package: named, provider, strict } = values
    return comparePackages({ presets, asOf, package: named, provider, strict, verbose })
  }
  if (command === 'model' && file !== undefined) {
    const { name, developer, source, title, url } = values
    return modelPreset(file, presets, { name, developer, source, title, url, asOf }, write)
  }
  const { 'models-dev': modelsDev, litellm, skypilot } = lists
  const where = { 'models-dev': modelsDev, litellm, skypilot }
  return update({ presets, asOf, lists: where, write, allowJumps })
}

try {
  const { text, exitCode } = await run()
  console.log(text)
  process.exitCode = exitCode
} catch (error) {
  // A folder that may not be written, say: the system's own line tells enough.
  const isKnown = error instanceof InputError || (error instanceof Error && 'syscall' in error)
  if (!isKnown) throw error
  console.error(error.message)
  process.exitCode = 2
}
