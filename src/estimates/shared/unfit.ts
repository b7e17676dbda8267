/** Fields of a part, whatever it holds. */
const fieldsIn = (part: unknown): Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null ? { ...part } : {}

/** What a run is where nothing says it. */
const usualKind = 'pre-training'

const isPreTraining = (kind: unknown) => typeof kind === 'string' && kind.endsWith('pre-training')

/** What of a scenario does not fit the run that is asked for, by part. */
export interface Unfit {
  readonly workload: readonly string[]
  readonly performance: readonly string[]
}

/**
 * What a scenario assumes of one kind of training falls away where another is
 * asked for: a rank has no meaning without LoRA, and a batch for fine-tuning
 * is far smaller than one for pre-training. What the request itself says is
 * never set aside, but refused where it does not fit.
 */
export const unfitOf = (ofScenario: unknown, asked: unknown): Unfit => {
  const workload = fieldsIn(asked)
  const before = fieldsIn(ofScenario).kind ?? usualKind
  const kind = workload.kind === undefined ? before : (workload.kind ?? usualKind)
  const adapters =
    kind !== 'lora' ? ['adapterRank', 'adapterTargets'] : withoutRank(workload.adapterRank)
  return {
    workload: adapters,
    performance: isPreTraining(kind) && !isPreTraining(before) ? ['globalBatchSequences'] : [],
  }
}

/** The matrices that adapters are on say nothing where no rank is wanted. */
const withoutRank = (rank: unknown) => (rank === null ? ['adapterTargets'] : [])
