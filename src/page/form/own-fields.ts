import { memoryOf, sixteenBitRate } from '../../presets/chip.ts'
import type { Figure } from '../../presets/figure.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator, Model } from '../../presets/schema.ts'
import { typed, typedIn } from '../../units/format.ts'
import { toBase } from '../../units/units.ts'
import { type Field, field } from './field.ts'
import type { Tab } from './fields.ts'
import { bandwidth, link, memory, memoryIfKnown, peak } from './own-chip.ts'
import { configName } from './state.ts'

/** What a user may describe instead of picking it. */
export type OwnKind = 'model' | 'accelerator'

const parameters = [
  field('model', 'activeParameters'),
  field('model', 'totalParameters', 'as-active'),
]

// Schema and accounts of utilization ask for the peak, whatever the method.
/** Methods that work out speed and memory from the shape of the model and the rates of the chip. */
const fromShape: ReadonlySet<string> = new Set(['roofline', 'plan'])

/** Whether a method needs the shape of a model: its config, not the count of its parameters alone. */
export const needsShape = (method: string): boolean => fromShape.has(method)

/** Whether a model or a chip of one’s own may be given: a site compares rates at several formats, which presets alone have. */
export const takesOwn = (tab: Tab): boolean => tab !== 'capacity'

const withWeights: ReadonlySet<string> = new Set(['flops', 'mfu'])

/**
 * The number fields of a model or an accelerator of one’s own that a method of
 * a tab needs, and those beside them that it uses; a field that may stay empty
 * says what it then stands for. A model from whose shape the method works is
 * given by its config alone: it has none.
 */
export const ownFields = (kind: OwnKind, method: string, tab: Tab): readonly Field[] => {
  if (!takesOwn(tab)) return []
  if (kind === 'model') return needsShape(method) ? [] : parameters
  if (needsShape(method)) return [peak, memory, bandwidth, link]
  return withWeights.has(method) ? [peak, memoryIfKnown] : [peak]
}

type Filled = readonly (readonly [path: string, text: string])[]

const written = (path: string, text: string | undefined): Filled =>
  text === undefined ? [] : [[path, text]]

/** A published figure as it was published: `3350 GB/s`. */
const published = (figure: Figure | undefined): string | undefined =>
  figure === undefined || figure.value === null ? undefined : `${figure.value} ${figure.unit}`

const inUnit = (value: number | undefined, unit: string): string | undefined =>
  value === undefined ? undefined : typedIn(value, unit)

const bare = (figure: Figure): string | undefined =>
  figure.value === null ? undefined : typed(toBase(figure.value, figure.unit))

/** A chip’s fields as its preset has them; what nobody published stays empty. */
const chipFields = (chip: Accelerator): Filled => [
  ...written(peak.name, inUnit(sixteenBitRate(chip), 'FLOP/s')),
  ...written(memory.name, inUnit(memoryOf(chip), 'B')),
  ...written(bandwidth.name, published(chip.memoryBandwidth)),
  ...written(link.name, published(chip.linkBandwidth)),
  ...written('server.chipsPerServer', bare(chip.chipsPerServer)),
  ...written('server.wattsPerServer', bare(chip.serverPower)),
  ...written('server.usdPerServer', bare(chip.serverPrice)),
]

/** What a preset says of its figures, which no request may. */
const ofData: ReadonlySet<string> = new Set([
  ...['basis', 'source', 'asOf', 'locator', 'note', 'countDiffers', 'towersNotCounted'],
])

/** A model’s shape and number format, as a request describes them: the field of a config takes that as well. */
const shapeText = ({ name, architecture, numberFormat }: Model): string | undefined =>
  'value' in architecture
    ? undefined
    : JSON.stringify({ name, architecture, numberFormat }, (key, value: unknown) =>
        ofData.has(key) ? undefined : value,
      )

const modelFields = (model: Model, method: string): Filled =>
  needsShape(method)
    ? written(configName, shapeText(model))
    : parameters.flatMap(({ name }) => {
        const total = name.endsWith('totalParameters')
        return written(name, bare(total ? model.totalParameters : model.activeParameters))
      })

/**
 * The fields of a preset as typed text, by their paths: what “Custom…” opens
 * with. Beside `ownFields`, a chip fills in its server, and a model from whose
 * shape the method works its config. Empty where no preset has that id.
 */
export const prefill = (kind: OwnKind, id: string, method: string): ReadonlyMap<string, string> => {
  if (kind === 'accelerator') {
    const chip = find('accelerators', id)
    return new Map(chip === undefined ? [] : chipFields(chip))
  }
  const model = find('models', id)
  return new Map(model === undefined ? [] : modelFields(model, method))
}
