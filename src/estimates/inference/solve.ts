import { evaluate } from '../../model/graph/evaluate.ts'
import { inferenceDefinitions } from '../../model/inference/parts.ts'
import { formats, type WeightFormat } from '../../presets/formats.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { english } from '../../words/english.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { energyGivens } from '../shared/energy.ts'
import type { Read } from '../shared/estimate.ts'
import type { Givens } from '../shared/givens.ts'
import { chipHourGivens } from '../shared/price-chip-hour.ts'
import { overheadGivens } from '../shared/price-lines.ts'
import { spotGivens, spotTraits } from '../shared/price-spot.ts'
import {
  cacheGivens,
  givenPrecision,
  givensAt,
  resolveAccelerator,
  resolveModel,
} from '../shared/resolve.ts'
import { billingOf } from './billing.ts'
import { type Planned, planInference } from './plan.ts'
import type { Refreshed } from './refreshed.ts'
import type { InferenceRequest } from './request.ts'
import { traitsOfChips } from './traits.ts'
import { unplanned } from './unplanned.ts'
import { worthGivens } from './worth.ts'

/** Bytes for each weight in a format of the roofline, for the bound that weights alone set. */
const weightBytesGiven = (format: WeightFormat): Givens => ({
  bytesPerParameter: {
    value: formats[format].experts,
    origin: {
      from: 'constant',
      note: message('notes.format-size-with-scales', { format }),
      sources: [],
    },
  },
})

/** The number format of the weights: of the plan that was found, or as asked. */
const precisionGiven = (
  performance: InferenceRequest['performance'],
  planned: Planned | undefined,
): Givens => {
  if (performance.method !== 'roofline') return givenPrecision(performance.precision)
  if (planned?.ok === true) return weightBytesGiven(planned.precision)
  return weightBytesGiven(performance.precision === 'auto' ? 'bf16' : performance.precision)
}

/** Only a share of the peak is lowered by idle time: what is measured or planned holds it. */
const busyGiven: Givens = {
  busyShare: {
    value: 1,
    origin: { from: 'constant', note: message('notes.idle-time-measured'), sources: [] },
  },
}

/** What an estimate of served queries needs of a request. */
export type ServingAsked = Pick<Read<InferenceRequest>, 'request' | 'originAt'> & {
  readonly refreshed?: Refreshed | undefined
  readonly say?: Say
}

/** The request's inputs resolved and the model run over them. */
export const traceInference = ({ request, originAt, refreshed, say = english }: ServingAsked) => {
  const { workload, performance, server } = request
  const model = resolveModel(request.model, originAt, say)
  const isRoofline = performance.method === 'roofline'
  const resolved = resolveAccelerator(
    request.accelerator,
    isRoofline ? 'bf16' : performance.precision,
    originAt,
    say,
    request,
  )
  const billing = billingOf(request, resolved)
  // The median over a class is of whole servers; a seller has its own price of a single chip.
  const isOfSeller = request.price.method === 'rent' && request.price.seller !== undefined
  const chip = { ...resolved, singly: isOfSeller && billing.by === 'chip' }
  const planned = isRoofline
    ? planInference(request, performance, model, chip, billing, originAt)
    : undefined
  const { givens: priceGivens, ownership, rent } = chipHourGivens(request, chip, originAt, 'fleet')
  const spot = spotGivens(request, chip, originAt)
  const { loadFraction, ...power } = energyGivens(request, originAt)
  const traits = [
    ...traitsOfChips(
      request,
      { ownership, billing: billing.by },
      planned,
      model.shape !== undefined,
    ),
    ...rent,
    ...spotTraits(spot),
  ]
  const definitions = inferenceDefinitions(traits)
  const given: Givens = {
    ...givensAt('workload', workload, originAt),
    ...model.givens,
    ...chip.givens,
    ...precisionGiven(performance, planned),
    ...busyGiven,
    ...(planned?.ok !== false && givensAt('performance', performance, originAt)),
    ...givensAt('server', server, originAt),
    ...power,
    // Where it follows from the hours of use, what the request says of it is not counted.
    ...(ownership?.load !== 'of-use' && loadFraction && { loadFraction }),
    ...priceGivens,
    ...spot,
    ...overheadGivens(request.overheads, originAt),
    ...worthGivens(request, originAt, refreshed),
    ...(planned?.ok === true && planned.givens),
    ...cacheGivens(model.shape),
  }
  const trace = evaluate<Origin>({
    definitions,
    constantOrigin,
    given:
      planned?.ok === false
        ? { ...given, ...unplanned(definitions, traits, given, planned.reason) }
        : given,
  })
  // A plan chooses the number format itself.
  const warnings = isRoofline
    ? chip.warnings.filter(({ code }) => code !== 'warnings.precision-substituted')
    : chip.warnings
  return { trace, model, chip: { ...chip, warnings }, planned, billing }
}
