import { message } from '../../../words/message.ts'
import { ConfigError } from '../config.ts'

/** Methods, as errors name them: what vLLM, SGLang or TensorRT-LLM load, and Apple’s MLX. */
export const methods = [
  'fp8',
  'fbgemm_fp8',
  'modelopt',
  'compressed-tensors',
  'awq',
  'gptq',
  'auto-round',
  'bitsandbytes',
  'mxfp4',
  'quark',
  'torchao',
  'hqq',
  'aqlm',
  'MLX',
] as const

export const unknownFormat = (format: string, field = 'quantization_config') =>
  new ConfigError(
    message('errors.unknown-number-format', { format: format.slice(0, 60) }),
    field,
    message('allowed.number-formats', { methods }),
  )
