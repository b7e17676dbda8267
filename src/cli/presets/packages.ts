import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { compare } from '../../lab/prices/compare.ts'
import { type Explanation, Explanations, unexplainedOf } from '../../lab/prices/explained.ts'
import { packages } from '../../lab/prices/packages.ts'
import { usages } from '../../lab/prices/usage.ts'
import type { Api } from '../../presets/api-schema.ts'
import { InputError } from './input.ts'
import { packagesText } from './packages-text.ts'
import { isProvider } from './providers.ts'
import { entriesOf, readStore } from './store.ts'
import type { Outcome } from './update.ts'

export interface PackagesOptions {
  readonly presets: string
  readonly asOf: string
  readonly package: string | undefined
  readonly provider: string | undefined
  readonly strict: boolean
  readonly verbose: boolean
}

export const explanationsPath = 'price-disagreements.json'

/** None where the folder has no such file. */
const readExplanations = async (folder: string): Promise<readonly Explanation[]> => {
  const content = await readFile(join(folder, explanationsPath), 'utf8').catch(() => '[]')
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Explanations), content)
  if (read.success) return read.output
  const [issue] = read.issues
  throw new InputError(`${explanationsPath}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
}

const chosenPackages = (name: string | undefined) => {
  if (name === undefined) return Object.values(packages)
  const load = packages[name]
  if (load === undefined)
    throw new InputError(
      `--package: expected ${Object.keys(packages).join(', ')}, got "${name}": see --help`,
    )
  return [load]
}

const chosenApis = (apis: readonly Api[], provider: string | undefined): readonly Api[] => {
  if (provider === undefined) return apis
  const chosen = apis.filter((api) => isProvider(provider, api.provider))
  if (chosen.length > 0) return chosen
  const known = [...new Set(apis.map((api) => api.provider))].sort()
  throw new InputError(`--provider: expected one of ${known.join(', ')}, got "${provider}"`)
}

/** Compares the price book with price packages of others, request by request. */
export const comparePackages = async (options: PackagesOptions): Promise<Outcome> => {
  const { asOf, strict, verbose } = options
  const loads = chosenPackages(options.package)
  const store = await readStore(options.presets)
  const all = entriesOf(store, 'apis').map(({ preset }) => preset)
  const apis = chosenApis(all, options.provider)
  const explanations = await readExplanations(options.presets)
  const comparisons = (await Promise.all(loads.map((load) => load()))).map((one) =>
    compare(apis, one, usages, asOf),
  )
  const isWhole = options.package === undefined && options.provider === undefined
  const text = packagesText(comparisons, { explanations, asOf, verbose, isWhole })
  const isBad = comparisons.some((one) => unexplainedOf(one, explanations).length > 0)
  return { text, exitCode: strict && isBad ? 1 : 0 }
}
