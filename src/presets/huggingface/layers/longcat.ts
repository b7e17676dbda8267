import type { Shape } from '../../../model/architecture/shape.ts'
import { attentionOf } from '../attention.ts'
import { type Config, Reader } from '../config.ts'
import { expertsOf } from '../experts.ts'
import { plain } from '../families/family.ts'
import { type Layer, shapeOfLayers } from '../fold.ts'
import { frameOf, layersOf } from '../frame.ts'
import { sizeOf } from '../plain.ts'

/**
 * LongCat-Flash (arXiv 2509.01322): a layer has two attentions and two dense
 * parts, and one set of experts. Some of these do nothing: a token that is sent
 * there uses fewer parameters, in the mean by the share of the others.
 */
export const longcat = (_: Reader, config: Config): Shape => {
  const { num_layers: stated, num_hidden_layers: halves } = config
  const layers = stated ?? (typeof halves === 'number' ? halves / 2 : halves)
  const read = new Reader({ ...config, num_hidden_layers: layers })
  const count = layersOf(read)
  const frame = frameOf(read, plain)
  const attention = attentionOf(read, plain)
  const size = sizeOf(read, plain, frame.hiddenSize)
  const experts = expertsOf(read, size)
  const idle = read.count(['zero_expert_num'], 0)
  const feedForward = { size, gated: true }
  const second: Layer = { mixers: [attention], feedForward }
  const first: Layer =
    experts === undefined
      ? second
      : {
          mixers: [attention],
          feedForward,
          experts: {
            ...experts,
            perToken: Math.round((experts.perToken * experts.count) / (experts.count + idle)),
            gated: true,
          },
        }
  return shapeOfLayers(
    frame,
    Array.from({ length: 2 * count }, (_, index) => (index % 2 === 0 ? first : second)),
    size,
  )
}
