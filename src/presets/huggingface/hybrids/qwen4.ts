import type { Indexer } from '../../../model/architecture/attention/indexer.ts'
import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { layersOf, listedLayers } from './layers.ts'
import { qwen35Moe } from './qwen.ts'
import { HybridReader } from './reader.ts'

/** Low ranks through which several residual streams are read and written. */
const gatedResiduals = (read: HybridReader, hiddenSize: number): number => {
  const streams = read.size(['hc_count'], 4)
  const rank = read.size(['hc_lowrank'], 320)
  return 2 * streams * hiddenSize * (2 * rank + streams)
}

const indexerOf = (read: HybridReader): Indexer | undefined => {
  const heads = read.optionalCount(['indexer_n_heads'])
  if (heads === undefined || heads === 0) return undefined
  return {
    heads,
    headSize: read.size(['indexer_head_dim'], 128),
    selectedTokens: read.size(['indexer_budget'], 2048),
    tokensPerKey: read.size(['indexer_compress_ratio'], 1),
  }
}

/**
 * Qwen4-Exp: as Qwen3.5, but that attention reads what an index selects, and
 * that some layers add rows of tables which the last tokens name together.
 */
export const qwen4Exp = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const shape = qwen35Moe(config, indexerOf(read))
  const { hiddenSize } = shape
  const otherParameters = gatedResiduals(read, hiddenSize)
  const layers = shape.layers.map((layer) => ({
    ...layer,
    otherParameters,
  }))
  const count = listedLayers(read, 'ple_layer_ids', layersOf(read), 1)?.size ?? 0
  if (count === 0) return { ...shape, layers }
  const rows = read.count(['ngram_vocab_size_base'], 20_000_000)
  const width = read.size(['ple_embed_dim'], hiddenSize)
  const streams = read.size(['hc_count'], 4)
  const kernel = read.size(['ple_conv_kernel_size'], 4)
  const addition = {
    count,
    within: true,
    mixers: [{ kind: 'short-convolution', width: streams * hiddenSize, kernel, bare: true }],
    otherParameters: width * hiddenSize * (streams + 1),
  } as const
  return { ...shape, layers: [...layers, addition], tableParameters: count * rows * width }
}
