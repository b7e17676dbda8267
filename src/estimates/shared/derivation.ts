import type { Trace } from '../../model/graph/trace.ts'
import { type QuantityId, quantities } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { sourceOf } from '../../presets/registry.ts'
import type { Derivation } from './answer-parts.ts'

/** The trace of an estimate as it is shown: inputs with origins, steps with formulas and sources. */
export const derivationOf = (trace: Trace<Origin>): Derivation => {
  const used = new Set(trace.nodes().flatMap((node) => (node.kind === 'step' ? node.inputs : [])))
  const inputs: Derivation['inputs'] = []
  const steps: Derivation['steps'] = []
  for (const node of trace.nodes()) {
    const head = { id: node.id, ...quantities[node.id], value: node.value }
    const reason = node.reason === undefined ? {} : { reason: node.reason }
    if (node.kind === 'step')
      steps.push({
        ...head,
        ...reason,
        formula: node.formula,
        inputs: [...node.inputs],
        source: sourceOf(node.source) ?? null,
      })
    else if (used.has(node.id))
      inputs.push({
        ...head,
        ...reason,
        ...(node.origin === undefined ? {} : { origin: node.origin }),
      })
  }
  return { inputs, steps }
}

/** The numbers of one part of an answer, with the reasons for its nulls put under their pointers. */
export const pick = <const I extends QuantityId>(
  trace: Trace<Origin>,
  part: string,
  ids: readonly I[],
  unknown: Record<string, string>,
): Record<I, number | null> => {
  const nodes = new Map(trace.nodes().map((node) => [node.id as QuantityId, node]))
  const entries = ids.map((id) => {
    const node = nodes.get(id)
    const value = node?.value ?? null
    if (value === null) unknown[`${part}/${id}`] = node?.reason ?? 'not part of this estimate'
    return [id, value]
  })
  return Object.fromEntries(entries) as Record<I, number | null>
}

/** The figures of every answer’s cost and energy. */
export const costIds = [
  'usdPerSecond',
  'usdPerHour',
  'usdPerDay',
  'usdPerYear',
  'usdPerYearWholeServers',
  'usdPerQuery',
  'usdPerMillionTokens',
  'usdPerMillionOutputTokens',
  'capexUsd',
  'allInUsdPerYear',
  'allInUsdPerQuery',
  'allInUsdPerMillionTokens',
  'allInUsdPerMillionOutputTokens',
  'idleUsdPerYear',
] as const satisfies readonly QuantityId[]
export const refreshIds = [
  'trainingUsdPerYear',
  'trainingUsdPerQuery',
  'totalUsdPerYear',
  'totalUsdPerQuery',
] as const satisfies readonly QuantityId[]
export const valueIds = [
  'valueUsdPerYear',
  'marginUsdPerYear',
  'marginOverCost',
  'paybackYears',
] as const satisfies readonly QuantityId[]
export const energyIds = [
  'powerWatts',
  'kilowattHoursPerDay',
  'kilowattHoursPerYear',
  'wattHoursPerQuery',
  'electricityUsdPerYear',
  'savedKilowattHoursPerYear',
  'savedElectricityUsdPerYear',
  'tonnesCo2ePerYear',
  'gramsCo2ePerQuery',
] as const satisfies readonly QuantityId[]
