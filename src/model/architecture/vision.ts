/** A transformer that sees or hears, as a model’s config states it. */
export interface Tower {
  readonly width: number
  readonly feedForwardSize: number
  readonly gated: boolean
  /** Heads of keys and values for each head of queries. */
  readonly kvShare: number
  readonly layers: number
  /** Values of a patch of an image, or of a stretch of a spectrum. */
  readonly inputs: number
  /** Learned positions. */
  readonly positions: number
  /** Two feed-forward parts of four widths, and a convolution beside attention (arXiv 2005.08100). */
  readonly conformer: boolean
}

/** Parameters of a ViT (arXiv 2010.11929) or a conformer: its layers, and the embedding of patches and positions. */
export const visionTowerParameters = ({
  width,
  feedForwardSize,
  gated,
  kvShare,
  layers,
  inputs,
  positions,
  conformer,
}: Tower): number => {
  const biasesAndNorms = feedForwardSize + 9 * width
  const ofTransformer =
    (2 + 2 * kvShare) * width ** 2 + (gated ? 3 : 2) * width * feedForwardSize + biasesAndNorms
  // Attention with relative positions, two parts of 8 widths squared, and a gated convolution of 3.
  const ofConformer = (5 + 16 + 3) * width ** 2
  return layers * (conformer ? ofConformer : ofTransformer) + (inputs + 1 + positions) * width
}
