import { beforeAll, describe, expect, test } from 'vitest'
import { all } from '../../src/presets/registry.ts'
import { loadEngine } from '../../src/units/expression.ts'
import { idsIn, pageAt, textsOf } from './page-texts.ts'

const tabs = { inference: '/', training: '/training', capacity: '/capacity' } as const

/** Pages that say most of what a page can say: results, reasons of nulls, warnings and errors. */
const asked = `
/glossary
/?scenario=nope
/?scenario=gpt-3-a100
/?nope=1
/?currency=CNY
/?accelerator=custom
/?accelerator=custom&accelerator.peakFlopsPerSecond=1e15
/?accelerator=cerebras-wse-3
/?accelerator=nvidia-t4
/?model=custom
/?model=custom&model.config={}
/?model=custom&model.config={"model_type":"llama"}
/?model=gpt-4
/?workload.queriesPerSecond=5 W
/?workload.queriesPerSecond=-1
/?workload.queriesPerSecond=apples
/?workload.queriesPerSecond=0
/?workload.outputTokens=0&workload.inputTokens=0
/?performance.flopsUtilization=35
/?performance.method=measured
/?performance.method=measured&performance.outputTokensPerSecondPerChip=1e9
/?performance.method=roofline&accelerator=nvidia-h100-sxm
/?performance.method=roofline&accelerator=nvidia-h100-sxm&currency=CNY
/?performance.method=roofline&accelerator=custom&accelerator.peakFlopsPerSecond=1e15&accelerator.memoryBytes=8e10
/?performance.method=roofline&performance.tensorParallel=3
/?performance.method=roofline&performance.maxTtftSeconds=0.0001
/?performance.method=roofline&performance.draftTokens=3
/?performance.method=roofline&workload.outputTokens=0
/?performance.method=roofline&scaling.replicas=2
/?performance.method=roofline&scaling.redundantReplicas=1&overheads.retryShare=0.1
/?overheads.storedGigabytes=5&overheads.egressBytesPerQuery=4
/?overheads.egressBytesPerQuery=1&overheads.egressGigabytesPerMonth=1
/?energy.region=cn
/?energy.region=cn&energy.carbonYear=1990
/?energy.usdPerKilowattHour=60
/?cnyPerUsd=0.14
/?server.usdPerServer=3
/?price.usdPerChipHour=300
/?price.kind=3-year
/?price.method=own
/?price.method=own&price.depreciation=annuity&energy.region=us
/?price.method=own&price.buildingUsdPerWatt=10&price.colocationUsdPerKilowattMonth=100
/?price.method=own&price.staffUsdPerYear=1e6&price.staffUsdPerChipYear=3
/?price.method=api
/?price.method=api&price.api=qwen-max-cn&currency=CNY
/?price.method=api&price.api=custom
/?price.method=api&price.api=nonsense
/?price.method=api&price.provider=Groq&price.api=gpt-4o
/?price.method=api&price.provider=Nobody
/?price.method=api&price.provider=Amazon Bedrock
/?price.method=api&price.provider=Moonshot AI
/?price.method=api&price.api=custom&price.apiUsdPerMillionOutputTokens=3
/?price.method=api&price.batchShare=0.5&overheads.reserveShare=0.1
/?price.method=api&price.api=claude-opus-5-5&price.serviceTier=ultrafast&price.cacheLifetimeMinutes=30&price.apiRegion=mars
/?price.method=api&price.api=claude-opus-5-5&price.cacheWriteShare=0.3&price.cacheLifetimeMinutes=60&workload.webSearchesPerQuery=2
/?price.method=api&price.api=gpt-5.6-sol&price.serviceTier=flex&price.apiRegion=regional&workload.inputTokens=300000
/?price.method=api&price.api=gemini-4-argon&workload.reasoningTokens=5000
/?price.method=api&price.api=deepseek-flash&price.peakHoursShare=0.5&price.priceMultiplier=0.8
/?price.method=api&price.api=gemini-2.5-flash&asOf=2027-06-01
/?price.method=api&price.api=claude-3-opus
/?price.method=api&price.api=claude-2&price.cachedInputShare=0.5
/?refresh.trainingUsd=1e7&value.valueUsdPerYear=1e9
/?refresh.trainingUsd=1e7&refresh.monthsBetweenTrainings=6&refresh.yearsBetweenTrainings=1
/training?workload.tokens=
/training?workload.tokens=&workload.chips=
/training?workload.flops=1e24
/training?workload.chipHours=1e6
/training?workload.kind=lora
/training?workload.kind=lora&workload.adapterRank=16
/training?workload.adapterRank=16
/training?price.method=own&energy.region=us
/training?programme.staffUsd=1e6&programme.failedRunsShare=20
/training?reliability.interruptionsPerChipYear=0.1&workload.goodput=0.9
/training?reliability.interruptionsPerChipYear=0.1&reliability.checkpointSeconds=30
/training?performance.method=plan
/training?performance.method=plan&model=gpt-4
/training?performance.method=plan&accelerator=custom&accelerator.peakFlopsPerSecond=1e15
/training?performance.method=plan&performance.globalBatchSequences=7
/training?performance.method=plan&performance.tensorParallel=3
/training?performance.method=plan&performance.pipelineParallel=5
/training?performance.method=plan&workload.days=&workload.chips=
/training?performance.method=plan&workload.chips=16
/training?performance.method=plan&workload.recomputationFactor=2
/capacity?supply.aiShare=2
`
  .trim()
  .split('\n')

const paths = [...all('scenarios').map(({ id, kind }) => `${tabs[kind]}?scenario=${id}`), ...asked]

const pages = new Map<string, readonly string[]>()
beforeAll(async () => {
  await loadEngine()
  for (const path of paths) pages.set(path, textsOf(await pageAt(path)))
}, 120_000)

const found = (wrong: (text: string) => boolean) =>
  [...pages].flatMap(([path, texts]) => texts.filter(wrong).map((text) => `${path} ${text}`))

describe('whoever reads a page', () => {
  test('meets no id of a field outside of code', () => {
    // Sellers’ own names of models and lists have dots: amazon.nova-2-lite-v1:0.
    const names = all('apis')
      .flatMap(({ model, priceList }) => [model, priceList ?? ''])
      .filter((name) => idsIn(name).length > 0)
      .toSorted((a, b) => b.length - a.length)
    const withoutNames = (text: string) =>
      names.reduce((rest, name) => rest.replace(name, '…'), text)
    expect(found((text) => idsIn(text).length > 0 && idsIn(withoutNames(text)).length > 0)).toEqual(
      [],
    )
  })

  test('meets no sentence that was put together wrongly', () => {
    const broken = /undefined|\[object|NaN|[^.]\.\.(?!\.)|\s\.(?:\s|$)|[.:;] ?[.;]\s|: (?:Not|No) /
    expect(found((text) => broken.test(text))).toEqual([])
  })

  test('meets the words of the field alone', () => {
    const avoided =
      /Mtoken|FLOP\/\(s|\/\(chip|¥|¢|utilis|labour|centre\b|optimis|reckon|dearer|nobody (?:pays|published)|\b(?:queries|tokens|FLOPs|responses) an? (?:second|day|year|month|token|query|step|response)\b|\bcosts? no more than\b/
    expect(found((text) => avoided.test(text))).toEqual([])
  })
})

describe('the rule itself', () => {
  test.each([
    ['<p>the chipHours are given</p>', ['chipHours']],
    ['<p>Give server.chipsPerServer.</p>', ['server.chipsPerServer']],
    ['<input placeholder="as workload.tokens">', ['workload.tokens']],
    ['<p>See <code>chipHours</code> &amp; <pre>a.b</pre> 5 kWh of vLLM</p>', []],
    ['<p>Paste the config.json, e.g. of amazon.nova-2</p>', []],
  ])('%s', (page, ids) => {
    expect(textsOf(page).flatMap(idsIn)).toEqual(ids)
  })
})
