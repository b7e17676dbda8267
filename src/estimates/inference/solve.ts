import type { Shape } from '../../model/architecture/shape.ts'
import { totalsOf } from '../../model/architecture/totals.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import { absentParts } from '../../model/graph/lean.ts'
import { inferenceDefinitions } from '../../model/inference/parts.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { english } from '../../words/english.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import { energyGivens } from '../shared/energy.ts'
import type { Read } from '../shared/estimate.ts'
import type { Givens } from '../shared/givens.ts'
import { ownFormatOf } from '../shared/number-format.ts'
import { chipHourGivens } from '../shared/price-chip-hour.ts'
import { overheadGivens } from '../shared/price-lines.ts'
import { spotGivens, spotTraits } from '../shared/price-spot.ts'
import { givensAt, resolveAccelerator, resolveModel, shapeGivens } from '../shared/resolve.ts'
import { billingOf } from './billing.ts'
import { formatGivensOf, rateOf } from './format.ts'
import type { Planned } from './plan.ts'
import { planningOnDemand } from './planning-on-demand.ts'
import type { Refreshed } from './refreshed.ts'
import type { InferenceRequest } from './request.ts'
import { traitsOfChips } from './traits.ts'
import { worthGivens } from './worth.ts'

/** Only a share of the peak is lowered by idle time: what is measured or planned holds it. */
const busyGiven: Givens = {
  busyShare: {
    value: 1,
    origin: { from: 'constant', note: message('notes.idle-time-measured'), sources: [] },
  },
}

const hasState = (shape: Shape | undefined): boolean =>
  shape !== undefined && totalsOf(shape).stateBytes > 0

/** The search takes the state as a number; whoever is told it sees what it follows from. */
const stateTold = ({ stateBytesPerSequence: _, ...givens }: Givens): Givens => givens

/** What an estimate of served queries needs of a request. */
export type ServingAsked = Pick<Read<InferenceRequest>, 'request' | 'originAt'> & {
  readonly refreshed?: Refreshed | undefined
  readonly say?: Say
  /** Whether the answer tells what follows from the model’s architecture; it does unless told. */
  readonly tellsSubject?: boolean
  /** The plan that was found for the same case, where another is asked for that differs by its price alone. */
  readonly planned?: Planned | undefined
}

/** The request's inputs resolved and the model run over them. */
export const traceInference = ({
  request,
  originAt,
  refreshed,
  say = english,
  tellsSubject = true,
  planned: known,
}: ServingAsked) => {
  const { workload, performance, server } = request
  const model = {
    ...resolveModel(request.model, originAt, say),
    own: ownFormatOf(request.model, originAt),
  }
  const isRoofline = performance.method === 'roofline'
  const resolved = resolveAccelerator(
    request.accelerator,
    rateOf(
      performance,
      model,
      typeof request.accelerator === 'string'
        ? find('accelerators', request.accelerator)
        : undefined,
    ),
    originAt,
    say,
    request,
  )
  const billing = billingOf(request, resolved)
  // The median over a class is of whole servers; a seller has its own price of a single chip.
  const isOfSeller = request.price.method === 'rent' && request.price.seller !== undefined
  const chip = { ...resolved, singly: isOfSeller && billing.by === 'chip' }
  const planned = isRoofline
    ? (known ??
      planningOnDemand().planInference(request, performance, model, chip, billing, originAt))
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
    ...(tellsSubject && model.shape !== undefined ? (['subject'] as const) : []),
    ...rent,
    ...spotTraits(spot),
  ]
  const given: Givens = {
    ...givensAt('workload', workload, originAt),
    ...model.givens,
    ...chip.givens,
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
    ...shapeGivens(model.shape, tellsSubject),
    ...(planned?.ok !== true && formatGivensOf(performance, model, originAt)),
    ...(planned?.ok === true &&
      (tellsSubject && hasState(model.shape) ? stateTold(planned.givens) : planned.givens)),
  }
  const definitions = inferenceDefinitions(traits, absentParts(given))
  const trace = evaluate<Origin>({
    definitions,
    constantOrigin,
    given:
      planned?.ok === false
        ? { ...given, ...planningOnDemand().unplanned(definitions, traits, given, planned.reason) }
        : given,
  })
  // A plan chooses the number format itself.
  const warnings = isRoofline
    ? chip.warnings.filter(({ code }) => code !== 'warnings.precision-substituted')
    : chip.warnings
  return { trace, model, chip: { ...chip, warnings }, planned, billing }
}
