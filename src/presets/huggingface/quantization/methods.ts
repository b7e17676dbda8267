import { type Config, isConfig } from '../config.ts'
import { listIn, numberIn, objectIn, textsIn } from './fields.ts'
import { matchOf, standsForOthers } from './patterns.ts'
import { unknownFormat } from './refusal.ts'
import { coverage, eachIn, isOfAll, kvCacheOf, leftOut, type Rules, targeted } from './rules.ts'
import {
  fp8,
  fp8Blocks,
  integer,
  mlxIntegers,
  modelOptScheme,
  mxfp4,
  nvfp4,
  type Scheme,
  weightsScheme,
} from './schemes.ts'

type Method = (quantization: Config) => Rules

const ignored = (config: Config): readonly string[] =>
  textsIn(
    config,
    'ignore',
    'modules_to_not_convert',
    'ignored_layers',
    'exclude_modules',
    'exclude',
  )

const experts = targeted(['FusedMoE'], null)[0]?.match

/** FP8 of DeepSeek and of Meta; experts may be in fewer bits (DeepSeek V4 and NVIDIA’s of it). */
const fp8Method: Method = (config) => {
  const { moe_quant_algo: algorithm } = config
  if (typeof algorithm === 'string' && experts !== undefined) {
    // Its list of what is left out is ModelOpt’s: those modules stay in FP8.
    const scheme = modelOptScheme(algorithm, numberIn(config, ['group_size']))
    return {
      ...fp8Method({ ...config, moe_quant_algo: undefined, ignore: [] }),
      list: [{ match: experts, scheme }],
    }
  }
  return {
    list: leftOut(ignored(config)),
    otherwise: fp8Blocks(config.weight_block_size),
    covers: coverage.linear,
    kvCache: kvCacheOf(config),
  }
}

/** Groups of compressed-tensors and ModelOpt: those of named modules, and that of every linear layer. */
const grouped = (config: Config): Pick<Rules, 'list'> & { otherwise: Scheme | undefined } => {
  const groups = Object.values(objectIn(config, 'config_groups') ?? {}).filter(isConfig)
  const read = groups.flatMap((group) => {
    const weights = objectIn(group, 'weights')
    return weights === undefined
      ? []
      : [
          {
            targets: textsIn(group, 'targets'),
            scheme: weightsScheme(weights, group.input_activations),
          },
        ]
  })
  return {
    list: read.flatMap(({ targets, scheme }) => targeted(targets, scheme)),
    otherwise: read.find(({ targets }) => isOfAll(targets))?.scheme,
  }
}

const compressedTensors: Method = (config) => {
  const { list, otherwise } = grouped(config)
  if (list.length === 0 && otherwise === undefined)
    throw unknownFormat(String(config.format ?? 'no config_groups'))
  return {
    list: [...leftOut(ignored(config)), ...list],
    otherwise: otherwise ?? null,
    covers: coverage.linearAndHead,
    kvCache: kvCacheOf(config),
  }
}

/** Modules by the algorithm that each is quantized with. */
const perModule = (layers: Config): Rules['list'] =>
  eachIn(
    Object.keys(layers)
      .filter(standsForOthers)
      .flatMap((name): [string, Scheme][] => {
        const one = layers[name]
        return isConfig(one) && typeof one.quant_algo === 'string'
          ? [[name, modelOptScheme(one.quant_algo, numberIn(one, ['group_size']))]]
          : []
      }),
  )

const modelOpt: Method = (config) => {
  const algorithm = typeof config.quant_algo === 'string' ? config.quant_algo : undefined
  const mixed = algorithm?.toUpperCase() === 'MIXED_PRECISION'
  const groups = grouped(config)
  const own =
    algorithm === undefined || mixed
      ? undefined
      : modelOptScheme(algorithm, numberIn(config, ['group_size']))
  const each = perModule(objectIn(config, 'quantized_layers') ?? {})
  const isListed = each.length > 0 || groups.list.length > 0
  const otherwise = own ?? (mixed && isListed ? null : groups.otherwise)
  if (otherwise === undefined)
    throw unknownFormat(
      mixed ? JSON.stringify({ quant_algo: algorithm, quantized_layers: null }) : 'no quant_algo',
    )
  return {
    list: [...leftOut(ignored(config)), ...(each.length > 0 ? each : groups.list)],
    otherwise,
    covers: coverage.linearAndHead,
    kvCache: kvCacheOf(config),
  }
}

const scaleBits = 16

/** AWQ and GPTQ: whole numbers in groups, with a scale and a zero point each. */
const packed: Method = (config) => {
  const bits = numberIn(config, ['bits', 'w_bit', 'wbits']) ?? 4
  const group = numberIn(config, ['group_size', 'q_group_size'])
  const of = (own: number, ownGroup: number | undefined) => integer(own, ownGroup, scaleBits + own)
  const inBlock = (listIn(config, 'modules_in_block_to_quantize') ?? [])
    .flat()
    .filter((one) => typeof one === 'string')
  const scheme = of(bits, group)
  // GPTQModel’s rules by module, and those of AutoRound.
  const own = { ...objectIn(config, 'dynamic'), ...objectIn(config, 'extra_config') }
  const list = eachIn(
    Object.entries(own).map(([name, one]): [string, Scheme | null] => {
      const ownBits = isConfig(one) ? numberIn(one, ['bits']) : undefined
      const ownGroup = isConfig(one) ? numberIn(one, ['group_size']) : undefined
      const pattern = /^[-+]:/.test(name) ? `re:${name.slice(2)}` : name
      const out = name.startsWith('-:') || (ownBits !== undefined && ownBits > 8)
      return [pattern, out ? null : of(ownBits ?? bits, ownGroup ?? group)]
    }),
  )
  return {
    list: [
      ...leftOut(ignored(config)),
      ...list,
      ...(inBlock.length > 0 ? [{ match: matchOf(inBlock), scheme }] : []),
    ],
    otherwise: inBlock.length > 0 ? null : scheme,
    covers: config.lm_head === true ? new Set([...coverage.layers, 'head']) : coverage.layers,
  }
}

/** Numbers of bitsandbytes in blocks of 64, a 32-bit maximum for each, itself quantized in blocks of 256 where it is said, or nothing is. */
const bitsAndBytes: Method = (config) => {
  const blocks = config.bnb_4bit_use_double_quant === false ? 32 / 64 : 8 / 64 + 32 / (64 * 256)
  const format = config.bnb_4bit_quant_type === 'nf4' ? 'nf4' : 'fp4'
  const eight = config.load_in_8bit === true || config._load_in_8bit === true
  const four = config.load_in_4bit === true || config._load_in_4bit === true
  const isSaid = eight !== four || (!eight && config.bnb_4bit_quant_type !== undefined)
  if (!isSaid) throw unknownFormat(JSON.stringify({ load_in_4bit: four, load_in_8bit: eight }))
  return {
    list: leftOut(textsIn(config, 'llm_int8_skip_modules')),
    otherwise: eight ? integer(8, undefined, 0) : { format, bits: 4 + blocks, weightOnly: true },
    covers: coverage.linear,
  }
}

const mxfp4Method: Method = (config) => ({
  list: leftOut(ignored(config)),
  otherwise: mxfp4,
  covers: coverage.experts,
})

const quarkScheme = (config: Config): Scheme | null => {
  const weight = objectIn(config, 'weight') ?? listIn(config, 'weight')?.find(isConfig)
  if (weight === undefined) return null
  const type = String(weight.dtype)
  const group = numberIn(weight, ['group_size'])
  const activations = config.input_tensors ?? undefined
  if (/^fp8/.test(type)) return fp8
  if (/^mxfp4|^fp4/.test(type))
    return { ...mxfp4, ...(activations === undefined && { weightOnly: true }) }
  const bits = Number(/^u?int(\d)$/.exec(type)?.[1] ?? Number.NaN)
  if (Number.isNaN(bits)) throw unknownFormat(type)
  return integer(bits, group, scaleBits + bits, activations === undefined)
}

const quark: Method = (config) => ({
  list: [
    ...leftOut(ignored(config)),
    ...eachIn(
      Object.entries(objectIn(config, 'layer_quant_config') ?? {}).map(([name, one]) => [
        name,
        isConfig(one) ? quarkScheme(one) : null,
      ]),
    ),
  ],
  otherwise: quarkScheme(objectIn(config, 'global_quant_config') ?? {}),
  covers: coverage.linearAndHead,
  kvCache: kvCacheOf(config),
})

const torchAo: Method = (config) => {
  const type = isConfig(config.quant_type)
    ? (objectIn(config.quant_type, 'default') ?? {})
    : config.quant_type
  const name = (isConfig(type) ? String(type._type) : String(type)).toLowerCase()
  const data = isConfig(type)
    ? (objectIn(type, '_data') ?? {})
    : (objectIn(config, 'quant_type_kwargs') ?? {})
  const weightOnly = /weight_?only/.test(name) && !/activation/.test(name)
  const group = numberIn(data, ['group_size']) ?? 128
  const scheme = /int4/.test(name)
    ? integer(4, group, 2 * scaleBits)
    : /float8|fp8/.test(name)
      ? { ...fp8, ...(weightOnly && { weightOnly }) }
      : /int8/.test(name)
        ? integer(8, undefined, 0, weightOnly)
        : /nvfp4/.test(name)
          ? nvfp4
          : /mx/.test(name)
            ? mxfp4
            : undefined
  if (scheme === undefined) throw unknownFormat(name)
  return { list: leftOut(ignored(config)), otherwise: scheme, covers: coverage.linear }
}

const hqq: Method = (config) => {
  const inner = objectIn(config, 'quant_config') ?? config
  const weights = objectIn(inner, 'weight_quant_params') ?? inner
  const bits = numberIn(weights, ['nbits', 'bits']) ?? 4
  return {
    list: leftOut(textsIn(config, 'skip_modules', 'modules_to_not_convert')),
    otherwise: integer(bits, numberIn(weights, ['group_size']) ?? 64, 2 * scaleBits),
    covers: coverage.layers,
  }
}

/** Codebooks: each group of weights is an index into one or a few. */
const aqlm: Method = (config) => {
  const books = numberIn(config, ['num_codebooks']) ?? 1
  const bits =
    (books * (numberIn(config, ['nbits_per_codebook']) ?? 16)) /
    (numberIn(config, ['in_group_size']) ?? 8)
  return {
    list: leftOut(textsIn(config, 'linear_weights_not_to_quantize')),
    otherwise: { format: 'int2', bits, weightOnly: true },
    covers: coverage.linear,
  }
}

/** Apple’s MLX: whole numbers with a 16-bit scale and bias for each group, or blocks; in tables too, and by module where it says so. */
export const mlx: Method = (config) => {
  const scheme = (own: Config): Scheme => {
    const mode = own.mode ?? config.mode ?? 'affine'
    const bits = numberIn(own, ['bits']) ?? numberIn(config, ['bits']) ?? 4
    if (mode === 'mxfp4') return { ...mxfp4, weightOnly: true }
    if (mode === 'nvfp4') return { ...nvfp4, weightOnly: true }
    if (mode === 'mxfp8') return { format: 'mxfp8', bits: 8.25, weightOnly: true }
    return integer(
      bits,
      numberIn(own, ['group_size']) ?? numberIn(config, ['group_size']) ?? 64,
      2 * scaleBits,
      true,
      mlxIntegers,
    )
  }
  return {
    list: eachIn(
      Object.entries(config).flatMap(([name, own]): [string, Scheme | null][] =>
        isConfig(own) ? [[name, scheme(own)]] : own === false ? [[name, null]] : [],
      ),
    ),
    otherwise: scheme(config),
    covers: coverage.tables,
  }
}

const of8: Method = (config) => ({
  list: leftOut(ignored(config)),
  otherwise: integer(8, undefined, 0, config.quant_method === 'eetq'),
  covers: coverage.linear,
})

/** By `quant_method`. */
export const byMethod: Readonly<Record<string, Method>> = {
  fp8: fp8Method,
  fbgemm_fp8: fp8Method,
  w8a8_fp8: fp8Method,
  modelopt: modelOpt,
  modelopt_fp4: modelOpt,
  modelopt_mixed: modelOpt,
  'compressed-tensors': compressedTensors,
  awq: packed,
  gptq: packed,
  'auto-round': packed,
  bitsandbytes: bitsAndBytes,
  mxfp4: mxfp4Method,
  quark,
  torchao: torchAo,
  hqq,
  aqlm,
  eetq: of8,
  w8a8_int8: of8,
  mlx,
}

const otherNames: Readonly<Record<string, string>> = {
  compressed_tensors: 'compressed-tensors',
  awq_marlin: 'awq',
  gptq_marlin: 'gptq',
  gptqmodel: 'gptq',
  auto_round: 'auto-round',
  'intel/auto-round': 'auto-round',
  bnb: 'bitsandbytes',
  bitsandbytes_4bit: 'bitsandbytes',
  bitsandbytes_8bit: 'bitsandbytes',
  'gpt-oss-mxfp4': 'mxfp4',
}

/** ModelOpt’s `hf_quant_config.json` has in `quantization` what a config has in itself. */
const unwrapped = (quantization: Config): Config => {
  const inner = quantization.quantization
  const method = String(quantization.quant_method ?? 'modelopt')
  return isConfig(inner) && method.startsWith('modelopt')
    ? { ...quantization, ...inner, quant_method: method }
    : quantization
}

/** The rules of a `quantization_config`, or of what stands under another name for it. */
export const rulesOf = (whole: Config): Rules => {
  const quantization = unwrapped(whole)
  const stated = quantization.quant_method
  const name = typeof stated === 'string' ? stated.toLowerCase() : undefined
  if (name === undefined) {
    if (quantization.quant_algo !== undefined) return modelOpt(quantization)
    if (quantization.config_groups !== undefined) return compressedTensors(quantization)
    if (quantization.load_in_4bit === true || quantization.load_in_8bit === true)
      return bitsAndBytes(quantization)
    if (quantization.weight_block_size !== undefined) return fp8Method(quantization)
    if (typeof quantization.bits === 'number') return mlx(quantization)
    throw unknownFormat('no quant_method')
  }
  const method = otherNames[name] ?? name
  const read = Object.hasOwn(byMethod, method) ? byMethod[method] : undefined
  if (read === undefined) throw unknownFormat(name)
  return read(quantization)
}
