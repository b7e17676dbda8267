import { message } from '../../../words/message.ts'
import {
  type FormattedPart,
  formattedParts,
  type NumberFormat,
  type PartFormat,
} from '../../number-format.ts'
import { type Config, ConfigError, isConfig } from '../config.ts'
import { checkNumbers } from './check-numbers.ts'
import { rulesOf } from './methods.ts'
import { modulesOf } from './modules.ts'
import { coverage, type Rules } from './rules.ts'
import { mxfp4, type Scheme } from './schemes.ts'

const sections = [
  'quantization_config',
  'quantization',
  'compression_config',
  'hf_quant_config',
] as const

const deepest = 2

/** Parts of a config that describe another model than the text model. */
const otherModels = /vision|audio|visual|vit|speech|talker|code2wav/

interface Stated {
  readonly quantization: Config
  readonly name: string
  /** Objects within the config that it stands in. */
  readonly path: readonly string[]
}

/** Where a config says how it is quantized, in itself or in the config of the text model within it. */
const stated = (config: Config, path: readonly string[] = []): readonly Stated[] => {
  const own: Stated[] = []
  for (const name of sections) {
    const found = config[name]
    if (found === undefined || found === null) continue
    if (!isConfig(found))
      throw new ConfigError(
        message('errors.not-an-object'),
        name,
        message('allowed.object-or-none'),
        path,
      )
    if (Object.keys(found).length > 0) own.push({ quantization: found, name, path })
  }
  if (own.length > 0 || path.length === deepest) return own
  for (const [name, inner] of Object.entries(config)) {
    if (!isConfig(inner) || otherModels.test(name)) continue
    const found = stated(inner, [...path, name])
    if (found.length > 0) return found
  }
  return []
}

/** Whether a config says how it is quantized. */
export const statesFormat = (config: Config): boolean => stated(config).length > 0

/** Its rules; what is wrong with it is told where it stands. */
const rulesAt = ({ quantization, name, path }: Stated): Rules => {
  checkNumbers(quantization, [...path, name])
  try {
    return rulesOf(quantization)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(error.problem, name, error.allowed, path)
  }
}

/** The text model’s own part: the config, or the one within it that has layers. */
const textPart = (config: Config, depth = deepest): Config => {
  if (depth === 0 || config.hidden_size !== undefined || config.n_embd !== undefined) return config
  for (const [name, inner] of Object.entries(config)) {
    if (!isConfig(inner) || otherModels.test(name) || !/config$/.test(name)) continue
    if (inner.hidden_size !== undefined || inner.text_config !== undefined)
      return textPart(inner, depth - 1)
  }
  return config
}

interface Sum {
  readonly schemes: Map<string, { readonly scheme: Scheme; weight: number }>
  left: number
}

/** A part in one format: that of most of it, at the bits of all that is quantized. */
const partOf = ({ schemes, left }: Sum): PartFormat | undefined => {
  const all = [...schemes.values()]
  const quantized = all.reduce((sum, { weight }) => sum + weight, 0)
  const [first] = all.toSorted((a, b) => b.weight - a.weight)
  if (first === undefined) return undefined
  const bits = all.reduce((sum, { scheme, weight }) => sum + scheme.bits * weight, 0) / quantized
  return {
    ...first.scheme,
    ...(all.length > 1 && { bits }),
    ...(left > 0 && { leftOut: left / (left + quantized) }),
  }
}

const formatsOf = (whole: Config, config: Config, rules: Rules): NumberFormat => {
  const sums = new Map<FormattedPart, Sum>()
  const modules = modulesOf(whole, config)
  // Of a model without experts a format for experts covers what it has in their place.
  const hasExperts = modules.some(({ module: { part } }) => part === 'routedExperts')
  const covers = rules.covers === coverage.experts && !hasExperts ? coverage.linear : rules.covers
  for (const { module, layers } of modules) {
    const { part, weight } = module
    const sum = sums.get(part) ?? { schemes: new Map(), left: 0 }
    sums.set(part, sum)
    for (const layer of layers ?? [undefined]) {
      const rule = rules.list.find(({ match }) => match(module, layer))
      const scheme = rule === undefined ? (covers.has(part) ? rules.otherwise : null) : rule.scheme
      if (scheme === null) {
        sum.left += weight
        continue
      }
      const key = `${scheme.format} ${scheme.bits}`
      const known = sum.schemes.get(key)
      if (known === undefined) sum.schemes.set(key, { scheme, weight })
      else known.weight += weight
    }
  }
  const parts: Partial<Record<FormattedPart, PartFormat>> = {}
  for (const part of formattedParts) {
    const sum = sums.get(part)
    const format = sum && partOf(sum)
    if (format !== undefined) parts[part] = format
  }
  return { ...parts, ...(rules.kvCache !== undefined && { kvCache: rules.kvCache }) }
}

const float32: PartFormat = { format: 'fp32', bits: 32 }

const eightBits = 8

/** DeepSeek V4 says beside its quantization that experts are in FP4. */
const withExperts = (config: Config, format: NumberFormat, quantization: Config): NumberFormat =>
  config.expert_dtype === 'fp4' &&
  quantization.moe_quant_algo === undefined &&
  (format.routedExperts?.bits ?? eightBits) >= eightBits
    ? { ...format, routedExperts: mxfp4 }
    : format

/** The number format that a `config.json` describes: nothing of it where all is at 16 bits. */
export const numberFormatOf = (whole: Config): NumberFormat => {
  const config = textPart(whole)
  const [first, ...again] = stated(whole)
  if (first !== undefined) {
    const of = (one: Stated) => formatsOf(whole, config, rulesAt(one))
    const format = of(first)
    const other = again.find(
      (one) =>
        JSON.stringify(one.quantization) !== JSON.stringify(first.quantization) &&
        JSON.stringify(of(one)) !== JSON.stringify(format),
    )
    if (other !== undefined)
      throw new ConfigError(
        message('errors.formats-contradict', { other: first.name }),
        other.name,
        message('allowed.one-number-format', { other: first.name }),
        other.path,
      )
    return withExperts(config, format, first.quantization)
  }
  const type = config.torch_dtype ?? config.dtype ?? whole.torch_dtype ?? whole.dtype
  if (type !== 'float32') return withExperts(config, {}, {})
  return Object.fromEntries(formattedParts.map((part) => [part, float32]))
}
