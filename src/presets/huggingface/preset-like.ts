import { layerCount } from '../../model/architecture/layers.ts'
import { all, find } from '../registry.ts'
import type { PresetOf } from '../schema.ts'
import { type Config, Reader } from './config.ts'
import { names } from './names.ts'
import { textPart } from './nested.ts'

const widths = (config: Config) => {
  const read = new Reader(textPart(config).config)
  return [names.layers, names.hiddenSize, names.vocabulary].map((field) =>
    read.optionalCount(field),
  )
}

const hasWidths =
  (layers: number, hiddenSize: number, vocabularySize: number) =>
  ({ architecture }: PresetOf<'models'>): boolean =>
    'layers' in architecture &&
    layerCount(architecture) === layers &&
    architecture.hiddenSize === hiddenSize &&
    architecture.vocabularySize === vocabularySize

const nameOf = ({ _name_or_path: name }: Config): string | undefined =>
  typeof name === 'string' ? find('models', name)?.id : undefined

/** The preset of the model that a config describes: by its name, or by its layers, width and vocabulary. */
export const presetLike = (config: Config): string | undefined => {
  const named = nameOf(config)
  if (named !== undefined) return named
  const [layers, hiddenSize, vocabularySize] = widths(config)
  if (layers === undefined || hiddenSize === undefined || vocabularySize === undefined)
    return undefined
  return all('models').find(hasWidths(layers, hiddenSize, vocabularySize))?.id
}
