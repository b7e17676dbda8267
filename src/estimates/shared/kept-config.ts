import * as v from 'valibot'
import { isConfig } from '../../presets/huggingface/config.ts'
import { warningsOf } from '../../presets/huggingface/read/warnings.ts'
import { configReading } from './config-on-demand.ts'
import { InlineModel } from './request-model.ts'

/** What of the text of a model’s config matters. */
export interface KeptConfig {
  /** A text that is read as the whole is. */
  readonly text: string
  /** Characters of the text that it stands for. */
  readonly length: number
  /** Fields that change nothing, by path. */
  readonly dropped: readonly string[]
  /** Names of modules that patterns stand for, and these. */
  readonly names: number
  readonly patterns: number
}

const modelOf = (config: unknown) => v.parse(InlineModel, { config })

/** A model with what an answer warns of. */
const readingOf = (config: unknown) => {
  const model = modelOf(config)
  return [model, warningsOf(model.architecture ?? {})]
}

/** JSON with its fields in one order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isConfig(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** The shape that was read, as a model of a request describes it; undefined where a request cannot. */
const described = (config: unknown): string | undefined => {
  const model = modelOf(config)
  const text = JSON.stringify(model)
  const again = v.safeParse(InlineModel, JSON.parse(text))
  return again.success && inOrder(again.output) === inOrder(model) ? text : undefined
}

/**
 * The least of a text that says the same model: its config without what
 * changes nothing, or, where that does not fit, the shape that was read.
 * Undefined where the text cannot be read.
 */
export const keptConfig = (
  text: string,
  fits: (text: string) => boolean,
): KeptConfig | undefined => {
  const { configIn, keptOf } = configReading()
  try {
    const { config, ...left } = keptOf(configIn(text), readingOf)
    const kept = { text: JSON.stringify(config), length: text.length, ...left }
    if (fits(kept.text)) return kept
    const shape = described(config)
    return shape !== undefined && fits(shape) ? { ...kept, text: shape } : kept
  } catch {
    return undefined
  }
}

const typesOf = (config: object): readonly string[] => {
  const { model_type: type, text_config: inner } = config as Record<string, unknown>
  return [...(typeof type === 'string' ? [type] : []), ...(isConfig(inner) ? typesOf(inner) : [])]
}

/** What a text says of a model in its own words. */
export interface Described {
  /** The model itself, where it is described as in a request, and not by its config. */
  readonly model: object | undefined
  /** The types of its config and of the text model within. */
  readonly types: readonly string[]
}

export const describedIn = (text: string): Described => {
  const { configIn } = configReading()
  try {
    const whole = configIn(text)
    const model = isConfig(whole.architecture) ? whole : undefined
    return { model, types: [...new Set(typesOf(whole))] }
  } catch {
    return { model: undefined, types: [] }
  }
}
