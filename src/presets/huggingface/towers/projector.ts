import type { Config } from '../config.ts'
import type { Tower } from './reading.ts'

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e6
    ? value
    : undefined

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/** A merger of neighbouring patches: two matrices, as wide as all of them. */
const merger = (merged: number, out: number): number => merged * (merged + out)

const single = new Set([
  'gemma3',
  'gemma3n',
  'gemma4',
  'gemma4_unified',
  'paligemma',
  'qwen2_audio',
])

/** Parameters that lead from a tower to the text model: by what its own config or the one around it states. */
export const projector = (
  { config, width, size, type }: Tower,
  { model_type: around, ...whole }: Config,
  textWidth: number,
): number => {
  const merge = positive(config.spatial_merge_size)
  if (type === 'glm4v_vision') {
    const out = positive(config.out_hidden_size) ?? textWidth
    return 4 * width * out + out * out + 3 * out * (positive(config.intermediate_size) ?? out)
  }
  if (merge !== undefined) {
    const out = positive(config.out_hidden_size) ?? textWidth
    return (1 + lengthOf(config.deepstack_visual_indexes)) * merger(width * merge ** 2, out)
  }
  const { merge_kernel_size: kernel } = config
  if (Array.isArray(kernel))
    return merger(width * (positive(kernel[0]) ?? 1) * (positive(kernel[1]) ?? 1), textWidth)
  if (type === 'llama4_vision_model') return size * 4096 + 4096 * (4096 + textWidth)
  if (type === 'mllama_vision_model')
    return (positive(config.vision_output_dim) ?? 7680) * textWidth
  if (type === 'voxtral_encoder') return size * textWidth + textWidth ** 2
  if (typeof around === 'string' && single.has(around)) return width * textWidth
  if (around === 'mistral3') {
    const wholeMerge = positive(whole.spatial_merge_size) ?? 2
    return wholeMerge ** 2 * width ** 2 + width * textWidth + textWidth ** 2
  }
  const shuffled = whole.downsample_ratio !== undefined || type.startsWith('internvl') ? 4 : 1
  return shuffled * width * textWidth + textWidth ** 2
}
