import { message } from '../../../words/message.ts'
import { type Config, ConfigError, isConfig } from '../config.ts'

const bits = { min: 1, max: 16, integer: true }
const group = { min: -1, max: 1e6, integer: true }

const numbers: ReadonlyMap<string, typeof bits> = new Map([
  ...['bits', 'w_bit', 'wbits', 'num_bits', 'nbits', 'nbits_per_codebook', 'num_codebooks'].map(
    (name) => [name, bits] as const,
  ),
  ...['group_size', 'q_group_size', 'in_group_size'].map((name) => [name, group] as const),
])

const deepest = 8

/** Text, or a list or flag for one number; ModelOpt has two numbers for the bits of a float. */
const isWrong = (name: string, value: unknown): boolean =>
  typeof value !== 'number' && value !== null && !(name === 'num_bits' && Array.isArray(value))

/**
 * Refuses what is no number where a quantization has one: it would be taken for
 * a field left out, and the method’s own number stand in for it.
 */
export const checkNumbers = (quantization: Config, path: readonly string[] = []): void => {
  for (const [name, value] of Object.entries(quantization)) {
    const range = numbers.get(name)
    if (range !== undefined && isWrong(name, value))
      throw new ConfigError(
        message(typeof value === 'string' ? 'errors.text-for-number' : 'errors.not-a-number'),
        name,
        message('allowed.range', range),
        path,
      )
    if (isConfig(value) && path.length < deepest) checkNumbers(value, [...path, name])
  }
}
