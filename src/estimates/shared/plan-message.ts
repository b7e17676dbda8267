import type { Parallelism } from '../../model/roofline/inputs.ts'
import { type Message, message } from '../../words/message.ts'

/** How a replica is split, and in which number format where it is another than that of the answer. */
export const planMessage = (
  { tensorParallel, pipelineParallel, attention }: Parallelism,
  format?: string,
): Message => {
  const plan = { tensorParallel, pipelineParallel, attention }
  return format === undefined
    ? message('plans.replica', plan)
    : message('plans.replica-in-format', { ...plan, format })
}
