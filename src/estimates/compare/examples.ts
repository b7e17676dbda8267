/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: 'Every accelerator', value: { scenario: 'google-search-2023' } },
  some: {
    summary: 'Some accelerators',
    value: {
      scenario: 'google-search-2023',
      accelerators: ['nvidia-a100-sxm-80gb', 'nvidia-h100-sxm', 'huawei-ascend-910b'],
    },
  },
} as const
