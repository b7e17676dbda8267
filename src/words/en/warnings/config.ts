import { all } from '../format/list.ts'

/** Warnings of a model that was read from its config.json. */
export const configWarnings = {
  'format-not-in-config': ({ name }: { name: string }) =>
    `By its name ${name} is quantized, and its config does not say how: it is taken as published in 16 bits. What its hf_quant_config.json says belongs in quantization_config.`,
  'unknown-model-type': ({
    type,
    class: name,
  }: {
    type: string
    /** The class by which it is read, if it is known. */
    class?: string | undefined
  }) =>
    name === undefined
      ? `The model type ${type} is not known: by its fields it is taken for a plain decoder.`
      : `The model type ${type} is not known: it is read by its class, ${name}.`,
  'type-contradicts-class': ({ type, class: name }: { type: string; class: string }) =>
    `The model type ${type} and the class ${name} are of different architectures: the model is read as ${type}.`,
  'state-not-read': ({ type, fields }: { type: string; fields: readonly string[] }) =>
    `A model of type ${type} has no layers that keep a state: ${all(fields)} ${fields.length === 1 ? 'is' : 'are'} not read.`,
  'towers-not-counted': ({ fields }: { fields: readonly string[] }) =>
    `Parameters of what stands beside the text model are not counted, since nothing describes them: ${all(fields)}.`,
}
