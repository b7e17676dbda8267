/** What became of a mutant; lines and columns from 1. */
export interface Tested {
  readonly fileName: string
  readonly location: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
  readonly mutatorName: string
  readonly replacement: string
  readonly status: string
  readonly statusReason?: string | undefined
}

const oneLine = (text: string, limit = 120) => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}

/** The code that a mutant takes the place of. */
const originalOf = (source: string, { start, end }: Tested['location']): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, at) => (at === last ? line.slice(0, end.column - 1) : line))
    .map((line, at) => (at === 0 ? line.slice(start.column - 1) : line))
    .join('\n')
}

/** Counts, score, and the mutants that survived or ran out of time. */
export const reportOf = (
  mutants: readonly Tested[],
  sourceOf: (fileName: string) => string,
): readonly string[] => {
  const withStatus = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status))
  const shown = (found: readonly Tested[]) =>
    found
      .map(({ fileName, location, mutatorName, replacement, status, statusReason = '' }) =>
        [
          `${fileName}:${location.start.line} ${mutatorName}${status === 'NoCoverage' ? ' (no test runs it)' : ''}`,
          `  - ${oneLine(originalOf(sourceOf(fileName), location))}`,
          `  + ${oneLine(replacement)}`,
          ...(status === 'RuntimeError' ? [`  ${oneLine(statusReason, 300)}`] : []),
        ].join('\n'),
      )
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

  const killed = withStatus('Killed')
  const timeouts = withStatus('Timeout')
  const unreached = withStatus('NoCoverage')
  const survivors = withStatus('Survived', 'NoCoverage')
  const broken = withStatus('RuntimeError')
  const all = [...killed, ...timeouts, ...survivors]
  const files = new Set(all.map(({ fileName }) => fileName))
  const section = (title: string, found: readonly Tested[]) =>
    found.length === 0 ? [] : [title, ...shown(found), '']
  return [
    ...section('Not tested, for an error:', broken),
    ...section('Timeouts:', timeouts),
    ...section('Survivors:', survivors),
    `${all.length} mutants in ${files.size} files: ${killed.length} killed, ${timeouts.length} timeouts, ${survivors.length} survived (${unreached.length} that no test runs)`,
    `Score ${((100 * (killed.length + timeouts.length)) / all.length).toFixed(1)}%: killed and timeouts, of all`,
  ]
}
