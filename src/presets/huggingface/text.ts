import { message } from '../../words/message.ts'
import { type Config, ConfigError, isConfig } from './config.ts'
import { maxConfigBytes } from './limit.ts'
import { malformedAt } from './malformed.ts'

/** More levels than any config has; what lies deeper would only exhaust the stack. */
const maxDepth = 32

/** Strings first, so that nothing within one is taken for anything else; one that has no end goes to the end. */
const string = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"?`
const comment = String.raw`\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`
const number = String.raw`(?:NaN|-?Infinity)(?!\w)`
const strange = new RegExp(`${string}|${comment}|${number}`, 'g')
const trailingComma = new RegExp(String.raw`${string}|,(?=\s*[}\]])`, 'g')

/** Stands in JSON for what it has no word for. */
const notANumber = '\u{F8FF}NaN'

const plain = (found: string, at: number, text: string): string => {
  if (found.startsWith('"')) return found
  if (found.startsWith('/')) return ' '
  // The end of another word is no number.
  if (/[\w.+-]/.test(text[at - 1] ?? '')) return found
  return found === 'NaN' ? JSON.stringify(notANumber) : found.replace('Infinity', '1e999')
}

/** What Python, and people who keep notes in a file, write beyond JSON, as JSON. */
const asJson = (text: string): string =>
  text.replaceAll(strange, plain).replaceAll(trailingComma, (found) => (found === ',' ? '' : found))

/** Where the text without the code fences of Markdown and the mark of an encoding begins and ends. */
const frameOf = (text: string): readonly [start: number, end: number] => {
  const inner = text.trim()
  const before = text.indexOf(inner)
  const whole = [before, before + inner.length] as const
  const [fence] = /^(?:`{3,}|~{3,})/.exec(inner) ?? []
  if (fence === undefined) return whole
  const start = inner.indexOf('\n')
  return start < 0 || !inner.endsWith(fence)
    ? whole
    : [before + start, before + inner.length - fence.length]
}

const malformed = (text: string): ConfigError => {
  const [start, end] = frameOf(text)
  // What stands before is blanked, so that places are those of the whole text.
  const place = malformedAt(text.slice(0, start).replaceAll(/[^\n]/g, ' ') + text.slice(start, end))
  return place === undefined
    ? new ConfigError(message('errors.nested-too-deep', { maxDepth }), 'config')
    : new ConfigError(
        message('errors.malformed-config', { ...place }),
        'config',
        message('allowed.config-text'),
      )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(asJson(text))
  }
}

/** Puts back what JSON has no word for, and holds the text to a depth. */
const restored = (value: unknown, depth = maxDepth): unknown => {
  if (value === notANumber) return Number.NaN
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) throw new ConfigError(message('errors.nested-too-deep', { maxDepth }), 'config')
  if (Array.isArray(value)) {
    // Most lists are of names: nothing is written where nothing differs.
    for (const [i, one] of value.entries()) {
      const whole = restored(one, depth - 1)
      if (whole !== one) value[i] = whole
    }
    return value
  }
  const fields = value as Record<string, unknown>
  for (const [key, one] of Object.entries(fields)) {
    const whole = restored(one, depth - 1)
    if (whole !== one) fields[key] = whole
  }
  return value
}

const bytesOf = (text: string): number =>
  text.length > maxConfigBytes ? text.length : new TextEncoder().encode(text).length

/**
 * The config that a text holds as people have it: as Python writes it, with
 * `NaN` and `Infinity`, within code fences, with comments or trailing commas.
 *
 * @throws ConfigError where it is too long, or holds no object.
 */
export const configIn = (text: string): Config => {
  const bytes = bytesOf(text)
  if (bytes > maxConfigBytes)
    throw new ConfigError(
      message('errors.config-too-long', { bytes }),
      'config',
      message('allowed.config-bytes', { maxBytes: maxConfigBytes }),
    )
  let value: unknown
  try {
    value = parsed(text.slice(...frameOf(text)))
  } catch {
    throw malformed(text)
  }
  const whole = restored(value)
  if (isConfig(whole)) return whole
  throw new ConfigError(message('errors.not-json-object'), 'config', message('allowed.config-json'))
}

/** The config in a model of a request: the model itself, or the text or object of its `config`. */
export const configOf = (model: Config): Config => {
  if (!Object.hasOwn(model, 'config')) return model
  const { config } = model
  if (isConfig(config)) return config
  if (typeof config === 'string') return configIn(config)
  throw new ConfigError(message('errors.not-json-object'), 'config', message('allowed.config-json'))
}
