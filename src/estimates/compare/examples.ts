import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: exampleTexts.compare.scenario, value: { scenario: 'google-search-2023' } },
  some: {
    summary: exampleTexts.compare.some,
    value: {
      scenario: 'google-search-2023',
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'huawei-ascend-910b'],
    },
  },
} as const
