import { formula } from '../graph/formula.ts'

/** What one more token adds to the KV cache at 16 bits while the context is shorter than any window. */
export const kvCacheBytesPerToken = formula({
  of: 'kvCacheBytesPerToken',
  from: ['cachedLayers', 'kvElementsPerLayer', 'bytesPerSixteenBits'],
  text: 'cachedLayers * kvElementsPerLayer * bytesPerSixteenBits',
  source: 'definition',
  compute: (i) => i.cachedLayers * i.kvElementsPerLayer * i.bytesPerSixteenBits,
})
