import { parallelisms } from '../../planner/serving/plans.ts'
import { chipNumbers, usualDomain } from '../../presets/chip.ts'
import { nativeFormats } from '../../presets/formats.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { shapeOf } from './check.ts'
import type { InferenceRequest } from './request.ts'

const domainOf = (preset: Accelerator | undefined): number => {
  const numbers = preset === undefined ? undefined : chipNumbers(preset)
  return (typeof numbers === 'object' ? numbers.domain : undefined) ?? usualDomain
}

/** How many plans a request compares: ways to split a replica in each number format. */
export const planCount = ({ model, accelerator, performance }: InferenceRequest): number => {
  const shape = shapeOf(model)
  if (performance.method !== 'roofline' || shape === undefined) return 1
  const preset = typeof accelerator === 'string' ? find('accelerators', accelerator) : undefined
  const formats = performance.precision === 'auto' ? nativeFormats(preset).length : 1
  return formats * parallelisms({ shape, domain: domainOf(preset) }, performance).length
}
