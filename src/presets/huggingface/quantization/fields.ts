import { type Config, isConfig } from '../config.ts'
import { unknownFormat } from './refusal.ts'

export const objectIn = (config: Config, name: string): Config | undefined => {
  const value = config[name]
  return isConfig(value) ? value : undefined
}

/** The first of the names that holds a number. */
export const countIn = (config: Config, names: readonly string[]): number | undefined => {
  for (const name of names) {
    const value = config[name]
    if (typeof value === 'number' && Number.isFinite(value)) return value
  }
  return undefined
}

/** The same of a quantization: what is no number there is refused, since a default would be another format. */
export const numberIn = (config: Config, names: readonly string[]): number | undefined => {
  for (const name of names) {
    const value = config[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw unknownFormat(JSON.stringify({ [name]: value }))
    return value
  }
  return undefined
}

export const listIn = (config: Config, name: string): readonly unknown[] | undefined => {
  const value = config[name]
  return Array.isArray(value) ? value : undefined
}

/** Texts of the first of the names that holds a list. */
export const textsIn = (config: Config, ...names: readonly string[]): readonly string[] =>
  (names.map((name) => listIn(config, name)).find((list) => list !== undefined) ?? []).filter(
    (one) => typeof one === 'string',
  )
