import { withEngine } from '../../estimates/shared/read.ts'
import type { SolveFor } from '../../estimates/training/index.ts'
import { training, unknowns } from '../../estimates/training/index.ts'
import { bodyOf } from './body.ts'
import { methodOf, type State, shown } from './state.ts'

/** The quantity that a choice asks to be worked out. */
export const solvedFor = (text: string | null): SolveFor | undefined =>
  unknowns.find((one) => one === text)

/** What is emptied when it is to be worked out. */
const emptied: Readonly<Record<SolveFor, readonly string[]>> = {
  days: ['days', 'chipHours'],
  chips: ['chips', 'chipHours'],
  chipHours: ['chipHours', 'chips', 'days'],
  tokens: ['tokens', 'flops'],
  utilization: [],
}

const rounded = (value: number) => String(Number(value.toPrecision(6)))

/**
 * The fields that change when another quantity is to be worked out of a run:
 * it is emptied, and what was worked out before stays as if it had been typed.
 */
export const solveAnew = async (
  before: State,
  solveFor: SolveFor,
  today: string,
): Promise<ReadonlyMap<string, string>> => {
  const changes = new Map<string, string>()
  const result = await withEngine(() => training.ask(bodyOf(before), { today }))
  const keep = (path: string, value: number | null) => {
    if (value !== null && shown(before, path) === '') changes.set(path, rounded(value))
  }
  if (result.ok) {
    const { tokens, days, fleet, mfu } = result.answer
    if (shown(before, 'workload.flops') === '') keep('workload.tokens', tokens)
    if (shown(before, 'workload.chipHours') === '') {
      keep('workload.chips', fleet.chips)
      keep('workload.days', days)
    }
    if (methodOf(before) === 'implied' && solveFor !== 'utilization' && mfu !== null) {
      changes.set('performance.method', 'mfu')
      changes.set('performance.modelFlopsUtilization', rounded(mfu))
    }
  }
  if (solveFor === 'utilization') changes.set('performance.method', 'implied')
  for (const id of emptied[solveFor]) changes.set(`workload.${id}`, '')
  return changes
}
