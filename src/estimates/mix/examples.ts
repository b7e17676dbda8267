import { exampleTexts } from '../../words/openapi/examples.ts'

/** Requests shown in the OpenAPI description; a test sends each one. */
export const examples = {
  prices: {
    summary: exampleTexts.mix.prices,
    value: {
      load: { peakChips: 64, peakToAverageRatio: 2, shape: 'block', peakHours: 10 },
      prices: {
        reservedOneYearUsdPerChipHour: 1.8,
        onDemandUsdPerChipHour: 3,
        spotUsdPerChipHour: 1.2,
      },
      longestCommitment: '1-year',
      spotOverheadShare: '10%',
      maxSpotShare: 0.3,
    },
  },
  known: {
    summary: exampleTexts.mix.known,
    value: {
      load: { hourlyChips: [8, 8, 8, 16, 24, 40, 64, 64, 56, 40, 24, 16] },
      accelerator: 'nvidia-h100-sxm',
      provider: 'Google Cloud',
    },
  },
} as const
