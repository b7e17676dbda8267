/** What reads configs of Hugging Face, as one module that the page loads with the first config. */
export { ConfigError } from '../../presets/huggingface/config.ts'
export { families } from '../../presets/huggingface/families.ts'
export { keptOf } from '../../presets/huggingface/kept.ts'
export { presetLike } from '../../presets/huggingface/preset-like.ts'
export { numberFormatOf } from '../../presets/huggingface/quantization/formats.ts'
export { readModel } from '../../presets/huggingface/read/model.ts'
export { shapeWithWarnings } from '../../presets/huggingface/read/warnings.ts'
export { configIn, configOf } from '../../presets/huggingface/text.ts'
