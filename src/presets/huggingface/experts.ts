import type { LayerExperts } from '../../model/architecture/shape.ts'
import { message } from '../../words/message.ts'
import { ConfigError, type Reader } from './config.ts'
import { names } from './names.ts'

const perTokenOf = (read: Reader, count: number): number => {
  const perToken = read.count(names.expertsPerToken)
  const field = read.nameOf(names.expertsPerToken) ?? names.expertsPerToken[0]
  if (perToken < 1)
    throw new ConfigError(
      message('errors.out-of-range'),
      field,
      message('allowed.range', { min: 1, max: count, integer: true }),
    )
  if (perToken > count)
    throw new ConfigError(
      message('errors.above-limit', { limit: 'experts' }),
      field,
      message('allowed.at-most', { max: count }),
    )
  return perToken
}

/** Experts of one layer; undefined where the config has none. `size` is that of a dense layer. */
export const expertsOf = (read: Reader, size: number): LayerExperts | undefined => {
  if (!read.flag(['is_moe'], true)) return undefined
  const count = read.optionalCount(names.experts)
  // One expert of which one is used is a dense layer (Hunyuan).
  if (
    count === undefined ||
    count === 0 ||
    (count === 1 && read.nameOf(names.sharedExperts) === undefined)
  )
    return undefined
  const expertSize = read.count(names.expertSize, size)
  const sharedSize = read.optionalCount(names.sharedSize)
  const stated = read.optionalCount(names.sharedExperts)
  const shared = stated ?? Math.sign(sharedSize ?? 0)
  const differs =
    shared > 0 && sharedSize !== undefined && sharedSize > 0 && sharedSize !== expertSize
  return {
    count,
    perToken: perTokenOf(read, count),
    size: expertSize,
    shared: sharedSize === 0 ? 0 : shared,
    ...(differs && { sharedSize }),
  }
}
