const half = (spread: object) => JSON.stringify(spread)

/** What `npm run fit` prints for whoever works on the project; in English alone. */
export const fitTexts = {
  inference: ({ used, rows, spread }: { used: number; rows: number; spread: object }) =>
    `Inference: fitted on ${used} of ${rows} rows; spreads ${half(spread)}`,
  training: ({
    used,
    spread,
    goodput,
  }: {
    used: number
    spread: Readonly<Record<string, number>>
    goodput: number
  }) =>
    `Training: fitted on ${used} rows; half intervals ${half(spread)}; whole runs reach ${goodput} of their steps’ speed`,
}
