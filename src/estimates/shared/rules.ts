import { countParameters } from '../../model/architecture/parameters.ts'
import type { Trace } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { isLater } from '../../presets/dates.ts'
import type { Origin } from '../../presets/origin.ts'
import { rentOf } from '../../presets/rent.ts'
import type { Scenario } from '../../presets/schema.ts'
import { english } from '../../words/english.ts'
import type { Warning } from './answer-parts.ts'
import type { Asked } from './asked.ts'

const gigabytes = (bytes: number) => `${Number((bytes / 1e9).toPrecision(3))} GB`

/** Whether a plan was found that holds the model; without a roofline, whether its weights fit one server. */
export const fitOfPlan = (
  trace: Trace<Origin>,
  planned: { readonly ok: boolean; readonly reason?: string } | undefined,
): { fits: boolean | null; reason?: string } => {
  if (planned === undefined) return fitOf(trace)
  if (planned.ok) return { fits: true }
  const lacks = planned.reason?.includes('does not fit') === true
  return {
    fits: lacks ? false : null,
    ...(planned.reason !== undefined && { reason: planned.reason }),
  }
}

/** Whether the weights alone fit one server, and in words why not or why nobody knows. */
export const fitOf = (trace: Trace<Origin>): { fits: boolean | null; reason?: string } => {
  const needed = trace.value('chipsToHoldWeights')
  const server = trace.value('chipsPerServer')
  const memory = trace.value('memoryBytes') ?? 0
  if (needed === null) return { fits: null, reason: reasonOf(trace, 'chipsToHoldWeights') }
  if (needed <= (server ?? 1)) return { fits: true }
  const need = `the weights fill ${gigabytes(trace.value('weightBytes') ?? 0)}, which needs at least ${needed} chips of ${gigabytes(memory)}`
  if (server === null)
    return { fits: null, reason: `${need}; ${reasonOf(trace, 'chipsPerServer')}` }
  return { fits: false, reason: `${need}; a server has ${server}` }
}

const reasonOf = (trace: Trace<Origin>, id: QuantityId): string =>
  english(trace.node(id)?.reason ?? `${id} is not known`)

const scenarioPrice = (
  request: Pick<Asked, 'accelerator'>,
  scenario: Scenario | undefined,
  originAt: (pointer: string) => Origin,
  chipName: string,
): readonly Warning[] => {
  if (scenario === undefined || originAt('/accelerator').from !== 'request') return []
  if (request.accelerator === scenario.request.accelerator) return []
  const kept = [
    '/price/usdPerChipHour',
    '/server/usdPerServer',
    '/server/wattsPerServer',
    '/server/chipsPerServer',
  ]
    .filter((pointer) => originAt(pointer).from === 'scenario')
    .map((pointer) => pointer.slice(1).replace('/', '.'))
  if (kept.length === 0) return []
  return [
    {
      code: 'scenario-of-other-accelerator',
      detail: `${kept.join(' and ')} still ${kept.length === 1 ? 'comes' : 'come'} from the scenario, which states it for ${String(scenario.request.accelerator)}, not for ${chipName}. Give your own, or null to use the preset’s.`,
    },
  ]
}

const billions = (count: number) => `${(count / 1e9).toPrecision(3)} billion`

/** Publishers count the active parameters of a mixture with or without its embedding. */
const embeddingWarning = ({ model }: Pick<Asked, 'model'>): readonly Warning[] => {
  if (typeof model === 'string' || model.architecture?.experts === undefined) return []
  const { active, embedding } = countParameters(model.architecture)
  if (embedding / active < 0.02 || model.activeParameters !== active) return []
  return [
    {
      code: 'active-with-embedding',
      detail: `The active parameters, ${billions(active)}, are counted with the embedding; ${billions(active - embedding)} without it, as publishers of mixtures of experts often state them.`,
    },
  ]
}

const fewProviders = 3

/** A median of one or two providers jumps when one of them changes its price. */
const rentWarning = (
  trace: Trace<Origin>,
  { price, asOf }: Pick<Asked, 'price' | 'asOf'>,
  chipName: string,
): readonly Warning[] => {
  const node = trace.nodes().find(({ id }) => id === 'usdPerChipHour')
  const preset = node?.kind === 'input' ? node.origin?.preset : undefined
  if (price.method !== 'rent' || preset?.startsWith('prices/') !== true) return []
  const rent = rentOf(preset.slice('prices/'.length), price.kind, asOf)
  if (rent === undefined || rent.providers >= fewProviders) return []
  const count =
    rent.providers === 1 ? 'One provider’s price is' : `Prices of ${rent.providers} providers are`
  return [
    {
      code: 'few-prices',
      detail: `${count} known for the ${chipName} (${price.kind}): the price can jump when one changes.`,
    },
  ]
}

/** Efficiencies that were not fitted on this chip: one warning for all of them. */
const evidenceWarning = (trace: Trace<Origin>): readonly Warning[] => {
  const fitted = trace
    .nodes()
    .find((node) => node.kind === 'input' && node.origin?.preset === 'efficiencies')
  if (fitted?.kind !== 'input' || fitted.origin?.basis !== 'estimate') return []
  return [
    {
      code: 'efficiencies-not-measured-here',
      detail: `The efficiencies are ${english(fitted.origin.note ?? '')}: an estimate, whose interval says how wide.`,
    },
  ]
}

/** Prices and terms whose records begin after the date that was asked for. */
const laterWarning = (trace: Trace<Origin>, { asOf }: Pick<Asked, 'asOf'>): readonly Warning[] => {
  const used = new Set(trace.nodes().flatMap((node) => (node.kind === 'step' ? node.inputs : [])))
  const later = trace
    .nodes()
    .flatMap(({ id, ...node }) =>
      node.kind === 'input' &&
      datedTerms.has(id) &&
      used.has(id) &&
      node.origin?.from === 'preset' &&
      isLater(node.origin.asOf ?? '', asOf)
        ? [`${id} (${node.origin.asOf})`]
        : [],
    )
  return later.length === 0
    ? []
    : [
        {
          code: 'later-than-as-of',
          detail: `Known only from later than ${asOf}, and taken all the same: ${later.join(', ')}.`,
        },
      ]
}

/** What moves with time; what a chip can do does not. */
const datedTerms: ReadonlySet<QuantityId> = new Set([
  'usdPerServer',
  'lifetimeYears',
  'costOfCapital',
  'usdPerKilowattHour',
  'gramsCo2ePerKilowattHour',
])

/** Warnings that inference and training share. */
export const sharedWarnings = (
  trace: Trace<Origin>,
  request: Pick<Asked, 'accelerator' | 'model' | 'price' | 'asOf'>,
  scenario: Scenario | undefined,
  originAt: (pointer: string) => Origin,
  chipName: string,
  planned?: { readonly ok: boolean },
): readonly Warning[] => {
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
    .map((node) => node.id)
  const fit = planned === undefined ? fitOf(trace) : { fits: null }
  return [
    ...scenarioPrice(request, scenario, originAt, chipName),
    ...(fit.fits === false
      ? [{ code: 'does-not-fit', detail: `The model does not fit one server: ${fit.reason}.` }]
      : []),
    ...embeddingWarning(request),
    ...evidenceWarning(trace),
    ...rentWarning(trace, request, chipName),
    ...laterWarning(trace, request),
    ...(estimates.length > 0
      ? [
          {
            code: 'rests-on-estimates',
            detail: `Estimates, not published figures: ${estimates.join(', ')}.`,
          },
        ]
      : []),
  ]
}
