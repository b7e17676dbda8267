import type { Config } from './config.ts'
import { type Family, plain } from './families/family.ts'

/** Fields of layers that keep a state, of encoders, and of what else is no plain decoder. */
const strange =
  /^(mamba|ssm|linear_|lin_|conv_|kda|gla|rwkv|recurrent|lru|hybrid|time_|short_conv|block_configs|layers_block_type|type_vocab_size|decoder_|encoder_|cross_attention|d_kv|compress_|state_size|d_state|attn_layer|token_shift|position_embedding_type)/

/** Layer kinds that are attention over tokens. */
const attends = /attention|^(dense|sparse|full|sliding|global|local|chunked)/

const stated = (value: unknown) =>
  value !== undefined && value !== null && value !== false && value !== 0

/** Types with the fields of a decoder that are none, or keep a state. */
const otherKinds =
  /bert|roberta|electra|^(x?clip|siglip|vit|dinov2|whisper|t5|mt5|umt5|bart|mbart|pegasus|marian|bge|esm|deit|beit|swin|wav2vec2|hubert|xlnet|mamba|falcon_mamba|rwkv|jamba|bamba|zamba|xlstm|recurrent_gemma|retnet|mra|longformer|big_bird|git$|idefics$|hrm|moshi|kyutai|jetmoe|zaya|ctrl)/

/** Whether a class is named after an encoder, or a model that keeps a state. */
export const isOtherKind = (name: string): boolean => otherKinds.test(name.toLowerCase())

/** A field by which an unknown config shows that it is no plain decoder. */
export const strangeField = (config: Config): string | undefined => {
  if (otherKinds.test(String(config.model_type))) return 'model_type'
  if (config.is_encoder_decoder === true) return 'is_encoder_decoder'
  const kinds = config.layer_types
  if (
    Array.isArray(kinds) &&
    kinds.some((kind) => !attends.test(String(kind)) || /linear/.test(String(kind)))
  )
    return 'layer_types'
  return Object.keys(config).find((name) => strange.test(name) && stated(config[name]))
}

const ungatedActivations = new Set([
  'relu',
  'relu2',
  'gelu_new',
  'gelu_fast',
  'quick_gelu',
  'xielu',
])

/** What a decoder of an unknown type is taken for, by its activation. */
export const plainFamily = ({ hidden_act: act, hidden_activation: other }: Config): Family => {
  const activation = act ?? other
  return typeof activation === 'string' && ungatedActivations.has(activation)
    ? { ...plain, gated: false }
    : plain
}
