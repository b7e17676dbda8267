import type { Trace } from '../../model/graph/trace.ts'
import { endsOfRun, endsOfTotal } from '../../model/price/rent.ts'
import type { QuantityId } from '../../model/quantities/index.ts'
import type { Origin } from '../../presets/origin.ts'
import { costIds, energyIds, type Figures } from '../shared/derivation.ts'
import { endsOfPaid } from '../shared/tell-rent.ts'

/** What tells the working of rows of one sort: those that serve, or those that train. */
export interface RowSort {
  /** The quantities of a row’s numbers. */
  readonly ids: readonly QuantityId[]
  /** Numbers of rows whose fields have other names than their quantities, by their place in the answer. */
  readonly figures: (trace: Trace<Origin>) => Figures
  /** The same by their place in the row. */
  readonly own: (trace: Trace<Origin>) => Figures
  /** What rows tell though no step may use it. */
  readonly beside: readonly QuantityId[]
  /** Whether a row lacks all that follows by steps in which kinds differ. */
  readonly followsAny: (trace: Trace<Origin>) => boolean
  /** Whether a row has no numbers but its price, which any working gives. */
  readonly isBare: (trace: Trace<Origin>) => boolean
}

/** The same figures where they stand in a row of the answer. */
const starred = (own: Figures): Figures =>
  Object.fromEntries(Object.entries(own).map(([pointer, id]) => [`/rows/*${pointer}`, id]))

/** Numbers of a row that serves, whose fields have other names than their quantities. */
const servedFigures = (trace: Trace<Origin>): Figures => {
  const { low, high } = endsOfPaid(trace)
  return {
    '/interval/low': low,
    '/interval/high': high,
    '/price/ageDays': 'priceAgeDays',
    '/upfrontUsd': 'capexUsd',
  }
}

const servedIds = [
  'chips',
  'chipsExact',
  'servers',
  'usdPerChipHour',
  ...costIds,
  'costLowUsdPerYear',
  'costHighUsdPerYear',
  'allInLowUsdPerYear',
  'allInHighUsdPerYear',
  ...energyIds,
] as const satisfies readonly QuantityId[]

/** Rows whose chips serve. */
export const servedRows: RowSort = {
  ids: servedIds,
  figures: (trace) => starred(servedFigures(trace)),
  own: servedFigures,
  beside: ['priceAgeDays'],
  followsAny: (trace) => trace.value('chips') === null,
  isBare: (trace) => trace.value('chipsExact') === null,
}

const runIds = [
  'flops',
  'tokens',
  'chipHours',
  'days',
  'modelFlopsUtilization',
  'goodput',
  'chips',
  'servers',
  'serversExact',
  'usdPerChipHour',
  'usd',
  'totalUsd',
  'capexUsd',
  endsOfRun.low,
  endsOfRun.high,
  endsOfTotal.low,
  endsOfTotal.high,
  'kilowattHours',
  'electricityUsd',
  'savedKilowattHours',
  'savedElectricityUsd',
  'tonnesCo2e',
  'tokensPerSecondPerChipLow',
  'tokensPerSecondPerChipHigh',
  'daysLow',
  'daysHigh',
  'usdLow',
  'usdHigh',
] as const satisfies readonly QuantityId[]

/** Numbers of a row that trains, whose fields have other names than their quantities. */
const runFigures = (trace: Trace<Origin>): Figures => {
  const ofAll = trace.node(endsOfTotal.low) === undefined ? endsOfRun : endsOfTotal
  return {
    '/mfu': 'modelFlopsUtilization',
    '/price/ageDays': 'priceAgeDays',
    '/upfrontUsd': 'capexUsd',
    '/cost/interval/low': endsOfRun.low,
    '/cost/interval/high': endsOfRun.high,
    '/cost/totalInterval/low': ofAll.low,
    '/cost/totalInterval/high': ofAll.high,
    '/plan/interval/tokensPerSecondPerChip/low': 'tokensPerSecondPerChipLow',
    '/plan/interval/tokensPerSecondPerChip/high': 'tokensPerSecondPerChipHigh',
    '/plan/interval/days/low': 'daysLow',
    '/plan/interval/days/high': 'daysHigh',
    '/plan/interval/usd/low': 'usdLow',
    '/plan/interval/usd/high': 'usdHigh',
  }
}

/** Rows whose chips train. */
export const runRows: RowSort = {
  ids: runIds,
  figures: (trace) => starred(runFigures(trace)),
  own: runFigures,
  beside: ['priceAgeDays', 'memoryBytes'],
  // A run without a plan still has its work.
  followsAny: () => false,
  isBare: () => false,
}
