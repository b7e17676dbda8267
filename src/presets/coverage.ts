/** Levels of prediction intervals, in percent. */
export const levels = [50, 80, 95] as const
export type Level = (typeof levels)[number]

/** Of a large group, the least and the largest share that an interval may hold and keep what it promises. */
const kept: Readonly<Record<Level, readonly [least: number, largest: number]>> = {
  50: [0.43, 0.57],
  80: [0.74, 0.86],
  95: [0.91, 0.98],
}

/** Groups of fewer rows may be off by chance: by two standard deviations of the binomial distribution. */
const largeGroup = 60

/** How an interval keeps what it promises. */
export type Kept = 'kept' | 'too-narrow' | 'too-wide'

const boundsOf = (level: Level, rows: number): readonly [least: number, largest: number] => {
  const [least, largest] = kept[level]
  const promised = level / 100
  const chance = rows < largeGroup ? 2 * Math.sqrt((promised * (1 - promised)) / rows) : 0
  return [Math.min(least, promised - chance), Math.max(largest, promised + chance)]
}

/** Whether the share that intervals hold is what their level promises, of so many rows. */
export const keptOf = (level: Level, held: number, rows: number): Kept => {
  const [least, largest] = boundsOf(level, rows)
  if (held < least) return 'too-narrow'
  return held > largest ? 'too-wide' : 'kept'
}
