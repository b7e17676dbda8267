import { isLayered, type Shape } from '../../model/architecture/shape.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { type Origin, sourcesOf } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import type { Asked } from './asked.ts'
import { derived } from './givens.ts'

/** Where a model’s shape comes from: numbers that stand in it, and those that are counted from it. */
export interface ArchitectureOrigins {
  readonly stated: (field: string) => Origin
  readonly counted: Origin
}

const note = message('notes.counted-from-architecture')

/** What every architecture states. */
const first = 'layers'

/** Of a preset’s architecture, with its source; or of the request’s own. */
export const architectureOrigins = (
  model: Asked['model'],
  originAt: (pointer: string) => Origin,
): ArchitectureOrigins => {
  if (typeof model !== 'string') {
    const own = originAt('/model/architecture')
    if (own.from !== 'default')
      return {
        stated: (field) => originAt(`/model/architecture/${field}`),
        counted: { ...own, basis: 'derived', note },
      }
    // A pasted config.json stands in place of the model, under names of its own.
    const counted: Origin = { ...originAt('/model'), basis: 'derived', note }
    return { stated: () => counted, counted }
  }
  const architecture = find('models', model)?.architecture
  if (architecture === undefined || !('layers' in architecture))
    return { stated: () => derived(note), counted: derived(note) }
  const { basis, source } = architecture
  const stated: Origin = {
    from: 'preset',
    preset: `models/${model}`,
    // Warnings count estimated inputs one by one: an estimated architecture is one, not nine.
    ...(basis !== 'estimate' && { basis }),
    sources: sourcesOf([source]),
  }
  return {
    // Its source stands with the first: they were read together.
    stated: (field) => (field === first ? stated : { ...stated, sources: [] }),
    counted: { from: 'preset', preset: `models/${model}`, basis: 'derived', note, sources: [] },
  }
}

/** Quantities that stand in an architecture as they are, each with its field. */
const statedFields: Partial<Record<QuantityId, string>> = {
  layers: 'layers',
  hiddenSize: 'hiddenSize',
  vocabularySize: 'vocabularySize',
  expertCount: 'experts/count',
  expertsPerToken: 'experts/perToken',
  expertLayers: 'experts/layers',
  windowTokens: 'window/tokens',
  attentionWindowTokens: 'window/tokens',
}

/** The origin of a quantity of a model’s shape; `has` says whether the shape has such a part at all. */
export const shapeOrigin =
  ({ stated, counted }: ArchitectureOrigins, shape: Shape) =>
  (id: QuantityId): Origin => {
    const field = statedFields[id]
    const [part] = field?.split('/') ?? []
    if (field === undefined || isLayered(shape)) return counted
    const lacks = (part === 'experts' || part === 'window') && shape[part] === undefined
    return lacks ? counted : stated(field)
  }
