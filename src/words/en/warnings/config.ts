import { all } from '../format/list.ts'

/** Warnings of a model that was read from its config.json. */
export const configWarnings = {
  'unknown-model-type': ({ type }: { type: string }) =>
    `The model type ${type} is not known: by its fields it is taken for a plain decoder.`,
  'format-not-in-config': ({ name }: { name: string }) =>
    `By its name ${name} is quantized, and its config does not say how: it is taken as published in 16 bits. What its hf_quant_config.json says belongs in quantization_config.`,
  'towers-not-counted': ({ fields }: { fields: readonly string[] }) =>
    `Parameters of what stands beside the text model are not counted, since nothing describes them: ${all(fields)}.`,
}
