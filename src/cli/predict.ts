import { efficiencyOf, evidenceOf } from '../presets/efficiency.ts'
import { readEfficiencies } from './measurements/efficiencies.ts'
import { predict } from './measurements/predict.ts'
import { plansOf, type Read, readRows } from './measurements/read.ts'
import { InputError } from './presets/input.ts'

const usage = `Usage: npm run -s predict -- inference CASES.csv

Prints id,predicted,low,high,status,ttft_ms,tpot_ms: output tokens a second of each
row with its 80% interval, and "ok" or the reason why there is none. Reads the columns
id, engine_version, model, params, accelerator, num_gpus, tp, pp, precision, input_len,
output_len and batch_or_concurrency; others may be there and are not read.`

const round = (value: number) =>
  Number.isFinite(value) && value > 0 ? String(Number(value.toPrecision(5))) : ''

/** RFC 4180: what holds a comma, a quote or a line break is quoted. */
const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly string[]) => cells.map(cell).join(',')

const inference = async (path: string): Promise<string> => {
  const efficiencies = await readEfficiencies()
  const lineOf = ({ row, plan }: Read): string => {
    const id = row.id ?? ''
    if (typeof plan === 'string') return line([id, '', '', '', plan, '', ''])
    const now = predict(plan, efficiencyOf(efficiencies, plan.subject))
    const rate = now.outputTokensPerSecond
    if (!Number.isFinite(rate) || rate <= 0) return line([id, '', '', '', 'does not fit', '', ''])
    const factor = Math.exp(efficiencies.spread[evidenceOf(efficiencies, plan.subject)])
    return line([
      id,
      round(rate),
      round(rate / factor),
      round(rate * factor),
      'ok',
      round(now.ttftSeconds * 1e3),
      round(now.tpotSeconds * 1e3),
    ])
  }
  const read = await plansOf(await readRows(path))
  return ['id,predicted,low,high,status,ttft_ms,tpot_ms', ...read.map(lineOf)].join('\n')
}

try {
  const [kind, path, extra] = process.argv.slice(2)
  if (kind === '--help' || kind === '-h') console.log(usage)
  else if (kind !== 'inference' || path === undefined || extra !== undefined)
    throw new InputError(usage)
  else console.log(await inference(path))
} catch (error) {
  const isKnown =
    error instanceof InputError ||
    (error instanceof Error && ('syscall' in error || 'code' in error))
  if (!isKnown) throw error
  console.error(error.message)
  process.exitCode = 2
}
