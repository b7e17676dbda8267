import { message, named } from '../../words/message.ts'
import { type Config, ConfigError, Reader } from './config.ts'

const vit = (config: Config): number => {
  const read = new Reader(config)
  const hidden = read.count(['hidden_size'])
  const size = read.count(['intermediate_size'])
  const layers = read.count(['num_hidden_layers', 'depth'])
  const patch = Math.max(1, read.count(['patch_size'], 14))
  const image = read.count(['image_size'], 0)
  if (read.missing.length > 0) return 0
  const perLayer = 4 * hidden * (hidden + 1) + 2 * hidden * size + size + 5 * hidden
  const embedding = (3 * patch ** 2 + 1 + Math.floor(image / patch) ** 2) * hidden
  return layers * perLayer + embedding
}

/**
 * Parameters of the vision tower beside a text model (a ViT, arXiv 2010.11929):
 * stored with the model, but no text token passes through them. 0 where the
 * config does not describe one; throws a ConfigError where it is described wrongly.
 */
export const visionParameters = ({ vision_config: config }: Config): number => {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return 0
  try {
    const parameters = vit(config as Config)
    if (parameters <= 1e15) return parameters
    throw new ConfigError(message('errors.too-large'))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(
      message('errors.not-a-vision-tower', {
        reason: named(error.problem, error.field ?? 'vision_config'),
      }),
      'vision_config',
      message('allowed.vision-config'),
    )
  }
}
