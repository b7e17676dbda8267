import { portable } from '../../units/portable.ts'
import { formula } from '../graph/formula.ts'
import type { QuantityId } from '../quantities/index.ts'

/** A figure whose prediction has an interval, as its quantities are named. */
type Figure = 'rate' | 'ttft' | 'tpot'

/** What a prediction may be off by: each is 0 where it is known from measurements. */
const partsOf = <F extends Figure>(figure: F) =>
  [
    `${figure}TableDeviation`,
    `${figure}ModelDeviation`,
    `${figure}BatchDeviation`,
    `${figure}ChipDeviation`,
    `${figure}EngineDeviation`,
    `${figure}FormatDeviation`,
  ] as const

/** Parts of an error that know nothing of each other add up as squares. */
const spreadOf = (figure: Figure) => {
  const parts: readonly QuantityId[] = partsOf(figure)
  const quantile: QuantityId = `${figure}Quantile`
  return formula<QuantityId>({
    of: `${figure}Spread`,
    from: [quantile, ...parts],
    text: `${quantile} * sqrt(${parts.map((part) => `${part}^2`).join(' + ')})`,
    source: 'lei-2018-conformal',
    compute: (i) => i[quantile] * Math.sqrt(parts.reduce((sum, part) => sum + i[part] ** 2, 0)),
  })
}

export const rateSpread = spreadOf('rate')

/** The figure lies within the factor, either way, in 80% of measurements that the fit never saw. */
const factorOf = (figure: Figure) => {
  const spread: QuantityId = `${figure}Spread`
  return formula<QuantityId>({
    of: `${figure}Factor`,
    from: [spread],
    text: `exp(${spread})`,
    source: 'definition',
    domain: (i) => i[spread] < 100,
    compute: (i) => portable(Math.exp(i[spread])),
  })
}

export const rateFactor = factorOf('rate')

const secondsOf = (figure: 'ttft' | 'tpot') => {
  const seconds: QuantityId = `${figure}Seconds`
  const factor: QuantityId = `${figure}Factor`
  return [
    spreadOf(figure),
    factorOf(figure),
    formula<QuantityId>({
      of: `${figure}SecondsLow`,
      from: [seconds, factor],
      text: `${seconds} / ${factor}`,
      source: 'definition',
      compute: (i) => i[seconds] / i[factor],
    }),
    formula<QuantityId>({
      of: `${figure}SecondsHigh`,
      from: [seconds, factor],
      text: `${seconds} * ${factor}`,
      source: 'definition',
      compute: (i) => i[seconds] * i[factor],
    }),
  ]
}

/** TTFT and TPOT of a full batch, and how far off they may be. */
export const latencySpreads = [...secondsOf('ttft'), ...secondsOf('tpot')]
