import { message } from '../../words/message.ts'
import { ConfigError, type Reader } from './config.ts'
import { agreed, statement } from './statements.ts'

const unknownEntry = (entry: unknown) =>
  message('errors.unknown-entry', { entry: String(JSON.stringify(entry) ?? entry).slice(0, 40) })

/** A list of layers, without those that predict several tokens ahead and may follow (Step 3.5): they are not counted. */
const ofLayers = <T>(
  read: Reader,
  name: string,
  listed: readonly T[],
  layers: number,
): readonly T[] => {
  const ahead = read.optionalCount(['num_nextn_predict_layers']) ?? 0
  if (listed.length === layers) return listed
  if (listed.length === layers + ahead) return listed.slice(0, layers)
  throw new ConfigError(
    message('errors.wrong-length', { length: layers }),
    name,
    message('allowed.one-per-layer', { layers }),
  )
}

/** A list with an entry for each layer; undefined where the config has none. */
export const listPerLayer = (
  read: Reader,
  name: string,
  layers: number,
): readonly unknown[] | undefined => {
  const listed = read.list(name)
  return listed && ofLayers(read, name, listed, layers)
}

/** The same, of words or numbers that each stand for a kind. */
export const kindsPerLayer = <T>(
  read: Reader,
  name: string,
  layers: number,
  kinds: ReadonlyMap<unknown, T>,
): readonly T[] | undefined => {
  const listed = read.list(name)
  const found = listed?.flatMap((entry) => {
    const kind = kinds.get(entry)
    if (kind !== undefined) return [kind]
    throw new ConfigError(
      unknownEntry(entry),
      name,
      message('allowed.layer-kinds', { kinds: [...kinds.keys()].map(String) }),
    )
  })
  return found && ofLayers(read, name, found, layers)
}

/** Numbers of layers that a field lists, as a list or as text with commas. */
export const indexesOf = (
  read: Reader,
  name: string,
  layers: number,
): ReadonlySet<number> | undefined => {
  const stated = read.any(name)
  const listed =
    typeof stated === 'string'
      ? stated
          .split(',')
          .filter((one) => one.trim() !== '')
          .map(Number)
      : read.list(name)
  if (listed === undefined) return undefined
  for (const one of listed)
    if (typeof one !== 'number' || !Number.isInteger(one) || one < 0 || one >= layers)
      throw new ConfigError(unknownEntry(one), name, message('allowed.layer-indexes', { layers }))
  return new Set(listed as readonly number[])
}

/** Lists in which 1 stands for yes. */
export const zeroOne = new Map<unknown, boolean>([
  [0, false],
  [1, true],
])

const indexerKinds = new Map<unknown, boolean>([
  ['full', false],
  ['shared', true],
])

/** Which layers take the choice that an earlier layer’s index made (GLM-5.2). */
export const sharedIndexes = (read: Reader, layers: number): readonly boolean[] => {
  const listed = kindsPerLayer(read, 'indexer_types', layers, indexerKinds)
  const every = read.count(['index_topk_freq'], 1)
  const offset = read.count(['index_skip_topk_offset'], 0)
  const ruled =
    every <= 1
      ? undefined
      : Array.from({ length: layers }, (_, layer) => Math.max(0, layer - offset + 1) % every !== 0)
  return agreed([statement('indexer_types', listed), statement('index_topk_freq', ruled)]) ?? []
}
