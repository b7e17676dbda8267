import { describe, expect, test } from 'vitest'
import { readState, writeState } from '../../src/page/form/state.ts'
import { openAddress, withDefaults } from '../../src/page/form/version.ts'
import { answerIn, htmlAt as htmlOf, linkIn, noticeIn } from '../support/page-html.ts'
import { today } from '../support/today.ts'

describe('an address that the page writes says under which data and defaults', () => {
  test.each([
    '/',
    '/train?v=5&scenario=mpt-7b',
    '/site',
    '/serve?scenario=chatgpt-2023&workload.outputTokens=9',
    '/replace?v=5&workload.tokensPerDay=50M',
    '/serve/compare?v=5&scenario=chatgpt-2023',
    '/serve/break-even?v=5&scenario=chatgpt-2023',
    '/serve/calculation/usdPerYear?v=5&scenario=chatgpt-2023',
    '/examples',
  ])('every link and form of %s that opens a case', async (path) => {
    const html = await htmlOf(path)
    const links = [...html.matchAll(/href="(\/(?:serve|train|replace|site)[^"?]*\?[^"]*)"/g)]
    // Its views and the link to itself, at least.
    expect(links.length).toBeGreaterThanOrEqual(3)
    expect(links.filter(([, href]) => !/\?v=5(&|$)/.test(href ?? ''))).toEqual([])
    const forms = html.match(/<form /g)?.length ?? 0
    expect(html.match(/<input type="hidden" name="v" value="5">/g) ?? []).toHaveLength(forms)
  })

  test('what was written opens the same', () => {
    const query = new URLSearchParams('scenario=chatgpt-2023&price.method=api&asOf=2025-06')
    const { state } = readState('serve', query)
    const written = writeState(state)
    expect(written).toMatch(/^v=5&/)
    const again = openAddress('serve', new URLSearchParams(written))
    expect(again).toEqual({ state, problem: undefined, notice: undefined })
  })
})

describe('an address of before versions', () => {
  test.each([
    '/?price.method=api&price.api=claude-sonnet-5',
    '/?price.method=api&price.api=deepseek-v4-pro',
    // An alias, and a model that has ended since.
    '/?scenario=chatgpt-2023&price.method=api&price.api=claude-sonnet-4',
    '/?scenario=chatgpt-2023&accelerator=nvidia-h100-sxm',
    '/?scenario=chatgpt-2023&price.kind=spot&price.usdPerChipHour=',
  ])('%s took prices that were corrected: a notice', async (path) => {
    expect(noticeIn(await htmlOf(path))).toContain('earlier data')
    expect(noticeIn(await htmlOf(path.replace('?', '?v=4&')))).toBeUndefined()
  })

  test.each([
    ['a fresh start', '/'],
    ['tokens whose price was right', '/?price.method=api'],
    ['rented chips', '/?workload.queriesPerSecond=5'],
    [
      'prices of one’s own',
      '/?price.method=api&price.api=custom&price.apiUsdPerMillionInputTokens=1&price.apiUsdPerMillionOutputTokens=2',
    ],
    ['a training run', '/training?scenario=mpt-7b'],
  ])('%s did not move, and has none', async (_, path) => {
    const html = await htmlOf(path)
    expect(answerIn(html)).toBeDefined()
    expect(noticeIn(html)).toBeUndefined()
  })

  test.each(['/?scenario=chatgpt-2023', '/training?scenario=mpt-7b'])(
    '%s answers as one of today',
    async (path) => {
      const html = await htmlOf(path)
      expect(answerIn(html)).toBe(answerIn(await htmlOf(path.replace('?', '?v=4&'))))
    },
  )

  test.each([
    '/?price.method=own',
    '/training?scenario=mpt-7b&price.method=own',
    '/?price.method=own&price.staffUsdPerYear=500000',
  ])('%s pays servers and electricity alone, as owners did then', async (path) => {
    const none = ['networkUsdPerChip', 'storageUsdPerChip', 'colocationUsdPerKilowattMonth']
      .concat('maintenanceShare', 'staffUsdPerChipYear')
      .map((field) => `&price.${field}=0`)
      .join('')
    const html = await htmlOf(path)
    const now = path.replace('?', '?v=4&')
    expect(answerIn(html)).toBe(
      answerIn(await htmlOf(`${now}${none}&energy.powerUsageEffectiveness=1`)),
    )
    expect(answerIn(html)).not.toBe(answerIn(await htmlOf(now)))
    // What it writes is of today, and opens the same.
    expect(html).toContain('price.networkUsdPerChip=0')
  })

  test('has the defaults of its time, unless the address or its scenario says otherwise', () => {
    const { state } = readState(
      'serve',
      new URLSearchParams('scenario=google-search-2023&workload.servedShare=0.5'),
    )
    const then = withDefaults(state, {
      'performance.maxTtftSeconds': '3',
      'workload.servedShare': '0.9',
      // The scenario states 320,000.
      'workload.queriesPerSecond': '7',
    })
    expect([...then.changes]).toEqual([
      ['performance.maxTtftSeconds', '3'],
      ['workload.servedShare', '0.5'],
    ])
  })

  const predicted =
    'model=llama-3.1-70b&accelerator=nvidia-h100-sxm&performance.method=roofline&workload.queriesPerSecond=2500&workload.inputTokens=1500&workload.outputTokens=350'

  test.each(['', 'v=2&'])(
    '%sa predicted fleet runs full and pays for exactly its chips, as it did; one of today keeps headroom',
    async (version) => {
      const then = await htmlOf(`/?${version}${predicted}`)
      const spelt = `/?v=4&performance.maxUtilization=1&billing=exact&${predicted}`
      expect(answerIn(then)).toBe(answerIn(await htmlOf(spelt)))
      expect(answerIn(then)).not.toBe(answerIn(await htmlOf(`/?v=4&${predicted}`)))
      // The link that is written says so, too.
      const link = linkIn(then)
      expect(link).toContain('performance.maxUtilization=1')
      expect(link).toContain('billing=exact')
      expect(answerIn(await htmlOf(link))).toBe(answerIn(then))
    },
  )

  test('what no plan is made for says nothing of headroom', async () => {
    for (const path of ['/?workload.queriesPerSecond=5', '/training?scenario=mpt-7b'])
      expect(await htmlOf(path)).not.toMatch(/href="[^"]*maxUtilization/)
  })

  const eightBits = {
    model_type: 'llama',
    hidden_size: 4096,
    intermediate_size: 14_336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    vocab_size: 128_256,
  }
  const ofModel =
    'performance.method=roofline&accelerator=nvidia-h100-sxm&model=custom&model.config='
  test('weights stay at 16 bits, and a notice says so; one of today takes the format of the config', async () => {
    const config = JSON.stringify({ ...eightBits, quantization_config: { quant_method: 'fp8' } })
    const path = `${ofModel}${encodeURIComponent(config)}`
    const then = await htmlOf(`/?v=3&${path}`)
    const now = await htmlOf(`/?v=4&${path}`)
    expect(noticeIn(then)).toMatch(/earlier figures of memory.*BF16/s)
    expect(noticeIn(now)).not.toContain('BF16')
    expect(answerIn(then)).toBe(answerIn(await htmlOf(`/?v=4&${path}&performance.precision=bf16`)))
    expect(answerIn(then)).not.toBe(answerIn(now))
    // Whoever says the format has it then and now.
    expect(noticeIn(await htmlOf(`/?v=3&${path}&performance.precision=fp8`))).not.toContain('BF16')
    // A model at 16 bits has moved by the memory of its sequences alone, and top-down not at all.
    const predicted = '/?v=3&model=llama-2-70b&performance.method=roofline'
    expect(noticeIn(await htmlOf(predicted))).toMatch(/earlier figures of memory(?!.*BF16)/s)
    expect(
      noticeIn(await htmlOf('/?v=3&model=llama-2-70b&accelerator=nvidia-a100-sxm-80gb')),
    ).toBeUndefined()
  })

  test('a version that is not known is said, and read as the present one', async () => {
    const html = await htmlOf('/?v=71&scenario=chatgpt-2023')
    expect(html).toContain('of version “71”')
    expect(answerIn(html)).toBe(answerIn(await htmlOf('/?v=5&scenario=chatgpt-2023')))
  })
})

describe('the day of the prices on the page', () => {
  const entryIn = (html: string) => /<input id="asOf"[^>]*>/.exec(html)?.[0]

  test('today’s where none is given: the field stays empty', async () => {
    const html = await htmlOf('/')
    expect(html).toContain(`Prices as of ${today}.`)
    expect(html).toContain(`<div id="page" data-today="${today}">`)
    expect(entryIn(html)).toContain('value=""')
    expect(entryIn(html)).toContain(`placeholder="${today}"`)
    expect(html).not.toContain('asOf=')
  })

  test('one that the address gives is in the field, in the link and at the answer', async () => {
    const html = await htmlOf('/training?asOf=2025-06')
    expect(html).toContain('Prices as of 2025-06.')
    expect(entryIn(html)).toContain('value="2025-06"')
    expect(linkIn(html)).toBe('/train?v=5&scenario=gpt-3-a100&asOf=2025-06')
  })

  test('one that no calendar has is left out of a link, and said', async () => {
    const html = await htmlOf('/?asOf=2025-02-30')
    expect(html).toContain('Price date: &quot;2025-02-30&quot; is not known and was left out')
    expect(answerIn(html)).toBe(answerIn(await htmlOf('/')))
  })

  test('one that no calendar has is marked at its field where a form sends it', async () => {
    const html = await htmlOf('/?asOf=2025-02-30&filledInFor=nvidia-a100-sxm-80gb')
    expect(html).toMatch(/id="error-asOf">“Price date”[^<]*Allowed: YYYY, YYYY-MM or YYYY-MM-DD/)
  })
})

describe('an address that chooses whose rent is paid', () => {
  const path = '/?v=3&scenario=llama-70b-team&price.seller=Azure&price.kind=spot'

  test('opens at that seller’s price, and the form shows every choice', async () => {
    const html = await htmlOf(path)
    expect(html).not.toContain('not known here')
    for (const field of ['seller', 'sellerClass', 'rentRegion', 'spotOverhead'])
      expect(html).toContain(`name="price.${field}"`)
    expect(html).toContain('<option value="Azure" selected>Azure</option>')
    for (const kind of ['6-month', 'block', 'lease'])
      expect(html).toContain(`<option value="${kind}">`)
    expect(answerIn(html)).not.toBe(answerIn(await htmlOf('/?v=3&scenario=llama-70b-team')))
  })

  test('a training run has no spot rework and no comparison to choose a time for', async () => {
    const html = await htmlOf('/training?v=3&price.seller=AWS')
    expect(html).toContain('name="price.seller"')
    expect(html).not.toContain('name="price.spotOverhead"')
    expect(html).not.toContain('name="pricesAsOf"')
  })

  test('the time of the comparison’s prices is chosen, too', async () => {
    const path = '/?v=3&scenario=google-search-2023&pricesAsOf=request'
    const html = await htmlOf(path)
    expect(html).not.toContain('not known here')
    expect(html).toContain('<option value="request" selected>')
  })
})
