import { area, line } from 'd3-shape'

/** A point in percent across and px down. */
export type Point = readonly [x: number, y: number]

const digits = 2

/** A line through points, as the `d` of a path; nothing through none. */
export const lineThrough = (points: readonly Point[]): string =>
  line<Point>().digits(digits)([...points]) ?? ''

/** What lies between two heights at each place across. */
export const bandBetween = (
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
): string =>
  area<(typeof points)[number]>()
    .digits(digits)
    .x(({ x }) => x)
    .y0(({ low }) => low)
    .y1(({ high }) => high)([...points]) ?? ''
