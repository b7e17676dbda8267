/** What whoever makes a preset of a config.json is told; in English alone. */
export const modelPresetTexts = {
  counted: 'counted from the architecture',
  'to-fill': 'to be filled in',
  allowed: ({ allowed }: { allowed: string }) => `Allowed: ${allowed}.`,
  'no-source': ({ key }: { key: string }) =>
    `presets/sources.json has no ${key}: give --source, or --title and --url of the config.`,
  'known-name': ({ id }: { id: string }) => `models/${id} answers to this name already.`,
  exists: ({ path }: { path: string }) => `${path} is there already: give another --name.`,
  review:
    'To review: name, developer, aliases, the day of release, and the parameters as published.',
  written: ({ path }: { path: string }) => `Written: ${path}`,
}
