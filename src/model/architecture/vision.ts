/** A vision transformer, as a model’s config states it. */
export interface VisionTower {
  readonly hiddenSize: number
  readonly feedForwardSize: number
  readonly layers: number
  /** The side of a patch, and of an image, in pixels. */
  readonly patchPixels: number
  readonly imagePixels: number
}

/** Parameters of a ViT (arXiv 2010.11929): its layers, and the embedding of patches and positions. */
export const visionTowerParameters = ({
  hiddenSize,
  feedForwardSize,
  layers,
  patchPixels,
  imagePixels,
}: VisionTower): number => {
  const perLayer =
    4 * hiddenSize * (hiddenSize + 1) +
    2 * hiddenSize * feedForwardSize +
    feedForwardSize +
    5 * hiddenSize
  const positions = Math.floor(imagePixels / patchPixels) ** 2
  return layers * perLayer + (3 * patchPixels ** 2 + 1 + positions) * hiddenSize
}
