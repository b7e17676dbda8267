import type { AccuracyTables, ErrorLine, MeasuredCell } from '../presets/accuracy-schema.ts'
import { accuracyOf } from './accuracy.ts'
import { type Checked, type Coverage, coverageGroups, coverageOf, promised } from './coverage.ts'
import type { Sample } from './fit.ts'
import type { RegimeAccuracy } from './held-out.ts'
import { type Figure, figures } from './interval.ts'
import type { LeftOutBy } from './judged.ts'
import { atPeaks } from './peak.ts'
import { isSparse, isUnderLoad, regimes } from './regimes.ts'
import type { Tested } from './validate.ts'

const names = Object.keys(figures) as readonly Figure[]

const rounded = (share: number) => Number(share.toFixed(4))
const errorsOf = ({
  median,
  ninetieth,
  bias,
}: Pick<RegimeAccuracy, 'median' | 'ninetieth' | 'bias'>) => ({
  median: rounded(median),
  ninetieth: rounded(ninetieth),
  bias: rounded(bias),
})

const sharesOf = (held: Coverage['held']): Coverage['held'] => ({
  50: rounded(held[50]),
  80: rounded(held[80]),
  95: rounded(held[95]),
})

/** A model’s name without its size: "llama-3.1-8b" is of "llama-3.1". */
const familyOf = (modelId: string): string => modelId.replace(/-\d[\dx.]*b.*$/, '')

/** Up to so many sequences the host’s work sets the pace, beyond so many the chip’s arithmetic. */
const [few, many] = [8, 256] as const

const batchOf = ({ plan }: Sample): string => {
  if (plan.load.kind === 'rate') return 'load'
  if (plan.load.kind === 'most') return 'full'
  if (plan.load.sequences <= few) return 'batch-small'
  return plan.load.sequences <= many ? 'batch-middle' : 'batch-large'
}

interface Way {
  /** What is left out of the fit besides the row’s table. */
  readonly by: LeftOutBy
  readonly groupsOf: (sample: Sample) => readonly string[]
}

const ways = {
  chip: { by: 'chip', groupsOf: ({ plan }) => [plan.subject.chip ?? ''] },
  family: { by: 'model', groupsOf: ({ plan }) => [familyOf(plan.modelId)] },
  engine: { by: 'engine', groupsOf: ({ plan }) => [plan.subject.engine] },
  format: { by: 'format', groupsOf: ({ plan }) => [`${plan.multiplied.bits}`] },
  regime: {
    by: 'source',
    groupsOf: (sample) => ['all', isSparse(sample) ? 'sparse' : 'dense', batchOf(sample)],
  },
} as const satisfies Readonly<Record<keyof AccuracyTables['tables'], Way>>

const atPeak = new WeakMap<Sample, Tested>()
const testedAtPeak = (sample: Sample): Tested => {
  const known = atPeak.get(sample) ?? { sample, prediction: atPeaks(sample.plan) }
  atPeak.set(sample, known)
  return known
}

const peaksOf = (samples: readonly Sample[], figure: Figure) => {
  const tested = samples.map(testedAtPeak)
  return errorsOf(accuracyOf(tested, figures[figure]))
}

const linesOf = (checked: readonly Checked[], { by, groupsOf }: Way): readonly ErrorLine[] => {
  const rows = checked.filter(({ row }) => row.by === by)
  const groups = Map.groupBy(
    rows.flatMap((one) => groupsOf(one.row.sample).map((group) => ({ group, one }))),
    ({ group }) => group,
  )
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([group, members]) => {
      const own = members.map(({ one }) => one)
      const tested = own.map(({ row }) => row)
      return names.flatMap((figure) => {
        const accuracy = accuracyOf(tested, figures[figure])
        if (accuracy.rows === 0) return []
        return [
          {
            figure,
            group,
            rows: accuracy.rows,
            ...errorsOf(accuracy),
            held: sharesOf(coverageOf(own, figure).held),
            atPeaks: peaksOf(
              tested.map(({ sample }) => sample),
              figure,
            ),
          },
        ]
      })
    })
}

const coverageLines = (checked: readonly Checked[]): AccuracyTables['coverage'] =>
  names.flatMap((figure) =>
    promised.flatMap(({ group, by }) => {
      const own = checked.filter(({ row }) => row.by === by && coverageGroups[group](row))
      const { rows, held, factor } = coverageOf(own, figure)
      if (rows === 0) return []
      return [{ figure, group, by, rows, held: sharesOf(held), factor: rounded(factor) }]
    }),
  )

const figureOf = (what: RegimeAccuracy['what']): Figure =>
  names.find((name) => figures[name] === what) ?? 'rate'

const cellsOf = (checked: readonly Checked[]): readonly MeasuredCell[] => {
  const rows = checked.filter(({ row }) => row.by === 'source').map(({ row }) => row)
  const keyOf = ({ sample }: Tested) => {
    const { subject, modelId, multiplied } = sample.plan
    return [
      subject.chip,
      subject.engine,
      subject.version,
      modelId,
      multiplied.bits,
      isUnderLoad(sample),
    ].join()
  }
  return [...Map.groupBy(rows, keyOf)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([, own]) => {
      const [first] = own
      const accuracy = accuracyOf(own, figures.rate)
      if (first === undefined || accuracy.rows === 0) return []
      const { subject, modelId, multiplied } = first.sample.plan
      return [
        {
          chip: subject.chip ?? '',
          engine: subject.engine,
          version: subject.version ?? null,
          model: modelId,
          isSparse: isSparse(first.sample),
          bits: multiplied.bits,
          underLoad: isUnderLoad(first.sample),
          rows: accuracy.rows,
          median: rounded(accuracy.median),
        },
      ]
    })
}

const regimeLines = (accuracies: readonly RegimeAccuracy[]) =>
  accuracies.map((one) => ({
    figure: figureOf(one.what),
    group: one.regime,
    rows: one.rows,
    ...errorsOf(one),
  }))

/** The tables of errors, of rows that were left out with spreads that were estimated without them. */
export const errorTables = (
  checked: readonly Checked[],
  inSample: readonly RegimeAccuracy[],
  heldOut: {
    readonly file: string
    readonly accuracies: readonly RegimeAccuracy[]
    readonly samples: readonly Sample[]
  },
): Omit<AccuracyTables, 'measurements' | 'leftOut'> => ({
  tables: {
    chip: [...linesOf(checked, ways.chip)],
    family: [...linesOf(checked, ways.family)],
    engine: [...linesOf(checked, ways.engine)],
    format: [...linesOf(checked, ways.format)],
    regime: [...linesOf(checked, ways.regime)],
  },
  coverage: coverageLines(checked),
  inSample: regimeLines(inSample),
  heldOut: {
    file: heldOut.file,
    lines: regimeLines(heldOut.accuracies).map((line) => ({
      ...line,
      atPeaks: peaksOf(heldOut.samples.filter(regimes[line.group]), line.figure),
    })),
  },
  cells: [...cellsOf(checked)],
})
