import { type Config, isConfig } from './config.ts'

/** A list that is shorter may stay as it is. */
const longList = 24

const index = /(?<=\.)\d+(?=\.|$)/
const indexes = new RegExp(index, 'g')
const isModule = (name: string) => index.test(name)
const escaped = (text: string) => text.replace(/[.+^${}()|[\]\\?]/g, String.raw`\$&`)

/** Layers by the name of a module with `*` for its indexes, of which the layer’s is the first. */
const layersByName = (names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const layers = new Map<string, Set<string>>()
  for (const name of names) {
    const glob = name.replace(indexes, '*')
    const known = layers.get(glob)
    const [layer] = index.exec(name) ?? []
    if (known === undefined) layers.set(glob, new Set(layer === undefined ? [] : [layer]))
    else if (layer !== undefined) known.add(layer)
  }
  return layers
}

type ByName = ReturnType<typeof layersByName>

const globs = (byName: ByName): readonly string[] => [...byName.keys()]

/** Modules of the same layers in one expression: `re:model\.layers\.(?:3|4)\.(?:mlp|self_attn)`. */
const expressions = (byName: ByName): readonly string[] => {
  const others: string[] = []
  const byLayers = new Map<string, string[]>()
  for (const [glob, layers] of byName) {
    const [before = '', ...after] = glob.split('*').map(escaped)
    if (layers.size === 0 || glob.startsWith('re:')) {
      others.push(glob)
      continue
    }
    const start = `re:${before}(?:${[...layers].join('|')})`
    byLayers.set(start, [...(byLayers.get(start) ?? []), after.join(String.raw`\d+`)])
  }
  return [
    ...others,
    ...[...byLayers].map(([start, [first = '', ...more]]) =>
      more.length === 0 ? `${start}${first}` : `${start}(?:${[first, ...more].join('|')})`,
    ),
  ]
}

const ways = [globs, expressions] as const

/** Names under which an object of modules says the same of them. */
const alike = (object: Config): readonly (readonly [string[], unknown])[] => {
  const byValue = new Map<string, [string[], unknown]>()
  for (const [name, value] of Object.entries(object)) {
    const text = JSON.stringify(value)
    const known = byValue.get(text)
    if (known === undefined) byValue.set(text, [[name], value])
    else known[0].push(name)
  }
  return [...byValue.values()]
}

type Way = (typeof ways)[number]

const isLongList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > longList &&
  value.every((one) => typeof one === 'string') &&
  value.some(isModule)

/** What a value with the names of modules is in each of the ways; undefined where it has none, or few. */
const inPatterns = (value: unknown): ((way: Way) => unknown) | undefined => {
  if (isLongList(value)) {
    const byName = layersByName(value)
    return (way) => way(byName)
  }
  if (!isConfig(value)) return undefined
  const names = Object.keys(value)
  if (names.length <= longList || !names.some(isModule)) return undefined
  const groups = alike(value).map(([own, one]) => [layersByName(own), one] as const)
  return (way) =>
    Object.fromEntries(groups.flatMap(([own, one]) => way(own).map((name) => [name, one])))
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : Object.keys(value ?? {}).length

interface Shortened {
  readonly config: Config
  /** Names of modules that patterns stand for, and these. */
  readonly names: number
  readonly patterns: number
}

/** A config whose long lists of modules are patterns, where it is read the same with them. */
export const shortened = (config: Config, isSame: (config: Config) => boolean): Shortened => {
  let names = 0
  let patterns = 0
  let kept = config
  for (const [key, value] of Object.entries(config)) {
    const put = (one: unknown): Config => ({ ...kept, [key]: one })
    const inWay = inPatterns(value)
    if (inWay === undefined) {
      if (!isConfig(value)) continue
      const inner = shortened(value, (one) => isSame(put(one)))
      names += inner.names
      patterns += inner.patterns
      kept = put(inner.config)
      continue
    }
    const none = Array.isArray(value) ? [] : {}
    if (isSame(put(none))) {
      kept = put(none)
      continue
    }
    const short = ways.map(inWay).find((one) => isSame(put(one)))
    if (short === undefined) continue
    names += sizeOf(value)
    patterns += sizeOf(short)
    kept = put(short)
  }
  return { config: kept, names, patterns }
}
