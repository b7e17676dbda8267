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
}
