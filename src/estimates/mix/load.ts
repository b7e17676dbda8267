import { blockWeights, chipsByHour, wholeChips } from '../../model/load/shape.ts'
import { bellWeights } from '../../planner/load/bell.ts'
import { defaultPeakHours, type Load } from '../shared/request-load.ts'

const weightsOf = ({ hourlyWeights, peakToAverageRatio, shape, peakHours }: Load) =>
  hourlyWeights ??
  (shape === 'block'
    ? blockWeights(peakToAverageRatio ?? 1, peakHours ?? defaultPeakHours)
    : bellWeights(peakToAverageRatio ?? 1))

/** Whole chips needed in each hour of the load’s cycle. */
export const neededChipsOf = (load: Load): readonly number[] =>
  load.hourlyChips?.map(wholeChips) ?? chipsByHour(load.peakChips ?? 0, weightsOf(load))
