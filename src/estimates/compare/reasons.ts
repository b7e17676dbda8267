/** The reason that most have. */
const commonest = (reasons: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/**
 * Reasons by pointer, where each part of which nothing is known is named with
 * the reason that most of it has, and beside it only what has another.
 */
export const byPart = (
  unknown: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, object>>,
): Record<string, string> => {
  const whole = Object.entries(parts)
    .filter(([, part]) => Object.values(part).every((value) => value === null))
    .flatMap(([pointer]) => {
      const reasons = Object.entries(unknown).filter(([at]) => at.startsWith(`${pointer}/`))
      const reason = commonest(reasons.map(([, one]) => one))
      return reason === undefined ? [] : [[pointer, reason] as const]
    })
  const isSaid = (at: string, reason: string) =>
    whole.some(([pointer, one]) => at.startsWith(`${pointer}/`) && one === reason)
  return Object.fromEntries([
    ...whole,
    ...Object.entries(unknown).filter(([at, reason]) => !isSaid(at, reason)),
  ])
}
