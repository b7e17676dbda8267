import type { EvidenceLevel, Subject } from '../../presets/efficiency.ts'
import type { Origin } from '../../presets/origin.ts'
import { efficiencies } from '../../presets/registry.ts'
import { deviationOf, type Known, knownBy, quantilesOf, unknownsOf } from '../../presets/spread.ts'
import type { SpreadPart } from '../../presets/spread-schema.ts'
import { type Message, message } from '../../words/message.ts'
import type { Givens } from '../shared/givens.ts'

/** Parts of the spread that whoever asks for a plan can have: its replica has a batch, not a load. */
type ToldPart = Exclude<SpreadPart, 'load' | 'saturated'>

/** Parts by the quantity in which they stand together, the more telling last. */
const quantities = {
  TableDeviation: ['table'],
  ModelDeviation: ['sparse', 'kindOnChip'],
  BatchDeviation: ['smallBatch'],
  ChipDeviation: ['chip', 'family'],
  EngineDeviation: ['version', 'loadOnEngine', 'engine'],
  FormatDeviation: ['format'],
} as const satisfies Readonly<Record<string, readonly ToldPart[]>>
type Suffix = keyof typeof quantities
const suffixes = Object.keys(quantities) as readonly Suffix[]

const figures = ['rate', 'ttft', 'tpot'] as const

let known: Known | undefined
const measuredFacts = (): Known => {
  known ??= knownBy(efficiencies())
  return known
}

/** What of a plan no measurement tells, or is harder to predict. */
export const unknownsOfPlan = (
  subject: Subject,
  bits: number,
  isSparse: boolean,
  batch: number,
): readonly SpreadPart[] =>
  unknownsOf({ subject, bits, isSparse, batch, load: 'batch' }, measuredFacts())

const told = (suffix: Suffix, unknowns: readonly SpreadPart[]): ToldPart | undefined =>
  quantities[suffix].findLast((part) => unknowns.includes(part))

/** What the interval is wider for. */
const wordsOf = (part: ToldPart, unknowns: readonly SpreadPart[]): Message =>
  part === 'kindOnChip'
    ? message('notes.spread-kindOnChip', { isSparse: unknowns.includes('sparse') })
    : message(`notes.spread-${part}`)

const originOf = (evidence: EvidenceLevel, note: Message | undefined): Origin => ({
  from: 'preset',
  preset: 'efficiencies',
  basis: evidence === 'measured' ? 'measured' : 'estimate',
  ...(note && { note }),
  sources: [],
})

/** The parts of each figure’s spread: 0 where the part does not apply. */
export const spreadGivens = (unknowns: readonly SpreadPart[], evidence: EvidenceLevel): Givens => {
  const { spread } = efficiencies()
  const givens: Givens = {}
  for (const suffix of suffixes) {
    const part = told(suffix, unknowns)
    const note = part === undefined ? message('notes.spread-none') : wordsOf(part, unknowns)
    const parts: readonly SpreadPart[] = quantities[suffix]
    const held = parts.filter((one) => unknowns.includes(one))
    for (const figure of figures)
      givens[`${figure}${suffix}`] = {
        value: deviationOf(spread[figure], held),
        // What is said of a part stands with the rate’s, for all three.
        origin: originOf(evidence, figure === 'rate' ? note : undefined),
      }
  }
  for (const figure of figures)
    givens[`${figure}Quantile`] = {
      value: quantilesOf(spread[figure], unknowns)[1],
      origin: originOf(evidence, figure === 'rate' ? message('notes.spread-quantile') : undefined),
    }
  return givens
}

/** Why the interval is as wide as it is. */
export const spreadReason = (unknowns: readonly SpreadPart[]): Message =>
  message('plans.interval-reason', {
    unknowns: suffixes.flatMap((suffix) => {
      const part = told(suffix, unknowns)
      return part === undefined || part === 'table' ? [] : [wordsOf(part, unknowns)]
    }),
  })
