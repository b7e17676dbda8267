import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  load: {
    summary: exampleTexts.sweep.load,
    value: {
      estimate: 'inference',
      request: { scenario: 'google-search-2023' },
      inputs: [
        {
          pointer: '/workload/queriesPerSecond',
          from: '1k/s',
          to: '1M/s',
          points: 7,
          scale: 'log',
        },
      ],
      outputs: ['/cost/usdPerYear', '/cost/usdPerQuery', '/fleet/chips'],
    },
  },
  rentAndUse: {
    summary: exampleTexts.sweep.rentAndUse,
    value: {
      estimate: 'inference',
      request: { scenario: 'google-search-2023', currency: 'CNY' },
      inputs: [
        { pointer: '/price/usdPerChipHour', values: [1, '2 USD/h', '20 CNY/h'] },
        { pointer: '/performance/flopsUtilization', from: 0.2, to: '50%', points: 4 },
      ],
      outputs: ['/cost/usdPerQuery'],
      working: 'headline',
    },
  },
  run: {
    summary: exampleTexts.sweep.run,
    value: {
      estimate: 'training',
      request: {
        workload: { tokens: '15 trillion', chips: 1024 },
        model: 'llama-3.1-70b',
        accelerator: 'nvidia-h100-sxm',
        performance: { method: 'mfu', modelFlopsUtilization: '40%' },
      },
      inputs: [{ pointer: '/workload/chips', values: [1024, 4096, 16384] }],
      outputs: ['/days', '/cost/usd'],
    },
  },
} as const
