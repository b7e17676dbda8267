import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as v from 'valibot'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { chipNamed } from '../../src/lab/chip-names.ts'
import { readEfficiencies } from '../../src/lab/efficiencies.ts'
import { loadOf } from '../../src/lab/load.ts'
import { modelNamed } from '../../src/lab/model-names.ts'
import { predict } from '../../src/lab/predict.ts'
import { readEngines, readMeasured, samplesOf } from '../../src/lab/read.ts'
import { errorsOf, predictAll, quantile } from '../../src/lab/validate.ts'
import { efficiencyOf } from '../../src/presets/efficiency.ts'
import { Engine } from '../../src/presets/efficiency-schema.ts'
import { sourceOf } from '../../src/presets/registry.ts'
import { rentOf } from '../../src/presets/rent.ts'
import { isMessage } from '../../src/words/message.ts'
import { fittedFor } from '../support/fitted.ts'
import { h100, llamaOn } from '../support/llama-by-hand.ts'
import { minimaxOnH200 } from '../support/minimax-by-hand.ts'

const folder = mkdtempSync(join(tmpdir(), 'suanpan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (csv: string, ...options: readonly string[]): string => {
  const path = join(folder, 'cases.csv')
  writeFileSync(path, csv)
  return execFileSync(process.execPath, ['src/cli/predict.ts', 'inference', path, ...options], {
    cwd: root,
    encoding: 'utf8',
  })
}

describe('names as tables spell them', () => {
  test.each([
    ['H100 SXM 80GB', 'nvidia-h100-sxm'],
    ['A100 40GB', 'nvidia-a100-sxm-40gb'],
    ['A100 PCIe 80GB', 'nvidia-a100-pcie-80gb'],
    ['GH200 96GB HBM3', 'nvidia-gh200-96gb'],
    ['AWS Inferentia2', 'aws-inferentia2'],
    ['TPU v6e (Trillium)', 'google-tpu-v6e'],
    ['TPU v5e-8', 'google-tpu-v5e'],
    ['Intel Gaudi 2', 'intel-gaudi2'],
    ['AMD Instinct MI355X', 'amd-mi355x'],
    ['RTX 6000 Pro', 'nvidia-rtx-pro-6000-blackwell'],
    ['h200_nvl_141gb', 'nvidia-h200-nvl'],
    ['H200 PCIe 141GB', 'nvidia-h200-nvl'],
    ['8x H200', 'nvidia-h200-sxm'],
    ['H100 94GB', 'nvidia-h100-nvl'],
    ['GeForce RTX 4090 24GB', 'nvidia-rtx-4090'],
    ['inf2.48xlarge', 'aws-inferentia2'],
  ])('%s', (written, id) => expect(chipNamed(written)?.id).toBe(id))

  test.each([
    ['LLaMA v3.1 70B', '70.6B', 'llama-3.1-70b'],
    ['meta-llama/Llama-3.1-8B-Instruct', '', 'llama-3.1-8b'],
    ['DeepSeek-V3/R1', '671B/37B active', 'deepseek-v3'],
    ['LLaMA 70B', '69B', 'llama-2-70b'],
    ['CodeLlama-13b-hf', '', 'llama-13b'],
    ['Qwen3-30B-A3B', '', 'qwen3-30b-a3b'],
  ])('%s', (written, size, id) => expect(modelNamed(written, size)?.id).toBe(id))

  test.each([
    'Quux 9000',
    'H200 SXM 80GB',
    'A100-PCIE-40GB',
    'A800 80GB PCIe',
    'RTX 3080',
    'H20 141GB',
    'A100X',
  ])('no other chip is taken for %s', (written) => expect(chipNamed(written)).toBeUndefined())

  test.each([
    ['Quux', ''],
    ['Quux 70B', '70B'],
    // Five times the largest of its make.
    ['Llama 4 Titan', '2000B/288B active'],
    // Of the same make, but without experts.
    ['Kimi 70B', '70B'],
    // Nobody published its architecture.
    ['GPT-4', '1800B/280B active'],
    ['DeepSeek-R1-Distill-Mamba-3B', '3B'],
  ])('no other model is taken for %s of %s', (written, size) => {
    expect(modelNamed(written, size)).toBeUndefined()
  })

  test.each([
    ['Llama 2 34B', '34B', 'llama-33b', /not known.*LLaMA 33B.*near in size/],
    ['Falcon 60B', '60B', 'falcon-40b', /not known.*Falcon 40B.*layers/],
    ['GPT-3 175B strong scaling', '', 'gpt-3-175b', /^taken as GPT-3 175B$/],
    ['Llama 3.3 70B Instruct FP8', '', 'llama-3.3-70b', undefined],
  ])('%s of %s is %s, and says so', (written, size, id, note) => {
    const named = modelNamed(written, size)
    expect(named?.id).toBe(id)
    if (note === undefined) expect(named).not.toHaveProperty('note')
    else expect(named?.note).toMatch(note)
  })

  test.each([
    ['64', { kind: 'batch', sequences: 64 }],
    ['concurrency 16', { kind: 'batch', sequences: 16 }],
    ['max (in-flight batching, infinite rate)', { kind: 'most' }],
    ['max-num-seqs 2000, 2000 prompts', { kind: 'most', cap: 2000 }],
    ['offered load 10 req/s', { kind: 'rate', queriesPerSecond: 10 }],
    ['', { kind: 'most' }],
  ])('load "%s"', (text, load) => expect(loadOf(text)).toEqual(load))
})

const inputs =
  'id,engine_version,model,params,accelerator,num_gpus,tp,pp,precision,input_len,output_len,batch_or_concurrency'

describe('predict', () => {
  test('prints a row for each case, with the reason where there is no prediction', () => {
    const lines = run(
      [
        inputs,
        'a,TensorRT-LLM v1.0,Llama 3.3 70B,70.6B,H200 SXM 141GB,1,1,1,FP8 weights,128,2048,max',
        'b,vLLM 0.19.0,Llama 3.1 8B,,H100 80GB,1,1,1,float16,512,256,offered load 1 req/s',
        'c,vLLM,Llama 3.1 8B,,"Quux, 9000",1,1,1,float16,512,256,8',
        'd,vLLM,Llama 3.1 8B,,H100 80GB,1,1,1,float16,,256,8',
        'e,vLLM,Llama 2 34B,34B,H100 80GB,1,1,1,float16,512,256,8',
        'f,vLLM,HyperCLOVA,82B,H100 80GB,4,4,1,float16,512,256,8',
      ].join('\n'),
    )
    const rows: Record<string, string>[] = parse(lines, { columns: true })
    expect(lines.split('\n')[0]).toBe(
      'id,predicted,low,high,status,ttft_ms,tpot_ms,low50,high50,low95,high95,ttft_low_ms,ttft_high_ms,tpot_low_ms,tpot_high_ms,usd_per_million_output_tokens,note',
    )
    expect(rows.map(({ status }) => status)).toEqual([
      'ok',
      'ok',
      'unknown chip "Quux, 9000"',
      'missing input_len',
      'ok',
      'unknown model "HyperCLOVA"',
    ])
    expect(rows.map(({ note }) => note !== '')).toEqual([false, false, false, false, true, false])
    for (const row of rows.slice(0, 2)) {
      const rates = [row.low95, row.low, row.low50, row.predicted, row.high50, row.high, row.high95]
      expect(rates.map(Number)).toEqual(rates.map(Number).toSorted((a, b) => a - b))
      expect(new Set(rates).size).toBe(7)
      for (const figure of ['ttft', 'tpot']) {
        const ends = [row[`${figure}_low_ms`], row[`${figure}_ms`], row[`${figure}_high_ms`]]
        expect(ends.map(Number)).toEqual(ends.map(Number).toSorted((a, b) => a - b))
        expect(new Set(ends).size).toBe(3)
      }
    }
    expect(Number(rows[1]?.predicted)).toBeCloseTo(256, -1)
  })

  test('MiniMax-M1, whose linear layers keep no cache: tokens, TTFT and TPOT by hand', () => {
    const lines = run(
      `${inputs}\na,vLLM,MiniMax-M1,456B,H200 SXM 141GB,8,8,1,bfloat16,20000,1000,4\n`,
    )
    const [row]: Record<string, string>[] = parse(lines, { columns: true })
    const hand = minimaxOnH200(4, 20_000, 1000)
    expect(row?.status).toBe('ok')
    // Five digits are printed.
    expect(Number(row?.predicted) / hand.outputTokensPerSecond).toBeCloseTo(1, 4)
    const ttftSeconds = hand.ttftSeconds + hand.waitSeconds
    expect(Number(row?.ttft_ms) / (ttftSeconds * 1e3)).toBeCloseTo(1, 4)
    expect(Number(row?.tpot_ms) / (hand.tpotSeconds * 1e3)).toBeCloseTo(1, 4)
  })

  const loaded = (load: string) => {
    const row = `a,vLLM,Llama 3.1 8B,,H100 80GB,1,1,1,float16,512,256,"${load}"`
    const [answer]: Record<string, string>[] = parse(run(`${inputs}\n${row}\n`), { columns: true })
    return answer ?? {}
  }
  // Steps without prompts, which stand apart; each prompt has the host’s work for its request.
  const hand = llamaOn(h100, { input: 512, output: 256, ownPool: true })
  const host = fittedFor('hopper', 'nvidia-h100-sxm', 'vllm').requestHost

  test('a request a second: the steps that decode it carry the prompts that come, by hand', () => {
    const a = hand.step(0).seconds
    const b = hand.step(1).seconds - a
    // 256 tokens of each are in work for a step s: s = a + 256 s b + s (prompt + host).
    const s = a / (1 - 256 * b - hand.prompt - host)
    // Half a step passes before the next, on average, and one request is read in it.
    const ttft = 1.5 * s + hand.prompt + host
    const { predicted, ttft_ms, tpot_ms } = loaded('offered load 1 req/s, 500 requests')
    expect(Number(tpot_ms) / (s * 1e3)).toBeCloseTo(1, 3)
    expect(Number(ttft_ms) / (ttft * 1e3)).toBeCloseTo(1, 3)
    expect(Number(predicted) / ((500 * 256) / (500 + ttft + 255 * s))).toBeCloseTo(1, 4)
  })

  test('ten requests at once: all in the second step, then 255 of ten rows, by hand', () => {
    const full = hand.step(10).seconds
    // An idle step; then that of the ten, whose prompts are read with it.
    const begun = hand.step(0).seconds + full + 10 * (hand.prompt + host)
    const { predicted, ttft_ms, tpot_ms } = loaded('offered load 1000000 req/s, 10 requests')
    expect(Number(tpot_ms) / (full * 1e3)).toBeCloseTo(1, 3)
    // One that comes at random finds one more beside it.
    expect(Number(ttft_ms) / ((begun + hand.prompt + host) * 1e3)).toBeCloseTo(1, 3)
    expect(Number(predicted) / (2560 / (begun + 255 * full))).toBeCloseTo(1, 3)
  })

  test('more than are served: they queue, and the table’s median waits longer the more there are', () => {
    const [few, many] = [100, 2000].map((requests) =>
      loaded(`offered load 200 req/s, ${requests} requests`),
    )
    expect(Number(many?.ttft_ms)).toBeGreaterThan(5 * Number(few?.ttft_ms))
    // About as many tokens a second: no more than 200 x 256 come.
    expect(Number(many?.predicted)).toBeLessThan(200 * 256)
  })

  test('a million tokens cost the rent of the chips, on the day that is asked for', () => {
    const csv = `${inputs}\na,vLLM,Llama 3.1 8B,,H100 80GB,2,2,1,float16,512,256,64\n`
    const costOn = (day: string) => {
      const [row]: Record<string, string>[] = parse(run(csv, '--as-of', day), { columns: true })
      return Number(row?.usd_per_million_output_tokens) * Number(row?.predicted)
    }
    for (const day of ['2024-06-01', '2026-11-28']) {
      const rent = rentOf('nvidia-h100-sxm', '', { kind: 'on-demand', asOf: day, cnyPerUsd: 7 })
      if (isMessage(rent)) throw new Error(day)
      // Two chips for as many seconds as a million tokens take; five digits are printed.
      expect(costOn(day) / ((rent.quote.median * 2 * 1e6) / 3600)).toBeCloseTo(1, 3)
    }
  })

  test('a chip that nobody rents out has no cost, and is predicted', () => {
    const csv = `${inputs}\na,vLLM,Llama 3.1 8B,,GB300,1,1,1,float16,512,256,64\n`
    const [row]: Record<string, string>[] = parse(run(csv, '--as-of', '2015-01-01'), {
      columns: true,
    })
    expect(row?.status).toBe('ok')
    expect(row?.usd_per_million_output_tokens).toBe('')
  })

  test.each(['2026-13-01', 'yesterday', '2026', ''])('"%s" is no day, and is refused', (day) => {
    expect(() => run(inputs, '--as-of', day)).toThrow(/--as-of: expected a day as YYYY-MM-DD/)
  })

  test('what nobody measured is predicted, wider, and said', () => {
    const rowOf = (id: string, engine: string, chip: string, precision: string) =>
      `${id},${engine},Llama 3.1 8B,,${chip},1,1,1,${precision},512,256,64`
    const rows: Record<string, string>[] = parse(
      run(
        [
          inputs,
          rowOf('a', 'vLLM 0.19.0', 'H100 80GB', 'float16'),
          rowOf('b', 'vLLM 99.9', 'H100 80GB', 'float16'),
          rowOf('c', '"My ""own"", v2"', 'H100 80GB', 'float16'),
          rowOf('d', 'vLLM 0.19.0', 'MI250X', 'float16'),
          rowOf('e', 'vLLM 0.19.0', 'H100 80GB', 'w3a16'),
        ].join('\n'),
      ),
      { columns: true },
    )
    expect(rows.map(({ status }) => status)).toEqual(Array.from(rows, () => 'ok'))
    const widths = rows.map(({ low, high }) => Number(high) / Number(low))
    for (const width of widths.slice(1, 4)) expect(width).toBeGreaterThan(widths[0] ?? Infinity)
    expect(rows.map(({ note }) => note)).toEqual([
      '',
      expect.stringContaining('engine version not measured'),
      expect.stringMatching(/engine "My "own", v2" not known.*engine not measured/),
      expect.stringContaining('chip not measured'),
      expect.stringContaining('number format "w3a16" not known: taken as 16 bits'),
    ])
  })

  test.each([
    ['num_gpus', '0', 'num_gpus is 0, and must be above 0'],
    ['num_gpus', 'two', 'num_gpus "two" is not a number'],
    ['tp', '-1', 'tp is -1, and must be above 0'],
    ['pp', '1.5', 'pp is 1.5, and must be whole'],
    ['input_len', '-5', 'input_len is -5, and must be above 0'],
    ['output_len', 'many', 'output_len "many" is not a number'],
    ['batch_or_concurrency', '0', 'batch_or_concurrency is 0, and must be above 0'],
    ['batch_or_concurrency', 'offered load 0 req/s', /batch_or_concurrency is .*must be above 0/],
  ])('a row whose %s is %s is refused with the reason', (column, value, reason) => {
    const names = inputs.split(',')
    const row = [
      'a',
      'vLLM',
      'Llama 3.1 8B',
      '',
      'H100',
      '1',
      '1',
      '1',
      'float16',
      '512',
      '256',
      '8',
    ]
    const changed = names.map((name, i) => (name === column ? value : row[i]))
    const [now]: Record<string, string>[] = parse(run(`${inputs}\n${changed.join(',')}\n`), {
      columns: true,
    })
    expect(now?.status).toMatch(reason)
  })

  test('never reads what was measured', () => {
    const row = 'TensorRT-LLM v1.0,Llama 3.3 70B,,H200,1,1,1,FP8,128,2048,max'
    const bare = run(`${inputs}\na,${row}\n`)
    const full = run(
      `${inputs},output_tokens_per_s_total,ttft_ms,tpot_ms\na,${row},1,1,1\nb,${row},1e9,1e9,1e9\n`,
    )
    expect(full.split('\n').slice(1, 3)).toEqual([
      bare.split('\n')[1],
      bare.split('\n')[1]?.replace('a,', 'b,'),
    ])
  })
})

describe('the fitted constants', async () => {
  const efficiencies = await readEfficiencies()
  const read = await readMeasured()
  const samples = samplesOf(read)

  test('predict the rows that they were fitted on', () => {
    const errors = errorsOf(predictAll(samples, efficiencies), 'outputTokensPerSecond').map(
      Math.abs,
    )
    expect(errors.length).toBeGreaterThan(550)
    expect(quantile(errors, 0.5)).toBeLessThan(0.08)
    expect(quantile(errors, 0.9)).toBeLessThan(0.25)
  })

  test('give finite answers for every row that is complete', () => {
    for (const { plan } of samples) {
      const now = predict(plan, efficiencyOf(efficiencies, plan.subject))
      expect(now.outputTokensPerSecond, plan.id).toBeGreaterThan(0)
      expect(Number.isFinite(now.outputTokensPerSecond), plan.id).toBe(true)
      expect(Number.isFinite(now.ttftSeconds), plan.id).toBe(true)
    }
  })

  test('engines fit their schema and name known sources', async () => {
    for (const engine of await readEngines()) {
      expect(v.safeParse(Engine, engine).issues ?? []).toEqual([])
      expect(sourceOf(engine.source), engine.id).toBeDefined()
    }
  })
})
