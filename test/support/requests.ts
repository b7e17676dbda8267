import { examples } from '../../src/http/examples.ts'

const ids = {
  inference: ['google-search-2023', 'chatgpt-2023', 'google-search-2023-short'],
  training: ['gpt-3-v100', 'gpt-3-a100', 'mpt-7b', 'deepseek-v3'],
  compare: ['google-search-2023', 'chatgpt-2023'],
} as const

/** Requests that every runtime must answer alike, wrong ones among them. */
export const requests: readonly { readonly route: keyof typeof ids; readonly body: unknown }[] = [
  ...Object.entries(ids).flatMap(([route, list]) =>
    list.map((scenario) => ({ route: route as keyof typeof ids, body: { scenario } as unknown })),
  ),
  ...Object.entries(examples).flatMap(([name, list]) =>
    Object.values(list).map(({ value }) => ({
      route: name.toLowerCase() as keyof typeof ids,
      body: value as unknown,
    })),
  ),
  {
    route: 'inference',
    body: { scenario: 'google-search-2023', workload: { queriesPerSecond: '5 W', typo: 1 } },
  },
  { route: 'training', body: {} },
]
