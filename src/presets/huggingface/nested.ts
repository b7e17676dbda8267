import { message } from '../../words/message.ts'
import { type Config, ConfigError, isConfig } from './config.ts'

/** Where a model that also sees or hears keeps its text model. */
const innerFields = [
  'text_config',
  'llm_config',
  'language_config',
  'language_model_config',
  'thinker_config',
  'text_model_config',
] as const

/** The text model within a config, and where it stands. */
export interface TextPart {
  readonly config: Config
  /** Fields that lead there. */
  readonly path: readonly string[]
  /** Types of the configs around it, the nearest first. */
  readonly around: readonly string[]
}

const typeOf = ({ model_type: type }: Config): readonly string[] =>
  typeof type === 'string' ? [type] : []

const innerOf = (config: Config): readonly [string, Config] | undefined => {
  for (const field of innerFields) {
    const inner = config[field]
    if (inner === undefined || inner === null) continue
    if (isConfig(inner)) return [field, inner]
    throw new ConfigError(message('errors.not-an-object'), field, message('allowed.text-config'))
  }
  return undefined
}

/** Fields around a nested text model that count for it, if it does not state them itself. */
const pick = (config: Config, names: readonly string[]): Config =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = config[name]
      return value === undefined || value === null ? [] : [[name, value]]
    }),
  )

const tied = ['tie_word_embeddings']

/**
 * The library ties embedding and head by what stands around `text_config`; files
 * with other names come with code that goes by the inner one.
 */
const joined = (config: Config, field: string, inner: Config): Config => {
  const own = pick(inner, tied)
  const around = pick(config, tied)
  const tie = field === 'text_config' ? { ...own, ...around } : { ...around, ...own }
  return { ...pick(config, ['quantization_config']), ...inner, ...tie }
}

/** The text model’s own part of a config: itself, or what is nested in it at any depth. */
export const textPart = (config: Config): TextPart => {
  const found = innerOf(config)
  if (found === undefined) return { config, path: [], around: [] }
  const [field, inner] = found
  const part = textPart(joined(config, field, inner))
  return {
    ...part,
    path: [field, ...part.path],
    around: [...part.around, ...typeOf(config)],
  }
}
