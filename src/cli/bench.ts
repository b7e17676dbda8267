import { Bench } from 'tinybench'
import { compare } from '../service/compare.ts'
import { inference } from '../service/inference.ts'
import { withEngine } from '../service/parse.ts'
import { training } from '../service/training.ts'

const bench = new Bench({ name: 'one request, validated, estimated and derived' })
const scenario = 'google-search-2023'
const expression = { scenario, workload: { queriesPerSecond: '13e6 * 15 / day' } }
await withEngine(() => inference(expression))

bench
  .add('inference', () => void inference({ scenario }))
  .add('inference, with an expression', () => void inference(expression))
  .add('training', () => void training({ scenario: 'gpt-3-a100' }))
  .add('compare, all accelerators', () => void compare({ scenario }))

await bench.run()
console.table(bench.table())
