import { kvCacheBytesPerToken } from '../../model/architecture/kv-cache.ts'
import { attentionKind, type Shape } from '../../model/architecture/shape.ts'
import type { Given } from '../../model/graph/trace.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { firstRent, type RentKind, rentOf } from '../../presets/rent.ts'
import type { Accelerator, Precision } from '../../presets/schema.ts'
import type { Warning } from './answer-parts.ts'
import type { Asked } from './asked.ts'
import { type YuanRate, yuanRateOf } from './currency-rate.ts'
import type { ChipPrice } from './request-price.ts'

type OriginAt = (pointer: string) => Origin
type Givens = Partial<Record<QuantityId, Given<Origin>>>

/** Values of the request under one part, each with its origin. */
export const givensAt = (
  part: string,
  fields: Readonly<Record<string, unknown>>,
  originAt: OriginAt,
): Givens =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => typeof value === 'number')
      .map(([id, value]) => [id, { value, origin: originAt(`/${part}/${id}`) }]),
  )

const bytesPerParameter: Readonly<Record<Precision, number>> = {
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
    origin: { from: 'constant', note: `size of ${precision}`, sources: [] },
  },
})

/** The model's parameters: a preset's figures or the request's own. */
export const resolveModel = (model: Asked['model'], originAt: OriginAt) => {
  if (typeof model !== 'string') {
    const total = model.totalParameters ?? model.activeParameters
    return {
      name: model.name ?? 'a model of your own',
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
      totalParameters: fromFigure(preset?.totalParameters, where, 'not published'),
      activeParameters: fromFigure(preset?.activeParameters, where, 'not published'),
    } satisfies Givens,
  }
}

/** What an answer says of the model and the chip that it is about. */
export const subjectOf = (
  model: { readonly name: string; readonly shape: Shape | undefined },
  accelerator: string,
) => ({
  model: model.name,
  accelerator,
  attention: model.shape === undefined ? null : attentionKind(model.shape),
  kvCacheBytesPerToken: model.shape === undefined ? null : kvCacheBytesPerToken(model.shape, 2),
})

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

/** The chip's figures that an estimate uses, under what the request says of its server. */
export const resolveAccelerator = (
  accelerator: Asked['accelerator'],
  precision: Precision,
  originAt: OriginAt,
): { id: string | null; name: string; givens: Givens; warnings: readonly Warning[] } => {
  if (typeof accelerator !== 'string') {
    const unknown = (what: string): Given<Origin> => ({
      value: null,
      reason: `the accelerator given in the request does not state ${what}`,
    })
    return {
      id: null,
      name: accelerator.name ?? 'an accelerator of your own',
      givens: {
        memoryBytes: unknown('memoryBytes'),
        chipsPerServer: unknown('server.chipsPerServer'),
        wattsPerServer: unknown('server.wattsPerServer'),
        usdPerServer: unknown('server.usdPerServer'),
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
        `no dense ${precision} rate of the ${chip.name} is known`,
      ),
      memoryBytes: fromFigure(chip.memory, where, ''),
      chipsPerServer: fromFigure(chip.chipsPerServer, where, ''),
      wattsPerServer: fromFigure(chip.serverPower, where, ''),
      usdPerServer: fromFigure(chip.serverPrice, where, ''),
    },
    warnings:
      used === precision
        ? []
        : [
            {
              code: 'precision-substituted',
              detail: `No ${precision} rate of the ${chip.name} is known; its ${used} rate is used.`,
            },
          ],
  }
}

/** The price that the request gives, or the median of the offers known for the accelerator. */
export const resolveRent = (
  price: Extract<ChipPrice, { method: 'rent' }>,
  accelerator: { readonly id: string | null; readonly name: string },
  originAt: OriginAt,
  asOf: string | undefined,
  rate: YuanRate = yuanRateOf({ asOf }),
): Given<Origin> => {
  if (price.usdPerChipHour !== undefined)
    return { value: price.usdPerChipHour, origin: originAt('/price/usdPerChipHour') }
  if (accelerator.id === null)
    return { value: null, reason: 'no price was given for this accelerator' }
  return presetRent(accelerator.id, accelerator.name, price.kind, asOf, rate)
}

/** Why no price is known: of this kind at all, or by that date. */
const noRent = (id: string, name: string, kind: RentKind, asOf: string | undefined) => {
  const first = asOf === undefined ? undefined : firstRent(id, kind)
  return first === undefined
    ? `no ${kind} rental price of the ${name} is known`
    : `no ${kind} rental price of the ${name} is known by ${asOf}; the first is of ${first}`
}

export const presetRent = (
  id: string,
  name: string,
  kind: RentKind,
  asOf: string | undefined,
  rate: YuanRate,
  provider?: string | undefined,
): Given<Origin> => {
  const rent = rentOf(id, kind, asOf, rate.perUsd, provider)
  if (rent === undefined)
    return {
      value: null,
      reason:
        provider === undefined
          ? noRent(id, name, kind, asOf)
          : `no ${kind} rental price of the ${name} at ${provider} is known`,
    }
  const one = rent.offers === 1
  return {
    value: rent.median,
    origin: {
      from: 'preset',
      preset: `prices/${id}`,
      basis: one && !rent.converted ? 'published' : 'derived',
      asOf: rent.asOf,
      note: `${one ? `one ${kind} offer` : `median of ${rent.providers === 1 ? 'one provider' : `${rent.providers} providers`}, ${rent.offers} ${kind} offers, from $${rent.low.toFixed(2)} to $${rent.high.toFixed(2)}`}${rent.converted ? `; yuan ${rate.note}` : ''}`,
      sources: [...sourcesOf(rent.sources), ...(rent.converted ? rate.origin.sources : [])],
    },
  }
}
