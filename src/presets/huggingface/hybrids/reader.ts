import { message } from '../../../words/message.ts'
import { type Config, ConfigError, isConfig, Reader } from '../config.ts'

export const maxLayers = 10_000

/** Reads a config and refuses what no model has: sizes of 0 where something must be there. */
export class HybridReader extends Reader {
  readonly config: Config
  constructor(config: Config) {
    super(config)
    this.config = config
  }

  /** A count of at least one. */
  size(names: readonly string[], fallback?: number, max = 1e7): number {
    const value = this.count(names, fallback, { min: 1, max })
    if (value >= 1 && value <= max) return value
    throw new ConfigError(
      message('errors.out-of-range', { value }),
      this.nameOf(names) ?? names[0] ?? '',
      message('allowed.range', { min: 1, max, integer: true }),
    )
  }

  /** A count that may also be “auto”, as it is where left out. */
  sizeOrAuto(names: readonly string[], auto: number): number {
    const name = this.nameOf(names)
    return name !== undefined && this.config[name] === 'auto' ? auto : this.size(names, auto)
  }

  number(name: string, fallback: number): number {
    const value = this.config[name] ?? fallback
    if (typeof value === 'number' && value > 0 && value <= 1e6) return value
    throw new ConfigError(
      message('errors.not-a-number'),
      name,
      message('allowed.range', { above: 0, max: 1e6 }),
    )
  }

  text(name: string): string | undefined {
    const value = this.config[name] ?? undefined
    if (value === undefined || (typeof value === 'string' && value.length <= maxLayers))
      return value
    throw new ConfigError(message('errors.not-text'), name, message('allowed.text'))
  }

  /** What a part of the config says that has fields of its own; the part is empty where it is left out. */
  inPart<T>(name: string, read: (part: HybridReader) => T): T {
    const value = this.config[name] ?? {}
    if (!isConfig(value))
      throw new ConfigError(
        message('errors.not-an-object'),
        name,
        message('allowed.object-or-none'),
      )
    try {
      return read(new HybridReader(value))
    } catch (error) {
      throw error instanceof ConfigError ? error.within([name]) : error
    }
  }
}
