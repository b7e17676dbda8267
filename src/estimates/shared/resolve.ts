import { activationBytes, summedBytes } from '../../model/architecture/attention/state.ts'
import { countParameters } from '../../model/architecture/parameters.ts'
import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import type { Given } from '../../model/graph/trace.ts'
import { architectureInputs } from '../../model/roofline/inputs.ts'
import { isForSale } from '../../presets/chip.ts'
import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator, Precision } from '../../presets/schema.ts'
import { english } from '../../words/english.ts'
import { type Message, message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { Asked } from './asked.ts'
import type { RateChoice } from './currency-rate.ts'
import { byDefault, derived, type Givens, withOrigins } from './givens.ts'
import { formatGivens, formatOrigins, uniformly } from './number-format.ts'
import { serverGivens } from './server.ts'

type OriginAt = (pointer: string) => Origin

const givensOf = new WeakMap<object, { part: string; originAt: OriginAt; givens: Givens }>()

/** Values of the request under one part, each with its origin; every row of a comparison asks for the same. */
export const givensAt = (
  part: string,
  fields: Readonly<Record<string, unknown>>,
  originAt: OriginAt,
): Givens => {
  const known = givensOf.get(fields)
  if (known?.part === part && known.originAt === originAt) return known.givens
  const givens = readGivens(part, fields, originAt)
  givensOf.set(fields, { part, originAt, givens })
  return givens
}

const readGivens = (
  part: string,
  fields: Readonly<Record<string, unknown>>,
  originAt: OriginAt,
): Givens => {
  const given: Record<string, Given<Origin>> = {}
  for (const id in fields) {
    const value = fields[id]
    if (typeof value === 'number') given[id] = { value, origin: originAt(`/${part}/${id}`) }
  }
  return given
}

export const bytesPerParameter: Readonly<Record<Precision, number>> = {
  fp32: 4,
  tf32: 4,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  int8: 1,
  fp4: 0.5,
}

export const givenPrecision = (precision: Precision): Givens => ({
  bytesPerParameter: {
    value: bytesPerParameter[precision],
    origin: {
      from: 'constant',
      note: message('notes.format-size', { format: precision }),
      sources: [],
    },
  },
})

/** The model's parameters: a preset's figures or the request's own. */
export const resolveModel = (model: Asked['model'], originAt: OriginAt, say: Say = english) => {
  if (typeof model !== 'string') {
    const total = model.totalParameters ?? model.activeParameters
    return {
      name: model.name ?? say(message('names.own-model')),
      shape: model.architecture,
      givens: givensAt('model', { ...model, totalParameters: total }, originAt),
    }
  }
  const preset = find('models', model)
  const where = `models/${model}`
  const architecture = preset?.architecture
  return {
    name: preset?.name ?? model,
    shape: architecture !== undefined && 'layers' in architecture ? architecture : undefined,
    givens: {
      totalParameters: fromFigure(preset?.totalParameters, where, message('reasons.not-published')),
      activeParameters: fromFigure(
        preset?.activeParameters,
        where,
        message('reasons.not-published'),
      ),
    } satisfies Givens,
  }
}

const inSixteenBits = uniformly(2)
const sixteenBitOrigin = byDefault(message('notes.kept-at-sixteen-bits'))

interface ShapeGivens {
  /** What the weights of one copy follow from. */
  readonly weights: Givens
  /** What parameters, cache and state of the subject follow from besides. */
  readonly subject: Givens
}

const ofShape = new WeakMap<Shape, ShapeGivens>()

/** What the state follows from; most models have none, and nothing is then to be added up. */
const stateGivens = (shape: Shape, counted: Origin): Givens => {
  const { stateBytes, summedStateElements, recentStateElements } = totalsOf(shape)
  if (stateBytes === 0) return { stateBytesPerSequence: { value: 0, origin: counted } }
  return {
    summedStateElements: { value: summedStateElements, origin: counted },
    recentStateElements: { value: recentStateElements, origin: counted },
    bytesPerSummedElement: { value: summedBytes, origin: byDefault(message('notes.state-summed')) },
    bytesPerRecentElement: {
      value: activationBytes,
      origin: byDefault(message('notes.kept-at-sixteen-bits')),
    },
  }
}

/** What follows from a model’s architecture, where it is known; another format stands in place of 16 bits. */
const shapeGivensOf = (shape: Shape): ShapeGivens => {
  const known = ofShape.get(shape)
  if (known !== undefined) return known
  const inputs = architectureInputs(shape, inSixteenBits)
  const counted = derived(message('notes.of-architecture'))
  const weights: Givens = {
    ...withOrigins(
      {
        denseParameters: inputs.denseParameters,
        repeatedParameters: inputs.repeatedParameters,
        routedParameters: inputs.routedParameters,
        headParameters: inputs.headParameters,
        embeddingParameters: inputs.embeddingParameters,
        tableParameters: inputs.tableParameters,
        towerParameters: inputs.towerParameters,
      },
      () => counted,
    ),
    ...formatGivens(inSixteenBits, formatOrigins(sixteenBitOrigin, sixteenBitOrigin)),
  }
  const subject: Givens = {
    ...withOrigins(
      {
        expertsPerToken: inputs.expertsPerToken,
        expertCount: inputs.expertCount,
        embeddingTableParameters: countParameters(shape).embedding,
        fullKvElements: inputs.fullKvElements,
        windowKvElements: inputs.windowKvElements,
        selectedKvElements: inputs.selectedKvElements,
      },
      () => counted,
    ),
    ...stateGivens(shape, counted),
    // Most models have no index: nothing is then to be multiplied.
    ...(inputs.indexElements === 0
      ? { indexKeyBytesPerToken: { value: 0, origin: counted } }
      : { indexElements: { value: inputs.indexElements, origin: counted } }),
  }
  const givens = { weights, subject }
  ofShape.set(shape, givens)
  return givens
}

/** What weights, parameters, cache and state follow from; what only the subject tells, where it is told. */
export const shapeGivens = (shape: Shape | undefined, tellsSubject = true): Givens => {
  if (shape === undefined) return {}
  const { weights, subject } = shapeGivensOf(shape)
  return tellsSubject ? { ...weights, ...subject } : weights
}

const sixteenBits: Partial<Record<Precision, Precision>> = { bf16: 'fp16', fp16: 'bf16' }

const peakOf = (chip: Accelerator, precision: Precision) => {
  const other = sixteenBits[precision]
  const wanted = chip.peak[precision]
  if ((wanted === undefined || wanted.value === null) && other !== undefined) {
    const substitute = chip.peak[other]
    if (substitute !== undefined && substitute.value !== null)
      return { figure: substitute, used: other }
  }
  return { figure: wanted, used: precision }
}

/** A chip that nobody can buy or rent yet says so wherever it is asked for. */
const saleWarning = (chip: Accelerator): readonly Message[] => {
  const { name, status, availableFrom } = chip
  return isForSale(chip) || status === undefined
    ? []
    : [message('warnings.chip-not-for-sale', { chip: name, status, from: availableFrom ?? null })]
}

/** The chip's figures that an estimate uses, under what the request says of its server. */
export const resolveAccelerator = (
  accelerator: Asked['accelerator'],
  precision: Precision,
  originAt: OriginAt,
  say: Say = english,
  choice: RateChoice = {},
): { id: string | null; name: string; givens: Givens; warnings: readonly Message[] } => {
  if (typeof accelerator !== 'string') {
    const unknown = (
      id: 'memoryBytes' | 'chipsPerServer' | 'wattsPerServer' | 'usdPerServer',
    ): Given<Origin> => ({
      value: null,
      reason: message('reasons.chip-does-not-state', { label: message(`quantities.${id}`) }),
    })
    return {
      id: null,
      name: accelerator.name ?? say(message('names.own-accelerator')),
      givens: {
        memoryBytes: unknown('memoryBytes'),
        chipsPerServer: unknown('chipsPerServer'),
        wattsPerServer: unknown('wattsPerServer'),
        usdPerServer: unknown('usdPerServer'),
        ...givensAt('accelerator', accelerator, originAt),
      },
      warnings: [],
    }
  }
  const chip = find('accelerators', accelerator)
  if (chip === undefined) throw new Error(`no accelerator ${accelerator}`)
  const where = `accelerators/${chip.id}`
  const { figure, used } = peakOf(chip, precision)
  return {
    id: chip.id,
    name: chip.name,
    givens: {
      peakFlopsPerSecond: fromFigure(
        figure,
        where,
        message('reasons.no-dense-rate', { precision, chip: chip.name }),
      ),
      memoryBytes: fromFigure(chip.memory, where, ''),
      ...serverGivens(chip, choice),
    },
    warnings: [
      ...saleWarning(chip),
      ...(used === precision
        ? []
        : [message('warnings.precision-substituted', { chip: chip.name, precision, used })]),
    ],
  }
}
