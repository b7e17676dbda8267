import { cnyPerUsd, type Rule } from './usage.ts'

/** Lists in bands: the band of a request’s input, and at some of its output, prices the whole request. */
export const bands: readonly Rule[] = [
  {
    rule: 'Alibaba, in yuan: bands of the input to 32,000, to 128,000 and to 256,000 tokens',
    source: 'model-bank-2026-09-27',
    rows: (
      [
        [31_999, 4, 16],
        [32_000, 4, 16],
        [32_001, 6, 24],
        [127_999, 6, 24],
        [128_000, 6, 24],
        [128_001, 10, 40],
        [255_999, 10, 40],
        [256_000, 10, 40],
        [256_001, 20, 200],
      ] as const
    ).map(([input, cnyIn, cnyOut]) => [
      'qwen3-coder-plus-cn',
      { input, output: 1000 },
      (input * cnyIn + 1000 * cnyOut) / 1e6 / cnyPerUsd,
    ]),
  },
  {
    rule: 'Alibaba, in yuan: cached and written tokens have the price of the band too',
    source: 'model-bank-2026-09-27',
    rows: [
      [
        'qwen3.5-plus-cn',
        { input: 128_000, cached: 64_000, written: 32_000, output: 1000 },
        (32_000 * 0.8 + 64_000 * 0.08 + 32_000 * 1 + 1000 * 4.8) / 1e6 / cnyPerUsd,
      ],
      [
        'qwen3.5-plus-cn',
        { input: 128_001, cached: 64_000, written: 32_000, output: 1000 },
        (32_001 * 2 + 64_000 * 0.2 + 32_000 * 2.5 + 1000 * 12) / 1e6 / cnyPerUsd,
      ],
      [
        'qwen3.5-plus-cn',
        { input: 256_001, cached: 64_000, written: 32_000, output: 1000 },
        (160_001 * 4 + 64_000 * 0.4 + 32_000 * 5 + 1000 * 24) / 1e6 / cnyPerUsd,
      ],
    ],
  },
  {
    rule: 'Alibaba Cloud, in dollars: 0 to 32K, to 128K, to 256K, each including its end',
    source: 'models-dev-alibaba-later',
    rows: (
      [
        [31_999, 1.2, 6],
        [32_000, 1.2, 6],
        [32_001, 2.4, 12],
        [127_999, 2.4, 12],
        [128_000, 2.4, 12],
        [128_001, 3, 15],
      ] as const
    ).map(([input, usdIn, usdOut]) => [
      'qwen3-max',
      { input, output: 1000 },
      (input * usdIn + 1000 * usdOut) / 1e6,
    ]),
  },
  {
    rule: 'Zhipu: GLM-4.7 by input at 32,000 tokens, and below that by output at 200',
    source: 'model-bank-2026-09-27',
    rows: (
      [
        [32_000, 199, 2, 8],
        [32_000, 200, 2, 8],
        [32_000, 201, 3, 14],
        [31_999, 201, 3, 14],
        [32_001, 200, 4, 16],
        [32_001, 201, 4, 16],
      ] as const
    ).map(([input, output, cnyIn, cnyOut]) => [
      'glm-4.7-cn',
      { input, output },
      (input * cnyIn + output * cnyOut) / 1e6 / cnyPerUsd,
    ]),
  },
  {
    rule: 'Volcengine: Doubao Seed 1.8 by input at 32,000 and 128,000 tokens, below by output at 200; the cached price is the same in all',
    source: 'model-bank-2026-09-27',
    rows: (
      [
        [10_000, 199, 0.8, 2],
        [10_000, 200, 0.8, 2],
        [10_000, 201, 0.8, 8],
        [32_000, 201, 0.8, 8],
        [32_001, 200, 1.2, 16],
        [128_000, 200, 1.2, 16],
        [128_001, 200, 2.4, 24],
      ] as const
    ).map(([input, output, cnyIn, cnyOut]) => [
      'doubao-seed-1.8',
      { input, cached: 5000, output },
      ((input - 5000) * cnyIn + 5000 * 0.16 + output * cnyOut) / 1e6 / cnyPerUsd,
    ]),
  },
  {
    rule: 'Zhipu’s GLM-5.1 and Baidu’s ERNIE 5.1: one line, at 32,000 tokens',
    source: 'model-bank-2026-09-27',
    rows: [
      ['glm-5.1-cn', { input: 31_999, output: 1000 }, (31_999 * 6 + 24_000) / 1e6 / cnyPerUsd],
      ['glm-5.1-cn', { input: 32_000, output: 1000 }, (32_000 * 6 + 24_000) / 1e6 / cnyPerUsd],
      ['glm-5.1-cn', { input: 32_001, output: 1000 }, (32_001 * 8 + 28_000) / 1e6 / cnyPerUsd],
      ['ernie-5.1', { input: 32_000, output: 1000 }, (32_000 * 4 + 18_000) / 1e6 / cnyPerUsd],
      ['ernie-5.1', { input: 32_001, output: 1000 }, (32_001 * 6 + 22_000) / 1e6 / cnyPerUsd],
    ],
  },
  {
    rule: 'Tencent’s Hy3 at 16,000 and 32,000 tokens, StepFun’s Step-3 at 4,000',
    source: 'model-bank-2026-09-27',
    rows: [
      ['hy3-preview', { input: 15_999, output: 1000 }, (15_999 * 1.2 + 4000) / 1e6 / cnyPerUsd],
      ['hy3-preview', { input: 16_000, output: 1000 }, (16_000 * 1.2 + 4000) / 1e6 / cnyPerUsd],
      ['hy3-preview', { input: 16_001, output: 1000 }, (16_001 * 1.6 + 6400) / 1e6 / cnyPerUsd],
      ['hy3-preview', { input: 32_001, output: 1000 }, (32_001 * 2 + 8000) / 1e6 / cnyPerUsd],
      ['step-3', { input: 3999, output: 1000 }, (3999 * 1.5 + 4000) / 1e6 / cnyPerUsd],
      ['step-3', { input: 4000, output: 1000 }, (4000 * 1.5 + 4000) / 1e6 / cnyPerUsd],
      ['step-3', { input: 4001, output: 1000 }, (4001 * 4 + 8000) / 1e6 / cnyPerUsd],
    ],
  },
]
