import { efficiencies, trainingEfficiencies } from '../../src/presets/registry.ts'

type Numbers = Readonly<Record<string, number | undefined>>
interface Fit {
  readonly parameters: Numbers
  readonly deviations: Readonly<Record<string, Numbers>>
}

/** Reads constants as fitted: each times e to the power of what its group departs by under the keys. */
const reader =
  ({ parameters, deviations }: Fit, keys: readonly string[]) =>
  (id: string, group: string): number => {
    const value = parameters[id]
    if (value === undefined) throw new Error(`no constant ${id} was fitted`)
    return value * Math.exp(keys.reduce((sum, key) => sum + (deviations[key]?.[group] ?? 0), 0))
  }

/** Constants of serving. */
export const fittedFor = (family: string, chip: string, engine: string) => {
  const of = reader(efficiencies(), [`family:${family}`, `chip:${chip}`, `engine:${engine}`])
  return {
    // No more than all of the bandwidth.
    memory: Math.min(1, of('memoryEfficiency', 'memory')),
    kv: Math.min(1, of('kvEfficiency', 'memory')),
    expertMemory: Math.min(1, of('expertMemoryEfficiency', 'memory')),
    matmul: of('matmulEfficiency16', 'compute'),
    matmul8: of('matmulEfficiency8', 'compute'),
    /** Experts reach a share of what other weights do. */
    expertMatmul: of('expertMatmulEfficiency16', 'expert') * of('matmulEfficiency16', 'compute'),
    /** Weights of fewer bits that are unpacked. */
    unpacked: of('weightOnlyShare', 'none'),
    attention: of('attentionEfficiency', 'compute'),
    link: of('linkEfficiency', 'link'),
    hostLink: of('hostLinkEfficiency', 'link'),
    traffic: of('activationTraffic', 'none'),
    stepHost: of('stepHostSeconds', 'overhead'),
    layer: of('layerSeconds', 'overhead'),
    expertLayer: of('expertLayerSeconds', 'overhead'),
    collective: of('collectiveLatencySeconds', 'overhead'),
    hostCollective: of('hostCollectiveLatencySeconds', 'overhead'),
    requestHost: of('requestHostSeconds', 'request'),
    sequence: of('sequenceSeconds', 'sequence'),
  }
}

/** Constants of training under any framework. */
export const trainingFittedFor = (family: string, chip: string) => {
  const of = reader(trainingEfficiencies(), [`family:${family}`, `chip:${chip}`])
  return {
    matmul: of('matmulEfficiency16', 'compute'),
    attention: of('attentionEfficiency', 'attention'),
    traffic: of('activationTraffic', 'none'),
    layer: of('layerSeconds', 'overhead'),
    collective: of('collectiveLatencySeconds', 'overhead'),
    stepHost: of('trainingStepHostSeconds', 'overhead'),
    link: of('linkEfficiency', 'link'),
    dataLink: of('dataLinkEfficiency', 'link'),
    leak: of('overlapLeak', 'none'),
    optimizerBytes: of('optimizerBytesMoved', 'none'),
    expertLayer: of('expertLayerSeconds', 'overhead'),
    expertHalf: of('expertHalfTokens', 'none'),
  }
}
