import { message } from '../../../words/message.ts'
import { type Config, ConfigError, isConfig } from '../config.ts'

const ofBits = [
  'bits',
  'w_bit',
  'wbits',
  'num_bits',
  'nbits',
  'nbits_per_codebook',
  'num_codebooks',
]
const ofGroups = ['group_size', 'q_group_size', 'in_group_size']
const numbers: ReadonlySet<string> = new Set([...ofBits, ...ofGroups])

const deepest = 8

/**
 * Refuses text where a quantization has numbers: it would be taken for a field
 * left out, and the method’s own number stand in for it.
 */
export const checkNumbers = (quantization: Config, path: readonly string[] = []): void => {
  for (const [name, value] of Object.entries(quantization)) {
    if (typeof value === 'string' && numbers.has(name))
      throw new ConfigError(
        message('errors.text-for-number'),
        name,
        message('allowed.range', {
          min: ofGroups.includes(name) ? -1 : 1,
          max: 1e6,
          integer: true,
        }),
        path,
      )
    if (isConfig(value) && path.length < deepest) checkNumbers(value, [...path, name])
  }
}
