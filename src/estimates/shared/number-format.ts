import type { Formats } from '../../model/roofline/inputs.ts'
import type { NumberFormat } from '../../presets/number-format.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import type { Asked } from './asked.ts'
import { byDefault, type Givens, withOrigins } from './givens.ts'

/** The number format that a model is published in, and on whose word. */
export interface OwnFormat {
  readonly format: NumberFormat
  readonly origin: Origin
}

const inSixteenBits: OwnFormat = {
  format: {},
  origin: byDefault(message('notes.published-in-sixteen-bits')),
}

type Published = NonNullable<NonNullable<ReturnType<typeof find<'models'>>>['numberFormat']>

const ofPreset = new WeakMap<Published, OwnFormat>()

/** Of a preset: one object for all rows of a comparison, by which what follows from it is remembered. */
const publishedFormat = (model: string, published: Published): OwnFormat => {
  const known = ofPreset.get(published)
  if (known !== undefined) return known
  const { basis, source, asOf, locator: _, note: __, ...format } = published
  const own: OwnFormat = {
    format,
    origin: {
      from: 'preset',
      preset: `models/${model}`,
      basis,
      asOf,
      note: message('notes.format-of-checkpoint'),
      sources: sourcesOf([source]),
    },
  }
  ofPreset.set(published, own)
  return own
}

/** Of a preset, of a pasted config.json, or the request’s own; 16 bits where none of them says another. */
export const ownFormatOf = (
  model: Asked['model'],
  originAt: (pointer: string) => Origin,
): OwnFormat => {
  if (typeof model !== 'string') {
    if (model.numberFormat === undefined) return inSixteenBits
    const own = originAt('/model/numberFormat')
    const of = own.from === 'default' ? originAt('/model') : own
    const note = message('notes.format-of-checkpoint')
    return { format: model.numberFormat, origin: { ...of, basis: 'derived', note } }
  }
  const published = find('models', model)?.numberFormat
  return published === undefined ? inSixteenBits : publishedFormat(model, published)
}

/** Quantities of a number format. */
export type FormatId = Exclude<keyof Formats, 'expertWidthMultiple'>

const sixteenBits = 2

/** Bytes of a weight in every part, and of an element of the cache. */
export const formatNumbers = (formats: Formats): Readonly<Record<FormatId, number>> => ({
  bytesPerDenseParameter: formats.bytesPerDenseParameter,
  bytesPerExpertParameter: formats.bytesPerExpertParameter,
  bytesPerHeadParameter: formats.bytesPerHeadParameter ?? sixteenBits,
  bytesPerEmbeddingParameter: formats.bytesPerEmbeddingParameter ?? sixteenBits,
  bytesPerTowerParameter: formats.bytesPerTowerParameter ?? sixteenBits,
  bytesPerKvElement: formats.bytesPerKvElement,
})

/** Where they come from: what stands with the weights outside the experts is said once. */
export const formatOrigins = (weights: Origin, kvCache: Origin): ((id: FormatId) => Origin) => {
  const { note: _, ...again } = { ...weights, sources: [] }
  return (id) =>
    id === 'bytesPerDenseParameter' ? weights : id === 'bytesPerKvElement' ? kvCache : again
}

export const formatGivens = (formats: Formats, originOf: (id: FormatId) => Origin): Givens =>
  withOrigins(formatNumbers(formats), originOf)

/** All at so many bytes. */
export const uniformly = (bytes: number, bytesPerKvElement = sixteenBits): Formats => ({
  bytesPerDenseParameter: bytes,
  bytesPerExpertParameter: bytes,
  bytesPerHeadParameter: bytes,
  bytesPerEmbeddingParameter: bytes,
  bytesPerTowerParameter: bytes,
  bytesPerKvElement,
})
