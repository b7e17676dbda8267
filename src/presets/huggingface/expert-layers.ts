import { message } from '../../words/message.ts'
import { ConfigError, type Reader } from './config.ts'
import { indexesOf, kindsPerLayer, zeroOne } from './layer-lists.ts'
import { names } from './names.ts'

const sparse = new Map<unknown, boolean>([
  ['dense', false],
  ['sparse', true],
])

const firstWithExperts = (read: Reader, layers: number): number => {
  const first = read.count(names.denseFirst, 0)
  if (first <= layers) return first
  throw new ConfigError(
    message('errors.above-limit', { limit: 'layers' }),
    read.nameOf(names.denseFirst) ?? names.denseFirst[0],
    message('allowed.at-most', { max: layers }),
  )
}

const stepOf = (read: Reader): number => {
  const stepNames = [...names.expertStep, 'moe_layer_freq']
  const step = read.count(stepNames, 1)
  if (step >= 1) return step
  throw new ConfigError(
    message('errors.out-of-range'),
    read.nameOf(stepNames) ?? names.expertStep[0],
    message('allowed.at-least', { min: 1 }),
  )
}

/** Which layers have experts, by a list of the config or by its rule. */
export const expertLayers = (read: Reader, layers: number): readonly boolean[] => {
  const frequencies = Array.isArray(read.any('moe_layer_freq'))
    ? kindsPerLayer(read, 'moe_layer_freq', layers, zeroOne)
    : undefined
  const listed = frequencies ?? kindsPerLayer(read, 'mlp_layer_types', layers, sparse)
  if (listed !== undefined) return listed
  const named = indexesOf(read, 'moe_layers_enum', layers) ?? indexesOf(read, 'moe_layers', layers)
  if (named !== undefined) return Array.from({ length: layers }, (_, layer) => named.has(layer))
  const first = firstWithExperts(read, layers)
  const last = read.count(['moe_layer_end_index'], layers - 1)
  const step = stepOf(read)
  const dense = indexesOf(read, 'mlp_only_layers', layers) ?? new Set()
  return Array.from(
    { length: layers },
    (_, layer) => layer >= first && layer <= last && (layer + 1) % step === 0 && !dense.has(layer),
  )
}
