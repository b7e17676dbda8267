import { countParameters } from '../../../model/architecture/parameters.ts'
import type { Shape } from '../../../model/architecture/shape.ts'
import { type Message, message } from '../../../words/message.ts'
import { type Config, ConfigError, Reader } from '../config.ts'
import { withDefaults } from '../defaults.ts'
import type { Family } from '../families/family.ts'
import { families } from '../families.ts'
import { lacksHead } from '../head.ts'
import { readers as hybrids } from '../hybrids/index.ts'
import { layered } from '../layers/index.ts'
import { names } from '../names.ts'
import { type TextPart, textPart } from '../nested.ts'
import { plainShape, sizeOf } from '../plain.ts'
import { statesFormat } from '../quantization/formats.ts'
import { towersOf } from '../towers/index.ts'
import { plainFamily, strangeField } from '../unknown.ts'
import { isChunked } from '../windows.ts'
import { stateFields, typeDoubts } from './doubts.ts'
import { knownType, likeTypes, statedType } from './model-type.ts'

/** What a config describes, and what of it is taken on trust or left out. */
export interface ReadModel {
  readonly shape: Shape
  readonly warnings: readonly Message[]
}

const distinct = (missing: Reader['missing']) => [
  ...new Map(missing.map((one) => [one.join(), one])).values(),
]

/** Throws where a reader has looked for what is not there. */
const requireAll = (read: Reader): void => {
  const missing = distinct(read.missing)
  if (missing.length > 0)
    throw new ConfigError(
      message('errors.incomplete-config', { missing }),
      undefined,
      message('allowed.whole-config-json'),
    )
}

/** The widths without which nothing can be said: looked for together, so that one error names them all. */
const essentials = (config: Config, family?: Family): Reader => {
  const read = new Reader(config)
  for (const field of [names.layers, names.hiddenSize, names.vocabulary, names.heads])
    read.count(field)
  if (family !== undefined) sizeOf(read, family, 1)
  return read
}

const refused = (part: TextPart, stated: string | undefined, because?: string): ConfigError => {
  const missing = distinct(essentials(part.config).missing)
  return new ConfigError(
    stated === undefined
      ? message('errors.no-architecture', { missing })
      : message('errors.unknown-architecture', { type: stated, missing, because }),
    'model_type',
    message('allowed.families', {
      ...likeTypes(stated ?? ''),
      others: ['activeParameters', 'totalParameters'],
    }),
  )
}

const ofKnown = (part: TextPart, type: string): Shape => {
  const nested = part.path.length > 0
  if (Object.hasOwn(hybrids, type)) {
    const hybrid = hybrids[type]
    if (hybrid !== undefined) return hybrid(withDefaults(part.config, type, undefined, nested))
  }
  const family = families[type]
  const config = withDefaults(part.config, type, family, nested)
  const read = new Reader(config, part.config)
  const own = Object.hasOwn(layered, type) ? layered[type] : undefined
  if (own !== undefined) {
    const shape = own(read, config)
    requireAll(read)
    return shape
  }
  if (family === undefined) throw refused(part, type)
  requireAll(essentials(config, family))
  const shape = plainShape(read, family, isChunked({ model_type: type }))
  requireAll(read)
  return shape
}

const ofUnknown = (part: TextPart): ReadModel => {
  const stated = statedType(part)
  const strange = strangeField(part.config)
  if (stated === undefined || strange !== undefined) throw refused(part, stated, strange)
  const read = new Reader(withDefaults(part.config, stated, undefined, part.path.length > 0))
  const family = plainFamily(part.config)
  if (essentials(part.config, family).missing.length > 0) throw refused(part, stated)
  const shape = plainShape(read, family)
  requireAll(read)
  return { shape, warnings: [message('warnings.unknown-model-type', { type: stated })] }
}

const within = (error: unknown, path: readonly string[]): unknown =>
  error instanceof ConfigError ? error.within(path) : error

const ofText = (part: TextPart): ReadModel => {
  try {
    const known = knownType(part)
    if (known === undefined) return ofUnknown(part)
    const { type } = known
    const shape = ofKnown(part, type)
    const fields = Object.hasOwn(hybrids, type) ? [] : stateFields(part.config)
    return {
      shape,
      warnings: [
        ...typeDoubts(part.config, known, shape, (other) => ofKnown(part, other)),
        ...(fields.length > 0 ? [message('warnings.state-not-read', { type, fields })] : []),
      ],
    }
  } catch (error) {
    throw within(error, part.path)
  }
}

const checkQuantization = ({ quantization_config: quantization }: Config): void => {
  if (
    quantization !== undefined &&
    quantization !== null &&
    (typeof quantization !== 'object' || Array.isArray(quantization))
  )
    throw new ConfigError(
      message('errors.not-an-object'),
      'quantization_config',
      message('allowed.object-or-none'),
    )
}

const quantized =
  /(?:^|[-_.])(?:nvfp4|mxfp[48]|fp[48]|awq|gptq|bnb|int[48]|w4a(?:4|8|16)|w8a(?:8|16)|[48]bit)(?=$|[-_.])/i

/** A checkpoint may be called by a format that its config does not state: ModelOpt writes it into a file beside. */
const formatWarnings = (whole: Config): readonly Message[] => {
  const { _name_or_path: path } = whole
  const name = typeof path === 'string' ? (path.split('/').at(-1) ?? '').slice(0, 100) : ''
  return quantized.test(name) && !statesFormat(whole)
    ? [message('warnings.format-not-in-config', { name })]
    : []
}

const mostParameters = 1e15

/** The model that a `config.json` describes; throws a ConfigError that names the field. */
export const readModel = (whole: Config): ReadModel => {
  checkQuantization(whole)
  const part = textPart(whole)
  const text = ofText(part)
  const towers = towersOf(whole, text.shape.hiddenSize)
  const parameters = towers.parameters + (text.shape.towerParameters ?? 0)
  const shape = {
    ...text.shape,
    ...((lacksHead(whole) || lacksHead(part.config)) && { tiedEmbeddings: true }),
    ...(parameters > 0 && { towerParameters: Math.round(parameters) }),
  }
  if (!(countParameters(shape).total <= mostParameters))
    throw new ConfigError(
      message('errors.too-large'),
      new Reader(part.config).nameOf(names.hiddenSize),
      message('allowed.whole-config-json'),
      part.path,
    )
  return { shape, warnings: [...text.warnings, ...towers.warnings, ...formatWarnings(whole)] }
}
