const half = (spread: object) => JSON.stringify(spread)

/** What `npm run fit` prints for whoever works on the project; in English alone. */
export const fitTexts = {
  without: ({ files }: { files: readonly string[] }) =>
    `Usage: npm run fit -- [inference | spreads | training] [--without FILE]

--without FILE  fits serving on the other files and prints how far off the rows of this one are;
                nothing is written. FILE is one of: ${files.join(', ')}`,
  regime: ({ what, regime }: { what: string; regime: 'all' | 'dense' | 'sparse' | 'load' }) =>
    `${what}, ${{ all: 'all', dense: 'dense', sparse: 'mixtures of experts', load: 'at a rate' }[regime]}`,
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
