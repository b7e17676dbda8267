import { parseArgs } from 'node:util'
import { root } from '../disk/root.ts'
import { check, checkStale } from './presets/check.ts'
import { isDay } from './presets/dates.ts'
import { InputError } from './presets/input.ts'
import { comparePackages } from './presets/packages.ts'
import { type Outcome, update } from './presets/update.ts'

const usage = `Usage: npm run presets -- check [--verbose | --stale]
       npm run presets -- update [--models-dev DIR] [--litellm FILE] [--skypilot DIR] [--write] [--allow-jumps]
       npm run presets -- diff [--package NAME] [--provider NAME] [--strict] [--verbose]

check    counts the presets by kind: missing, old, unsourced and invalid figures; finds doubtful prices
update   compares prices with the lists (files, folders or http addresses) and prints the difference
diff     compares prices of requests with price packages on npm and prints who differs, by how much

  --verbose        list what is missing and old too; with diff, what differs and is explained
  --stale          list the prices of APIs that were last read over 90 and over 180 days before
  --write          append the new prices; without it, nothing is written
  --allow-jumps    take changes over 3× too; otherwise they are held back
  --package NAME   one package: @pydantic/genai-prices, @earendil-works/pi-ai or tokenlens
  --provider NAME  presets of one provider
  --strict         fail where a difference is not explained in price-disagreements.json
  --as-of DAY      YYYY-MM-DD: the day to check or to price on, or the day the lists are of; today if left out
  --presets DIR    another presets folder

Ends with 0; 1 if presets are invalid, prices doubtful, jumps held back or, with --strict, differences
unexplained; 2 if it cannot run.`

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
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Options that not every command has a use for. */
const ownOptions: Readonly<Record<string, readonly string[]>> = {
  check: ['verbose', 'stale'],
  update: ['models-dev', 'litellm', 'skypilot', 'write', 'allow-jumps'],
  diff: ['package', 'provider', 'strict', 'verbose'],
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
  if (values.help) return { text: usage, exitCode: 0 }
  const [command = '', extra] = positionals
  const own = Object.hasOwn(ownOptions, command) ? ownOptions[command] : undefined
  if (own === undefined || extra !== undefined)
    throw new InputError(
      `expected check, update or diff, got "${positionals.join(' ')}": see --help`,
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
