import { keysOf, type Subject } from './efficiency.ts'
import type { Efficiencies } from './efficiency-schema.ts'
import type { Quantiles, Spread, SpreadPart } from './spread-schema.ts'

/** What decides how well a case is known. */
export interface SpreadSubject {
  readonly subject: Subject
  /** Bits of the numbers that are multiplied. */
  readonly bits: number
  /** Whether the model is a mixture of experts. */
  readonly isSparse: boolean
  /** Sequences decoded together; undefined where they are as many as memory and engine take. */
  readonly batch: number | undefined
  /** A batch that stays, queries that arrive at a rate, or more of them than are served. */
  readonly load: 'batch' | 'rate' | 'saturated'
}

/** Batches up to this many sequences are small: the host’s work, not the chip’s, sets their pace. */
const smallBatch = 8

/** What rows of measurements tell of: `chip:…`, `engine:…` and others as in `deviations`, and pairs of them. */
export type Known = ReadonlySet<string>

const formatKey = (chip: string | null, bits: number) => `format:${chip} ${bits}`
const kindKey = (chip: string | null, isSparse: boolean) =>
  `kind:${chip} ${isSparse ? 'sparse' : 'dense'}`
const loadKey = (engine: string, load: SpreadSubject['load']) =>
  `load:${engine} ${load === 'batch' ? 'batch' : 'rate'}`

/** What a row that was measured makes known. */
export const factsOf = ({ subject, bits, isSparse, load }: SpreadSubject): readonly string[] => [
  ...keysOf(subject),
  formatKey(subject.chip, bits),
  kindKey(subject.chip, isSparse),
  loadKey(subject.engine, load),
]

const kinds = ['family', 'version', 'format', 'kind', 'load'] as const

/** What rows tell of, as it is written with a fit: chips and engines stand in `measured`. */
export const writtenFacts = (facts: readonly string[]): Efficiencies['facts'] => {
  const of = (kind: string) =>
    [...new Set(facts)]
      .filter((fact) => fact.startsWith(`${kind}:`))
      .map((fact) => fact.slice(kind.length + 1))
      .toSorted()
  const [family, version, format, kind, load] = kinds.map(of)
  return {
    family: family ?? [],
    version: version ?? [],
    format: format ?? [],
    kind: kind ?? [],
    load: load ?? [],
  }
}

/** What the fit’s rows tell of. */
export const knownBy = ({ measured, facts }: Pick<Efficiencies, 'measured' | 'facts'>): Known =>
  new Set([
    ...measured.flatMap((pair) => {
      const [chip, engine] = pair.split('|')
      return [`chip:${chip}`, `engine:${engine}`]
    }),
    ...kinds.flatMap((kind) => facts[kind].map((fact) => `${kind}:${fact}`)),
  ])

/** Why a prediction may be off: what of the case was not measured, and what is harder to predict. */
export const unknownsOf = (
  { subject, bits, isSparse, batch, load }: SpreadSubject,
  known: Known,
): readonly SpreadPart[] => {
  const { chip, family, engine, version } = subject
  const hasChip = chip !== null && known.has(`chip:${chip}`)
  const hasFamily = hasChip || (family !== undefined && known.has(`family:${family}`))
  const hasEngine = engine !== 'other' && known.has(`engine:${engine}`)
  const hasVersion = version !== undefined && known.has(`version:${engine} ${version}`)
  const parts: readonly (readonly [SpreadPart, boolean])[] = [
    ['table', true],
    ['sparse', isSparse],
    ['kindOnChip', hasChip && !known.has(kindKey(chip, isSparse))],
    ['smallBatch', load === 'batch' && batch !== undefined && batch <= smallBatch],
    ['chip', !hasChip],
    ['family', !hasFamily],
    ['engine', !hasEngine],
    ['version', hasEngine && !hasVersion],
    ['format', hasChip && !known.has(formatKey(chip, bits))],
    ['load', load !== 'batch'],
    ['loadOnEngine', hasEngine && !known.has(loadKey(engine, load))],
    ['saturated', load === 'saturated'],
  ]
  return parts.flatMap(([part, holds]) => (holds ? [part] : []))
}

/** The standard deviation of the error’s logarithm: parts that know nothing of each other add up as squares. */
export const deviationOf = (
  { parts }: Pick<Spread, 'parts'>,
  unknowns: readonly SpreadPart[],
): number => Math.sqrt(unknowns.reduce((sum, part) => sum + parts[part] ** 2, 0))

/** Half of the 50%, 80% and 95% interval, as logarithms. */
export interface HalfIntervals {
  readonly half50: number
  readonly half80: number
  readonly half95: number
}

/** How many deviations hold 50, 80 and 95% of rows of this kind. */
export const quantilesOf = ({ quantiles }: Spread, unknowns: readonly SpreadPart[]): Quantiles =>
  quantiles[unknowns.includes('sparse') ? 'sparse' : 'dense']

/** The intervals of a prediction of which this is unknown. */
export const halfIntervalsOf = (spread: Spread, unknowns: readonly SpreadPart[]): HalfIntervals => {
  const deviation = deviationOf(spread, unknowns)
  const [q50, q80, q95] = quantilesOf(spread, unknowns)
  return { half50: q50 * deviation, half80: q80 * deviation, half95: q95 * deviation }
}
