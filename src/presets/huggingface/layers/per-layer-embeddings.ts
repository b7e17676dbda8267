import type { Reader } from '../config.ts'
import type { Frame } from '../fold.ts'

/**
 * Per-layer embeddings (Gemma 3n, 4 E2B and E4B): each token looks up a row for
 * each layer; three matrices mix it in, the one before all layers counted with each.
 */
export const perLayerEmbeddings = (
  read: Reader,
  { hiddenSize, vocabularySize }: Frame,
  layers: number,
  ofClass: number,
) => {
  const width = read.count(['hidden_size_per_layer_input'], ofClass)
  if (width === 0) return { layer: {}, frame: {} }
  const rows = read.count(['vocab_size_per_layer_input'], vocabularySize)
  return {
    layer: { otherParameters: 3 * hiddenSize * width },
    frame: { tableParameters: rows * layers * width },
  }
}
