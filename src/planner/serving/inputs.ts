import type { Shape } from '../../model/architecture/shape.ts'
import { compile } from '../../model/graph/compile.ts'
import { type Formats, type Parallelism, shapeInputs } from '../../model/roofline/inputs.ts'
import { type ReplicaInputs, speculationFormulas } from '../../model/roofline/replica.ts'

type Parts<Id extends keyof ReplicaInputs> = Pick<ReplicaInputs, Id>

/** What of a chip a replica is computed from. */
export type ChipInputs = Parts<
  | 'peakFlopsPerSecond'
  | 'attentionPeakFlopsPerSecond'
  | 'bandwidthBytesPerSecond'
  | 'linkBytesPerSecond'
  | 'memoryBytes'
>

/** What of an engine. */
export type EngineInputs = Parts<
  'memoryShare' | 'maxSequences' | 'samplerBytesPerLogit' | 'workspaceBytes' | 'reservedShare'
>

/** What was fitted on measurements, for the number format and the links of the chip. */
export type EfficiencyInputs = Parts<
  | 'memoryEfficiency'
  | 'expertMemoryEfficiency'
  | 'kvEfficiency'
  | 'matmulEfficiency'
  | 'expertMatmulEfficiency'
  | 'attentionEfficiency'
  | 'linkEfficiency'
  | 'collectiveLatencySeconds'
  | 'linkCrowding'
  | 'activationTraffic'
  | 'stepHostSeconds'
  | 'layerSeconds'
  | 'expertLayerSeconds'
  | 'sequenceSeconds'
  | 'requestHostSeconds'
>

/** How the engine is run. */
export type OptionInputs = Parts<
  | 'prefixCacheHitRate'
  | 'chunkTokens'
  | 'promptsTogether'
  | 'queueSeconds'
  | 'prefillShare'
  | 'decodedTokensPerStep'
  | 'rowsPerSequence'
>

/** The tokens of a query. */
export type TokenInputs = Parts<'inputTokens' | 'outputTokens'>

/** What every plan of a model on a chip starts from, in plain numbers. */
export interface ServingGround {
  readonly shape: Shape
  /** How weights and cache are stored. */
  readonly storage: Formats
  /** Whether the engine frees what lies outside the window of attention. */
  readonly freesWindow: boolean
  /** Chips that share fast links. */
  readonly domain: number
  /** What all plans have in common. */
  readonly inputs: GroundInputs
}

export interface Options {
  readonly prefixCacheHitRate?: number | undefined
  readonly chunkTokens?: number | undefined
  /** Whether prefills are done by the replicas that decode, or by others. */
  readonly prefillPool?: 'shared' | 'own' | undefined
  readonly draftTokens?: number | undefined
  readonly acceptanceRate?: number | undefined
}

/** Tokens of a chunk where none is asked for: the engines’ own choice on large cards. */
export const usualChunkTokens = 8192

const speculation = compile(speculationFormulas)

/** The options that are asked for; an engine’s usual ones where none are. */
export const optionInputs = ({
  prefixCacheHitRate = 0,
  chunkTokens = usualChunkTokens,
  prefillPool = 'shared',
  draftTokens,
  acceptanceRate = 0,
}: Options): OptionInputs => {
  const { decodedTokensPerStep, rowsPerSequence } =
    draftTokens === undefined
      ? { decodedTokensPerStep: 1, rowsPerSequence: 1 }
      : speculation({ draftTokens, acceptanceRate })
  return {
    prefixCacheHitRate,
    chunkTokens,
    promptsTogether: 1,
    queueSeconds: 0,
    prefillShare: prefillPool === 'own' ? 0 : 1,
    decodedTokensPerStep,
    rowsPerSequence,
  }
}

export type UnfittedInputs = ChipInputs & EngineInputs & OptionInputs
export type GroundInputs = UnfittedInputs & EfficiencyInputs

/** All that a replica is computed from: the model’s shape under a plan, and what all plans have in common. */
export const replicaInputs = <G extends UnfittedInputs>(
  {
    shape,
    storage,
    freesWindow,
    inputs,
  }: Omit<ServingGround, 'inputs' | 'domain'> & { readonly inputs: G },
  plan: Parallelism,
  { inputTokens, outputTokens }: TokenInputs,
) => ({
  ...shapeInputs(shape, storage, plan, freesWindow),
  ...inputs,
  inputTokens,
  outputTokens,
})
