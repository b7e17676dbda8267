import { type Message, message, named } from '../../../words/message.ts'
import { type Config, ConfigError, isConfig } from '../config.ts'
import { towerParameters } from './parameters.ts'
import { projector } from './projector.ts'
import { towerOf } from './reading.ts'

/** Configs of towers that see or hear. */
const towerFields = ['vision_config', 'visual', 'audio_config'] as const

/** Towers that are named and not described. */
const namedFields = [
  'mm_vision_tower',
  'mm_image_tower',
  'mm_video_tower',
  'vision_tower',
  'image_tower',
  'video_tower',
  'img_processor',
  'audio_processor',
  'embd_layer',
] as const

/** Video-LLaVA has a second tower, for films, beside the one that its config describes. */
const ofClass: Readonly<Record<string, readonly string[]>> = { video_llava: ['video_tower'] }

/** Parts that are counted elsewhere, or are none. */
const knownParts =
  /^(text|llm|language|language_model|text_model|thinker|vision|audio|projector|aligner|attn|ffn|quantization|compression|generation|rope)_config$/

/** Models of their own that stand beside a text model: what makes speech or images, and the like. */
const otherParts = (config: Config): readonly string[] =>
  Object.keys(config).filter((name) => {
    const part = config[name]
    const isModel = isConfig(part) && (typeof part.model_type === 'string' || 'cls' in part)
    return name.endsWith('_config') && !knownParts.test(name) && isModel
  })

export interface Towers {
  readonly parameters: number
  readonly warnings: readonly Message[]
}

/** MobileNet and its like say in their name how large they are. */
const inName = ({ architecture }: Config): number => {
  const millions =
    typeof architecture === 'string' ? /_(\d+)m(_|$)/.exec(architecture)?.[1] : undefined
  return millions === undefined ? 0 : Number(millions) * 1e6
}

const parametersOf = (config: Config, around: Config, textWidth: number): number => {
  const tower = inName(config) === 0 ? towerOf(config) : undefined
  return tower === undefined
    ? inName(config)
    : towerParameters(tower) + projector(tower, around, textWidth)
}

/** What a field describes; throws where it describes it wrongly, 0 where it says too little. */
const described = (field: string, config: Config, around: Config, textWidth: number): number => {
  try {
    const parameters = parametersOf(config, around, textWidth)
    if (parameters <= 1e15) return parameters
    throw new ConfigError(message('errors.too-large'))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(
      message('errors.not-a-vision-tower', {
        reason: named(error.problem, error.field ?? field),
      }),
      field,
      message('allowed.vision-config'),
    )
  }
}

const beside = (config: Config, textWidth: number): { parameters: number; unknown: string[] } => {
  let parameters = 0
  const unknown: string[] = []
  for (const field of towerFields) {
    const tower = config[field]
    if (!isConfig(tower)) continue
    const found = described(field, tower, config, textWidth)
    parameters += found
    if (found === 0) unknown.push(field)
  }
  const names = namedFields.filter(
    (field) => config[field] !== undefined && config[field] !== null && config[field] !== false,
  )
  const type = String(config.model_type)
  const more = Object.hasOwn(ofClass, type) ? (ofClass[type] ?? []) : []
  unknown.push(...new Set([...names, ...more]), ...otherParts(config))
  return { parameters, unknown }
}

/**
 * Parameters of the towers beside a text model: stored with it, but no text token
 * passes through them. What is there and cannot be counted is named in a warning.
 */
export const towersOf = (whole: Config, textWidth: number): Towers => {
  const { thinker_config: thinker } = whole
  const all = [whole, ...(isConfig(thinker) ? [thinker] : [])].map((one) => beside(one, textWidth))
  const unknown = all.flatMap((one) => one.unknown)
  return {
    parameters: all.reduce((sum, one) => sum + one.parameters, 0),
    warnings:
      unknown.length === 0 ? [] : [message('warnings.towers-not-counted', { fields: unknown })],
  }
}
