import type { Judged } from './judge.ts'
import type { Candidate } from './search.ts'

type FallenOut = Extract<Judged, { ok: false }>

/** Of plans that all fall out, the one that would do with the least change. */
export interface Nearest {
  readonly plan: Candidate['plan']
  readonly chipsPerReplica: number
  readonly why: FallenOut
}

/** Undefined where no plan falls out: none was looked at. */
export const nearestOf = (candidates: readonly Candidate[]): Nearest | undefined => {
  const out = candidates.flatMap(({ plan, values, judged }): readonly Nearest[] =>
    judged.ok ? [] : [{ plan, chipsPerReplica: values.chipsPerReplica, why: judged }],
  )
  const limited = out.flatMap((one) =>
    one.why.reason === 'memory' ? [] : [{ one, reason: one.why.reason, reached: one.why.reached }],
  )
  // A batch that comes near is large; a latency that does is small.
  const [tight] = limited.toSorted((a, b) =>
    a.reason === 'batch' ? b.reached - a.reached : a.reached - b.reached,
  )
  if (tight !== undefined) return tight.one
  const lacking = ({ why }: Nearest) => (why.reason === 'memory' ? why.missingBytes : Infinity)
  return out.toSorted((a, b) => lacking(a) - lacking(b))[0]
}
