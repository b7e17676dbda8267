import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { type Formats, type Parallelism, shapeInputs } from '../../model/roofline/inputs.ts'
import { optionInputs, type ServingGround } from '../../planner/serving/inputs.ts'
import { type EvidenceLevel, evidenceOf, type Subject } from '../../presets/efficiency.ts'
import type { Engine } from '../../presets/efficiency-schema.ts'
import { portedTo } from '../../presets/engine.ts'
import type { Origin } from '../../presets/origin.ts'
import { efficiencies, engines } from '../../presets/registry.ts'
import type { SpreadPart } from '../../presets/spread-schema.ts'
import type { Stored } from '../../presets/stored.ts'
import { isMessage, type Message, message } from '../../words/message.ts'
import { type ArchitectureOrigins, shapeOrigin } from '../shared/architecture.ts'
import { byDefault, derived, type Givens, numbersOf, withOrigins } from '../shared/givens.ts'
import type { OwnFormat } from '../shared/number-format.ts'
import type { SettledPerformance } from '../shared/request-roofline.ts'
import { type Chip, servingChip } from './chip.ts'
import { formatOriginsOf, storedFor } from './format.ts'
import { efficiencyGivens, engineGivens, optionGivens } from './givens.ts'
import { unknownsOfPlan } from './spread.ts'

/** All that a plan is made from: in plain numbers for the search, and with where each comes from. */
export interface Ground {
  readonly plain: ServingGround
  readonly givens: Givens
  readonly engine: Engine
  /** The chip and the engine, as measurements are looked up. */
  readonly subject: Subject
  readonly stored: Stored
  readonly evidence: EvidenceLevel
  /** What of a plan with this batch no measurement tells. */
  readonly unknownsAt: (batch: number) => readonly SpreadPart[]
}

/** A model as plans need it. */
export interface PlannedModel {
  readonly name: string
  readonly shape: Shape | undefined
  readonly own: OwnFormat
}

/** What every plan of a model on a chip starts from; or why none can be made. */
export const groundOf = (
  { name, shape, own: { format } }: PlannedModel,
  chip: Chip,
  performance: SettledPerformance,
  originAt: (pointer: string) => Origin,
): Ground | Message => {
  if (shape === undefined) return message('reasons.architecture-not-known', { model: name })
  const asked = engines().find(({ id }) => id === performance.engine)
  if (asked === undefined)
    return message('reasons.engine-not-known', { engine: performance.engine })
  const engine = portedTo(asked, chip.preset?.family, engines())
  const stored = storedFor(performance, engine, shape, format)
  const own = servingChip(chip, stored)
  if (isMessage(own)) return own
  const { preset } = chip
  const subject = { chip: preset?.id ?? null, family: preset?.family, engine: engine.id }
  const level = evidenceOf(efficiencies(), subject)
  const isSparse = totalsOf(shape).expertLayers > 0
  const known = {
    ...own.givens,
    ...engineGivens(engine, { name: chip.name, memoryBytes: own.givens.memoryBytes.value }),
    ...efficiencyGivens(subject, own.multiplied, own.fastLinks),
  }
  return {
    engine,
    subject,
    stored,
    evidence: level,
    unknownsAt: (batch) => unknownsOfPlan(subject, own.multiplied.bits, isSparse, batch),
    givens: { ...known, ...optionGivens(performance, originAt) },
    plain: {
      shape,
      storage: stored.formats,
      freesWindow: engine.freesWindow,
      domain: own.domain,
      inputs: { ...numbersOf(known), ...optionInputs(performance) },
    },
  }
}

/** The number formats of a plan, and how its replicas are split. */
const planOrigins = (
  performance: SettledPerformance,
  own: OwnFormat,
  storage: Formats,
  originAt: (pointer: string) => Origin,
): Partial<Record<QuantityId, Origin>> => {
  const ofPlan = derived(message('notes.of-its-split'))
  return {
    ...formatOriginsOf(performance, own, storage, originAt),
    bytesPerActivation: byDefault(message('notes.kept-at-sixteen-bits')),
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
  ownFormat: OwnFormat,
  architecture: ArchitectureOrigins,
  originAt: (pointer: string) => Origin,
): Givens => {
  const own = planOrigins(performance, ownFormat, storage, originAt)
  const ofShape = shapeOrigin(architecture, shape)
  return withOrigins(shapeInputs(shape, storage, plan, freesWindow), (id) => own[id] ?? ofShape(id))
}
