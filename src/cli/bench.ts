import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
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

/** `--save FILE` keeps the medians; `--against FILE` prints them as ratios to those kept. */
const { values: options } = parseArgs({
  options: { save: { type: 'string' }, against: { type: 'string' } },
})

const scenario = 'google-search-2023'
const expression = { scenario, workload: { queriesPerSecond: '13e6 * 15 / day' } }
await withEngine(() => inference.ask(expression))

const workload = { queriesPerSecond: 20, inputTokens: 1500, outputTokens: 400 }
const h100 = { workload, accelerator: 'nvidia-h100-sxm' }
const limited = {
  ...h100,
  model: 'llama-3.3-70b',
  performance: { precision: 'fp8', maxTtftSeconds: 0.5, maxTpotSeconds: 0.04 },
}
const deepseek = { ...h100, model: 'deepseek-v3', performance: { precision: 'fp8' } }
const run70b = {
  workload: { tokens: 15e12, chips: 1024 },
  model: 'llama-3.1-70b',
  accelerator: 'nvidia-h100-sxm',
  performance: { method: 'plan' },
}
const deadline = {
  workload: { tokens: 14.8e12, days: 60 },
  model: 'deepseek-v3',
  accelerator: 'nvidia-h800-sxm',
  performance: { method: 'plan', precision: 'fp8' },
}

/** Requests as they come: validated, estimated and told. */
const requests: Readonly<Record<string, () => unknown>> = {
  inference: () => inference.ask({ scenario }),
  'inference, with an expression': () => inference.ask(expression),
  training: () => training.ask({ scenario: 'gpt-3-a100' }),
  'training, a searched plan of a 70B model on 1,024 chips': () => training.ask(run70b),
  'training, the chips of a deadline for DeepSeek-V3': () => training.ask(deadline),
  'inference, chips owned': () => inference.ask({ scenario, price: { method: 'own' } }),
  'compare, all accelerators': () => compare.ask({ scenario }),
  'plan search of a 70B model, validated, with limits, chart and derivation': () =>
    inference.ask({ ...limited, performance: { ...limited.performance, method: 'roofline' } }),
  'the same for DeepSeek-V3': () =>
    inference.ask({ ...deepseek, performance: { ...deepseek.performance, method: 'roofline' } }),
  'compare, all accelerators, by roofline': () =>
    compare.ask({ scenario: 'google-search-2023-roofline' }),
}

/** The same without their working. */
const bare: Readonly<Record<string, () => unknown>> = {
  'inference, no working': () => inference.ask({ scenario, working: 'none' }),
  'training, no working': () => training.ask({ scenario: 'gpt-3-a100', working: 'none' }),
  'inference, chips owned, no working': () =>
    inference.ask({ scenario, price: { method: 'own' }, working: 'none' }),
  'plan search of a 70B model, no working': () =>
    inference.ask({
      ...limited,
      performance: { ...limited.performance, method: 'roofline' },
      working: 'none',
    }),
}

const rows = await plansOf(await readRows(`${root}${measurementsPath}`))
const plans = rows.flatMap(({ plan }) =>
  typeof plan === 'string' || plan.load.kind === 'rate' ? [] : [plan],
)
const fitted = plans.map((plan) => ({ plan, parts: efficiencyOf(efficiencies(), plan.subject) }))

const bench = new Bench({ name: 'requests' })
for (const [name, ask] of Object.entries({ ...requests, ...bare }))
  bench.add(name, () => void ask())
// Many at a time: a clock that ticks in microseconds sees nothing of one.
bench.add(`${plans.length} fixed plans: memory, step, TTFT, TPOT`, () => {
  for (const { plan, parts } of fitted) predict(plan, parts)
})
await bench.run()
console.table(bench.table())

const medians = Object.fromEntries(
  bench.tasks.map(({ name, result }) => [
    name,
    'latency' in result ? result.latency.p50 : Number.NaN,
  ]),
)
if (options.save !== undefined) await writeFile(options.save, JSON.stringify(medians, null, 2))
if (options.against !== undefined) {
  const before: Record<string, number> = JSON.parse(await readFile(options.against, 'utf8'))
  console.table(
    Object.entries(medians).map(([task, now]) => {
      const kept = before[task] ?? before[task.replace(/, no working$/, '')] ?? Number.NaN
      return { task, 'times before': (now / kept).toFixed(2) }
    }),
  )
}
