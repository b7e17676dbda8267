import { message } from '../../words/message.ts'
import { ConfigError, type Reader } from './config.ts'
import { indexesOf, kindsPerLayer, zeroOne } from './layer-lists.ts'
import { names } from './names.ts'
import { agreed, statement } from './statements.ts'

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

const stepNames = [...names.expertStep, 'moe_layer_freq']

/** One layer in this many; a list under one of its names is read for itself. */
const stepOf = (read: Reader, hasList: boolean): number => {
  const fields = hasList ? names.expertStep : stepNames
  const step = read.count(fields, 1)
  if (step >= 1) return step
  throw new ConfigError(
    message('errors.out-of-range'),
    read.nameOf(fields) ?? names.expertStep[0],
    message('allowed.at-least', { min: 1 }),
  )
}

/** Which layers have experts, by a list of the config and by its rule, which must agree where both are stated. */
export const expertLayers = (read: Reader, layers: number): readonly boolean[] => {
  const hasList = Array.isArray(read.any('moe_layer_freq'))
  const named = (field: string) => {
    const indexes = indexesOf(read, field, layers)
    return statement(field, indexes && Array.from({ length: layers }, (_, at) => indexes.has(at)))
  }
  const lists = [
    hasList
      ? statement('moe_layer_freq', kindsPerLayer(read, 'moe_layer_freq', layers, zeroOne))
      : undefined,
    statement('mlp_layer_types', kindsPerLayer(read, 'mlp_layer_types', layers, sparse)),
    named('moe_layers_enum'),
    named('moe_layers'),
  ]
  const first = firstWithExperts(read, layers)
  const last = read.count(['moe_layer_end_index'], layers - 1)
  const step = stepOf(read, hasList)
  const dense = indexesOf(read, 'mlp_only_layers', layers) ?? new Set()
  const ruled = Array.from(
    { length: layers },
    (_, layer) => layer >= first && layer <= last && (layer + 1) % step === 0 && !dense.has(layer),
  )
  // A rule that leaves out no layer is what stays in a config that has a list.
  const field = read.stated([...names.denseFirst, ...names.expertStep, 'mlp_only_layers'])
  const rule = field !== undefined && ruled.includes(false) ? statement(field, ruled) : undefined
  return agreed([...lists, rule]) ?? ruled
}
