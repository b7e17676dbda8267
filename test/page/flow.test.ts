import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { watchPage } from '../support/chromium.ts'
import { addressOf, google, headline, overhang, pick, usePages } from '../support/pages.ts'
import { countAnswers } from './count-answers.ts'

const { open, origin, newPage, newPageIn } = usePages()

const requests = (page: Page) => page.locator('#workload-queriesPerSecond')
const way = (page: Page, name: string) => page.locator(`.ways a[data-way="${name}"]`)
const view = (page: Page, name: string) => page.locator('.views').getByRole('link', { name })

describe('while a value is typed', () => {
  test('the last answer stays, dimmed, and nothing is called wrong before a rest of 600 ms', async () => {
    const page = await newPage()
    await countAnswers(page)
    await page.clock.install()
    await open('/', page)
    const before = await headline(page)
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await requests(page).fill('5 W')
    await expect.poll(() => page.evaluate<number>('answers')).toBe(1)
    await page.clock.runFor(599)
    const error = page.locator('#error-workload-queriesPerSecond')
    expect(await error.count()).toBe(0)
    expect(await page.locator('.stale-note').count()).toBe(0)
    expect(await page.locator('#page').getAttribute('data-busy')).toBe('')
    expect(await headline(page)).toBe(before)
    await page.clock.runFor(1)
    await expect.poll(() => error.count()).toBe(1)
    expect(await headline(page)).toBe(before)
    expect(await page.locator('.stale').count()).toBe(1)
    expect(await page.locator('#page').getAttribute('data-busy')).toBe(null)
    // What is typed further is never called wrong where it can be read.
    await requests(page).fill('160000')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    expect(await error.count()).toBe(0)
  })

  test('a value that is typed on before it is called wrong never is', async () => {
    const page = await newPage()
    await countAnswers(page)
    await page.clock.install()
    await open(google, page)
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await requests(page).fill('1k/')
    await expect.poll(() => page.evaluate<number>('answers')).toBe(1)
    await page.clock.runFor(300)
    await requests(page).fill('160k/s')
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    await page.clock.runFor(3000)
    expect(await page.locator('.error').count()).toBe(0)
    expect(await headline(page)).toContain('$18 billion per year')
  })

  test.each([
    ['#performance-flopsUtilization', '35', 'Did you mean "35%"?'],
    ['#workload-outputTokens', '-1', 'Allowed: '],
    ['#workload-queriesPerSecond', 'apples', 'Allowed: '],
  ])('%s: what is refused says at the field what is allowed', async (id, text, told) => {
    const page = await open(google)
    const field = page.locator(id)
    await field.fill(text)
    const error = page.locator(`#error-${id.slice(1)}`)
    await expect.poll(() => error.innerText()).toContain(told)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.getAttribute('aria-describedby')).toContain(`error-${id.slice(1)}`)
    expect(await field.inputValue()).toBe(text)
    // The answer before names the field, and its name leads there.
    const link = page.locator('.stale-note a')
    expect(await link.getAttribute('href')).toBe(id)
  })
})

describe('after a link with a part that cannot be read', () => {
  const broken = `${google}&accelerator=nvidia-h999`

  test('the first value that is refused leaves the answer that was opened, dimmed', async () => {
    const page = await open(`${broken}&workload.outputTokens=100`)
    expect(await page.locator('.messages .error').innerText()).toContain('"nvidia-h999"')
    const before = await headline(page)
    expect(before).toContain('$')
    await requests(page).fill('5 W')
    await expect.poll(() => page.locator('.stale').count()).toBe(1)
    expect(await headline(page)).toBe(before)
    expect(await page.locator('#result-title').innerText()).not.toContain('No result')
  })

  test('the address is that of what is shown, and opens the same without a word', async () => {
    const page = await open(`${broken}&workload.outputTokens=100#results`)
    const before = await headline(page)
    await expect.poll(() => page.url()).not.toContain('nvidia-h999')
    const { hash, searchParams } = new URL(page.url())
    expect(hash).toBe('#results')
    expect(searchParams.get('workload.outputTokens')).toBe('100')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await headline(page)).toBe(before)
    expect(await page.locator('.messages .error').count()).toBe(0)
  })
})

describe('where the browser refuses to copy', () => {
  test.each([390, 1440])(
    'at %d pixels the link stands there to be copied, until it is left',
    async (width) => {
      const page = await newPageIn({ viewport: { width, height: 900 } })
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
      })
      await open(google, page)
      await requests(page).fill('160000')
      await expect.poll(() => headline(page)).toContain('$18 billion per year')
      await page.locator('#link').click()
      const field = page.locator('#link-text')
      await field.waitFor()
      expect(await page.getByLabel('Copy the link yourself').count()).toBe(1)
      expect(await page.evaluate('document.activeElement.id')).toBe('link-text')
      const address = await field.inputValue()
      expect(address).toBe(page.url())
      expect(await page.evaluate('getSelection().toString()')).toBe(address)
      expect(await overhang(page)).toBeLessThanOrEqual(0)
      const box = await page.locator('#link-by-hand').boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      // On a phone it makes room for itself: it would cover the first field.
      const first = await requests(page).boundingBox()
      if (width === 390) expect(first?.y).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0))
      await page.keyboard.press('Tab')
      expect(await field.isVisible()).toBe(false)
      await page.context().close()
    },
  )
})

describe('Back restores what was typed', () => {
  const expectTyped = async (page: Page) => {
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    expect(await requests(page).inputValue()).toBe('160000')
  }
  const typed = async (path: string) => {
    const page = await open(path)
    await requests(page).fill('160000')
    await expectTyped(page)
    return page
  }

  test.each(['/', google])('%s: after another way', async (path) => {
    const page = await typed(path)
    await way(page, 'train').click()
    await expect.poll(() => page.url()).toContain('/train')
    await expect.poll(() => requests(page).count()).toBe(0)
    await page.goBack()
    await expectTyped(page)
  })

  test.each(['Compare', 'Break-even', 'Calculation'])('after the view %s', async (name) => {
    const page = await typed('/')
    await view(page, name).click()
    await expect.poll(() => page.locator('.views [aria-current]').innerText()).toBe(name)
    await page.goBack()
    await expectTyped(page)
    await page.goForward()
    await expect.poll(() => page.locator('.views [aria-current]').innerText()).toBe(name)
  })

  test('after an example', async () => {
    const page = await typed('/')
    await page.getByRole('link', { name: 'Examples' }).click()
    await page.locator('.examples a').first().click()
    await page.waitForURL(/scenario=/)
    await page.goBack()
    await page.goBack()
    await expectTyped(page)
  })

  test('and a bare address is the worked example still', async () => {
    const page = await open('/')
    const before = await headline(page)
    await view(page, 'Compare').click()
    await expect.poll(() => page.locator('.views [aria-current]').innerText()).toBe('Compare')
    await page.goBack()
    await expect.poll(() => headline(page)).toBe(before)
  })
})

describe('nothing that was typed is lost', () => {
  test('from one way to another and back', async () => {
    const page = await open(google)
    await requests(page).fill('160000')
    await expect.poll(() => headline(page)).toContain('$18 billion')
    await way(page, 'train').click()
    const tokens = page.locator('#workload-tokens')
    await tokens.fill('2T')
    await expect.poll(() => page.url()).toContain('tokens=2T')
    await way(page, 'serve').click()
    await expect.poll(() => headline(page)).toContain('$18 billion')
    expect(await requests(page).inputValue()).toBe('160000')
    await way(page, 'train').click()
    await expect.poll(() => tokens.count()).toBe(1)
    expect(await tokens.inputValue()).toBe('2T')
  })

  test.each(['160k/s', '5 W'])('%s: typed and left at once, for another view', async (text) => {
    const page = await open(google)
    await requests(page).fill(text)
    await view(page, 'Compare').click()
    await expect.poll(() => page.locator('.views [aria-current]').innerText()).toBe('Compare')
    await view(page, 'Estimate').click()
    await expect.poll(() => requests(page).count()).toBe(1)
    expect(await requests(page).inputValue()).toBe(text)
  })

  test('typed and left at once, for another way', async () => {
    const page = await open(google)
    await requests(page).fill('160k/s')
    await way(page, 'train').click()
    await expect.poll(() => page.locator('#workload-tokens').count()).toBe(1)
    await way(page, 'serve').click()
    await expect.poll(() => headline(page)).toContain('$18 billion')
    expect(await requests(page).inputValue()).toBe('160k/s')
  })

  test('the way to state a load keeps the others', async () => {
    const page = await open(google)
    await requests(page).fill('160k/s')
    await expect.poll(() => headline(page)).toContain('$18 billion')
    await page.locator('#hint-workload-queriesPerSecond a').first().click()
    await expect.poll(() => page.locator('#workload-usersPerDay').count()).toBe(1)
    await page.goBack()
    await expect.poll(() => requests(page).count()).toBe(1)
    expect(await requests(page).inputValue()).toBe('160k/s')
  })
})

describe('before the script is there', () => {
  /** A page whose script comes when `release` says so. */
  const early = async () => {
    const page = await newPage()
    const held = Promise.withResolvers<void>()
    await page.route('**/assets/app-*', async (route) => {
      await held.promise
      await route.continue()
    })
    // Its module is waited for with the document.
    await page.goto(origin() + google, { waitUntil: 'commit' })
    await requests(page).waitFor()
    return { page, release: held.resolve }
  }

  test('what is typed is answered once it comes', async () => {
    const { page, release } = await early()
    await requests(page).fill('160k/s')
    release()
    await expect.poll(() => headline(page)).toContain('$18 billion per year')
    expect(await requests(page).inputValue()).toBe('160k/s')
    expect(page.url()).toContain('queriesPerSecond=160k')
  })

  test('what is chosen, too', async () => {
    const { page, release } = await early()
    await page.getByLabel('Own', { exact: true }).check()
    release()
    await expect.poll(() => page.locator('#group-owning').count()).toBe(1)
    expect(page.url()).toContain('price.method=own')
  })

  test('a page that nobody touched asks nothing', async () => {
    const page = await newPage()
    await countAnswers(page)
    await open(google, page)
    await page.locator('html.live').waitFor()
    await requests(page).fill('160000')
    await expect.poll(() => page.evaluate<number>('wholes')).toBe(1)
    // The answer and then all of it: what is asked before would be drawn before.
    expect(await page.evaluate<number>('answers')).toBe(2)
  })
})

describe('the title follows the state', () => {
  test('a model, an amount, another way', async () => {
    const page = await open('/')
    expect(await page.title()).toMatch(/^GPT-3 175B, 320,000 requests\/s: about \$2\.99 billion/)
    await pick(page, 'model', 'Llama 3.1 70B')
    await expect.poll(() => page.title()).toMatch(/^Llama 3\.1 70B, 320,000 requests\/s: about \$/)
    await way(page, 'train').click()
    await expect.poll(() => page.title()).toBe('Train or fine-tune | Suanpan')
    await page.goBack()
    await expect.poll(() => page.title()).toMatch(/^Llama 3\.1 70B/)
  })

  test('a link to another model is not called by the case that it began with', async () => {
    const page = await open(`${google}&model=llama-3.1-70b`)
    expect(await page.title()).toMatch(/^Llama 3\.1 70B/)
    expect(await page.title()).not.toContain('ChatGPT')
    expect(await page.locator('h1').allInnerTexts()).toHaveLength(1)
    expect(await page.locator('h1').innerText()).toContain('Llama 3.1 70B')
  })
})

describe('addresses of before open the same numbers', () => {
  test.each([
    ['/?scenario=chatgpt-2023', '/serve', 'inference', { scenario: 'chatgpt-2023' }],
    [
      '/?workload.queriesPerSecond=160k%2Fs',
      '/serve',
      'inference',
      { scenario: 'google-search-2023', workload: { queriesPerSecond: '160k/s' } },
    ],
    ['/training', '/train', 'training', { scenario: 'gpt-3-a100' }],
    ['/training?scenario=mpt-7b', '/train', 'training', { scenario: 'mpt-7b' }],
  ] as const)('%s', async (old, path, estimate, body) => {
    const page = await open(old)
    expect(new URL(page.url()).pathname).toBe(path)
    const answer = await page.request.post(`${origin()}/api/v1/${estimate}`, { data: body })
    const { cost } = await answer.json()
    const amount = en.format.amount(cost.usd ?? cost.usdPerYear, 'USD')
    expect(await headline(page)).toContain(amount)
  })

  test('/capacity', async () => {
    const page = await open('/capacity')
    expect(new URL(page.url()).pathname).toBe('/site')
    expect(await headline(page)).toContain('140–2,243')
  })
})

describe('without JavaScript', () => {
  const plain = (path: string) =>
    newPageIn({ javaScriptEnabled: false }).then((page) => open(path, page))
  const calculate = (page: Page) => page.getByRole('button', { name: 'Calculate' }).click()

  test('a workload is asked, answered, compared and crossed', async () => {
    const page = await plain('/serve')
    expect(await headline(page)).toContain('How much do you serve?')
    await requests(page).fill('1M/day')
    await calculate(page)
    expect(await headline(page)).toMatch(/\$[\d.,]+( \w+)? per month/)
    expect(await requests(page).inputValue()).toBe('1M/day')
    await view(page, 'Compare').click()
    await page.waitForURL('**/serve/compare?*')
    expect(await page.locator('#results tbody tr').count()).toBeGreaterThan(10)
    await view(page, 'Break-even').click()
    await page.waitForURL('**/serve/break-even?*')
    expect(await page.locator('.break-even table').count()).toBeGreaterThan(0)
    await page.locator('#breakeven-api1').selectOption('groq-llama-3.3-70b')
    await page.getByRole('button', { name: 'Compare these' }).click()
    // The address before has no API: only the answer of the form does.
    await page.waitForURL('**/serve/break-even?*api1=groq-llama-3.3-70b*')
    expect(addressOf(page)).toContain('queriesPerSecond=1M')
    expect(await page.locator('.break-even .ways-table').innerText()).toContain(
      'Groq llama-3.3-70b-versatile',
    )
    await page.context().close()
  })

  test('a run is asked and answered', async () => {
    const page = await plain('/train')
    expect(await headline(page)).toContain('How many tokens do you train on?')
    await page.locator('#workload-tokens').fill('10B')
    await page.locator('#workload-chips').fill('64')
    await calculate(page)
    expect(await headline(page)).toMatch(/≈? ?\$[\d.,]+/)
    await view(page, 'Calculation').click()
    await page.waitForURL('**/train/calculation?*')
    expect(await page.locator('.all-steps li').count()).toBeGreaterThan(5)
    await page.context().close()
  })

  test('an API to replace is asked and answered', async () => {
    const page = await plain('/replace')
    expect(await headline(page)).toContain('How many tokens do you buy per day?')
    await page.locator('#workload-tokensPerDay').fill('50M')
    await calculate(page)
    expect(await page.locator('.ways-table tbody tr').count()).toBeGreaterThanOrEqual(3)
    await page.context().close()
  })
})

test.each([
  [google, ['Compare', 'Break-even', 'Calculation', 'Estimate']],
  ['/replace?v=5&workload.tokensPerDay=50M', ['Compare', 'Break-even', 'Calculation', 'Estimate']],
  ['/train?v=5&scenario=llama-3.1-405b-plan', ['Compare', 'Calculation', 'Estimate']],
  ['/site', ['Calculation', 'Estimate']],
])('%s: no view has an error, nor asks anyone else', async (path, names) => {
  const page = await newPage()
  const { errors, outsideRequests } = watchPage(page, origin())
  await open(path, page)
  for (const name of names) {
    await view(page, name).click()
    await expect.poll(() => page.locator('.views [aria-current]').innerText()).toBe(name)
    // As the service sends it, too.
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('#result-title').count(), name).toBe(1)
  }
  for (const other of ['/examples', '/glossary', '/docs']) await open(other, page)
  expect(errors).toEqual([])
  expect(outsideRequests).toEqual([])
})
