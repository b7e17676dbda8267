import { operations } from '../../words/openapi/operations.ts'
import { type Estimate, estimate } from '../shared/estimate.ts'
import { SweepAnswer } from './answer.ts'
import { pointsOf } from './check.ts'
import { examples } from './examples.ts'
import { sweepRequest } from './request.ts'
import { solve } from './solve.ts'
import { tell } from './tell.ts'

/** Any of some estimates over one or two of its numbers. */
export const sweepOver = (estimates: readonly [Estimate, ...Estimate[]]) => {
  const [first, ...others] = estimates
  return estimate({
    name: 'sweep',
    ...operations.sweep,
    request: sweepRequest([first.name, ...others.map(({ name }) => name)]),
    answer: SweepAnswer,
    examples,
    lists: ['request', 'inputs', 'values', 'outputs'],
    headline: [],
    undated: true,
    check: () => [],
    plans: (request, today) => {
      const planned = estimates
        .find(({ name }) => name === request.estimate)
        ?.plansOf(request.request, { today })
      return pointsOf(request) * (planned?.ok === true ? planned.answer : 1)
    },
    solve: solve(estimates),
    tell,
  })
}
