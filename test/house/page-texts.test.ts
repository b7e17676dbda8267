import { beforeAll, describe, expect, test } from 'vitest'
import { pathOf, viewsOf } from '../../src/page/address/ways.ts'
import { all } from '../../src/presets/registry.ts'
import { loadEngine } from '../../src/units/expression.ts'
import { idsIn, pageAt, textsOf } from './page-texts.ts'

const wayOf = { inference: 'serve', training: 'train', capacity: 'site' } as const

/** Pages that say most of what a page can say: results, reasons of nulls, warnings and errors. */
const asked = `
/glossary
/
/examples
/serve
/serve?load=users
/serve/compare
/serve/break-even
/serve/calculation
/serve?workload.usersPerDay=-5&load=users
/replace
/replace?workload.tokensPerDay=50M
/replace?workload.tokensPerDay=50M&breakeven.api1=claude-haiku-4-5&breakeven.api2=nonsense
/replace/break-even?workload.tokensPerDay=50M
/train
/train?workload.tokens=apples
/site
/serve/break-even?scenario=google-search-2023&price.method=api
/serve/break-even?scenario=google-search-2023&price.method=own
/serve/break-even?scenario=google-search-2023&workload.queriesPerSecond=0
/serve/break-even?scenario=google-search-2023&model=llama-3.1-70b&currency=CNY
/serve/break-even?scenario=google-search-2023&breakeven.api1=claude-haiku-4-5&breakeven.api2=gpt-4o
/serve/compare?scenario=google-search-2023&accelerator=custom&accelerator.peakFlopsPerSecond=1e15
/serve/compare?scenario=google-search-2023&currency=CNY&price.kind=3-year
/serve/calculation/nothing?scenario=google-search-2023
/serve/calculation/usdPerYear?scenario=google-search-2023&currency=CNY
/serve?scenario=nope
/serve?scenario=gpt-3-a100
/serve?scenario=google-search-2023&nope=1
/serve?scenario=google-search-2023&currency=CNY
/serve?scenario=google-search-2023&accelerator=custom
/serve?scenario=google-search-2023&accelerator=custom&accelerator.peakFlopsPerSecond=1e15
/serve?scenario=google-search-2023&accelerator=cerebras-wse-3
/serve?scenario=google-search-2023&accelerator=nvidia-t4
/serve?scenario=google-search-2023&model=custom
/serve?scenario=google-search-2023&model=custom&model.config={}
/serve?scenario=google-search-2023&model=custom&model.config={"model_type":"llama"}
/serve?scenario=google-search-2023&model=gpt-4
/serve?scenario=google-search-2023&workload.queriesPerSecond=5 W
/serve?scenario=google-search-2023&workload.queriesPerSecond=-1
/serve?scenario=google-search-2023&workload.queriesPerSecond=apples
/serve?scenario=google-search-2023&workload.queriesPerSecond=0
/serve?scenario=google-search-2023&workload.outputTokens=0&workload.inputTokens=0
/serve?scenario=google-search-2023&performance.flopsUtilization=35
/serve?scenario=google-search-2023&performance.method=measured
/serve?scenario=google-search-2023&performance.method=measured&performance.outputTokensPerSecondPerChip=1e9
/serve?scenario=google-search-2023&performance.method=roofline&accelerator=nvidia-h100-sxm
/serve?scenario=google-search-2023&performance.method=roofline&accelerator=nvidia-h100-sxm&currency=CNY
/serve?scenario=google-search-2023&performance.method=roofline&accelerator=custom&accelerator.peakFlopsPerSecond=1e15&accelerator.memoryBytes=8e10
/serve?scenario=google-search-2023&performance.method=roofline&performance.tensorParallel=3
/serve?scenario=google-search-2023&performance.method=roofline&performance.maxTtftSeconds=0.0001
/serve?scenario=google-search-2023&performance.method=roofline&performance.draftTokens=3
/serve?scenario=google-search-2023&performance.method=roofline&workload.outputTokens=0
/serve?scenario=google-search-2023&performance.method=roofline&scaling.replicas=2
/serve?scenario=google-search-2023&performance.method=roofline&scaling.redundantReplicas=1&overheads.retryShare=0.1
/serve?scenario=google-search-2023&overheads.storedGigabytes=5&overheads.egressBytesPerQuery=4
/serve?scenario=google-search-2023&overheads.egressBytesPerQuery=1&overheads.egressGigabytesPerMonth=1
/serve?scenario=google-search-2023&energy.region=cn
/serve?scenario=google-search-2023&energy.region=cn&energy.carbonYear=1990
/serve?scenario=google-search-2023&energy.usdPerKilowattHour=60
/serve?scenario=google-search-2023&cnyPerUsd=0.14
/serve?scenario=google-search-2023&server.usdPerServer=3
/serve?scenario=google-search-2023&price.usdPerChipHour=300
/serve?scenario=google-search-2023&price.kind=3-year
/serve?scenario=google-search-2023&price.method=own
/serve?scenario=google-search-2023&price.method=own&price.depreciation=annuity&energy.region=us
/serve?scenario=google-search-2023&price.method=own&price.buildingUsdPerWatt=10&price.colocationUsdPerKilowattMonth=100
/serve?scenario=google-search-2023&price.method=own&price.staffUsdPerYear=1e6&price.staffUsdPerChipYear=3
/serve?scenario=google-search-2023&price.method=api
/serve?scenario=google-search-2023&price.method=api&price.api=qwen-max-cn&currency=CNY
/serve?scenario=google-search-2023&price.method=api&price.api=custom
/serve?scenario=google-search-2023&price.method=api&price.api=nonsense
/serve?scenario=google-search-2023&price.method=api&price.provider=Groq&price.api=gpt-4o
/serve?scenario=google-search-2023&price.method=api&price.provider=Nobody
/serve?scenario=google-search-2023&price.method=api&price.provider=Amazon Bedrock
/serve?scenario=google-search-2023&price.method=api&price.provider=Moonshot AI
/serve?scenario=google-search-2023&price.method=api&price.api=custom&price.apiUsdPerMillionOutputTokens=3
/serve?scenario=google-search-2023&price.method=api&price.batchShare=0.5&overheads.reserveShare=0.1
/serve?scenario=google-search-2023&price.method=api&price.api=claude-opus-5-5&price.serviceTier=ultrafast&price.cacheLifetimeMinutes=30&price.apiRegion=mars
/serve?scenario=google-search-2023&price.method=api&price.api=claude-opus-5-5&price.cacheWriteShare=0.3&price.cacheLifetimeMinutes=60&workload.webSearchesPerQuery=2
/serve?scenario=google-search-2023&price.method=api&price.api=gpt-5.6-sol&price.serviceTier=flex&price.apiRegion=regional&workload.inputTokens=300000
/serve?scenario=google-search-2023&price.method=api&price.api=gemini-4-argon&workload.reasoningTokens=5000
/serve?scenario=google-search-2023&price.method=api&price.api=deepseek-flash&price.peakHoursShare=0.5&price.priceMultiplier=0.8
/serve?scenario=google-search-2023&price.method=api&price.api=gemini-2.5-flash&asOf=2027-06-01
/serve?scenario=google-search-2023&price.method=api&price.api=claude-3-opus
/serve?scenario=google-search-2023&price.method=api&price.api=claude-2&price.cachedInputShare=0.5
/serve?scenario=google-search-2023&refresh.trainingUsd=1e7&value.valueUsdPerYear=1e9
/serve?scenario=google-search-2023&refresh.trainingUsd=1e7&refresh.monthsBetweenTrainings=6&refresh.yearsBetweenTrainings=1
/train?scenario=gpt-3-a100&workload.tokens=
/train?scenario=gpt-3-a100&workload.tokens=&workload.chips=
/train?scenario=gpt-3-a100&workload.flops=1e24
/train?scenario=gpt-3-a100&workload.chipHours=1e6
/train?scenario=gpt-3-a100&workload.kind=lora
/train?scenario=gpt-3-a100&workload.kind=lora&workload.adapterRank=16
/train?scenario=gpt-3-a100&workload.adapterRank=16
/train?scenario=gpt-3-a100&price.method=own&energy.region=us
/train?scenario=gpt-3-a100&programme.staffUsd=1e6&programme.failedRunsShare=20
/train?scenario=gpt-3-a100&reliability.interruptionsPerChipYear=0.1&workload.goodput=0.9
/train?scenario=gpt-3-a100&reliability.interruptionsPerChipYear=0.1&reliability.checkpointSeconds=30
/train?scenario=gpt-3-a100&performance.method=plan
/train?scenario=gpt-3-a100&performance.method=plan&model=gpt-4
/train?scenario=gpt-3-a100&performance.method=plan&accelerator=custom&accelerator.peakFlopsPerSecond=1e15
/train?scenario=gpt-3-a100&performance.method=plan&performance.globalBatchSequences=7
/train?scenario=gpt-3-a100&performance.method=plan&performance.tensorParallel=3
/train?scenario=gpt-3-a100&performance.method=plan&performance.pipelineParallel=5
/train?scenario=gpt-3-a100&performance.method=plan&workload.days=&workload.chips=
/train?scenario=gpt-3-a100&performance.method=plan&workload.chips=16
/train?scenario=gpt-3-a100&performance.method=plan&workload.recomputationFactor=2
/site?scenario=lingang-2025&supply.aiShare=2
`
  .trim()
  .split('\n')

/** Each case in every view that its question has. */
const cases = all('scenarios').flatMap(({ id, kind }) =>
  viewsOf[wayOf[kind]].map((view) => `${pathOf({ way: wayOf[kind], view })}?scenario=${id}`),
)

const paths = [...cases, ...asked]

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
    // Titles of sources are theirs.
    const ours = (text: string) => text.replace(/Default from: .*/, '')
    expect(found((text) => avoided.test(ours(text)))).toEqual([])
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
