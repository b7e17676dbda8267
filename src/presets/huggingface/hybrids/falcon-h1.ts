import type { LayeredShape } from '../../../model/architecture/shape.ts'
import type { Config } from '../config.ts'
import { layersOf } from './layers.ts'
import { mamba2Of } from './mamba2.ts'
import { attentionOf, frameOf, whole } from './parts.ts'
import { HybridReader } from './reader.ts'

/** Falcon-H1: attention and Mamba-2 side by side in every layer. */
export const falconH1 = (config: Config): LayeredShape => {
  const read = new HybridReader(config)
  const frame = frameOf(read)
  const { hiddenSize } = frame
  // What is left out is the class’s 1,024; null stands for the factor of expansion.
  const innerSize =
    config.mamba_d_ssm === null
      ? read.number('mamba_expand', 2) * hiddenSize
      : read.size(['mamba_d_ssm'], 1024)
  const layers = [
    {
      count: layersOf(read),
      mixers: [attentionOf(read, hiddenSize), mamba2Of(read, innerSize)],
      feedForward: { size: read.size(['intermediate_size']), gated: true },
    },
  ]
  return whole(read, frame, layers)
}
