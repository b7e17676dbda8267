import { activeParameters } from '../../model/architecture/parameters.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { isLater } from '../../presets/dates.ts'
import type { EvidenceLevel } from '../../presets/efficiency.ts'
import type { Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Scenario } from '../../presets/schema.ts'
import { english } from '../../words/english.ts'
import { type Message, message, type Text } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Asked } from './asked.ts'
import { yuanRateOf } from './currency-rate.ts'
import { rentWarnings } from './rent-warnings.ts'
import { serverPowerWarning, serverSizeWarning } from './server-warning.ts'

/** Whether a model fits; where it does not, or where nobody knows, why. */
export interface Fit {
  readonly fits: boolean | null
  readonly reason?: Text
}

/** Whether a plan was found that holds the model; without a roofline, whether its weights fit one server. */
export const fitOfPlan = (
  trace: Trace<Origin>,
  planned:
    | { readonly ok: true }
    | { readonly ok: false; readonly lacksMemory: boolean; readonly reason: Text }
    | undefined,
  say: Say = english,
): { fits: boolean | null; reason?: string } => {
  const { fits, reason } = fitFound(trace, planned)
  return { fits, ...(reason !== undefined && { reason: say(reason) }) }
}

/** The same, with its reason untold. */
export const fitFound = (trace: Trace<Origin>, planned: Parameters<typeof fitOfPlan>[1]): Fit => {
  if (planned?.ok === true) return { fits: true }
  return planned === undefined
    ? fitOf(trace)
    : { fits: planned.lacksMemory ? false : null, reason: planned.reason }
}

/** Whether the weights alone fit one server, and why not or why nobody knows. */
export const fitOf = (trace: Trace<Origin>): Fit => {
  const chips = trace.value('chipsToHoldWeights')
  const weightBytes = trace.value('weightBytes')
  const memoryBytes = trace.value('memoryBytes')
  if (chips === null || weightBytes === null || memoryBytes === null)
    return { fits: null, reason: reasonOf(trace, 'chipsToHoldWeights') }
  const chipsPerServer = trace.value('chipsPerServer')
  if (chips <= (chipsPerServer ?? 1)) return { fits: true }
  const need = { weightBytes, chips, memoryBytes }
  return chipsPerServer === null
    ? {
        fits: null,
        reason: message('reasons.weights-need-chips-of-unknown-servers', {
          ...need,
          reason: reasonOf(trace, 'chipsPerServer'),
        }),
      }
    : { fits: false, reason: message('reasons.weights-need-chips', { ...need, chipsPerServer }) }
}

const reasonOf = (trace: Trace<Origin>, id: QuantityId): Text =>
  trace.node(id)?.reason ?? message('reasons.input-unknown', { id })

const scenarioPrice = (
  request: Pick<Asked, 'accelerator' | 'price'>,
  scenario: Scenario | undefined,
  originAt: (pointer: string) => Origin,
  chipName: string,
): readonly Message[] => {
  if (scenario === undefined || originAt('/accelerator').from !== 'request') return []
  if (request.accelerator === scenario.request.accelerator) return []
  const kept = [
    ['/price/usdPerChipHour', 'usdPerChipHour'],
    ['/server/usdPerServer', 'usdPerServer'],
    ['/server/wattsPerServer', 'wattsPerServer'],
    ['/server/chipsPerServer', 'chipsPerServer'],
  ] as const
  const labels = kept.flatMap(([pointer, id]) =>
    originAt(pointer).from === 'scenario' &&
    (pointer !== '/price/usdPerChipHour' || request.price.method === 'rent')
      ? [message(`quantities.${id}`)]
      : [],
  )
  if (labels.length === 0) return []
  const id = String(scenario.request.accelerator)
  const of = find('accelerators', id)?.name ?? id
  return [message('warnings.scenario-of-other-accelerator', { labels, of, chip: chipName })]
}

/** Publishers count the active parameters of a mixture with or without its embedding. */
const embeddingWarning = ({ model }: Pick<Asked, 'model'>): readonly Message[] => {
  if (typeof model === 'string' || model.architecture === undefined) return []
  if (totalsOf(model.architecture).expertLayers === 0) return []
  const { active, withoutEmbedding, embeddingShare } = activeParameters(model.architecture)
  return embeddingShare < 0.02 || model.activeParameters !== active
    ? []
    : [message('warnings.active-with-embedding', { active, withoutEmbedding })]
}

/** Efficiencies that were not fitted on this chip: one warning for all of them. */
const evidenceWarning = (
  trace: Trace<Origin>,
  evidence: EvidenceLevel | undefined,
): readonly Message[] => {
  const fitted = trace
    .nodes()
    .find((node) => node.kind === 'input' && node.origin?.preset === 'efficiencies')
  if (fitted?.kind !== 'input' || fitted.origin?.basis !== 'estimate') return []
  return [message('warnings.efficiencies-not-measured-here', { onFamily: evidence === 'family' })]
}

/** Prices and terms whose records begin after the date that was asked for. */
const laterWarning = (trace: Trace<Origin>, { asOf }: Pick<Asked, 'asOf'>): readonly Message[] => {
  if (asOf === undefined) return []
  const later = datedTerms.flatMap((id) => {
    const node = trace.node(id)
    const origin = node?.kind === 'input' ? node.origin : undefined
    const date = origin?.from === 'preset' ? origin.asOf : undefined
    return date !== undefined && isLater(date, asOf) ? [{ id, date }] : []
  })
  if (later.length === 0) return []
  const used = new Set(trace.nodes().flatMap((node) => (node.kind === 'step' ? node.inputs : [])))
  const figures = later
    .filter(({ id }) => used.has(id))
    .map(({ id, date }) =>
      message('notes.dated', { label: message(`quantities.${id}`), asOf: date }),
    )
  return figures.length === 0 ? [] : [message('warnings.later-than-as-of', { asOf, figures })]
}

/** What moves with time, and is taken from a later day where none earlier is known; prices never are. */
const datedTerms: readonly QuantityId[] = [
  'usdPerServer',
  'chipUsd',
  'lifetimeYears',
  'costOfCapital',
  'gramsCo2ePerKilowattHour',
]

const rentedChip = ({ accelerator }: Pick<Asked, 'accelerator'>, name: string) => ({
  id: typeof accelerator === 'string' ? (find('accelerators', accelerator)?.id ?? null) : null,
  name,
})

/** Warnings that inference and training share. */
export const sharedWarnings = (
  trace: Trace<Origin>,
  request: Pick<Asked, 'accelerator' | 'model' | 'price' | 'asOf' | 'cnyPerUsd'>,
  scenario: Scenario | undefined,
  originAt: (pointer: string) => Origin,
  chipName: string,
  found: {
    readonly planned?: { readonly ok: boolean } | undefined
    readonly evidence: EvidenceLevel | undefined
  },
): readonly Message[] => {
  const estimates = trace
    .nodes()
    .filter(
      (node) =>
        node.kind === 'input' &&
        node.origin?.basis === 'estimate' &&
        node.origin.preset !== 'efficiencies' &&
        // Of nothing that is borne, the years are no matter.
        !(node.id === 'implementationYears' && trace.value('implementationUsdPerYear') === 0),
    )
    .map((node) => message(`quantities.${node.id}`))
  const fit: Fit = found.planned === undefined ? fitOf(trace) : { fits: null }
  return [
    ...scenarioPrice(request, scenario, originAt, chipName),
    ...(fit.fits === false ? [message('warnings.does-not-fit', { reason: fit.reason ?? '' })] : []),
    ...embeddingWarning(request),
    ...evidenceWarning(trace, found.evidence),
    ...rentWarnings(
      request.price,
      rentedChip(request, chipName),
      request.asOf,
      yuanRateOf(request),
    ),
    ...laterWarning(trace, request),
    ...serverSizeWarning(trace, request),
    ...serverPowerWarning(trace, request),
    ...(estimates.length > 0
      ? [message('warnings.rests-on-estimates', { labels: estimates })]
      : []),
  ]
}
