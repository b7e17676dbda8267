import { formula } from '../graph/formula.ts'

/** What one more token adds to the KV cache while the context is shorter than any window. */
export const kvCacheBytesPerToken = formula({
  of: 'kvCacheBytesPerToken',
  from: ['kvElementsPerToken', 'bytesPerKvElement'],
  text: 'kvElementsPerToken * bytesPerKvElement',
  source: 'definition',
  compute: (i) => i.kvElementsPerToken * i.bytesPerKvElement,
})

/** What one more token adds beyond every window. */
export const growingKvCacheBytesPerToken = formula({
  of: 'growingKvCacheBytesPerToken',
  from: ['growingKvElementsPerToken', 'bytesPerKvElement'],
  text: 'growingKvElementsPerToken * bytesPerKvElement',
  source: 'definition',
  compute: (i) => i.growingKvElementsPerToken * i.bytesPerKvElement,
})

/** Small keys by which sparse attention chooses what it reads. */
export const indexKeyBytesPerToken = formula({
  of: 'indexKeyBytesPerToken',
  from: ['indexElements', 'bytesPerKvElement'],
  text: 'indexElements * bytesPerKvElement',
  source: 'definition',
  compute: (i) => i.indexElements * i.bytesPerKvElement,
})
