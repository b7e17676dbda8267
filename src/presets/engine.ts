import type { Engine } from './efficiency-schema.ts'

/** What a replica is computed from of an engine: how it sets memory aside, and what it decodes together. */
export const engineNumbers = (engine: Engine) => ({
  memoryShare: engine.memoryShare,
  maxSequences: engine.maxSequences,
  samplerBytesPerLogit: engine.samplerBytesPerLogit,
  workspaceBytes: engine.workspaceBytes,
  reservedShare: engine.reservedShare,
})
