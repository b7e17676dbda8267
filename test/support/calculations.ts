import { inference } from '../../src/estimates/inference/index.ts'
import type { Derivation } from '../../src/estimates/shared/answer-parts.ts'
import { training } from '../../src/estimates/training/index.ts'
import { calculationView } from '../../src/page/view/calculation/view.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'

const asking = { today: '2026-11-28', words: en }

/** The calculations of real answers, each with many of the formulas that there are. */
export const calculations = {
  rented: { estimate: inference, body: { scenario: 'google-search-2023' } },
  owned: {
    estimate: inference,
    body: {
      scenario: 'google-search-2023',
      model: 'llama-3.1-70b',
      accelerator: 'nvidia-h100-sxm',
      performance: { method: 'roofline' },
      price: { method: 'own' },
      energy: { region: 'us' },
    },
  },
  typed: {
    estimate: inference,
    body: { scenario: 'google-search-2023', workload: { queriesPerSecond: '2M/day' } },
  },
  // A searched plan: formulas with cases.
  planned: {
    estimate: training,
    body: { scenario: 'gpt-3-a100', performance: { method: 'plan' } },
  },
  trained: { estimate: training, body: { scenario: 'gpt-3-a100' } },
} as const

/** The calculation of an answer; the engine of expressions must be loaded. */
export const calculationOf = (name: keyof typeof calculations): Derivation => {
  const { estimate, body } = calculations[name]
  const result = estimate.ask(body, asking)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.answer.derivation
}

export const linkTo = (id: string) => `/serve/calculation/${id}?v=5`

/** The page of a quantity as markup. */
export const pageOf = (
  derivation: Pick<Derivation, 'inputs' | 'steps'>,
  quantity?: string,
  more: Partial<Parameters<typeof calculationView>[0]> = {},
): string =>
  String(
    calculationView(
      {
        derivation,
        quantity,
        linkTo,
        today: asking.today,
        currency: 'USD',
        headline: 'usdPerYear',
        ...more,
      },
      tellIn(en),
    ),
  )
