import { type Message, message } from '../../words/message.ts'

const maxCount = 1e9

/** A Hugging Face `config.json`, as it came. */
export type Config = Readonly<Record<string, unknown>>

/** What is wrong with a config, and with which of its fields. */
export class ConfigError extends Error {
  readonly problem: Message
  readonly field: string | undefined
  readonly allowed: Message | undefined
  constructor(problem: Message, field?: string, allowed?: Message) {
    super(problem.code)
    this.problem = problem
    this.field = field
    this.allowed = allowed
  }
}

export const isConfig = (value: unknown): value is Config =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that a config lacks are collected, so that one error names them all. */
export class Reader {
  readonly missing: (readonly string[])[] = []
  readonly #config: Config
  constructor(config: Config) {
    this.#config = config
  }

  /** The first of the names that the config states; undefined where it states none, or null. */
  #stated(names: readonly string[]): readonly [string, unknown] | undefined {
    for (const name of names) {
      const value = Object.hasOwn(this.#config, name) ? this.#config[name] : undefined
      if (value !== undefined && value !== null) return [name, value]
    }
    return undefined
  }

  /** A count under any of its names; `fallback` is the family's own default. */
  count(names: readonly string[], fallback?: number): number {
    const found = this.optionalCount(names)
    if (found !== undefined) return found
    if (fallback !== undefined) return fallback
    this.missing.push(names)
    return 1
  }

  optionalCount(names: readonly string[]): number | undefined {
    const found = this.#stated(names)
    if (found === undefined) return undefined
    const [name, value] = found
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > maxCount)
      throw new ConfigError(
        message('errors.not-a-count'),
        name,
        message('allowed.range', { min: 0, max: maxCount, integer: true }),
      )
    return value
  }

  /** The name under which the config states one of these fields. */
  nameOf(names: readonly string[]): string | undefined {
    return this.#stated(names)?.[0]
  }

  flag(names: readonly string[], fallback: boolean): boolean {
    const found = this.#stated(names)
    if (found === undefined) return fallback
    const [name, value] = found
    if (typeof value !== 'boolean')
      throw new ConfigError(message('errors.not-a-boolean'), name, message('allowed.boolean'))
    return value
  }

  list(name: string): readonly unknown[] | undefined {
    const value = this.#config[name]
    if (value === undefined || value === null) return undefined
    if (!Array.isArray(value) || value.length > 10_000)
      throw new ConfigError(message('errors.not-a-list'), name, message('allowed.entry-per-layer'))
    return value
  }
}
