import { type Config, Reader } from './config.ts'

/**
 * Parameters of the vision tower beside a text model (a ViT, arXiv 2010.11929):
 * stored with the model, but no text token passes through them.
 */
export const visionParameters = ({ vision_config: config }: Config): number => {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return 0
  const read = new Reader(config as Config)
  const hidden = read.count(['hidden_size'])
  const size = read.count(['intermediate_size'])
  const layers = read.count(['num_hidden_layers', 'depth'])
  const patch = read.count(['patch_size'], 14)
  const image = read.count(['image_size'], 0)
  if (read.missing.length > 0) return 0
  const perLayer = 4 * hidden * (hidden + 1) + 2 * hidden * size + size + 5 * hidden
  const embedding = (3 * patch ** 2 + 1 + Math.floor(image / patch) ** 2) * hidden
  return layers * perLayer + embedding
}
