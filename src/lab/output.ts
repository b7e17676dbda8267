import type { Level } from '../presets/coverage.ts'
import { rowTexts } from '../words/contributors/rows.ts'
import type { Interval } from './interval.ts'

const round = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) && value > 0
    ? String(Number(value.toPrecision(5)))
    : ''

/** RFC 4180: what holds a comma, a quote or a line break is quoted. */
const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Columns between the note and the seven that every kind of row has. */
const more = [
  'low50',
  'high50',
  'low95',
  'high95',
  'ttft_low_ms',
  'ttft_high_ms',
  'tpot_low_ms',
  'tpot_high_ms',
  'usd_per_million_output_tokens',
] as const

export const header = `id,predicted,low,high,status,ttft_ms,tpot_ms,${more.join(',')},note`

/** A figure with the ends of its 80% interval. */
export interface Latency extends Interval {
  readonly seconds: number
}

/** What is printed of a row that is predicted; empty where a kind of row has none of it. */
export interface Predicted {
  readonly predicted: number
  /** At 80%, and at 50% and 95% where they are known. */
  readonly intervals: Readonly<Partial<Record<Level, Interval>> & Record<80, Interval>>
  readonly ttft?: Latency
  readonly tpot?: Latency
  readonly usdPerMillionOutputTokens?: number | undefined
  /** How the model was guessed, and what else was not known. */
  readonly note?: string | undefined
}

const milliseconds = (seconds: number | undefined) =>
  round(seconds === undefined ? undefined : seconds * 1e3)

const ends = (interval: Interval | undefined, write: (value: number | undefined) => string) => [
  write(interval?.low),
  write(interval?.high),
]

/** A row of the answer with its intervals; latencies where they mean something. */
export const predictedLine = (
  id: string,
  { predicted, intervals, ttft, tpot, usdPerMillionOutputTokens, note }: Predicted,
): string => {
  if (!Number.isFinite(predicted) || predicted <= 0)
    return refusedLine(id, rowTexts['does-not-fit'])
  return [
    cell(id),
    round(predicted),
    ...ends(intervals[80], round),
    'ok',
    milliseconds(ttft?.seconds),
    milliseconds(tpot?.seconds),
    ...ends(intervals[50], round),
    ...ends(intervals[95], round),
    ...ends(ttft, milliseconds),
    ...ends(tpot, milliseconds),
    round(usdPerMillionOutputTokens),
    cell(note ?? ''),
  ].join(',')
}

/** A row that cannot be predicted, with the reason. */
export const refusedLine = (id: string, reason: string): string =>
  [cell(id), '', '', '', cell(reason), '', '', ...more.map(() => ''), ''].join(',')

/** The 80% interval about a middle, from its half as a logarithm. */
export const within = (predicted: number, half: number) => ({
  predicted,
  intervals: { 80: { low: predicted / Math.exp(half), high: predicted * Math.exp(half) } },
})
