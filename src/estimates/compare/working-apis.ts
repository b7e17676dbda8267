import type { Trace } from '../../model/graph/trace.ts'
import type { Origin } from '../../presets/origin.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { derivationOf, type Figures, type Telling } from '../shared/derivation.ts'
import { derivationBeside, type ToldTrace, toldWhole } from '../shared/derivation-beside.ts'
import { workedIds } from './figures-api.ts'

/** Numbers of a row whose fields have other names than their quantities, where it has them. */
const figuresOf = (trace: Trace<Origin>): Figures | undefined =>
  trace.node('priceAgeDays') === undefined ? undefined : { '/price/ageDays': 'priceAgeDays' }

/** The telling of an answer’s own working where it is that of the first row of an API. */
export const tellingOfApis = (telling: Telling, trace: Trace<Origin>): Telling => {
  const id = figuresOf(trace)?.['/price/ageDays']
  if (id === undefined) return telling
  const { working } = telling
  return {
    ...telling,
    working: { ...working, figures: { ...working.figures, '/rows/*/price/ageDays': id } },
  }
}

type Worked = (trace: Trace<Origin>) => { readonly derivation?: Derivation }

/** What each row of an API says of its working: the first all of it, unless it is told already; the others what differs. */
export const apiWorking = (
  leader: Omit<ToldTrace, 'told'>,
  isTold: boolean,
  { say, working }: Telling,
): Worked => {
  const figures = figuresOf(leader.trace)
  const own = { say, working: { ...working, figures } }
  // Told as a figure, though no step uses it.
  const told = new Set([...toldWhole(leader.trace), ...Object.values(figures ?? {})])
  const first = { ...leader, told }
  return (trace) => {
    const isFirst = trace === leader.trace
    if (working.level === 'none') return {}
    if (working.level === 'headline')
      return isFirst && !isTold ? { derivation: derivationOf(trace, { say, working }) } : {}
    if (isFirst && !isTold) return { derivation: derivationOf(trace, own) }
    const base = isFirst ? { ...first, pointer: '/derivation' } : first
    const named = isFirst || figures === undefined ? figuresOf(trace) : undefined
    return {
      derivation: {
        ...derivationBeside(trace, base, own, workedIds),
        ...(named !== undefined && { figures: named }),
      },
    }
  }
}
