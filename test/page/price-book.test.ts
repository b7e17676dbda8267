import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { find } from '../../src/presets/registry.ts'
import { partsOf } from '../../src/presets/store.ts'
import { watchPage } from '../support/chromium.ts'
import { google, headline, overhang, pick, pickOwn, unfold, usePages } from '../support/pages.ts'

const { open, origin, newPage, newPageIn } = usePages()

const first = find('apis', partsOf('apis').find(({ name }) => name === 'Anthropic')?.ids[0] ?? '')
/** Its newest list; which one that is moves with the book. */
const newest = { id: first?.id ?? '', named: `Anthropic ${first?.model}` }

/** A list of Groq by the name that its picker has. */
const groq = 'openai/gpt-oss-120b'

/** The providers whose part of the price book was asked for, in order. */
const watchParts = (page: Page) => {
  const parts: string[] = []
  page.on('request', (request) => {
    const part = /\/assets\/apis-(.+)-[A-Z0-9]{8}\.json$/.exec(request.url())?.[1]
    if (part !== undefined) parts.push(part)
  })
  return parts
}

const results = (page: Page) => page.locator('#results').innerText()

/** Has the script draw the page that the service sent, without a change of it: its heading is there again. */
const drawAgain = async (page: Page) => {
  await page.evaluate(() => {
    const results = document.querySelector('#results')
    for (const text of results?.querySelectorAll('h1, .lead') ?? []) text.textContent = ''
    document
      .querySelector('#inputs input[id^="workload-"], #inputs input[id^="supply-"]')
      ?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect.poll(() => page.locator('#result-title').innerText()).not.toBe('')
}

describe('the page loads of the price book what it shows', () => {
  test.each([
    [google, ['openai']],
    [
      '/serve?v=5&scenario=google-search-2023&price.method=api&price.api=claude-3-haiku',
      ['anthropic'],
    ],
    // The break-even of a model on chips compares those who sell it; a list that is picked, alone.
    [
      '/serve?v=5&scenario=google-search-2023&model=llama-3.1-70b&accelerator=nvidia-h100-sxm',
      ['openai', 'amazon-bedrock', 'together-ai'],
    ],
    [
      '/serve?v=5&scenario=google-search-2023&model=llama-3.1-70b&price.api=claude-3-haiku',
      ['anthropic'],
    ],
    // The break-even compares one’s own prices with the default list.
    ['/serve?v=5&scenario=google-search-2023&price.method=api&price.api=custom', ['openai']],
    // APIs that are compared side by side are of their providers.
    [`${google}&price.api=claude-3-haiku&breakeven.api1=groq-gpt-oss-120b`, ['anthropic', 'groq']],
    ['/train?v=5&scenario=gpt-3-a100', []],
    ['/site', []],
  ])('%s: %j', async (path, wanted) => {
    const page = await newPage()
    const parts = watchParts(page)
    const { errors } = watchPage(page, origin())
    await open(path, page)
    // The service has drawn it: nothing is loaded before something changes.
    expect(parts).toEqual([])
    await drawAgain(page)
    expect(parts.toSorted()).toEqual([...wanted].toSorted())
    expect(errors).toEqual([])
  })

  test('another provider is one more file, once', async () => {
    const page = await newPage()
    const parts = watchParts(page)
    const { errors } = watchPage(page, origin())
    await open(`${google}&price.method=api`, page)
    await unfold(page)
    await pick(page, 'price-api', 'gpt-4o-mini', 'OpenAI')
    await expect.poll(() => headline(page)).toContain('OpenAI gpt-4o-mini')
    await pick(page, 'price-api', 'claude-haiku-4-5', 'Anthropic')
    await expect.poll(() => headline(page)).toContain('Anthropic claude-haiku-4-5')
    expect(page.url()).toContain('price.api=claude-haiku-4-5')
    expect(page.url()).not.toContain('price.provider')
    await pick(page, 'price-api', 'gpt-4o', 'OpenAI')
    await expect.poll(() => headline(page)).toContain('OpenAI gpt-4o,')
    await pick(page, 'price-api', 'claude-haiku-4-5', 'Anthropic')
    await expect.poll(() => headline(page)).toContain('Anthropic claude-haiku-4-5')
    expect(parts).toEqual(['openai', 'anthropic'])
    expect(errors).toEqual([])
  })

  test('a list that is not sold any more stays chosen when something else changes', async () => {
    const page = await open(`${google}&price.method=api&price.api=claude-3-opus`)
    await page.getByLabel('Output tokens', { exact: true }).fill('500')
    await expect.poll(() => page.url()).toContain('outputTokens=500')
    expect(page.url()).toContain('price.api=claude-3-opus')
    expect(await headline(page)).toContain('claude-3-opus')
  })

  test('prices of one’s own are picked, and left again', async () => {
    const page = await open('/serve?v=5&scenario=google-search-2023&price.method=api')
    await unfold(page)
    await pickOwn(page, 'price-api')
    await expect.poll(() => page.locator('#error-price-api').count()).toBe(1)
    await page.getByLabel('Input', { exact: true }).fill('1')
    await page.getByLabel('Output', { exact: true }).fill('2')
    // 320,000 × 2,000 tokens × 31,536,000 s at 2 USD a million.
    await expect.poll(() => headline(page)).toContain('$40.4 billion per year')
    await pick(page, 'price-api', groq, 'Groq')
    await expect.poll(() => headline(page)).toContain('Groq ')
  })
})

test.each([
  ['a list', 'price.api=claude-3-haiku'],
  ['a list that is not sold any more', 'price.api=claude-2'],
  ['a list in yuan', 'price.api=qwen-max-cn&currency=CNY'],
  ['an earlier name', 'price.api=gpt-4o-2024-11-20'],
  ['a name of a cloud', 'price.api=us.anthropic.claude-opus-5-v1:0'],
  ['a name of a cloud with its region', 'price.api=eu.amazon.nova-pro-v1:0'],
  ['a name of a router', 'price.api=openrouter/anthropic/claude-opus-5'],
  ['a name of a router that many sell', 'price.api=openrouter/openai/gpt-oss-120b'],
  ['a seller that does not sell it', 'price.api=openai/claude-opus-5-5'],
  ['a slip', 'price.api=claude-sonet-4-5'],
  ['no name', 'price.api=nonsense'],
  ['prices of one’s own', 'price.api=custom&price.apiUsdPerMillionOutputTokens=3'],
])('%s in an address: the script says what the service says', async (_, query) => {
  const page = await open(`/serve?v=5&scenario=google-search-2023&price.method=api&${query}`)
  const sent = await results(page)
  await unfold(page)
  const prices = page.locator('#group-prices .group-body > :not(.reset)')
  const field = await prices.allInnerTexts()
  await drawAgain(page)
  await expect.poll(() => results(page)).toBe(sent)
  expect(await prices.allInnerTexts()).toEqual(field)
})

describe('a part that does not load', () => {
  const start = async () => {
    const page = await open(`${google}&price.method=api`, await newPageIn({}))
    await unfold(page)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(String(error)))
    return { page, broken, before: await headline(page) }
  }
  const alert = (page: Page) => page.locator('#not-loaded')

  test('leaves the last answer with a message, and comes once there is a connection', async () => {
    const { page, broken, before } = await start()
    // The list of all is there, and the part of the one that is picked is not.
    await page.locator('#price-api-search').click()
    const listed = page.locator('#price-api-list').getByRole('option')
    await expect.poll(() => listed.count()).toBeGreaterThan(1)
    await page.context().setOffline(true)
    await pick(page, 'price-api', 'claude-haiku-4-5', 'Anthropic')
    await expect.poll(() => alert(page).isVisible()).toBe(true)
    expect(await alert(page).getAttribute('role')).toBe('alert')
    expect(await headline(page)).toBe(before)
    await page.context().setOffline(false)
    await expect.poll(() => headline(page)).toContain('Anthropic claude-haiku-4-5')
    expect(await alert(page).isVisible()).toBe(false)
    expect(broken).toEqual([])
  })

  test('is asked for again by the button, and by the next change', async () => {
    const { page, broken } = await start()
    let failures = 2
    await page.route('**/apis-groq-*', (route) =>
      failures-- > 0 ? route.fulfill({ status: 404, body: 'gone' }) : route.continue(),
    )
    await pick(page, 'price-api', groq, 'Groq')
    await expect.poll(() => alert(page).isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    // The service draws what was chosen.
    await expect.poll(() => headline(page)).toContain('Groq ')
    expect(await alert(page).isVisible()).toBe(false)
    await page.getByLabel('Output tokens', { exact: true }).fill('500')
    await expect.poll(() => alert(page).isVisible()).toBe(true)
    await page.getByLabel('Output tokens', { exact: true }).fill('501')
    await expect.poll(() => page.url()).toContain('outputTokens=501')
    expect(await alert(page).isVisible()).toBe(false)
    expect(failures).toBeLessThanOrEqual(0)
    expect(broken).toEqual([])
  })

  test('another choice may be made meanwhile', async () => {
    const { page, before } = await start()
    await page.route('**/apis-groq-*', (route) => route.abort())
    await pick(page, 'price-api', groq, 'Groq')
    await expect.poll(() => alert(page).isVisible()).toBe(true)
    await pick(page, 'price-api', 'gpt-4o', 'OpenAI')
    await expect.poll(() => alert(page).isVisible()).toBe(false)
    expect(await headline(page)).toBe(before)
  })

  test('of expressions is told, too, and the button opens the page anew', async () => {
    const { page, broken, before } = await start()
    await page.route('**/engine-*', (route) => route.abort())
    await page.getByLabel('Output tokens', { exact: true }).fill('200 + 800')
    await expect.poll(() => alert(page).isVisible()).toBe(true)
    expect(await headline(page)).toBe(before)
    await page.unroute('**/engine-*')
    await page.getByRole('button', { name: 'Try again' }).click()
    // 320,000 × 1,000 tokens × 31,536,000 s at 10 USD a million.
    await expect.poll(() => headline(page)).toContain('$101 billion per year')
    expect(await page.getByLabel('Output tokens', { exact: true }).inputValue()).toBe('200 + 800')
    expect(broken).toEqual([])
  })

  test('is told without a barrier, and within a phone', async () => {
    const { page } = await start()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.route('**/apis-groq-*', (route) => route.abort())
    await pick(page, 'price-api', groq, 'Groq')
    await expect.poll(() => alert(page).isVisible()).toBe(true)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })
})

test('a part that comes late does not overwrite a later choice', async () => {
  const page = await open('/serve?v=5&scenario=google-search-2023&price.method=api')
  await unfold(page)
  const held = Promise.withResolvers<void>()
  await page.route('**/apis-anthropic-*', async (route) => {
    await held.promise
    await route.continue()
  })
  await pick(page, 'price-api', 'claude-haiku-4-5', 'Anthropic')
  await pick(page, 'price-api', groq, 'Groq')
  await expect.poll(() => headline(page)).toContain('Groq ')
  const arrived = page.waitForResponse('**/apis-anthropic-*')
  held.resolve()
  await (await arrived).finished()
  await page.getByLabel('Output tokens', { exact: true }).fill('500')
  await expect.poll(() => page.url()).toContain('outputTokens=500')
  expect(await headline(page)).toContain('Groq ')
  expect(page.url()).toContain('price.api=groq-')
})

test('without JavaScript another provider is sent with the form, and says which list it is', async () => {
  const page = await open(
    `${google}&price.method=api`,
    await newPageIn({ javaScriptEnabled: false }),
  )
  const openPrices = () => page.locator('#group-prices:not([open]) > summary').click()
  const calculate = async () => {
    await page.getByRole('button', { name: 'Calculate' }).click()
    if ((await page.locator('#group-prices:not([open])').count()) > 0) await openPrices()
  }
  await openPrices()
  await page.locator('#price-provider').selectOption('Anthropic')
  await calculate()
  expect(await headline(page)).toContain(newest.named)
  expect(await page.locator('.notice').innerText()).toBe(
    `These are the prices of ${newest.id}: Anthropic does not list “gpt-4o”.`,
  )
  await page.locator('#price-api').selectOption('claude-haiku-4-5')
  await calculate()
  expect(await headline(page)).toContain('Anthropic claude-haiku-4-5')
  expect(await page.locator('.notice').count()).toBe(0)
  await page.locator('#price-provider').selectOption('custom')
  await page.getByLabel('Input', { exact: true }).fill('1')
  await page.getByLabel('Output', { exact: true }).fill('2')
  await calculate()
  // 320,000 × 2,000 tokens × 31,536,000 s at 2 USD a million.
  expect(await headline(page)).toContain('$40.4 billion per year')
  await page.getByLabel('Input', { exact: true }).fill('')
  await page.getByLabel('Output', { exact: true }).fill('')
  await page.locator('#price-provider').selectOption('OpenAI')
  await calculate()
  expect(await headline(page)).toContain('OpenAI gpt-4o')
  await page.context().close()
})
