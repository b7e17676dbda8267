/** A row as two figures of which less is better. */
export interface Tradeoff {
  /** Per month, in one currency. */
  readonly cost: number
  /** TPOT or TTFT. */
  readonly seconds: number
}

/**
 * The Pareto set: the rows that no other beats, the fastest first. Whoever
 * takes another pays more or waits longer for nothing. Of rows that are alike
 * in both, all are in.
 */
export const paretoSet = <R extends Tradeoff>(rows: readonly R[]): readonly R[] => {
  const front: R[] = []
  for (const row of rows.toSorted((a, b) => a.seconds - b.seconds || a.cost - b.cost)) {
    const last = front.at(-1)
    const isAlike = row.cost === last?.cost && row.seconds === last.seconds
    if (last === undefined || row.cost < last.cost || isAlike) front.push(row)
  }
  return front
}
