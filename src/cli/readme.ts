import type { AccuracyTables } from '../presets/accuracy-schema.ts'
import { accuracyReadmeTexts } from '../words/contributors/accuracy-readme.ts'

/** Lines of the README: a figure in a regime. */
const shown = [
  'rate-all',
  'rate-dense',
  'rate-sparse',
  'rate-load',
  'tpot-all',
  'ttft-all',
] as const

/** The main figures of the tables of errors, as the README has them. */
const accuracyTable = ({
  measurements,
  tables,
  heldOut,
  inSample,
}: AccuracyTables): readonly string[] => {
  const lines = shown.flatMap((name) =>
    tables.regime
      .filter(({ figure, group }) => `${figure}-${group}` === name)
      .map(({ held, atPeaks, ...errors }) =>
        accuracyReadmeTexts.line({
          ...errors,
          name: accuracyReadmeTexts[name],
          held: held[80],
          peaks: atPeaks,
        }),
      ),
  )
  const all = <L extends { readonly figure: string; readonly group: string }>(list: readonly L[]) =>
    list.filter(({ figure, group }) => figure === 'rate' && group === 'all')
  const file = heldOut.file.split('/').at(-1) ?? ''
  return [
    accuracyReadmeTexts.lead(measurements),
    '',
    ...accuracyReadmeTexts.header,
    ...lines,
    ...all(heldOut.lines).map(({ atPeaks, ...errors }) =>
      accuracyReadmeTexts.line({
        ...errors,
        name: accuracyReadmeTexts['held-out']({ file }),
        peaks: atPeaks,
      }),
    ),
    ...all(inSample).map((errors) =>
      accuracyReadmeTexts.line({ ...errors, name: accuracyReadmeTexts['in-sample'] }),
    ),
  ]
}

/** A README with the table of errors as it is now. */
export const withAccuracy = (readme: string, tables: AccuracyTables): string => {
  const [before, after] = readme.split(accuracyReadmeTexts.begin)
  const [, rest] = after?.split(accuracyReadmeTexts.end) ?? []
  if (before === undefined || rest === undefined) throw new Error('README.md has no place for it')
  return [
    before,
    [accuracyReadmeTexts.begin, '', ...accuracyTable(tables), '', accuracyReadmeTexts.end].join(
      '\n',
    ),
    rest,
  ].join('')
}
