import type { Shape } from '../../model/architecture/shape.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { formattedParts, type NumberFormat } from '../../presets/number-format.ts'
import type { Origin } from '../../presets/origin.ts'
import { find, weightOnlyFormats } from '../../presets/registry.ts'
import { isServed } from '../../presets/served.ts'
import { storedAsPublished } from '../../presets/stored.ts'
import { type Message, message } from '../../words/message.ts'
import { usualHeadroom } from '../shared/headroom.ts'
import { type Fields, isFields } from '../shared/merge.ts'
import type { OwnFormat } from '../shared/number-format.ts'
import type { BillingWay } from '../shared/request-billing.ts'
import type { SettledPerformance } from '../shared/request-roofline.ts'
import type { InferenceRequest } from './request.ts'

/** A model was trained for so many tokens; beyond, its answers are nobody's claim. */
export const contextWarning = (
  trace: Trace<Origin>,
  model: string,
  contextTokens: number | null | undefined,
): readonly Message[] => {
  const tokens = trace.value('tokensPerQuery')
  if (tokens === null || contextTokens == null || tokens <= contextTokens) return []
  return [message('warnings.beyond-context', { tokens, contextTokens, model })]
}

/** What a list does not answer at once. */
export const outputWarning = (
  outputTokens: number,
  name: string,
  maxOutputTokens: number | null | undefined,
): readonly Message[] =>
  maxOutputTokens == null || outputTokens <= maxOutputTokens
    ? []
    : [message('warnings.beyond-max-output', { outputTokens, maxOutputTokens, name })]

/** What is paid of a load that needs less than a server. */
export type SizePaid = 'share' | 'owned' | 'chip' | 'server'

/** Exactly those of a plan’s replicas are chips, as those billed by the chip are. */
export const paidOf = (billing: BillingWay, method: string, price: 'rent' | 'own'): SizePaid => {
  if (billing !== 'exact') return billing
  if (method === 'roofline') return 'chip'
  return price === 'own' ? 'owned' : 'share'
}

/** What is odd about the size of an inference estimate. */
export const sizeWarnings = (
  trace: Trace<Origin>,
  method: string,
  paid: SizePaid,
): readonly Message[] => {
  const servers = trace.value('serversExact')
  const used = trace.value('flopsUtilization')
  return [
    ...(servers !== null && servers > 0 && servers < 1
      ? [message('warnings.below-one-server', { share: servers, paid })]
      : []),
    ...(method === 'measured' && used !== null && used > 1
      ? [message('warnings.above-peak', { times: used, of: 'measured-rate' })]
      : []),
  ]
}

/** A peak beyond what the replicas serve, where a queue grows without end, or beyond what they should be used. */
export const brimWarning = (
  trace: Trace<Origin>,
  given: number | undefined,
  needed: number | undefined,
): readonly Message[] => {
  const used = trace.value('peakUtilization')
  if (used === null || needed === undefined) return []
  const limit = Math.min(trace.value('maxUtilization') ?? 1, usualHeadroom().value)
  const isAbove = used > limit * (1 + 1e-9)
  if (given !== undefined && given < needed && used > 1) {
    const queriesPerSecondPerReplica = trace.value('queriesPerSecondPerReplica') ?? 0
    return [message('warnings.overloaded', { needed, given, queriesPerSecondPerReplica })]
  }
  return isAbove ? [message('warnings.above-max-utilization', { used, limit })] : []
}

/** Replicas that are given may serve the peak, and be too few to keep a limit on TTFT. */
export const ttftWarning = (
  trace: Trace<Origin>,
  given: number | undefined,
  needed: number | undefined,
): readonly Message[] => {
  const used = trace.value('peakUtilization') ?? 0
  const within = trace.value('ttftUtilization') ?? 1
  return given === undefined || needed === undefined || used > 1 || used <= within * (1 + 1e-9)
    ? []
    : [message('warnings.ttft-limit-not-kept', { needed, given })]
}

/** What is bought for the peak is there at night, too. */
export const ownedStayWarning = (
  method: string,
  autoscaling: 'none' | 'hourly' | undefined,
): readonly Message[] =>
  method === 'own' && autoscaling === 'hourly' ? [message('warnings.owned-chips-stay')] : []

/** What `auto` picks may be fewer bits than anybody has published. */
export const formatWarning = (
  precision: string,
  model: { readonly name: string; readonly shape: Shape | undefined; readonly own: OwnFormat },
  taken: string | undefined,
): readonly Message[] => {
  if (precision !== 'auto' || taken === undefined || model.shape === undefined) return []
  const own = storedAsPublished(model.own.format, model.shape, undefined).name
  return taken === own
    ? []
    : [message('warnings.not-the-format-of-the-checkpoint', { model: model.name, taken, own })]
}

/** Formats of the weights that a request has priced; `auto` takes none that the chip does not multiply. */
const formatsAsked = (precision: SettledPerformance['precision'] | 'auto', own: NumberFormat) =>
  precision === 'auto'
    ? []
    : precision !== 'native'
      ? [precision]
      : formattedParts.flatMap((part) => own[part]?.format ?? [])

/** A format may be priced on a chip on which no engine would load it. */
export const servedWarning = (
  performance: InferenceRequest['performance'],
  chip: { readonly id: string | null; readonly name: string },
  own: NumberFormat,
): readonly Message[] => {
  const preset = chip.id === null ? undefined : find('accelerators', chip.id)
  if (performance.method !== 'roofline' || preset === undefined) return []
  const formats = [...new Set(formatsAsked(performance.precision, own))].filter(
    (format) => !isServed(format, preset, weightOnlyFormats()),
  )
  return formats.length === 0
    ? []
    : [message('warnings.format-not-served', { formats, chip: chip.name })]
}

const partsOfChips = ['performance', 'server', 'scaling', 'energy', 'billing'] as const

/** What is said of chips counts for nothing where none are needed; `more` is named with it. */
export const unusedWarning = (body: Fields, more: readonly string[] = []): readonly Message[] => {
  const ofChips = partsOfChips.filter((name) => {
    const part = body[name]
    return typeof part === 'string' || (isFields(part) && Object.keys(part).length > 0)
  })
  const parts = [...ofChips, ...more]
  return parts.length === 0 ? [] : [message('warnings.not-counted', { parts })]
}
