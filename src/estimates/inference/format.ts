import type { Shape } from '../../model/architecture/shape.ts'
import type { Formats } from '../../model/roofline/inputs.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { computeOf, formats } from '../../presets/formats.ts'
import type { NumberFormat } from '../../presets/number-format.ts'
import type { Origin } from '../../presets/origin.ts'
import { engines } from '../../presets/registry.ts'
import type { Accelerator, Precision } from '../../presets/schema.ts'
import { type Stored, storedAsPublished, storedIn } from '../../presets/stored.ts'
import { message } from '../../words/message.ts'
import { byDefault, type Givens } from '../shared/givens.ts'
import {
  type FormatId,
  formatGivens,
  formatOrigins,
  type OwnFormat,
  uniformly,
} from '../shared/number-format.ts'
import type { SettledPerformance } from '../shared/request-roofline.ts'
import { bytesPerParameter, givenPrecision } from '../shared/resolve.ts'
import type { InferenceRequest } from './request.ts'

type Performance = InferenceRequest['performance']
type TopDown = Exclude<Performance, { method: 'roofline' }>

/** How weights and cache are stored under a precision that is asked for. */
export const storedFor = (
  { precision, kvCachePrecision }: Pick<SettledPerformance, 'precision' | 'kvCachePrecision'>,
  engine: Engine,
  shape: Shape,
  own: NumberFormat,
): Stored =>
  precision === 'native'
    ? storedAsPublished(own, shape, kvCachePrecision)
    : storedIn(precision, engine, shape, kvCachePrecision)

/** Where the bytes of a weight and of an element of the cache come from. */
export const formatOriginsOf = (
  { precision, kvCachePrecision }: Pick<SettledPerformance, 'precision' | 'kvCachePrecision'>,
  own: OwnFormat,
  { bytesPerDenseParameter: dense, bytesPerExpertParameter: experts }: Formats,
  originAt: (pointer: string) => Origin,
): Partial<Readonly<Record<FormatId, Origin>>> => {
  const isNative = precision === 'native'
  const ofCheckpoint =
    isNative && kvCachePrecision === undefined && own.format.kvCache !== undefined
  const kvCache: Origin = {
    ...(ofCheckpoint ? own.origin : originAt('/performance/kvCachePrecision')),
    basis: 'derived',
    note: message('notes.kv-format'),
  }
  const sixteenBits = byDefault(message('notes.kept-at-sixteen-bits'))
  const of = isNative
    ? formatOrigins(own.origin, kvCache)
    : formatOrigins(
        {
          ...originAt('/performance/precision'),
          basis: 'derived',
          note: message(
            dense === experts ? 'notes.format-size-with-scales' : 'notes.format-of-experts-alone',
            { format: precision },
          ),
        },
        kvCache,
      )
  const tables = isNative ? of('bytesPerHeadParameter') : sixteenBits
  return {
    bytesPerDenseParameter: of('bytesPerDenseParameter'),
    bytesPerExpertParameter: of('bytesPerExpertParameter'),
    bytesPerHeadParameter: tables,
    bytesPerEmbeddingParameter: tables,
    bytesPerTowerParameter: tables,
    bytesPerKvElement: kvCache,
  }
}

interface Model {
  readonly shape: Shape | undefined
  readonly own: OwnFormat
}

/** The precision whose rate a share of the peak is counted in. */
export const rateOf = (
  performance: Performance,
  { shape, own }: Model,
  preset: Accelerator | undefined,
): Precision => {
  if (performance.method === 'roofline') return 'bf16'
  if (performance.precision !== 'native') return performance.precision
  if (shape === undefined || preset === undefined) return 'bf16'
  const compute = computeOf(storedAsPublished(own.format, shape, undefined).compute, preset)
  // Of a chip that has one of the 16-bit rates alone, that one is taken, and said.
  return compute === undefined || compute === 'fp16' ? 'bf16' : compute
}

const ofTopDown = ({ precision }: TopDown, shape: Shape, own: OwnFormat): Givens => {
  if (precision === 'native') {
    const { formats: bytes } = storedAsPublished(own.format, shape, undefined)
    return formatGivens(bytes, formatOrigins(own.origin, own.origin))
  }
  const size: Origin = {
    from: 'constant',
    note: message('notes.format-size', { format: precision }),
    sources: [],
  }
  const sixteenBits = byDefault(message('notes.kept-at-sixteen-bits'))
  return formatGivens(uniformly(bytesPerParameter[precision]), formatOrigins(size, sixteenBits))
}

/** The number format of the weights and the cache where no plan says it. */
export const formatGivensOf = (
  performance: Performance,
  { shape, own }: Model,
  originAt: (pointer: string) => Origin,
): Givens => {
  if (performance.method !== 'roofline') {
    if (shape !== undefined) return ofTopDown(performance, shape, own)
    return givenPrecision(performance.precision === 'native' ? 'bf16' : performance.precision)
  }
  const settled = { ...performance, precision: settledPrecision(performance) }
  const engine = engines().find(({ id }) => id === performance.engine)
  if (shape !== undefined && engine !== undefined) {
    const { formats: bytes } = storedFor(settled, engine, shape, own.format)
    const origins = formatOriginsOf(settled, own, bytes, originAt)
    return formatGivens(bytes, (id) => origins[id] ?? own.origin)
  }
  const format = settled.precision === 'native' ? 'bf16' : settled.precision
  return {
    bytesPerParameter: {
      value: formats[format].experts,
      origin: {
        from: 'constant',
        note: message('notes.format-size-with-scales', { format }),
        sources: [],
      },
    },
  }
}

/** Where none was found among several, the widest. */
const settledPrecision = ({
  precision,
}: Extract<Performance, { method: 'roofline' }>): SettledPerformance['precision'] =>
  precision === 'auto' ? 'bf16' : precision
