import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  scenario: { summary: exampleTexts.capacity.scenario, value: { scenario: 'lingang-2025' } },
  fp16: {
    summary: exampleTexts.capacity.fp16,
    value: { scenario: 'lingang-2025', supply: { statedPrecision: 'fp16' } },
  },
} as const
