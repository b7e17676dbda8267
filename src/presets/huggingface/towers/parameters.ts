import { visionTowerParameters } from '../../../model/architecture/vision.ts'
import type { Tower } from './reading.ts'

const count = (value: unknown): number =>
  typeof value === 'number' && value > 0 && value < 1e6 ? Math.trunc(value) : 0

const first = (value: unknown): number => count(Array.isArray(value) ? value[0] : value)

const isConformer = (type: string) => type === 'gemma4_audio' || type === 'gemma3n_audio'

/** Learned positions, as many as the config states, or one for each patch. */
const positionsOf = ({ config }: Tower, patch: number): number => {
  const stated =
    count(config.num_position_embeddings) ||
    2 * count(config.position_embedding_size) ||
    count(config.init_pos_emb_height) * count(config.init_pos_emb_width) ||
    count(config.max_source_positions)
  return stated || Math.floor(first(config.image_size) / patch) ** 2
}

/** Channels times pixels that lead into a tower; three frames of a spectrum for one that hears. */
const inputsOf = ({ config, width }: Tower, patch: number): number => {
  const bins = count(config.num_mel_bins) || count(config.n_mels)
  if (bins > 0) return 3 * (bins + width)
  return 3 * patch ** 2 * Math.max(1, count(config.temporal_patch_size))
}

/** Parameters of a tower without what leads to the text model. */
export const towerParameters = (tower: Tower): number => {
  const { config, type, width, size, gated } = tower
  const patch = Math.max(1, first(config.patch_size) || 14)
  // The MLP of GLM’s tower is as wide as what leaves it.
  const ofGlm = type === 'glm4v_vision'
  return visionTowerParameters({
    width,
    feedForwardSize: ofGlm ? count(config.out_hidden_size) : size,
    kvShare: tower.kvShare,
    gated: gated || ofGlm,
    layers: tower.layers + count(config.num_global_layers),
    inputs: inputsOf(tower, patch),
    positions: positionsOf(tower, patch),
    conformer: isConformer(type),
  })
}
