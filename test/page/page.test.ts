import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { watchPage } from '../support/chromium.ts'
import { llamaConfig } from '../support/llama-config.ts'
import {
  addressOf,
  google,
  headline,
  overhang,
  pick,
  pickOwn,
  unfold,
  unfoldAll,
  usePages,
} from '../support/pages.ts'
import { countAnswers } from './count-answers.ts'

const { open, origin, newPage, newPageIn } = usePages()

describe('a stranger opens the page', () => {
  test('it shows the 2023 figure, its working and the comparison', async () => {
    const page = await open('/')
    expect(await headline(page)).toMatch(
      /A100.*, 320,000 requests\/s[\s\S]*\$2\.99 billion per month[\s\S]*\$35\.9 billion per year/,
    )
    expect(await page.locator('.published .agrees').count()).toBe(4)
    await page.locator('.num a').click()
    await expect.poll(() => page.locator('#result-title').innerText()).toMatch(/per month/i)
    const views = page.getByRole('navigation', { name: 'Views' })
    await views.getByRole('link', { name: 'Calculation' }).click()
    await expect
      .poll(() => page.locator('.all-steps').innerText())
      .toContain('peakFlopsPerSecond * flopsUtilization')
    await views.getByRole('link', { name: 'Compare' }).click()
    await expect.poll(() => page.locator('#results tbody tr').count()).toBeGreaterThanOrEqual(12)
  })

  test('results follow each keystroke, the address follows the state, and opens it again', async () => {
    const page = await open('/')
    const { errors } = watchPage(page, origin())
    const field = page.getByLabel('Requests', { exact: true })
    await field.fill('')
    await field.pressSequentially('160000')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    expect(page.url()).toContain('workload.queriesPerSecond=160000')
    const again = await open(addressOf(page))
    expect(await headline(again)).toBe(await headline(page))
    expect(await again.getByLabel('Requests', { exact: true }).inputValue()).toBe('160000')
    expect(errors).toEqual([])
  })

  test('an expression is computed where it is typed', async () => {
    const page = await open('/')
    await page.getByLabel('Requests', { exact: true }).fill('0.5 * 320k/s')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
  })

  test('a number stays as it was typed, and how it was understood stands under it', async () => {
    const page = await open('/')
    const field = page.getByLabel('Requests', { exact: true })
    const understood = page.locator('#unit-workload-queriesPerSecond')
    expect(await understood.innerText()).toBe('queries/s')
    await field.fill('１亿/day')
    // 100 million over 86,400 seconds.
    await expect.poll(() => understood.innerText()).toBe('= 1,157 queries/s')
    expect(await field.inputValue()).toBe('１亿/day')
    expect(await field.getAttribute('aria-describedby')).toContain(
      await understood.getAttribute('id'),
    )
    await field.fill('1157.5')
    await expect.poll(() => understood.innerText()).toBe('queries/s')
  })

  test('a rate as people write it needs no more code than the page has', async () => {
    const page = await newPage()
    await countAnswers(page)
    await open('/', page)
    await page.getByLabel('Requests', { exact: true }).fill('160000')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    // What is drawn after the answer has its code by now as well.
    await expect.poll(() => page.evaluate<number>('wholes')).toBe(1)
    const chunks: string[] = []
    page.on('request', (request) => chunks.push(request.url()))
    await page.getByLabel('Requests', { exact: true }).fill('320 000 qps')
    await expect.poll(() => headline(page)).toContain('$35.9 billion per year')
    expect(chunks).toEqual([])
  })

  test('the first paint and the script print the same call', async () => {
    const page = await open('/')
    const call = () => page.locator('#call code').first().textContent()
    expect(await call()).toContain(`curl -s ${origin()}/api/v1/inference `)
    await page.getByLabel('Requests', { exact: true }).fill('7 rpm')
    await expect.poll(call).toContain('"queriesPerSecond":"7 rpm"')
    const painted = await open(page.url().slice(origin().length))
    expect(await painted.locator('#call code').first().textContent()).toBe(await call())
  })

  test('an error stands at its field, says what is allowed, and goes when it is mended', async () => {
    const page = await open('/')
    const field = page.getByLabel('Requests', { exact: true })
    await field.fill('5 W')
    const error = page.locator('#error-workload-queriesPerSecond')
    await expect
      .poll(() => error.innerText())
      .toContain('must be a rate such as 1/s. Received a value in W.')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    // The answer before stays, and says that it is of before.
    expect(await page.locator('.stale-note').innerText()).toContain('This is the last answer.')
    expect(await headline(page)).toContain('$35.9 billion per year')
    await field.fill('10')
    await expect.poll(() => error.count()).toBe(0)
    expect(await page.locator('.stale, .stale-note').count()).toBe(0)
    expect(await headline(page)).toContain('per year')
  })

  test('another accelerator brings its own price and server', async () => {
    const page = await open('/')
    await pick(page, 'accelerator', 'H100 SXM 80GB')
    await expect.poll(() => headline(page)).toContain('H100')
    expect(await page.locator('#price-usdPerChipHour').inputValue()).toBe('')
    await pick(page, 'accelerator', 'A100 SXM 80GB')
    await expect.poll(() => headline(page)).toContain('$35.9 billion per year')
    expect(await page.locator('#price-usdPerChipHour').inputValue()).toBe('1')
  })

  test('a closed model asks for its parameters; your own may be given', async () => {
    const page = await open(`${google}&model=gpt-4`)
    expect(await page.locator('#error-model').innerText()).toContain(
      'The number of parameters of GPT-4 is not known',
    )
    // In the list it is there, and cannot be picked.
    await page.locator('#model-search').click()
    await page.locator('#model-search').fill('GPT-4')
    await page.getByRole('option', { name: /Parameters not known/ }).click()
    const closed = page
      .locator('[role="option"][aria-disabled="true"]')
      .filter({ hasText: 'GPT-4' })
    await expect.poll(() => closed.count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await pickOwn(page, 'model')
    await page.locator('#model-activeParameters').fill('280 billion')
    await expect.poll(() => headline(page)).toContain('$57.5 billion per year')
    expect(await headline(page)).toContain('a model of your own')
  })

  test('a scenario is picked; a measured rate replaces the method', async () => {
    const page = await open('/examples')
    await page.getByRole('link', { name: 'ChatGPT, February 2023' }).click()
    await expect.poll(() => headline(page)).toContain('$253 million per year')
    await unfold(page)
    await page.getByLabel('Measured throughput').check()
    await page.getByLabel('QPS per chip').fill('0.156')
    await expect.poll(() => headline(page)).toContain('$127 million per year')
  })

  test('a plan is predicted, drawn, and refused where a limit is too tight', async () => {
    const page = await open('/serve?scenario=llama-70b-team')
    await expect.poll(() => page.locator('.roofline .plan').innerText()).toContain('replicas of')
    // The lines of the cost, throughput by the batch, the memory of a replica.
    expect(await page.locator('.figures svg').count()).toBe(3)
    expect(await page.locator('.figures table').last().textContent()).toMatch(
      /Weights.*KV cache.*Activations.*Not used.*Unused/s,
    )
    await unfold(page)
    await page.locator('#performance-maxTpotSeconds').fill('0.00001')
    await expect.poll(() => headline(page)).toContain('No feasible plan')
    await page.getByLabel('Fixed utilization').check()
    await page.getByLabel('Utilization while busy').fill('30%')
    await expect.poll(() => headline(page)).toContain('per year')
    expect(await page.locator('.roofline').count()).toBe(0)
  })

  test('the training tab: a published run, then a deadline', async () => {
    const page = await open('/train?scenario=mpt-7b')
    expect(await headline(page)).toContain('$201,000')
    await unfold(page)
    await page.locator('#workload-days').fill('4.75')
    await expect.poll(() => page.locator('.facts').innerText()).toContain('70.8%')
    await page.locator('#workload-days').fill('')
    await page.getByLabel('MFU', { exact: true }).check()
    await page.getByLabel('Model FLOPs utilization (MFU)').fill('50%')
    await expect.poll(() => headline(page)).toContain('$142,000')
  })
})

test('an address with unknown fields says so', async () => {
  const page = await open('/serve?scenario=google-search-2023&workload.querysPerSecond=5')
  expect(await page.locator('[role=alert]').innerText()).toContain('workload.querysPerSecond')
})

test('on a run that is given in full, a new number moves the days', async () => {
  const page = await open('/train?v=5&scenario=gpt-3-a100')
  await page.locator('#workload-tokens').fill('600 billion')
  await expect.poll(() => page.locator('.facts').innerText()).toContain('67.8 days')
  await page.locator('#workload-days').fill('34')
  await expect.poll(() => page.locator('.facts').innerText()).toContain('2,043')
})

describe('what to work out of a training run is a choice', () => {
  test('days instead of tokens: the tokens stay, and the days follow', async () => {
    const page = await open('/train?v=5&scenario=gpt-3-a100')
    await unfold(page)
    await page.getByLabel('Solve for').selectOption('days')
    await expect.poll(() => page.locator('#workload-tokens').inputValue()).toBe('300810000000')
    expect(await page.locator('#workload-days').inputValue()).toBe('')
    expect(await page.locator('.facts').innerText()).toContain('34 days')
    await page.locator('#workload-chips').fill('2048')
    await expect.poll(() => page.locator('.facts').innerText()).toContain('17 days')
  })

  test('chips instead of MFU: the MFU that was worked out stays', async () => {
    const page = await open('/train?scenario=mpt-7b')
    await unfold(page)
    await page.getByLabel('Solve for').selectOption('chips')
    await expect
      .poll(() => page.locator('#performance-modelFlopsUtilization').inputValue())
      .toBe('0.354049')
    expect(await page.locator('.facts').innerText()).toMatch(/Chips\s+4(40|41)/)
  })
})

describe('without JavaScript', () => {
  test('another accelerator brings its own price and server, as it does with it', async () => {
    const page = await open('/', await newPageIn({ javaScriptEnabled: false }))
    await page.locator('#accelerator').selectOption('nvidia-h100-sxm')
    await page.getByRole('button', { name: 'Calculate' }).click()
    const live = await open('/serve?scenario=google-search-2023&accelerator=nvidia-h100-sxm')
    expect(await headline(page)).toBe(await headline(live))
    expect(await page.locator('#price-usdPerChipHour').inputValue()).toBe('')
    await page.locator('#group-prices > summary').click()
    await page.locator('#price-usdPerChipHour').fill('1')
    await page.getByRole('button', { name: 'Calculate' }).click()
    expect(await headline(page)).toContain('$11.3 billion')
    await page.context().close()
  })

  test('the form is a plain form, and its answer has the numbers', async () => {
    const page = await open('/', await newPageIn({ javaScriptEnabled: false }))
    expect(await headline(page)).toContain('$35.9 billion per year')
    await page.getByLabel('Requests', { exact: true }).fill('160k/s')
    await page.getByRole('button', { name: 'Calculate' }).click()
    expect(await headline(page)).toContain('$18 billion per year')
    await page.getByRole('link', { name: 'Examples' }).click()
    await page.getByRole('link', { name: 'ChatGPT, February 2023' }).click()
    expect(await headline(page)).toContain('$253 million per year')
    await page.context().close()
  })
})

describe('anyone can use it', () => {
  test.each([
    ['/', 'light'],
    ['/', 'dark'],
    ['/train?v=5&scenario=gpt-3-a100', 'light'],
    ['/serve?scenario=google-search-2023&workload.queriesPerSecond=5+W', 'dark'],
  ] as const)('%s in %s has no accessibility fault', async (path, colorScheme) => {
    const page = await open(path, await newPageIn({ colorScheme }))
    await unfoldAll(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.context().close()
  })

  test.each([320, 360, 768, 1280])('nothing is cut off at %d pixels', async (width) => {
    const page = await newPage()
    await page.setViewportSize({ width, height: 800 })
    await open('/', page)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    await open('/serve/calculation?v=5&scenario=google-search-2023', page)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })

  test('by keyboard alone: every field is reached, and the working opens', async () => {
    const page = await open('/')
    await page.locator('.num a').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.calculation').isVisible()).toBe(true)
    await page.goBack()
    await expect.poll(() => page.locator('.hero').isVisible()).toBe(true)
    const reached = new Set<string>()
    await page.locator('.brand').focus()
    for (let step = 0; step < 45; step++) {
      const active = await page.evaluate(
        () => document.activeElement?.id || document.activeElement?.parentElement?.id || '',
      )
      reached.add(active)
      if (active === 'group-prices') await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    for (const id of [
      'group-prices',
      'workload-queriesPerSecond',
      'model-search',
      'accelerator-search',
      'price-usdPerChipHour',
    ])
      expect(reached).toContain(id)
  })
})

test('a config.json pasted in the form is counted', async () => {
  const page = await open('/')
  await pickOwn(page, 'model')
  await page.locator('#model-config').fill('{ "model_type": "mamba" }')
  await expect
    .poll(() => page.locator('#error-model-config').innerText())
    .toContain('num_hidden_layers')
  await page.locator('#model-config').fill(JSON.stringify(llamaConfig))
  await expect.poll(() => headline(page)).toContain('$1.65 billion')
})

test('a scenario that leaves figures open says which, and answers once they are given', async () => {
  const page = await open('/train?scenario=aquilacode-tiangai-100')
  expect(await page.locator('.faults').innerText()).toContain(
    '3 figures of this case were never published',
  )
  await page.locator('#workload-tokens').fill('100 billion')
  await page.locator('#workload-chips').fill('512')
  await unfold(page)
  await page.locator('input[value=mfu]').check()
  await page.locator('#performance-modelFlopsUtilization').fill('30%')
  await expect.poll(() => page.locator('.facts').innerText()).toContain('2.58 days')
})

test('margin and payback are shown where they are asked for', async () => {
  const page = await open('/serve?scenario=deepseek-r1-serving')
  expect(await page.locator('#worth-tiles').innerText()).toContain('545% of the cost')
})

test('a city’s compute: the span over the readings, and one once it is chosen', async () => {
  const page = await open('/site')
  expect(await headline(page)).toContain('140–2,243')
  await page.locator('#supply-statedPrecision').selectOption('fp32')
  await expect.poll(() => headline(page)).not.toContain('–')
})

test('what of the peak is reached can be changed on the capacity page', async () => {
  const page = await open('/site')
  await page.locator('#performance-modelFlopsUtilization').fill('70%')
  await expect.poll(() => headline(page)).toContain('280–4,485')
})
