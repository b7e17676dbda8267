import type { Shape } from '../../../model/architecture/shape.ts'
import { type Config, Reader } from '../config.ts'
import { expertLayers } from '../expert-layers.ts'
import { expertsOf } from '../experts.ts'
import { tiedPlain } from '../families/family.ts'
import { plainShape } from '../plain.ts'

const isPair = ([name, value]: readonly [string, unknown]) =>
  name.startsWith('moe_') && Array.isArray(value)

const pick = (config: Config, which: 0 | 1): Reader =>
  new Reader(
    Object.fromEntries(
      Object.entries(config).map(([name, value]) => [
        name,
        name.startsWith('moe_') && Array.isArray(value) ? value[which] : value,
      ]),
    ),
  )

/** ERNIE 4.5 VL: experts for text, and others for images that no text token passes. */
export const ernieVision = (_: Reader, config: Config): Shape => {
  const text = plainShape(pick(config, 0), tiedPlain)
  if (!Object.entries(config).some(isPair)) return text
  const read = pick(config, 1)
  const experts = expertsOf(read, read.count(['intermediate_size']))
  if (experts === undefined) return text
  const layers = expertLayers(read, read.count(['num_hidden_layers'])).filter(Boolean).length
  const towerParameters = layers * experts.count * 3 * text.hiddenSize * experts.size
  return { ...text, towerParameters }
}
