import { type Message, message } from '../../words/message.ts'
import { type CountRange, countFault, rangeOf } from './count.ts'

/** A Hugging Face `config.json`, as it came. */
export type Config = Readonly<Record<string, unknown>>

/** What is wrong with a config, and with which of its fields. */
export class ConfigError extends Error {
  readonly problem: Message
  readonly field: string | undefined
  readonly allowed: Message | undefined
  /** Objects within the config that the field stands in. */
  readonly path: readonly string[]
  constructor(problem: Message, field?: string, allowed?: Message, path: readonly string[] = []) {
    super(problem.code)
    this.problem = problem
    this.field = field
    this.allowed = allowed
    this.path = path
  }

  /** The same error with the preset that may be the same model. */
  naming(preset: string | undefined): ConfigError {
    const { code, params } = this.problem
    return new ConfigError(
      { code, params: { ...params, preset } },
      this.field,
      this.allowed,
      this.path,
    )
  }

  /** The same error of a config that stands within another. */
  within(path: readonly string[]): ConfigError {
    const { problem, field, allowed } = this
    return new ConfigError(problem, field, allowed, [...path, ...this.path])
  }
}

export const isConfig = (value: unknown): value is Config =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that a config lacks are collected, so that one error names them all. */
export class Reader {
  readonly missing: (readonly string[])[] = []
  readonly #config: Config
  readonly #own: Config
  /** `own` is the config without what its class adds. */
  constructor(config: Config, own: Config = config) {
    this.#config = config
    this.#own = own
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
  count(names: readonly string[], fallback?: number, range?: CountRange): number {
    const found = this.optionalCount(names, range)
    if (found !== undefined) return found
    if (fallback !== undefined) return fallback
    // The commonest names are enough for whoever looks for what is missing.
    this.missing.push(names.slice(0, 3))
    return 1
  }

  /** A count; a list with the same count for each layer stands for it (Hunyuan). */
  optionalCount(names: readonly string[], range?: CountRange): number | undefined {
    const found = this.#stated(names)
    if (found === undefined) return undefined
    const [name, stated] = found
    const alike = Array.isArray(stated) && stated.every((one) => one === stated[0])
    const value: unknown = alike ? stated[0] : stated
    const within = range ?? rangeOf(name)
    const fault = countFault(value, within)
    if (typeof value === 'number' && fault === undefined) return value
    throw new ConfigError(
      fault ?? message('errors.not-a-count'),
      name,
      message('allowed.range', { ...within, integer: true }),
    )
  }

  /** The name under which the config states one of these fields. */
  nameOf(names: readonly string[]): string | undefined {
    return this.#stated(names)?.[0]
  }

  /** The same without what the class adds. */
  stated(names: readonly string[]): string | undefined {
    return new Reader(this.#own).nameOf(names)
  }

  /** A word; undefined where the config states none, or something else. */
  word(names: readonly string[]): string | undefined {
    const value = this.#stated(names)?.[1]
    return typeof value === 'string' ? value : undefined
  }

  /** Whether the config says itself that there is none of this. */
  isNull(name: string): boolean {
    return this.#config[name] === null
  }

  /** What the config states, whatever it is. */
  any(name: string): unknown {
    return this.#stated([name])?.[1]
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
