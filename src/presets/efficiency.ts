import { portable } from '../units/portable.ts'
import {
  type Efficiencies,
  type Engine,
  type ParameterId,
  parameters,
} from './efficiency-schema.ts'

/** What efficiencies are looked up for. */
export interface Subject {
  /** Of a preset; null for a chip of the user's own. */
  readonly chip: string | null
  readonly family: string | undefined
  readonly engine: string
  readonly version?: string | undefined
}

/** How well the rate is known: this chip and engine were measured, others of its family, or neither. */
export type EvidenceLevel = 'measured' | 'family' | 'prior'

/** The keys under which a subject's deviations stand. */
export const keysOf = ({ chip, family, engine, version }: Subject): readonly string[] => [
  ...(family === undefined ? [] : [`family:${family}`]),
  ...(chip === null ? [] : [`chip:${chip}`]),
  `engine:${engine}`,
  ...(version === undefined ? [] : [`version:${engine} ${version}`]),
]

/** Fitted constants with the departures under these keys. */
export const constantsUnder = <Id extends string>(
  table: Readonly<Record<Id, { readonly group: string }>>,
  fitted: {
    readonly parameters: Readonly<Partial<Record<Id, number>>>
    readonly deviations: Readonly<Record<string, Readonly<Record<string, number>>>>
  },
  keys: readonly string[],
): Readonly<Record<Id, number>> => {
  const shifts: Record<string, number> = {}
  for (const key of keys)
    for (const [group, shift] of Object.entries(fitted.deviations[key] ?? {}))
      shifts[group] = (shifts[group] ?? 0) + shift
  const values = Object.entries(fitted.parameters as Record<string, number>).map(([id, value]) => [
    id,
    value * portable(Math.exp(shifts[table[id as Id].group] ?? 0)),
  ])
  return Object.fromEntries(values) as Record<Id, number>
}

/** The fitted constants for a chip and an engine; no more than all of a memory’s bandwidth is reached. */
export const efficiencyOf = (
  fitted: Pick<Efficiencies, 'parameters' | 'deviations'>,
  subject: Subject,
): Readonly<Record<ParameterId, number>> => {
  const constants = constantsUnder(parameters, fitted, keysOf(subject))
  return {
    ...constants,
    memoryEfficiency: Math.min(1, constants.memoryEfficiency),
    expertMemoryEfficiency: Math.min(1, constants.expertMemoryEfficiency),
    kvEfficiency: Math.min(1, constants.kvEfficiency),
  }
}

/** Bits of the numbers that are multiplied. */
export type Bits = 16 | 8 | 4

/** In which numbers weights are multiplied, and which are unpacked for it, for want of a unit for theirs. */
export interface Multiplied {
  readonly bits: Bits
  readonly unpacksDense: boolean
  readonly unpacksExperts: boolean
}

/** Of the fitted constants, those of a replica: for the number format that it multiplies in, and for its links. */
export const replicaEfficiencies = (
  fitted: Readonly<Record<ParameterId, number>>,
  { bits, unpacksDense, unpacksExperts }: Multiplied,
  fastLinks: boolean,
) => {
  const shareOf = (isUnpacked: boolean) => (isUnpacked ? fitted.weightOnlyShare : 1)
  return {
    memoryEfficiency: fitted.memoryEfficiency,
    expertMemoryEfficiency: fitted.expertMemoryEfficiency,
    kvEfficiency: fitted.kvEfficiency,
    matmulEfficiency: fitted[`matmulEfficiency${bits}`] * shareOf(unpacksDense),
    expertMatmulEfficiency:
      fitted[`expertMatmulEfficiency${bits}`] *
      fitted[`matmulEfficiency${bits}`] *
      shareOf(unpacksExperts),
    attentionEfficiency: fitted.attentionEfficiency,
    linkEfficiency: fastLinks ? fitted.linkEfficiency : fitted.hostLinkEfficiency,
    // Chips of a server that talk through its host share what it moves.
    linkCrowding: fastLinks ? 0 : 1,
    collectiveLatencySeconds: fastLinks
      ? fitted.collectiveLatencySeconds
      : fitted.hostCollectiveLatencySeconds,
    activationTraffic: fitted.activationTraffic,
    stepHostSeconds: fitted.stepHostSeconds,
    layerSeconds: fitted.layerSeconds,
    expertLayerSeconds: fitted.expertLayerSeconds,
    sequenceSeconds: fitted.sequenceSeconds,
    requestHostSeconds: fitted.requestHostSeconds,
  }
}

export const evidenceOf = (
  fitted: Pick<Efficiencies, 'deviations' | 'measured'>,
  { chip, family, engine }: Subject,
): EvidenceLevel => {
  if (fitted.measured.includes(`${chip}|${engine}`)) return 'measured'
  const known = chip !== null && `chip:${chip}` in fitted.deviations
  return known || (family !== undefined && `family:${family}` in fitted.deviations)
    ? 'family'
    : 'prior'
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The engine whose name begins or holds what was written, with the version that follows. */
export const engineNamed = (
  engines: readonly Engine[],
  written: string,
): { readonly engine: Engine; readonly version: string | undefined } => {
  const names = engines.flatMap((engine) =>
    [engine.id, engine.name, ...engine.aliases].map((name) => ({ engine, name: plain(name) })),
  )
  // Rounds of MLPerf and NIM have numbers of their own.
  const own = written.replace(/\((?:MLPerf|NIM)[^)]*\)/gi, '')
  const number = /\d+(?:\.\d+)*/.exec(own)?.[0]
  // "vLLM 0.9.1 (Ascend)" is vLLM Ascend.
  const texts = [plain(written), plain(written.replace(number ?? '', ''))]
  const found = names
    .filter(({ name }) => texts.some((text) => text.includes(name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  const other = engines.find(({ id }) => id === 'other')
  const engine = found?.engine ?? other
  if (engine === undefined) throw new Error('presets/engines.json has no engine "other"')
  return { engine, version: found === undefined ? undefined : number }
}
