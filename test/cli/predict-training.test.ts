import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { readRows } from '../../src/lab/read.ts'
import { readTrainingEfficiencies } from '../../src/lab/training/efficiencies.ts'
import {
  readMeasuredTraining,
  runsPath,
  stepsPath,
  trainingPath,
} from '../../src/lab/training/read.ts'
import { predictTrainings, runRatiosOf, spreadOfGroups } from '../../src/lab/training/validate.ts'
import { quantile } from '../../src/lab/validate.ts'

const folder = mkdtempSync(join(tmpdir(), 'suanpan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const header =
  'id,predicted,low,high,status,ttft_ms,tpot_ms,low50,high50,low95,high95,ttft_low_ms,ttft_high_ms,tpot_low_ms,tpot_high_ms,usd_per_million_output_tokens,note'

/** Prints the header and a line for each row, and nothing beside them. */
const runFile = (kind: string, path: string): Record<string, string>[] => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['src/cli/predict.ts', kind, path],
    { cwd: root, encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout.split('\n')[0]).toBe(header)
  const rows: Record<string, string>[] = parse(stdout, { columns: true })
  expect(stdout.trimEnd().split('\n')).toHaveLength(rows.length + 1)
  return rows
}

const run = (kind: string, csv: string): Record<string, string>[] => {
  const path = join(folder, 'cases.csv')
  writeFileSync(path, csv)
  return runFile(kind, path)
}

const tables = [
  ['training', trainingPath, /^(tokens_per_s|model_tflops|mfu|hfu|notes|source_url)/],
  ['runs', runsPath, /^(gpu_hours|wall_days|mfu|flops|cost|price|verification|notes|source_url)/],
  ['steps', stepsPath, /^(measured|unit|source_url)/],
] as const

test('an interval counts each group once, however many rows it has', () => {
  const rowsOf = (modelId: string, predicted: number, count: number) =>
    Array.from({ length: count }, () => ({
      sample: { one: { modelId } as never, measured: 1 },
      predicted,
    }))
  // By rows, 80% are within 1.1; of five models, four are within 1.4.
  const tested = [
    ...rowsOf('long', 1.1, 96),
    ...[1.2, 1.3, 1.4, 1.5].flatMap((error, i) => rowsOf(`short ${i}`, error, 1)),
  ]
  expect(spreadOfGroups(tested, ({ one }) => one.modelId)).toBeCloseTo(Math.log(1.4), 12)
})

describe('predict', () => {
  const columns =
    'id,source_set,model,params,accelerator,num_gpus,precision,global_batch,micro_batch,seq_len,tp,pp,cp,vp,ep,activation_checkpointing'
  test('training: a row for each case, whatever its spelling, or the reason why not', () => {
    const rows = run(
      'training',
      [
        columns,
        'a,Megatron-Bridge,LLAMA3_70B,,DGX-H100,64,FP8,256,1,8192,4,8,1,5,n/a,',
        'b,llm-foundry,MPT-7b,6658859008,a100_80gb,8,amp_bf16,96,6,2048,,,,,,False',
        'c,MaxText,Llama 3.1 8B,,TPU v6e (Trillium),256,BF16,,,8192,,,,,,',
        'd,NeMo,Quux,,H100,8,BF16,,,,,,,,,',
        'e,NeMo,LLAMA3_8B,,"Quux, 9000",8,BF16,,,,,,,,,',
      ].join('\n'),
    )
    expect(rows.map(({ status }) => status)).toEqual([
      'ok',
      'ok',
      'ok',
      'unknown model "Quux"',
      'unknown chip "Quux, 9000"',
    ])
    for (const { predicted, low, high } of rows.slice(0, 3)) {
      expect(Number(low)).toBeLessThan(Number(predicted))
      expect(Number(high)).toBeGreaterThan(Number(predicted))
    }
  })

  test('training: a row that no plan can be read from has its reason, and the others are predicted', () => {
    const rows = run(
      'training',
      [
        columns,
        ',,LLAMA3_8B,,H100,64,BF16,128,1,8192,,,,,n/a,',
        ',,LLAMA3_8B,,H100,0,BF16,128,1,8192,,,,,,',
        ',,LLAMA3_8B,,H100,many,BF16,128,1,8192,,,,,,',
        ',,LLAMA3_8B,,H100,64,BF16,128,1,-8192,,,,,,',
        ',,LLAMA3_8B,,H100,64,BF16,128,1.5,8192,,,,,,',
        ',,LLAMA3_8B,,,64,BF16,128,1,8192,,,,,,',
        ',,,,H100,64,BF16,128,1,8192,,,,,,',
        ',,LLAMA3_8B,,TPU v1,64,BF16,128,1,8192,,,,,,',
        ',,LLAMA3_8B,,M40,64,BF16,128,1,8192,,,,,,',
      ].join('\n'),
    )
    expect(rows.map(({ status }) => status)).toEqual([
      'ok',
      'num_gpus is 0, and must be above 0',
      'num_gpus "many" is not a number',
      'seq_len is -8192, and must be above 0',
      'micro_batch is 1.5, and must be whole',
      'missing accelerator',
      'missing model',
      'unknown chip "TPU v1"',
      'unknown chip "M40"',
    ])
  })

  test.each(tables)('%s: never reads what was measured', async (kind, path, measured) => {
    const rows = await readRows(`${root}${path}`)
    const columns = Object.keys(rows[0] ?? {})
    expect(columns.filter((column) => measured.test(column)).length).toBeGreaterThan(2)
    const csvWith = (cell: string) =>
      [columns, ...rows.map((row) => columns.map((one) => (measured.test(one) ? cell : row[one])))]
        .map((cells) => cells.map((one) => `"${one?.replaceAll('"', '""') ?? ''}"`).join())
        .join('\n')
    const full = runFile(kind, path)
    expect(full.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(run(kind, csvWith(''))).toEqual(full)
    expect(run(kind, csvWith('1'))).toEqual(full)
  })

  test.each(tables)('%s: a number or a reason for every row that is kept', (kind, path) => {
    for (const { id, predicted, low, high, status } of runFile(kind, path)) {
      expect(status, id).toMatch(
        /^(ok|missing (tokens|accelerator)|unknown (chip|model) .*|does not fit)$/,
      )
      if (status !== 'ok') continue
      expect(Number(low), id).toBeGreaterThan(0)
      expect(Number(low), id).toBeLessThan(Number(predicted))
      expect(Number(high), id).toBeGreaterThan(Number(predicted))
    }
  })

  test('steps: seconds and GiB, or what is not known', () => {
    const rows = run(
      'steps',
      [
        'id,kind,model,precision,chip,tp,pp,chips,global_batch,micro_batch,interleave,architecture,seq_len,setting',
        'a,training_step,GPT 22B,fp16,A100 80GB,8,1,8,4,4,1,"48 layers, hidden 6144, 64 heads",2048,full recompute',
        'b,training_activation,GPT 22B,fp16,A100 80GB,8,1,8,4,4,1,"48 layers, hidden 6144, 64 heads",2048,no recompute',
        'c,weights,Llama-3.1-8B,bf16,H100 80GB,1,1,1,,,,,,vLLM',
        'd,training_step,GPT 22B,fp16,Quux,8,1,8,4,4,1,"48 layers, hidden 6144, 64 heads",2048,',
        'e,colour,Llama-3.1-8B,bf16,H100 80GB,1,1,1,,,,,,vLLM',
        'f,weights,Llama-3.1-8B,bf16,,1,1,1,,,,,,vLLM',
        'g,training_step,GPT 22B,fp16,A100 80GB,8,0,8,4,4,1,"48 layers, hidden 6144, 64 heads",2048,',
      ].join('\n'),
    )
    expect(rows.map(({ status }) => status)).toEqual([
      'ok',
      'ok',
      'ok',
      'unknown chip "Quux"',
      'unknown kind "colour"',
      'missing chip',
      'pp is 0, and must be above 0',
    ])
    // Korthikanti et al. 2022: 1.42 s and 59.25 GiB; vLLM: 14.99 GiB.
    expect(Number(rows[0]?.predicted) / 1.42).toBeCloseTo(1, 0)
    expect(Number(rows[1]?.predicted) / 59.25).toBeCloseTo(1, 1)
    expect(Number(rows[2]?.predicted) / 14.99).toBeCloseTo(1, 1)
  })

  test('runs: chip-hours, or what is missing', () => {
    const rows = run(
      'runs',
      [
        'id,model,params_total,params_active,tokens,seq_len,accelerator,count,precision,gpu_hours',
        'a,Llama 2 70B,68976648192,68976648192,2e12,4096,A100-80GB,,BF16,1',
        'b,Llama 2 70B,68976648192,68976648192,,4096,A100-80GB,,BF16,1',
        'c,Gemini,,,1e12,,,,,1',
        'd,Llama 2 70B,68976648192,68976648192,2T,4096,A100-80GB,,BF16,1',
        'e,Llama 2 70B,68976648192,68976648192,0,4096,A100-80GB,,BF16,1',
      ].join('\n'),
    )
    expect(rows.map(({ status }) => status)).toEqual([
      'ok',
      'missing tokens',
      'missing accelerator',
      'tokens "2T" is not a number',
      'tokens is 0, and must be above 0',
    ])
    // 1,720,320 A100-hours were published.
    expect(Number(rows[0]?.predicted) / 1_720_320).toBeGreaterThan(0.7)
    expect(Number(rows[0]?.predicted) / 1_720_320).toBeLessThan(1.3)
  })
})

describe('the fitted constants of training', async () => {
  const efficiencies = await readTrainingEfficiencies()
  const { samples, runs, steps } = await readMeasuredTraining()
  const sizes = (ratios: readonly number[]) => ratios.map((ratio) => Math.abs(ratio - 1))

  test('predict the rows that they were fitted on', () => {
    const errors = sizes(
      predictTrainings(samples, efficiencies).map(
        ({ sample, predicted }) => predicted / sample.measured,
      ),
    )
    expect(errors.length).toBeGreaterThan(190)
    expect(quantile(errors, 0.5)).toBeLessThan(0.08)
    expect(quantile(errors, 0.9)).toBeLessThan(0.25)
  })

  test('predict whole runs within a quarter in the middle', () => {
    const ratios = runRatiosOf(runs, efficiencies).map((ratio) => ratio / efficiencies.runs.goodput)
    expect(quantile(sizes(ratios), 0.5)).toBeLessThan(0.25)
  })

  test('predict Megatron’s steps within 8% and memory within 10% on average', () => {
    const predicted = runFile('steps', stepsPath)
    const mean = (kind: RegExp, count: number) => {
      const errors = steps.flatMap(({ id, kind: is, measured }) => {
        const row = predicted.find((one) => one.id === id)
        return kind.test(is ?? '') && row?.status === 'ok'
          ? [Math.abs(Number(row.predicted) / Number(measured) - 1)]
          : []
      })
      expect(errors).toHaveLength(count)
      return errors.reduce((sum, error) => sum + error, 0) / errors.length
    }
    expect(mean(/^training_step$/, 4)).toBeLessThan(0.08)
    expect(mean(/^training_(activation|params)/, 4)).toBeLessThan(0.1)
    // vLLM’s parts; the cache of gpt-oss-120b had a larger share of the memory than its default.
    expect(mean(/^(weights|activation|kv_cache)$/, 5)).toBeLessThan(0.05)
  })
})
