import type { FormattedPart, KvFormat } from '../../number-format.ts'
import { type Config, isConfig } from '../config.ts'
import { type Match, matchOf } from './patterns.ts'
import { unknownFormat } from './refusal.ts'
import type { Scheme } from './schemes.ts'

/** How a checkpoint stores its modules: the first rule that a module matches, else `otherwise` where it covers the part. */
export interface Rules {
  readonly list: readonly { readonly match: Match; readonly scheme: Scheme | null }[]
  readonly otherwise: Scheme | null
  readonly covers: ReadonlySet<FormattedPart>
  readonly kvCache?: KvFormat | undefined
}

const layers = [
  'attention',
  'linearAttention',
  'denseFeedForward',
  'routedExperts',
  'sharedExperts',
] as const

/** What methods quantize unless a list says otherwise. */
export const coverage = {
  experts: new Set<FormattedPart>(['routedExperts']),
  layers: new Set<FormattedPart>(layers),
  linear: new Set<FormattedPart>([...layers, 'towers']),
  linearAndHead: new Set<FormattedPart>([...layers, 'towers', 'head']),
  /** Towers of MLX’s checkpoints stay as they are. */
  tables: new Set<FormattedPart>([...layers, 'embedding', 'head']),
} as const

export const leftOut = (entries: readonly string[]): Rules['list'] =>
  entries.length === 0 ? [] : [{ match: matchOf(entries), scheme: null }]

/** Modules that each have a scheme of their own, those of the same together. */
export const eachIn = (modules: Iterable<readonly [string, Scheme | null]>): Rules['list'] => {
  const schemes = new Map<string, { readonly scheme: Scheme | null; readonly names: string[] }>()
  for (const [name, scheme] of modules) {
    const key = scheme === null ? '' : `${scheme.format} ${scheme.bits} ${scheme.weightOnly}`
    const known = schemes.get(key)
    if (known !== undefined) known.names.push(name)
    else schemes.set(key, { scheme, names: [name] })
  }
  return [...schemes.values()].map(({ scheme, names }) => ({ match: matchOf(names), scheme }))
}

/** Classes that a target may name instead of modules. */
const className = /^[A-Z]\w*$/

/** Modules that targets name, apart from those of every linear layer. */
export const targeted = (targets: readonly string[], scheme: Scheme | null): Rules['list'] => {
  const named = targets.filter((one) => !className.test(one))
  const ofExperts = targets.some((one) => className.test(one) && /moe|expert/i.test(one))
  return [
    ...(named.length === 0 ? [] : [{ match: matchOf(named), scheme }]),
    ...(ofExperts
      ? [{ match: (({ part }) => part === 'routedExperts') satisfies Match, scheme }]
      : []),
  ]
}

/** Whether a group stands for every linear layer. */
export const isOfAll = (targets: readonly string[]): boolean =>
  targets.length === 0 || targets.includes('Linear')

const kvNames: Readonly<Record<string, KvFormat>> = {
  FP8: 'fp8',
  NVFP4: 'nvfp4',
  INT8: 'int8',
  FP8_E4M3: 'fp8',
}

/** The format of the KV cache that a checkpoint has scales for. */
export const kvCacheOf = (config: Config): KvFormat | undefined => {
  const stated =
    config.kv_cache_scheme ?? config.kv_cache_quant_algo ?? config.kv_cache_quant_config
  if (stated === undefined || stated === null || stated === false) return undefined
  if (typeof stated === 'string' && stated.toUpperCase() !== 'NONE') {
    const format = kvNames[stated.toUpperCase()]
    if (format === undefined) throw unknownFormat(stated)
    return format
  }
  if (!isConfig(stated) || Object.keys(stated).length === 0) return undefined
  const { num_bits: bits, type } = stated
  if (bits === 8) return type === 'int' ? 'int8' : 'fp8'
  if (bits === 4) return 'nvfp4'
  // Quark: a scheme for each projection whose output is cached.
  return /fp8/.test(JSON.stringify(stated)) ? 'fp8' : undefined
}
