import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Bench } from 'tinybench'
import { compare } from '../estimates/compare/index.ts'
import { inference } from '../estimates/inference/index.ts'
import type { Estimate } from '../estimates/shared/estimate.ts'
import { withEngine } from '../estimates/shared/read.ts'
import { training } from '../estimates/training/index.ts'
import { longConfig } from '../lab/long-config.ts'
import { predict } from '../lab/predict.ts'
import { priceSpeeds } from '../lab/prices/speed.ts'
import { measurementsPaths, readMeasured } from '../lab/read.ts'
import { efficiencyOf } from '../presets/efficiency.ts'
import { efficiencies } from '../presets/registry.ts'

/** `--save FILE` keeps the medians; `--against FILE` prints them as ratios to those kept. */
const { values: options } = parseArgs({
  options: { save: { type: 'string' }, against: { type: 'string' } },
})

const today = new Date().toISOString().slice(0, 10)
const scenario = 'google-search-2023'
const ask = ({ ask }: Estimate, body: object) => ask(body, { today })
const expression = { scenario, workload: { queriesPerSecond: '13e6 * 15 / day' } }
await withEngine(() => ask(inference, expression))

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

const boughtFrom = (api: string) => ({
  workload: { queriesPerSecond: 1, inputTokens: 1000, outputTokens: 500 },
  price: { method: 'api', api },
})
const bought = boughtFrom('gpt-6-luna')
const boughtAtPeak = boughtFrom('deepseek-v4-pro')
const boughtBeforeChange = boughtFrom('gpt-4o')

/** Requests as they come: validated, estimated and told. */
const requests: Readonly<Record<string, () => unknown>> = {
  inference: () => ask(inference, { scenario }),
  'inference, with an expression': () => ask(inference, expression),
  'inference, a config.json of 3 MB with NaN': () =>
    ask(inference, { scenario, model: { config: longConfig } }),
  training: () => ask(training, { scenario: 'gpt-3-a100' }),
  'training, a searched plan of a 70B model on 1,024 chips': () => ask(training, run70b),
  'training, the chips of a deadline for DeepSeek-V3': () => ask(training, deadline),
  'inference, chips owned': () => ask(inference, { scenario, price: { method: 'own' } }),
  'inference, tokens bought': () => ask(inference, bought),
  'inference, tokens bought in peak hours': () => ask(inference, boughtAtPeak),
  'inference, tokens bought whose price will change': () => ask(inference, boughtBeforeChange),
  'compare, all accelerators': () => ask(compare, { scenario }),
  'plan search of a 70B model, validated, with limits, chart and derivation': () =>
    ask(inference, { ...limited, performance: { ...limited.performance, method: 'roofline' } }),
  'the same for DeepSeek-V3': () =>
    ask(inference, { ...deepseek, performance: { ...deepseek.performance, method: 'roofline' } }),
  'compare, all accelerators, by roofline': () =>
    ask(compare, { scenario: 'google-search-2023-roofline' }),
}

/** The same without their working. */
const bare: Readonly<Record<string, () => unknown>> = {
  'inference, no working': () => ask(inference, { scenario, working: 'none' }),
  'training, no working': () => ask(training, { scenario: 'gpt-3-a100', working: 'none' }),
  'inference, chips owned, no working': () =>
    ask(inference, { scenario, price: { method: 'own' }, working: 'none' }),
  'inference, tokens bought, no working': () => ask(inference, { ...bought, working: 'none' }),
  'plan search of a 70B model, no working': () =>
    ask(inference, {
      ...limited,
      performance: { ...limited.performance, method: 'roofline' },
      working: 'none',
    }),
}

const rows = await readMeasured([measurementsPaths[0]])
const plans = rows.flatMap(({ plan }) =>
  typeof plan === 'string' || plan.load.kind === 'rate' ? [] : [plan],
)
const fitted = plans.map((plan) => ({ plan, parts: efficiencyOf(efficiencies(), plan.subject) }))

const bench = new Bench({ name: 'requests' })
for (const [name, run] of Object.entries({ ...requests, ...bare }))
  bench.add(name, () => void run())
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
console.table(
  priceSpeeds(today).map(({ preset, bookMicroseconds, packageMicroseconds }) => ({
    'price alone of': preset,
    µs: bookMicroseconds.toFixed(1),
    'µs of calcPrice': packageMicroseconds.toFixed(1),
    'times calcPrice': (bookMicroseconds / packageMicroseconds).toFixed(2),
  })),
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
