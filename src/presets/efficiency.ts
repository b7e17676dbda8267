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

/** The fitted constants for a chip and an engine. */
export const efficiencyOf = (
  fitted: Pick<Efficiencies, 'parameters' | 'deviations'>,
  subject: Subject,
): Readonly<Record<ParameterId, number>> => constantsUnder(parameters, fitted, keysOf(subject))

/** Bits of the numbers that are multiplied. */
export type Bits = 16 | 8 | 4

/** Of the fitted constants, those of a replica: for the number format that it multiplies in, and for its links. */
export const replicaEfficiencies = (
  fitted: Readonly<Record<ParameterId, number>>,
  bits: Bits,
  fastLinks: boolean,
) => ({
  memoryEfficiency: fitted.memoryEfficiency,
  kvEfficiency: fitted.kvEfficiency,
  matmulEfficiency: fitted[`matmulEfficiency${bits}`],
  attentionEfficiency: fitted.attentionEfficiency,
  linkEfficiency: fastLinks ? fitted.linkEfficiency : fitted.hostLinkEfficiency,
  collectiveLatencySeconds: fastLinks
    ? fitted.collectiveLatencySeconds
    : fitted.hostCollectiveLatencySeconds,
  activationTraffic: fitted.activationTraffic,
  stepHostSeconds: fitted.stepHostSeconds,
  layerSeconds: fitted.layerSeconds,
  expertLayerSeconds: fitted.expertLayerSeconds,
  sequenceSeconds: fitted.sequenceSeconds,
  requestHostSeconds: fitted.requestHostSeconds,
})

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
  const text = plain(written)
  const found = names
    .filter(({ name }) => text.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  const other = engines.find(({ id }) => id === 'other')
  const engine = found?.engine ?? other
  if (engine === undefined) throw new Error('presets/engines.json has no engine "other"')
  const number = /\d+(?:\.\d+)*/.exec(written)?.[0]
  return { engine, version: found === undefined ? undefined : number }
}
