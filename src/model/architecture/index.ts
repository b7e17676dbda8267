export { type AdapterTargets, adaptedWidth, adapterTargets } from './adapters.ts'
export { fullLayers, kvCacheBytes, kvCacheBytesPerToken, kvElementsPerLayer } from './kv-cache.ts'
export { countParameters, type Parameters } from './parameters.ts'
export { type AttentionKind, attentionKind, type Shape } from './shape.ts'
