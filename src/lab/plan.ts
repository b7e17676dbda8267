import { unknownLink } from '../estimates/shared/chip.ts'
import { constants } from '../model/quantities/constants.ts'
import { type Parallelism, shapeInputs } from '../model/roofline/inputs.ts'
import { prepare, type Values, valuesFrom } from '../model/roofline/replica.ts'
import { addressableBytes } from '../planner/serving/formats.ts'
import type { Subject } from '../presets/efficiency.ts'
import type { Engine, ParameterId } from '../presets/efficiency-schema.ts'
import type { Figure } from '../presets/figure.ts'
import type { Accelerator, Shape } from '../presets/schema.ts'
import { toBase, type UnitSymbol } from '../units/units.ts'
import type { Case } from './case.ts'
import { type Numbers, numbersOf, sixteenBitPeak } from './formats.ts'
import { type Load, loadOf } from './load.ts'
import { chipNamed, modelNamed } from './names.ts'

/** A case resolved against the presets: all that does not depend on the efficiencies. */
export interface Plan {
  readonly id: string
  readonly subject: Subject
  readonly engine: Engine
  readonly chip: Accelerator
  readonly modelId: string
  readonly load: Load
  readonly bits: Numbers['bits']
  /** Whether chips of a server talk over links of their own, not through the host. */
  readonly fastLinks: boolean
  /** Ways in which the replica may run; the better one is taken. */
  readonly variants: readonly Values[]
  /** Replicas' share that the table counts: below 1 where a deployment is larger than what it counts. */
  readonly countedShare: number
}

const figure = (one: Figure): number | undefined =>
  one.value === null ? undefined : toBase(one.value, one.unit as UnitSymbol)

const baseValues = (): Partial<Values> => ({
  forwardFlopsPerParameterToken: constants.forwardFlopsPerParameterToken.value,
  tokensPerRow: 1,
  queriesPerMixedStep: 1,
  tokensPerAcceptedRow: 1,
  chipsPerLink: 1,
  decodedTokensPerStep: 1,
  rowsPerSequence: 1,
  prefixCacheHitRate: 0,
  prefillShare: 1,
  promptsTogether: 1,
  chunkTokens: 8192,
  queueSeconds: 0,
})

interface Chips {
  readonly memoryBytes: number
  readonly bandwidth: number
  readonly attentionPeak: number
  readonly link: number
}

const valuesOf = (
  one: Case,
  shape: Shape,
  numbers: Numbers,
  chips: Chips,
  engine: Engine,
  parallelism: Parallelism,
  cap: number | undefined,
): Values =>
  valuesFrom({
    ...baseValues(),
    ...shapeInputs(shape, numbers.formats, parallelism, engine.freesWindow),
    inputTokens: one.inputTokens ?? 0,
    outputTokens: one.outputTokens ?? 0,
    peakFlopsPerSecond: numbers.peakFlopsPerSecond,
    attentionPeakFlopsPerSecond: chips.attentionPeak,
    bandwidthBytesPerSecond: chips.bandwidth,
    linkBytesPerSecond: chips.link,
    memoryBytes: chips.memoryBytes,
    memoryShare: engine.memoryShare,
    maxSequences: cap ?? engine.maxSequences,
    samplerBytesPerLogit: engine.samplerBytesPerLogit,
    workspaceBytes: engine.workspaceBytes,
    reservedShare: engine.reservedShare,
  })

/** The plan of a row, or what keeps it from being predicted. */
export const planOf = (
  one: Case,
  engineOf: (written: string) => { engine: Engine; version: string | undefined },
): Plan | string => {
  const chip = chipNamed(one.accelerator)
  if (chip === undefined) return `unknown chip "${one.accelerator}"`
  const model = modelNamed(one.model, one.parameters)
  if (model === undefined) return `unknown model "${one.model}"`
  if (one.inputTokens === undefined) return 'missing input_len'
  if (one.outputTokens === undefined || one.outputTokens < 1) return 'missing output_len'
  const { engine, version } = engineOf(one.engine)
  const numbers = numbersOf(one.precision, model.id, chip, engine)
  if (numbers === undefined) return `no peak rate of the ${chip.name} is known`
  const memoryBytes = addressableBytes(chip)
  const bandwidth = figure(chip.memoryBandwidth)
  if (memoryBytes === undefined) return `the memory of the ${chip.name} is not known`
  if (bandwidth === undefined) return `the memory bandwidth of the ${chip.name} is not known`
  const chips = one.chips ?? one.tensorParallel ?? 1
  const p = Math.max(1, one.pipelineParallel ?? 1)
  const stated = one.tensorParallel ?? chips
  const cores = stated > chips ? stated / chips : 1
  // Chips beyond tp x pp serve copies of their own.
  const t = Math.max(1, Math.min(chips / p, stated / cores))
  const link = figure(chip.linkBandwidth)
  const domain = chip.scaleUpChips.value
  const parts: Chips = {
    memoryBytes,
    bandwidth,
    attentionPeak: sixteenBitPeak(chip) ?? numbers.peakFlopsPerSecond,
    link: link ?? unknownLink,
  }
  const load = loadOf(one.load)
  const cap = load.kind === 'most' ? load.cap : undefined
  const at = (tensorParallel: number, attention: 'tensor' | 'data') =>
    prepareMemory(
      valuesOf(
        one,
        model.shape,
        numbers,
        parts,
        engine,
        {
          tensorParallel,
          pipelineParallel: p,
          attention,
          coresPerChip: cores,
        },
        cap,
      ),
    )
  const latent = model.shape.attention.kind === 'latent'
  const attentions = latent && t > 1 ? (['tensor', 'data'] as const) : (['tensor'] as const)
  let spread = 1
  let variants = attentions.map((attention) => at(t, attention))
  // A model too large for the chips that a table counts is served by several such groups together.
  while (spread < 64 && variants.every((values) => values.batchLimit < 1)) {
    spread *= 2
    variants = attentions.map((attention) => at(t * spread, attention))
  }
  return {
    id: one.id,
    subject: { chip: chip.id, family: chip.family, engine: engine.id, version },
    engine,
    chip,
    modelId: model.id,
    load,
    bits: numbers.bits,
    fastLinks: domain === null ? link === undefined || link > 64e9 : domain > 1,
    variants,
    countedShare: chips / (t * spread * p),
  }
}

/** Memory alone needs no efficiency; rates do, and are prepared with them. */
const prepareMemory = (values: Values): Values => prepare(values)

/** Puts fitted constants into a plan's values. */
export const withEfficiency = (
  values: Values,
  plan: Pick<Plan, 'bits' | 'fastLinks'>,
  fitted: Readonly<Record<ParameterId, number>>,
): Values => {
  values.memoryEfficiency = fitted.memoryEfficiency
  values.kvEfficiency = fitted.kvEfficiency
  values.matmulEfficiency = fitted[`matmulEfficiency${plan.bits}`]
  values.attentionEfficiency = fitted.attentionEfficiency
  values.linkEfficiency = plan.fastLinks ? fitted.linkEfficiency : fitted.hostLinkEfficiency
  values.collectiveLatencySeconds = plan.fastLinks
    ? fitted.collectiveLatencySeconds
    : fitted.hostCollectiveLatencySeconds
  values.activationTraffic = fitted.activationTraffic
  values.stepHostSeconds = fitted.stepHostSeconds
  values.layerSeconds = fitted.layerSeconds
  values.expertLayerSeconds = fitted.expertLayerSeconds
  values.sequenceSeconds = fitted.sequenceSeconds
  values.requestHostSeconds = fitted.requestHostSeconds
  return values
}
