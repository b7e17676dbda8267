import { message } from '../../../words/message.ts'
import { ConfigError, type Reader } from '../config.ts'

const field = 'num_kv_shared_layers'

/** The first of the last layers that read the cache of earlier ones; at least one must keep it. */
export const firstShared = (read: Reader, layers: number, ofClass: number): number => {
  const shared = read.count([field], ofClass)
  if (shared < layers) return layers - shared
  throw new ConfigError(
    message('errors.above-limit', { limit: 'layers' }),
    field,
    message('allowed.at-most', { max: layers - 1 }),
  )
}
