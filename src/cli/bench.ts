import { Bench } from 'tinybench'
import { root } from '../disk/root.ts'
import { compare } from '../estimates/compare/index.ts'
import { inference } from '../estimates/inference/index.ts'
import { withEngine } from '../estimates/shared/read.ts'
import { training } from '../estimates/training/index.ts'
import { predict } from '../lab/predict.ts'
import { measurementsPath, plansOf, readRows } from '../lab/read.ts'
import { efficiencyOf } from '../presets/efficiency.ts'
import { efficiencies } from '../presets/registry.ts'

const bench = new Bench({ name: 'one request, validated, estimated and derived' })
const scenario = 'google-search-2023'
const expression = { scenario, workload: { queriesPerSecond: '13e6 * 15 / day' } }
await withEngine(() => inference.ask(expression))

bench
  .add('inference', () => void inference.ask({ scenario }))
  .add('inference, with an expression', () => void inference.ask(expression))
  .add('training', () => void training.ask({ scenario: 'gpt-3-a100' }))
  .add(
    'training, a searched plan of a 70B model on 1,024 chips',
    () =>
      void training.ask({
        workload: { tokens: 15e12, chips: 1024 },
        model: 'llama-3.1-70b',
        accelerator: 'nvidia-h100-sxm',
        performance: { method: 'plan' },
      }),
  )
  .add(
    'training, the chips of a deadline for DeepSeek-V3',
    () =>
      void training.ask({
        workload: { tokens: 14.8e12, days: 60 },
        model: 'deepseek-v3',
        accelerator: 'nvidia-h800-sxm',
        performance: { method: 'plan', precision: 'fp8' },
      }),
  )
  .add('inference, chips owned', () => void inference.ask({ scenario, price: { method: 'own' } }))
  .add('compare, all accelerators', () => void compare.ask({ scenario }))

await bench.run()
console.table(bench.table())

// Many at a time: a clock that ticks in microseconds sees nothing of one.
const h100 = {
  workload: { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 400 },
  accelerator: 'nvidia-h100-sxm',
}
const rows = await plansOf(await readRows(`${root}${measurementsPath}`))
const plans = rows.flatMap(({ plan }) =>
  typeof plan === 'string' || plan.load.kind === 'rate' ? [] : [plan],
)
const fitted = plans.map((plan) => efficiencyOf(efficiencies(), plan.subject))
const roofline = new Bench({ name: 'roofline' })
roofline
  .add(`${plans.length} fixed plans: memory, step, TTFT, TPOT`, () => {
    for (const [i, plan] of plans.entries()) predict(plan, fitted[i] as (typeof fitted)[number])
  })
  .add(
    'plan search of a 70B model, validated, with limits, chart and derivation',
    () =>
      void inference.ask({
        ...h100,
        model: 'llama-3.3-70b',
        performance: {
          method: 'roofline',
          precision: 'fp8',
          maxTtftSeconds: 0.5,
          maxTpotSeconds: 0.04,
        },
      }),
  )
  .add(
    'the same for DeepSeek-V3',
    () =>
      void inference.ask({
        ...h100,
        model: 'deepseek-v3',
        performance: { method: 'roofline', precision: 'fp8' },
      }),
  )
  .add(
    'compare, all accelerators, by roofline',
    () => void compare.ask({ scenario: 'google-search-2023-roofline' }),
  )
await roofline.run()
console.table(roofline.table())
