const percent = (share: number): string =>
  share < 10 ? `${Number((share * 100).toPrecision(2))}%` : `${Number(share.toPrecision(2))}×`

interface Line {
  readonly name: string
  readonly rows: number
  readonly median: number
  readonly ninetieth: number
  /** The share that the 80% interval holds, where it was checked. */
  readonly held?: number | undefined
  readonly peaks?: { readonly median: number; readonly ninetieth: number } | undefined
}

/** The table of errors of the README, which `npm run accuracy` writes; in English alone. */
export const accuracyReadmeTexts = {
  begin: '<!-- Written by `npm run accuracy`: do not edit. -->',
  end: '<!-- End of what is written. -->',
  lead: ({ predicted, rows }: { predicted: number; rows: number }) =>
    `Of ${rows} published measurements ${predicted} are predicted here, each by a fit that never saw the table it comes from:`,
  header: [
    '| | rows | median error | 90th percentile | in the 80% interval | at vendors’ peaks |',
    '|---|---|---|---|---|---|',
  ],
  line: ({ name, rows, median, ninetieth, held, peaks }: Line) =>
    `| ${name} | ${rows} | ${percent(median)} | ${percent(ninetieth)} | ${held === undefined ? '' : percent(held)} | ${peaks === undefined ? '' : `${percent(peaks.median)}, ${percent(peaks.ninetieth)}`} |`,
  'rate-all': 'output tokens/s',
  'rate-dense': '… of dense models',
  'rate-sparse': '… of mixtures of experts',
  'rate-load': '… of requests arriving at a rate',
  'tpot-all': 'TPOT',
  'ttft-all': 'TTFT',
  'held-out': ({ file }: { file: string }) => `output tokens/s, a fit that never saw \`${file}\``,
  'in-sample': 'output tokens/s, rows that the fit saw',
}
