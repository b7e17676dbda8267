import { plansAbout } from '../../planner/training/count.ts'
import { sequenceTokensOf } from '../../planner/training/sequence.ts'
import { constantOrigin } from '../../presets/origin.ts'
import { resolveAccelerator, resolveModel } from '../shared/resolve.ts'
import { groundOf } from './ground.ts'
import { openOf } from './open.ts'
import type { TrainingRequest } from './request.ts'
import { givenChips } from './stated.ts'

const unasked = () => constantOrigin('hoursPerDay')

/** About how many plans a request compares: one without a plan, or with a plan for each way to cut the model up on each cluster. */
export const plansOf = (request: TrainingRequest): number => {
  const { performance, workload } = request
  if (performance.method !== 'plan') return 1
  const model = resolveModel(request.model, unasked)
  const chip = resolveAccelerator(request.accelerator, performance.precision, unasked)
  const ground = groundOf({ model, chip, performance, request, originAt: unasked })
  if (!ground.known) return 1
  const { plain } = ground
  const open = openOf(request)
  return plansAbout(
    plain,
    { ...performance, sequenceTokens: sequenceTokensOf(workload, plain.shape) },
    {
      chips: givenChips(workload),
      deadline: 'found' in open && open.found === 'chips',
      sizes: request.reliability !== undefined,
    },
  )
}
