import { all, any } from '../format/list.ts'
import { count } from '../format/numbers.ts'

/** What the fields of a model’s config.json may hold. */
export const configAllowed = {
  'config-json': 'a config.json, as text or as an object',
  'none-beside-config': 'config with a name, or a model in these fields without config',
  'config-text':
    'the whole text of a config.json: one JSON object with names in double quotes, alone or within one code fence',
  'config-bytes': ({ maxBytes }: { maxBytes: number }) =>
    `at most ${maxBytes / 2 ** 20} MiB (${count(maxBytes)} bytes)`,
  'whole-config-json': 'a whole config.json',
  'entry-per-layer': 'a list with an entry for each layer',
  'one-per-layer': ({ layers }: { layers: number }) => `one for each of the ${layers} layers`,
  'as-in-list': ({ list }: { list: string }) =>
    `the same layers as in ${list}, or one of the two alone`,
  'divisor-of': ({ number }: { number: number }) => `a divisor of ${number}`,
  'divisor-or-head-size': ({ hiddenSize }: { hiddenSize: number }) =>
    `a divisor of ${hiddenSize}, or head_dim with it`,
  'layer-indexes': ({ layers }: { layers: number }) => `whole numbers from 0 to ${layers - 1}`,
  'layer-numbers': ({ first, last }: { first: number; last: number }) =>
    `whole numbers from ${first} to ${last}, each once`,
  'each-layer-once': ({ lists }: { lists: readonly string[] }) =>
    `each layer once, in ${any(lists)}`,
  'mamba-heads': ({ innerSize }: { innerSize: number }) =>
    `heads and head sizes whose product is ${innerSize}`,
  'layer-kinds': ({ kinds }: { kinds: readonly string[] }) => all(kinds),
  blocks: 'an attention and an ffn for each layer, with their sizes or no_op',
  families: ({
    families,
    number,
    others,
  }: {
    families: readonly string[]
    number: number
    others: readonly string[]
  }) => `one of ${number} known types, such as ${all(families)}; or give ${all(others)}`,
  'text-config': 'the configuration of the text model',
  'number-formats': ({ methods }: { methods: readonly string[] }) =>
    `${any(methods)}, in formats that vLLM, SGLang or TensorRT-LLM load; or no quantization_config`,
  'one-number-format': ({ other }: { other: string }) =>
    `the same as ${other}, or one of them alone`,
  'module-patterns':
    'names of modules, globs, and regular expressions that repeat no group and have few open repetitions',
  'object-or-none': 'an object, or none',
  'vision-config':
    'hidden_size, intermediate_size and num_hidden_layers as whole numbers, or no vision_config',
}
