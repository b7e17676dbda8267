import type { Currency } from '../../units/format.ts'
import type { Interval } from '../../units/significance.ts'

/** A way to serve, by what it costs at each volume. */
export interface VolumeLine {
  readonly name: string
  /** Its colour and its dash: rent 1 solid, own 2 dashed, tokens 3, 4 and 6, rent that follows the load 5. */
  readonly series: 1 | 2 | 3 | 4 | 5 | 6
  /** Rising in tokens per month; costs per month in the currency of the chart, with their interval where there is one. */
  readonly points: readonly {
    readonly tokensPerMonth: number
    readonly cost: number
    readonly interval?: Interval | null
  }[]
  /** At the user’s own volume; null where it is not known. */
  readonly costAtOwn: number | null
  /** 80%, as `costAtOwn`; null where it is exact. */
  readonly intervalAtOwn?: Interval | null
  /** Known to two digits, without an interval of its own. */
  readonly isRough?: boolean
}

/** Where two ways cost the same. */
export interface VolumeCrossing {
  readonly tokensPerMonth: number
  /** Per month, in the currency of the chart. */
  readonly cost: number
  /** What changes there, in words. */
  readonly text: string
}

/** Costs against volume. */
export interface VolumeData {
  readonly currency: Currency
  readonly lines: readonly VolumeLine[]
  readonly crossings: readonly VolumeCrossing[]
  readonly ownTokensPerMonth: number | null
  readonly asOf: string | null
}
