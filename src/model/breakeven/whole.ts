/** Whole clusters for so many tokens; a trillionth less, so that a full cluster is one cluster. */
export const wholeClusters = (tokens: number, capacity: number): number =>
  Math.ceil((tokens / capacity) * (1 - 1e-12))

/** The first token that needs so many clusters; a trillionth more, for the same reason. */
export const firstTokenOf = (clusters: number, capacity: number): number =>
  Math.floor((clusters - 1) * capacity * (1 + 1e-12)) + 1
