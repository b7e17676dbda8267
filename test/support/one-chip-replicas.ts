import { infer } from './api.ts'
import { llamaOnH100 } from './llama-by-hand.ts'

const tokens = { input: 512, output: 256 }

/** Queries a second of 64 sequences on one H100. */
export const each = llamaOnH100(tokens).rate(64) / tokens.output

/** A load of so many replicas, each of 64 sequences on one H100 that is rented at two dollars, by the server of eight. */
export const answerTo = async (replicas: number, more: object = {}) => {
  const { body } = await infer({
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    workload: {
      queriesPerSecond: replicas * each,
      inputTokens: tokens.input,
      outputTokens: tokens.output,
    },
    performance: {
      method: 'roofline',
      tensorParallel: 1,
      pipelineParallel: 1,
      batch: 64,
      maxUtilization: 1,
    },
    price: { method: 'rent', usdPerChipHour: 2 },
    billing: 'server',
    ...more,
  })
  return body
}
