import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { headline, usePages } from '../support/pages.ts'

const { open, origin, newPage } = usePages()

describe('a stranger opens the page', () => {
  test('it shows the 2023 figure, its working and the comparison', async () => {
    const page = await open('/')
    expect(await headline(page)).toMatch(/A100.* at 320,000 QPS[\s\S]*≈ \$35\.9 billion per year/)
    await page.getByText('Show the calculation').click()
    expect(await page.locator('.steps').innerText()).toContain(
      'peakFlopsPerSecond × flopsUtilization',
    )
    expect(await page.locator('.comparison tbody tr').count()).toBeGreaterThanOrEqual(12)
    expect(await page.locator('.bars li').count()).toBeGreaterThanOrEqual(5)
    expect(await page.locator('.published .agrees').count()).toBe(4)
  })

  test('results follow each keystroke, the address follows the state, and opens it again', async () => {
    const page = await open('/')
    const { errors } = watchPage(page, origin())
    const field = page.getByLabel('Queries per second (QPS), average')
    await field.fill('')
    await field.pressSequentially('160000')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    expect(page.url()).toContain('workload.queriesPerSecond=160000')
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    expect(await headline(again)).toBe(await headline(page))
    expect(await again.getByLabel('Queries per second (QPS), average').inputValue()).toBe('160000')
    expect(errors).toEqual([])
  })

  test('an expression is computed where it is typed', async () => {
    const page = await open('/')
    await page.getByLabel('Queries per second (QPS), average').fill('0.5 * 320k/s')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
  })

  test('a number stays as it was typed, and how it was understood stands under it', async () => {
    const page = await open('/')
    const field = page.getByLabel('Queries per second (QPS), average')
    const understood = page.locator('#understood-workload-queriesPerSecond')
    expect(await understood.count()).toBe(0)
    await field.fill('１亿/day')
    // 100 million over 86,400 seconds.
    await expect.poll(() => understood.innerText()).toBe('= 1,157.41 queries/s')
    expect(await field.inputValue()).toBe('１亿/day')
    expect(await field.getAttribute('aria-describedby')).toBe(await understood.getAttribute('id'))
    await field.fill('1157.5')
    await expect.poll(() => understood.count()).toBe(0)
  })

  test('a rate as people write it needs no more code than the page has', async () => {
    const page = await open('/')
    const chunks: string[] = []
    page.on('request', (request) => chunks.push(request.url()))
    await page.getByLabel('Queries per second (QPS), average').fill('160 000 qps')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    // What the comparison and the break-even need comes with the first change.
    expect(chunks.filter((url) => url.includes('/engine-'))).toEqual([])
  })

  test('the first paint and the script print the same call', async () => {
    const page = await open('/')
    const call = () => page.locator('#call code').textContent()
    expect(await call()).toContain(`curl -s ${origin()}/api/v1/inference `)
    await page.getByLabel('Queries per second (QPS), average').fill('7 rpm')
    await expect.poll(call).toContain('"queriesPerSecond":"7 rpm"')
    const painted = await open(page.url().slice(origin().length))
    expect(await painted.locator('#call code').textContent()).toBe(await call())
  })

  test('an error stands at its field, says what is allowed, and goes when it is mended', async () => {
    const page = await open('/')
    const field = page.getByLabel('Queries per second (QPS), average')
    await field.fill('5 W')
    const error = page.locator('#error-workload-queriesPerSecond')
    await expect
      .poll(() => error.innerText())
      .toContain('must be a rate such as 1/s. Received a value in W.')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await headline(page)).toContain('No result yet')
    await field.fill('10')
    await expect.poll(() => error.count()).toBe(0)
    expect(await headline(page)).toContain('per year')
  })

  test('another accelerator brings its own price and server', async () => {
    const page = await open('/')
    await page.locator('#accelerator').selectOption('nvidia-h100-sxm')
    await expect.poll(() => headline(page)).toContain('H100')
    expect(await page.locator('#price-usdPerChipHour').inputValue()).toBe('')
    await page.locator('#accelerator').selectOption('nvidia-a100-sxm-80gb')
    await expect.poll(() => headline(page)).toContain('≈ $35.9 billion per year')
    expect(await page.locator('#price-usdPerChipHour').inputValue()).toBe('1')
  })

  test('a closed model asks for its parameters; your own may be given', async () => {
    const page = await open('/')
    await page.locator('#model').selectOption('gpt-4')
    await expect
      .poll(() => page.locator('#error-model').innerText())
      .toContain('The number of parameters of GPT-4 is not known')
    await page.locator('#model').selectOption('custom')
    await page.locator('#model-activeParameters').fill('280 billion')
    await expect.poll(() => headline(page)).toContain('a model of your own')
    expect(await headline(page)).toContain('$57.5 billion per year')
  })

  test('a scenario is picked; a measured rate replaces the method', async () => {
    const page = await open('/')
    await page.locator('#scenario').selectOption('chatgpt-2023')
    await expect.poll(() => headline(page)).toContain('$253 million per year')
    await page.getByLabel('Measured throughput').check()
    await page.getByLabel('QPS per chip').fill('0.156')
    await expect.poll(() => headline(page)).toContain('$127 million per year')
  })

  test('a plan is predicted, drawn, and refused where a limit is too tight', async () => {
    const page = await open('/?scenario=llama-70b-team')
    await expect.poll(() => page.locator('.roofline .plan').innerText()).toContain('replicas of')
    expect(await page.locator('.roofline svg.chart').count()).toBe(1)
    expect(await page.locator('.stack-bar span').count()).toBe(5)
    await page.getByLabel('TPOT limit').fill('0.00001')
    await expect.poll(() => headline(page)).toContain('No feasible plan')
    await page.getByLabel('Fixed utilization').check()
    await page.getByLabel('Utilization while busy').fill('30%')
    await expect.poll(() => headline(page)).toContain('per year')
    expect(await page.locator('.roofline').count()).toBe(0)
  })

  test('the training tab: a published run, then a deadline', async () => {
    const page = await open('/training?scenario=mpt-7b')
    expect(await headline(page)).toContain('$201,000')
    await page.locator('#workload-days').fill('4.75')
    await expect.poll(() => page.locator('.tiles').innerText()).toContain('70.8%')
    await page.locator('#workload-days').fill('')
    await page.getByLabel('MFU', { exact: true }).check()
    await page.getByLabel('Model FLOPs utilization (MFU)').fill('50%')
    await expect.poll(() => headline(page)).toContain('$142,000')
  })
})

test('an address with unknown fields says so', async () => {
  const page = await open('/?workload.querysPerSecond=5')
  expect(await page.locator('[role=alert]').innerText()).toContain('workload.querysPerSecond')
})

test('on a run that is given in full, a new number moves the days', async () => {
  const page = await open('/training')
  await page.locator('#workload-tokens').fill('600 billion')
  await expect.poll(() => page.locator('.tiles').innerText()).toContain('67.8 days')
  await page.locator('#workload-days').fill('34')
  await expect.poll(() => page.locator('.tiles').innerText()).toContain('2,043')
})

describe('what to work out of a training run is a choice', () => {
  test('days instead of tokens: the tokens stay, and the days follow', async () => {
    const page = await open('/training')
    await page.getByLabel('Solve for').selectOption('days')
    await expect.poll(() => page.locator('#workload-tokens').inputValue()).toBe('300810000000')
    expect(await page.locator('#workload-days').inputValue()).toBe('')
    expect(await page.locator('.tiles').innerText()).toContain('34 days')
    await page.locator('#workload-chips').fill('2048')
    await expect.poll(() => page.locator('.tiles').innerText()).toContain('17 days')
  })

  test('chips instead of MFU: the MFU that was worked out stays', async () => {
    const page = await open('/training?scenario=mpt-7b')
    await page.getByLabel('Solve for').selectOption('chips')
    await expect
      .poll(() => page.locator('#performance-modelFlopsUtilization').inputValue())
      .toBe('0.354049')
    expect(await page.locator('.tiles').innerText()).toMatch(/Chips\s+4(40|41)/)
  })
})

describe('without JavaScript', () => {
  test('another accelerator brings its own price and server, as it does with it', async () => {
    const context = await (await newPage())
      .context()
      .browser()
      ?.newContext({ javaScriptEnabled: false })
    const page = await open('/', await context?.newPage())
    await page.locator('#accelerator').selectOption('nvidia-h100-sxm')
    await page.getByRole('button', { name: 'Calculate' }).click()
    const live = await open('/?accelerator=nvidia-h100-sxm')
    expect(await headline(page)).toBe(await headline(live))
    expect(await page.locator('#price-usdPerChipHour').inputValue()).toBe('')
    await page.locator('#price-usdPerChipHour').fill('1')
    await page.getByRole('button', { name: 'Calculate' }).click()
    expect(await headline(page)).toContain('$11.3 billion')
    await context?.close()
  })

  test('the form is a plain form, and its answer has the numbers', async () => {
    const context = await (await newPage())
      .context()
      .browser()
      ?.newContext({ javaScriptEnabled: false })
    const page = await open('/', await context?.newPage())
    expect(await headline(page)).toContain('≈ $35.9 billion per year')
    await page.getByLabel('Queries per second (QPS), average').fill('160k/s')
    await page.getByRole('button', { name: 'Calculate' }).click()
    expect(await headline(page)).toContain('$18 billion per year')
    await page.getByLabel('Scenario').selectOption('chatgpt-2023')
    await page.getByRole('button', { name: 'Open' }).click()
    expect(await headline(page)).toContain('$253 million per year')
    await context?.close()
  })
})

describe('anyone can use it', () => {
  test.each([
    ['/', 'light'],
    ['/', 'dark'],
    ['/training', 'light'],
    ['/?workload.queriesPerSecond=5+W', 'dark'],
  ] as const)('%s in %s has no accessibility fault', async (path, colorScheme) => {
    const context = await (await newPage()).context().browser()?.newContext({ colorScheme })
    const page = await open(path, await context?.newPage())
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''))
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await context?.close()
  })

  test.each([360, 768, 1280])('nothing is cut off at %d pixels', async (width) => {
    const page = await newPage()
    await page.setViewportSize({ width, height: 800 })
    await open('/', page)
    await page.getByText('Show the calculation').click()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  })

  test('by keyboard alone: every field is reached, and the working opens', async () => {
    const page = await open('/')
    await page.locator('#working > summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.steps').isVisible()).toBe(true)
    const reached = new Set<string>()
    await page.locator('.brand').focus()
    for (let step = 0; step < 40; step++) {
      reached.add(await page.evaluate(() => document.activeElement?.id ?? ''))
      await page.keyboard.press('Tab')
    }
    for (const id of [
      'scenario',
      'workload-queriesPerSecond',
      'model',
      'accelerator',
      'price-usdPerChipHour',
    ])
      expect(reached).toContain(id)
  })
})

test('a config.json pasted in the form is counted', async () => {
  const page = await open('/')
  await page.locator('#model').selectOption('custom')
  await page.locator('#model-config').fill('{ "model_type": "mamba" }')
  await expect
    .poll(() => page.locator('#error-model-config').innerText())
    .toContain('num_hidden_layers')
  await page.locator('#model-config').fill(
    JSON.stringify({
      model_type: 'llama',
      hidden_size: 4096,
      intermediate_size: 14336,
      num_attention_heads: 32,
      num_hidden_layers: 32,
      num_key_value_heads: 8,
      vocab_size: 128256,
    }),
  )
  await expect.poll(() => headline(page)).toContain('$1.65 billion')
})

test('a scenario that leaves figures open says which, and answers once they are given', async () => {
  const page = await open('/training?scenario=aquilacode-tiangai-100')
  expect(await page.locator('.faults').innerText()).toContain(
    '3 figures of this case were never published',
  )
  await page.locator('#workload-tokens').fill('100 billion')
  await page.locator('#workload-chips').fill('512')
  await page.locator('input[value=mfu]').check()
  await page.locator('#performance-modelFlopsUtilization').fill('30%')
  await expect.poll(() => page.locator('.tiles').first().innerText()).toContain('2.58 days')
})

test('margin and payback are shown where they are asked for', async () => {
  const page = await open('/?scenario=deepseek-r1-serving')
  expect(await page.locator('#worth-tiles').innerText()).toContain('545% of the cost')
})

test('a city’s compute: the span over the readings, and one once it is chosen', async () => {
  const page = await open('/capacity')
  expect(await headline(page)).toContain('140–2,243')
  await page.locator('#supply-statedPrecision').selectOption('fp32')
  await expect.poll(() => headline(page)).not.toContain('–')
})

test('what of the peak is reached can be changed on the capacity page', async () => {
  const page = await open('/capacity')
  await page.locator('#performance-modelFlopsUtilization').fill('70%')
  await expect.poll(() => headline(page)).toContain('280–4,485')
})
