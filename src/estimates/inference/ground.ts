import type { Shape } from '../../model/architecture/shape.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { type Parallelism, shapeInputs } from '../../model/roofline/inputs.ts'
import { optionInputs, type ServingGround } from '../../planner/serving/inputs.ts'
import { type EvidenceLevel, evidenceOf } from '../../presets/efficiency.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { storageOf } from '../../presets/formats.ts'
import type { Origin } from '../../presets/origin.ts'
import { efficiencies, engines } from '../../presets/registry.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { type ArchitectureOrigins, shapeOrigin } from '../shared/architecture.ts'
import { byDefault, derived, type Givens, numbersOf, withOrigins } from '../shared/givens.ts'
import type { SettledPerformance } from '../shared/request-roofline.ts'
import { type Chip, servingChip } from './chip.ts'
import { efficiencyGivens, engineGivens, optionGivens } from './givens.ts'

/** All that a plan is made from: in plain numbers for the search, and with where each comes from. */
export interface Ground {
  readonly plain: ServingGround
  readonly givens: Givens
  readonly engine: Engine
  readonly evidence: EvidenceLevel
  /** Half the 80% interval of the rate, as a logarithm. */
  readonly spread: number
}

/** What every plan of a model on a chip starts from; or why none can be made. */
export const groundOf = (
  shape: Shape | undefined,
  modelName: string,
  chip: Chip,
  performance: SettledPerformance,
  originAt: (pointer: string) => Origin,
): Ground | Message => {
  if (shape === undefined) return message('reasons.architecture-not-known', { model: modelName })
  const engine = engines().find(({ id }) => id === performance.engine)
  if (engine === undefined)
    return message('reasons.engine-not-known', { engine: performance.engine })
  const own = servingChip(chip, performance.precision)
  if (isMessage(own)) return own
  const { preset } = chip
  const subject = { chip: preset?.id ?? null, family: preset?.family, engine: engine.id }
  const level = evidenceOf(efficiencies(), subject)
  const known = {
    ...own.givens,
    ...engineGivens(engine),
    ...efficiencyGivens(subject, own.bits, own.fastLinks),
  }
  return {
    engine,
    evidence: level,
    spread: efficiencies().spread[level],
    givens: { ...known, ...optionGivens(performance, originAt) },
    plain: {
      shape,
      storage: storageOf(performance.precision, engine, performance.kvCachePrecision),
      freesWindow: engine.freesWindow,
      domain: own.domain,
      inputs: { ...numbersOf(known), ...optionInputs(performance) },
    },
  }
}

/** The number formats of a plan, and how its replicas are split. */
const planOrigins = (
  { precision }: SettledPerformance,
  originAt: (pointer: string) => Origin,
): Partial<Record<QuantityId, Origin>> => {
  const ofPlan = derived(message('notes.of-its-split'))
  const format = {
    ...originAt('/performance/precision'),
    basis: 'derived',
    note: message('notes.format-size-with-scales', { format: precision }),
  } as const
  const sixteenBits = byDefault(message('notes.kept-at-sixteen-bits'))
  return {
    bytesPerDenseParameter: format,
    bytesPerExpertParameter: format,
    bytesPerHeadParameter: sixteenBits,
    bytesPerActivation: sixteenBits,
    bytesPerKvElement: {
      ...originAt('/performance/kvCachePrecision'),
      basis: 'derived',
      note: message('notes.kv-format'),
    },
    tensorParallel: ofPlan,
    pipelineParallel: ofPlan,
    chipsPerReplica: ofPlan,
    denseShards: ofPlan,
    kvShards: ofPlan,
    collectivesPerStep: ofPlan,
  }
}

/** The model's quantities under a plan, each with where it comes from. */
export const planGivens = (
  { plain: { shape, storage, freesWindow } }: Ground,
  plan: Parallelism,
  performance: SettledPerformance,
  architecture: ArchitectureOrigins,
  originAt: (pointer: string) => Origin,
): Givens => {
  const own = planOrigins(performance, originAt)
  const ofShape = shapeOrigin(architecture, shape)
  return withOrigins(shapeInputs(shape, storage, plan, freesWindow), (id) => own[id] ?? ofShape(id))
}
