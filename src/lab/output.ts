import { rowTexts } from '../words/contributors/rows.ts'

const round = (value: number) =>
  Number.isFinite(value) && value > 0 ? String(Number(value.toPrecision(5))) : ''

/** RFC 4180: what holds a comma, a quote or a line break is quoted. */
const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const header = 'id,predicted,low,high,status,ttft_ms,tpot_ms,note'

/** A row of the answer with its 80% interval; latencies where they mean something. */
export const predictedLine = (
  id: string,
  predicted: number,
  halfInterval: number,
  /** How the model was guessed. */
  note?: string | undefined,
  seconds: readonly [ttft: number, tpot: number] = [Number.NaN, Number.NaN],
): string => {
  if (!Number.isFinite(predicted) || predicted <= 0)
    return refusedLine(id, rowTexts['does-not-fit'])
  const factor = Math.exp(halfInterval)
  return [
    cell(id),
    round(predicted),
    round(predicted / factor),
    round(predicted * factor),
    'ok',
    ...seconds.map((one) => round(one * 1e3)),
    cell(note ?? ''),
  ].join(',')
}

/** A row that cannot be predicted, with the reason. */
export const refusedLine = (id: string, reason: string): string =>
  [cell(id), '', '', '', cell(reason), '', '', ''].join(',')
