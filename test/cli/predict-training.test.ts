import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { readTrainingEfficiencies } from '../../src/cli/measurements/training/efficiencies.ts'
import { readMeasuredTraining } from '../../src/cli/measurements/training/read.ts'
import { predictTrainings, runRatiosOf } from '../../src/cli/measurements/training/validate.ts'
import { quantile } from '../../src/cli/measurements/validate.ts'
import { root } from '../../src/cli/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'suanpan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (kind: string, csv: string): Record<string, string>[] => {
  const path = join(folder, 'cases.csv')
  writeFileSync(path, csv)
  const text = execFileSync(process.execPath, ['src/cli/predict.ts', kind, path], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(text.split('\n')[0]).toBe('id,predicted,low,high,status,ttft_ms,tpot_ms')
  return parse(text, { columns: true })
}

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

  test('training: never reads what was measured', () => {
    const row = 'llm-foundry,MPT-7b,6658859008,a100_80gb,8,amp_bf16,96,6,2048,,,,,,False'
    const [bare] = run('training', `${columns}\na,${row}\n`)
    const [full] = run(
      'training',
      `${columns},tokens_per_s_per_gpu,model_tflops_per_gpu,mfu_pct,hfu_pct\na,${row},1,1,1,1\n`,
    )
    expect(full).toEqual(bare)
  })

  test('runs: chip-hours, or what is missing', () => {
    const rows = run(
      'runs',
      [
        'id,model,params_total,params_active,tokens,seq_len,accelerator,count,precision,gpu_hours',
        'a,Llama 2 70B,68976648192,68976648192,2e12,4096,A100-80GB,,BF16,1',
        'b,Llama 2 70B,68976648192,68976648192,,4096,A100-80GB,,BF16,1',
        'c,Gemini,,,1e12,,,,,1',
      ].join('\n'),
    )
    expect(rows.map(({ status }) => status)).toEqual([
      'ok',
      'missing tokens',
      'missing accelerator',
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

  test('predict Megatron’s steps within 8% and its memory within 10% on average', () => {
    const path = 'presets/measurements/training-steps.csv'
    const text = execFileSync(process.execPath, ['src/cli/predict.ts', 'steps', path], {
      cwd: root,
      encoding: 'utf8',
    })
    const predicted: Record<string, string>[] = parse(text, { columns: true })
    const mean = (kind: RegExp) => {
      const errors = steps.flatMap(({ id, kind: is, measured }) => {
        const row = predicted.find((one) => one.id === id)
        return kind.test(is ?? '') ? [Math.abs(Number(row?.predicted) / Number(measured) - 1)] : []
      })
      expect(errors).toHaveLength(4)
      return errors.reduce((sum, error) => sum + error, 0) / errors.length
    }
    expect(mean(/^training_step$/)).toBeLessThan(0.08)
    expect(mean(/^training_(activation|params)/)).toBeLessThan(0.1)
  })
})
