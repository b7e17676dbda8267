import { count, percent, significant } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** The plan of a fleet or of a run, its memory, its time and the others. */
export const plan = {
  'deployment-plan': 'Deployment plan',
  'parallel-plan': 'Parallel plan',
  'serving-line': ({
    plan,
    engine,
    precision,
    bound,
    memory,
    compute,
    network,
    overhead,
  }: {
    plan: string
    engine: string
    precision: string
    bound: string
    memory: number
    compute: number
    network: number
    overhead: number
  }) =>
    `${plan}; ${engine}, ${precision}. ${bound} ${percent(memory)} memory access, ${percent(compute)} compute, ${percent(network)} communication, ${percent(overhead)} overhead.`,
  'serving-interval': ({ low, high }: { low: number; high: number }) =>
    `${count(low)}–${count(high)} output tokens/s per replica (80% prediction interval).`,
  'serving-measured': 'Calibrated on measurements of this chip and engine.',
  'serving-family':
    'Calibrated on measurements of the same chip family, not of this chip and engine.',
  'serving-prior': 'Extrapolated: neither this chip nor its family was measured.',
  'training-interval': '80% prediction intervals.',
  'training-measured': 'Calibrated on measured training runs on this chip with this framework.',
  'training-family': 'Calibrated on the same chip family, not on this chip and framework.',
  'training-prior': 'Extrapolated: no training on this chip or its family was measured.',
  'step-time': 'Step time breakdown',
  weights: 'Weights',
  kv: 'KV cache at full batch',
  free: 'Unused',
  activations: 'Activations',
  buffers: 'Activations and buffers',
  reserved: 'Not used by the engine',
  gradients: 'Gradients',
  optimizer: 'Optimizer states',
  workspace: 'Workspace and buffers',
  compute: 'Compute',
  memory: 'Memory access',
  network: 'Communication',
  bubble: 'Pipeline bubble',
  overhead: 'Host and launch overhead',
  'ttft-at-load': 'TTFT at this load',
  'tpot-at-load': 'TPOT at this load',
  p95: ({ time }: { time: string }) => `P95 ${time}`,
  'tokens-per-user': ({ tpotSeconds }: { tpotSeconds: number }) =>
    `${plural(1 / tpotSeconds, 'token')}/s per user`,
  'sequences-decoding': 'Sequences decoding',
  'per-replica': ({ sequences }: { sequences: number }) => `${count(sequences)} per replica`,
  'in-total': ({ sequences }: { sequences: number }) => `${count(sequences)} in total`,
  'full-load-price': 'Per million output tokens at full load',
  'times-at-load': ({ factor }: { factor: number }) => `${significant(factor)}× that at this load`,
  alternatives: ({ count: plans }: { count: number }) =>
    `${plans} alternatives and why they rank lower`,
  'alternatives-region': 'Alternative plans',
  'column-plan': 'Plan',
  'column-chips': 'Chips',
  'column-batch': 'Batch',
  'column-why-not': 'Why not chosen',
  'column-tokens': 'Tokens/s per chip',
  'column-memory': 'Memory per chip',
  dashed: ({ line }: { line: string }) => `${line} (dashed)`,
  milliseconds: ({ seconds }: { seconds: number }) => `${significant(seconds * 1e3, 2)} ms`,
  'step-label': 'Step time',
  'step-size': ({ sequences, tokens }: { sequences: number; tokens: number }) =>
    `${plural(sequences, 'sequence')} of ${plural(tokens, 'token')}`,
  'tokens-per-chip': 'Tokens/s per chip',
  range: ({ low, high }: { low: string; high: string }) => `${low}–${high}`,
  'step-mfu': 'Step MFU',
  'with-attention': 'including attention',
  'step-hfu': 'Step HFU',
  'with-recomputation': 'including recomputation',
  'run-mfu': 'Run MFU',
  'run-mfu-no-attention': 'excluding attention',
  'run-mfu-speed': ({ share }: { share: number }) => `at ${percent(share)} of the step speed`,
  'run-mfu-both': ({ share }: { share: number }) =>
    `excluding attention, at ${percent(share)} of the step speed`,
  cost: 'Cost',
  'smallest-cluster': 'Smallest feasible cluster',
  none: 'none',
  'n-chips': ({ chips }: { chips: number }) => plural(chips, 'chip'),
}
