const kinds: Readonly<Record<string, string>> = {
  models: 'model',
  accelerators: 'accelerator',
  apis: 'API',
  regions: 'region',
  scenarios: 'scenario',
}
const one = (kind: string) => kinds[kind] ?? 'preset'

/** What is wrong with the name of a preset. */
export const presetErrors = {
  'not-a-preset-name': ({ field }: { field: string }) => `${field} must be the name of a preset.`,
  'unknown-preset': ({ kind, name }: { field: string; kind: string; name: string }) =>
    `No ${one(kind)} is called "${name}".`,
  'ambiguous-preset': ({ kind, name }: { field: string; kind: string; name: string }) =>
    `"${name}" matches more than one ${one(kind)}.`,
  'not-of-seller': ({
    name,
    seller,
    model,
  }: {
    field: string
    name: string
    seller: string
    model: string
  }) => `"${name}": the price book has no list of ${model} from ${seller}.`,
  'not-in-region-of-name': ({
    name,
    seller,
    model,
    region,
  }: {
    field: string
    name: string
    seller: string
    model: string
    region: string
  }) =>
    region === ''
      ? `"${name}": the price book has no list of ${model} from ${seller} but that of global profiles.`
      : `"${name}": the price book has no price of ${model} from ${seller} for ${region}.`,
  'region-in-name': ({ name, region }: { field: string; name: string; region: string }) =>
    `"${name}" asks for the price of the region ${region}, which has to be stated beside the list.`,
}
