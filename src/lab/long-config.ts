const modules = Array.from({ length: 58 * 384 }, (_, i) =>
  ['gate_proj', 'up_proj', 'down_proj'].map(
    (part) => `model.layers.${3 + (i % 58)}.mlp.experts.${i}.${part}`,
  ),
).flat()
/** A config.json of 3 MB as Python writes it: every module of every expert is listed. */
export const longConfig = JSON.stringify({
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14_336,
  num_attention_heads: 32,
  num_hidden_layers: 61,
  vocab_size: 128_256,
  quantization_config: {
    quant_method: 'compressed-tensors',
    config_groups: { group_0: { targets: ['Linear'], weights: { num_bits: 8, type: 'float' } } },
    ignore: modules,
  },
  initializer_range: null,
}).replace('"initializer_range":null', '"initializer_range":NaN')
