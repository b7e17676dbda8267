import { estimates } from '../../src/estimates/index.ts'

const ids = {
  inference: ['google-search-2023', 'chatgpt-2023', 'google-search-2023-short'],
  training: ['gpt-3-v100', 'gpt-3-a100', 'mpt-7b', 'deepseek-v3'],
  compare: ['google-search-2023', 'chatgpt-2023'],
} as const

/** Requests that every runtime must answer alike, wrong ones among them. */
export const requests: readonly { readonly route: string; readonly body: unknown }[] = [
  ...Object.entries(ids).flatMap(([route, list]) =>
    list.map((scenario) => ({ route, body: { scenario } })),
  ),
  ...estimates.flatMap(({ name, examples }) =>
    Object.values(examples).map(({ value }) => ({ route: name, body: value })),
  ),
  {
    route: 'inference',
    body: { scenario: 'google-search-2023', workload: { queriesPerSecond: '5 W', typo: 1 } },
  },
  { route: 'training', body: {} },
]
