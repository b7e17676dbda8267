import { en } from '../../words/en.ts'
import { operations } from '../../words/openapi/operations.ts'
import { type Estimate, estimate } from '../shared/estimate.ts'
import { fieldFault } from '../shared/field-fault.ts'
import { SweepAnswer } from './answer.ts'
import { baseOf } from './base.ts'
import { plansIn } from './check.ts'
import { examples } from './examples.ts'
import { listsOf, pointsAt } from './lists.ts'
import { noObject, sweepRequest } from './request.ts'
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
    // As a record valibot takes a list too.
    check: ({ body: { request } }) =>
      Array.isArray(request) ? [fieldFault('/request', noObject(), request)] : [],
    plans: (request, today) => {
      const base = baseOf(estimates, { request, body: {}, words: en, today })
      const lists = base.ok && listsOf(base.answer, request)
      if (!base.ok || lists === false || 'ok' in lists) return 1
      const points = pointsAt(base.answer, request, lists)
      return plansIn(
        base.answer,
        points.map(({ body }) => body),
      )
    },
    solve: solve(estimates),
    tell,
  })
}
