/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: 'A city’s plan', value: { scenario: 'lingang-2025' } },
  fp16: {
    summary: 'Read as 16-bit compute',
    value: { scenario: 'lingang-2025', supply: { statedPrecision: 'fp16' } },
  },
} as const
