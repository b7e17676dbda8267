import { efficiencyOf } from '../presets/efficiency.ts'
import type { Efficiencies } from '../presets/efficiency-schema.ts'
import { knownBy, unknownsOf } from '../presets/spread.ts'
import type { SpreadPart } from '../presets/spread-schema.ts'
import { rowTexts, unknownTexts } from '../words/contributors/rows.ts'
import { intervalsOf, spreadSubjectOf } from './interval.ts'
import { usualRequests } from './load.ts'
import { predictedLine, refusedLine } from './output.ts'
import { predict } from './predict.ts'
import type { Read } from './read.ts'
import { usdPerChipHourOn, usdPerMillionOutputTokens } from './rent.ts'

const texts: Readonly<Partial<Record<SpreadPart, string>>> = unknownTexts

/** Lines of served rows: each with its intervals, what a day’s rent makes of it, and what is not known of it. */
export const servingLines = (
  rows: readonly Read[],
  efficiencies: Efficiencies,
  asOf: string,
): readonly string[] => {
  const known = knownBy(efficiencies)
  return rows.map(({ row, plan }) => {
    const id = row.id ?? ''
    if (typeof plan === 'string') return refusedLine(id, plan)
    const fitted = efficiencyOf(efficiencies, plan.subject)
    const now = predict(plan, { ...fitted, benchmarkRequests: usualRequests })
    const unknowns = unknownsOf(spreadSubjectOf(plan, now), known)
    const { rate, ttft, tpot } = intervalsOf(plan, now, efficiencies.spread, unknowns)
    const unmeasured = unknowns.flatMap((part) => texts[part] ?? [])
    return predictedLine(id, {
      predicted: now.outputTokensPerSecond,
      intervals: rate,
      ttft: { seconds: now.ttftSeconds, ...ttft[80] },
      tpot: { seconds: now.tpotSeconds, ...tpot[80] },
      usdPerMillionOutputTokens: usdPerMillionOutputTokens(
        usdPerChipHourOn(plan.chip, asOf),
        plan.chips,
        now.outputTokensPerSecond,
      ),
      note: [...plan.notes, ...unmeasured].join(rowTexts['between-notes']),
    })
  })
}
