import type { Engine } from './efficiency-schema.ts'

/** The engine that stands for one that nobody names: what is measured of it is of any. */
export const unnamedEngine = 'other'

/** What an engine looks at to choose its defaults. */
export interface EngineChip {
  readonly name: string
  readonly memoryBytes: number
}

const maxSequencesOn = ({ maxSequences, smallerChips }: Engine, chip: EngineChip): number => {
  if (smallerChips === undefined) return maxSequences
  const { belowBytes, names } = smallerChips
  const isNamed = names.some((name) => chip.name.toLowerCase().includes(name))
  return isNamed || chip.memoryBytes < belowBytes ? smallerChips.maxSequences : maxSequences
}

/** What runs where an engine is asked for on a chip of a family: its port, where it has one. */
export const portedTo = (
  engine: Engine,
  family: string | undefined,
  engines: readonly Engine[],
): Engine =>
  engines.find(
    ({ portOf }) => portOf !== undefined && portOf.engine === engine.id && portOf.family === family,
  ) ?? engine

/** What a replica is computed from of an engine: how it sets memory aside, and what it decodes together. */
export const engineNumbers = (engine: Engine, chip: EngineChip) => ({
  memoryShare: engine.memoryShare,
  maxSequences: maxSequencesOn(engine, chip),
  samplerBytesPerLogit: engine.samplerBytesPerLogit,
  workspaceBytes: engine.workspaceBytes,
  reservedShare: engine.reservedShare,
})
