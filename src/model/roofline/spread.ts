import { factorOf, highOf, lowOf } from '../graph/ends.ts'
import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/**
 * Parts of an error that know nothing of each other add up as squares; each is 0
 * where measurements tell of it. Half of the interval is a multiple of the root.
 */
const spreadOf = (of: QuantityId, quantile: QuantityId, ...parts: readonly QuantityId[]) =>
  formula<QuantityId>({
    of,
    from: [quantile, ...parts],
    text: `${quantile} * sqrt(${parts.map((part) => `${part}^2`).join(' + ')})`,
    source: 'lei-2018-conformal',
    compute: (i) => i[quantile] * Math.sqrt(parts.reduce((sum, part) => sum + i[part] ** 2, 0)),
  })

export const rateSpread = spreadOf(
  'rateSpread',
  'rateQuantile',
  'rateTableDeviation',
  'rateModelDeviation',
  'rateBatchDeviation',
  'rateChipDeviation',
  'rateEngineDeviation',
  'rateFormatDeviation',
)

export const rateFactor = factorOf('rateFactor', 'rateSpread')

/** TTFT and TPOT of a full batch, and how far off they may be. */
export const latencySpreads = [
  spreadOf(
    'ttftSpread',
    'ttftQuantile',
    'ttftTableDeviation',
    'ttftModelDeviation',
    'ttftBatchDeviation',
    'ttftChipDeviation',
    'ttftEngineDeviation',
    'ttftFormatDeviation',
  ),
  factorOf('ttftFactor', 'ttftSpread'),
  lowOf('ttftSecondsLow', 'ttftSeconds', 'ttftFactor'),
  highOf('ttftSecondsHigh', 'ttftSeconds', 'ttftFactor'),
  spreadOf(
    'tpotSpread',
    'tpotQuantile',
    'tpotTableDeviation',
    'tpotModelDeviation',
    'tpotBatchDeviation',
    'tpotChipDeviation',
    'tpotEngineDeviation',
    'tpotFormatDeviation',
  ),
  factorOf('tpotFactor', 'tpotSpread'),
  lowOf('tpotSecondsLow', 'tpotSeconds', 'tpotFactor'),
  highOf('tpotSecondsHigh', 'tpotSeconds', 'tpotFactor'),
]
