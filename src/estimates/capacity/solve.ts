import { capacityFormulas } from '../../model/capacity/estimate.ts'
import { evaluate } from '../../model/graph/evaluate.ts'
import type { Trace } from '../../model/graph/trace.ts'
import { constantOrigin, fromFigure, type Origin } from '../../presets/origin.ts'
import { precisions } from '../../presets/precisions.ts'
import type { Accelerator, Precision } from '../../presets/schema.ts'
import { message } from '../../words/message.ts'
import { givensAt, resolveAccelerator, resolveModel } from '../shared/resolve.ts'
import { presetChipOf, type Read } from './check.ts'
import type { CapacityRequest } from './request.ts'

/** One model, with the statement read in one number format. */
export interface Solved {
  readonly model: string
  readonly statedPrecision: Precision
  readonly trace: Trace<Origin>
}

/** FP8 and below were never meant. */
const meant: ReadonlySet<Precision> = new Set(['fp32', 'tf32', 'bf16', 'fp16'])

/** The number formats that the statement may count in; two with one rate are one reading. */
const readingsOf = (
  { supply: { statedPrecision } }: CapacityRequest,
  { peak }: Accelerator,
): readonly Precision[] => {
  if (statedPrecision !== undefined) return [statedPrecision]
  const known = precisions.filter((one) => meant.has(one) && peak[one]?.value != null)
  return known.filter(
    (one) => known.find((other) => peak[other]?.value === peak[one]?.value) === one,
  )
}

const traceOf = (
  { request, originAt }: Read,
  chip: Accelerator,
  model: string,
  statedPrecision: Precision,
): Trace<Origin> => {
  const { supply, workload, performance } = request
  const { peakFlopsPerSecond } = resolveAccelerator(chip.id, performance.precision, originAt).givens
  return evaluate({
    definitions: capacityFormulas,
    constantOrigin,
    given: {
      ...givensAt('supply', supply, originAt),
      ...givensAt('workload', workload, originAt),
      ...givensAt('performance', performance, originAt),
      ...resolveModel(model, originAt).givens,
      ...(peakFlopsPerSecond && { peakFlopsPerSecond }),
      statedPeakFlopsPerSecond: fromFigure(
        chip.peak[statedPrecision],
        `accelerators/${chip.id}`,
        message('reasons.no-dense-rate', { precision: statedPrecision, chip: chip.name }),
      ),
    },
  })
}

/** Each model under each reading of the statement. */
export const solve = (read: Read): readonly Solved[] => {
  const { request } = read
  const chip = presetChipOf(request)
  if (chip === undefined) return []
  const readings = readingsOf(request, chip)
  return request.models.flatMap((model) =>
    readings.map((statedPrecision) => ({
      model,
      statedPrecision,
      trace: traceOf(read, chip, model, statedPrecision),
    })),
  )
}
