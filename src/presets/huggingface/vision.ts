import { visionTowerParameters } from '../../model/architecture/vision.ts'
import { message, named } from '../../words/message.ts'
import { type Config, ConfigError, Reader } from './config.ts'

const vit = (config: Config): number => {
  const read = new Reader(config)
  const tower = {
    hiddenSize: read.count(['hidden_size']),
    feedForwardSize: read.count(['intermediate_size']),
    layers: read.count(['num_hidden_layers', 'depth']),
    patchPixels: Math.max(1, read.count(['patch_size'], 14)),
    imagePixels: read.count(['image_size'], 0),
  }
  return read.missing.length > 0 ? 0 : visionTowerParameters(tower)
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
