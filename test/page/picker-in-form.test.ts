import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { quickApis } from '../../src/page/controls/apis-in-use.ts'
import { find } from '../../src/presets/registry.ts'
import { htmlAt } from '../support/page-html.ts'
import { pick, usePages } from '../support/pages.ts'
import { today } from '../support/today.ts'

const { open, newPage } = usePages()

const shownIn = (page: Page, name: string) => page.locator(`#${name}-search`).inputValue()
const inAddress = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

describe('typing in a picker of the form', () => {
  test('takes the place of the name after one click, whatever folds up above it', async () => {
    const page = await open('/serve')
    await page.locator('#workload-queriesPerSecond').click()
    await page.keyboard.type('160000')
    await expect.poll(() => inAddress(page, 'workload.queriesPerSecond')).toBe('160000')
    // The help of the field that is left folds up between press and release.
    expect(await page.locator('.field:focus-within > .help').isVisible()).toBe(true)
    await page.locator('#accelerator-search').click()
    await page.keyboard.type('H200 SXM')
    expect(await shownIn(page, 'accelerator')).toBe('H200 SXM')
    await expect
      .poll(() => page.getByRole('option').first().innerText())
      .toContain('H200 SXM 141GB')
    await page.keyboard.press('Enter')
    await expect.poll(() => inAddress(page, 'accelerator')).toBe('nvidia-h200-sxm')
    expect(await shownIn(page, 'accelerator')).toBe('H200 SXM 141GB')
  })

  test('works before the list is there, Enter and Escape too', async () => {
    const page = await newPage()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/picker/*.json*', async (route) => {
      await held
      await route.continue()
    })
    await open('/serve', page).catch(() => undefined)
    await page.locator('#model-search').click()
    await page.keyboard.type('qwen3')
    await page.keyboard.press('Escape')
    expect(await shownIn(page, 'model')).toBe('Llama-3.3-70B-Instruct')
    await page.locator('#accelerator-search').click()
    await page.keyboard.type('H200')
    await page.keyboard.press('Enter')
    expect(await shownIn(page, 'accelerator')).toBe('H200')
    letGo()
    await expect.poll(() => inAddress(page, 'accelerator')).toBe('nvidia-h200-sxm')
    expect(await shownIn(page, 'accelerator')).toBe('H200 SXM 141GB')
    expect(inAddress(page, 'model')).toBeNull()
    expect(await page.locator('.picker-popup').count()).toBe(0)
  })

  test('one’s own is picked by its name', async () => {
    const page = await open('/serve')
    await page.locator('#accelerator-search').click()
    await page.keyboard.type('your own')
    await expect.poll(() => page.getByRole('option').first().innerText()).toBe('Custom…')
    await page.keyboard.press('Enter')
    await expect.poll(() => inAddress(page, 'accelerator')).toBe('custom')
  })
})

const served = '?v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day'
const bought = '?v=5&scenario=replace-api&workload.tokensPerDay=50M'

describe('the APIs of a break-even', () => {
  test.each([
    ['/serve/break-even', served],
    ['/replace/break-even', bought],
  ])('are searched in %s', async (path, query) => {
    const page = await newPage()
    const refused: string[] = []
    page.on('response', (one) => {
      if (one.status() >= 400) refused.push(one.url())
    })
    await open(path + query, page)
    await pick(page, 'breakeven-api2', 'gpt-5.4-mini', 'OpenAI')
    await expect.poll(() => inAddress(page, 'breakeven.api2')).toBe('gpt-5.4-mini')
    expect(refused).toEqual([])
  })

  test.each([
    ['/serve', served],
    ['/serve/break-even', served],
    ['/serve/compare', served],
    ['/replace', bought],
    ['/replace/break-even', bought],
  ])(
    'every list of %s is as of a day, the one that is chosen where one is',
    async (path, query) => {
      for (const [asOf, day] of [
        ['', today],
        ['&asOf=2026-11-01', '2026-11-01'],
      ]) {
        const html = await htmlAt(path + query + asOf)
        const days = [...html.matchAll(/data-as-of="([^"]*)"/g)].map(([, one]) => one)
        expect([...new Set(days)]).toEqual([day])
      }
    },
  )
})

describe('whose tokens are bought', () => {
  const tokens = `/serve${served}&price.method=api`

  test('is asked in view, and no model is that changes nothing', async () => {
    const page = await open(tokens)
    expect(await page.locator('#price-api-search').isVisible()).toBe(true)
    expect(await page.locator('#model').count()).toBe(0)
    await pick(page, 'price-api', 'gpt-5.4-mini', 'OpenAI')
    await expect.poll(() => inAddress(page, 'price.api')).toBe('gpt-5.4-mini')
    expect(await page.locator('#hint-price-api').count()).toBe(0)
  })

  test('where none is chosen: which stands in, and who sells the model', async () => {
    const page = await open(tokens)
    const hint = page.locator('#hint-price-api')
    expect(await hint.innerText()).toContain('No API is chosen: OpenAI gpt-4o stands in.')
    await hint.getByText('groq-llama-3.3-70b').click()
    await expect.poll(() => inAddress(page, 'price.api')).toBe('groq-llama-3.3-70b')
  })

  test('the API that a break-even takes by default stands in its field', async () => {
    expect(await shownIn(await open(`/serve/break-even${served}`), 'breakeven-api1')).toBe(
      'By default: Groq llama-3.3-70b-versatile',
    )
  })

  test('what is said of its price stands clear of its date and heading', async () => {
    const page = await open(tokens)
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox()
      if (box === null) throw new Error(`${selector} is not shown`)
      return { top: box.y, bottom: box.y + box.height }
    }
    expect((await boxOf('#price-end')).top).toBeGreaterThanOrEqual(
      (await boxOf('#price-age')).bottom,
    )
    expect((await boxOf('.token-prices .lead')).top).toBeGreaterThan(
      (await boxOf('.token-prices h2')).bottom,
    )
  })
})

describe('an API to replace', () => {
  const replace = '/replace?v=5&scenario=replace-api&workload.tokensPerDay=50M'

  test('the list that stands in elsewhere is a choice like any other', async () => {
    const page = await open(replace)
    await page.locator('#breakeven-api1-search').click()
    await page.keyboard.type('gpt-4o')
    await page.locator('.picker-row').first().click()
    await expect.poll(() => inAddress(page, 'breakeven.api1')).toBe('gpt-4o')
    expect(await shownIn(page, 'breakeven-api1')).toBe('gpt-4o')
    await expect.poll(() => page.locator('#results').innerText()).toContain('OpenAI gpt-4o')
  })

  test('and goes into a comparison', async () => {
    const page = await open(replace.replace('/replace?', '/replace/compare?'))
    await page.locator('#add-rows summary').click()
    await page.locator('#compare-add-api-search').click()
    await page.keyboard.type('gpt-4o')
    await page.keyboard.press('Enter')
    await expect.poll(() => inAddress(page, 'compare.add-api')).toBe('gpt-4o')
  })

  test('three of them stand beside hosting after a field and three clicks', async () => {
    const page = await open('/replace')
    await page.locator('#workload-tokensPerDay').fill('50M')
    await expect.poll(() => inAddress(page, 'workload.tokensPerDay')).toBe('50M')
    const picked = ['gpt-4o', 'claude-sonnet-5-5', 'gemini-3.8-flash']
    for (const [at, id] of picked.entries()) {
      await page.locator('.quick').getByRole('link', { name: id, exact: true }).click()
      await expect.poll(() => inAddress(page, `breakeven.api${at + 1}`)).toBe(id)
      await page.locator('.quick [aria-current]').nth(at).waitFor()
    }
    await expect
      .poll(() => page.locator('#results').innerText())
      .toMatch(/OpenAI gpt-4o[\s\S]*Anthropic claude-sonnet-5-5[\s\S]*Google gemini-3\.8-flash/)
    // A second click lets one go.
    await page.locator('.quick').getByRole('link', { name: 'gpt-4o', exact: true }).click()
    await expect.poll(() => inAddress(page, 'breakeven.api1')).toBe('')
  })

  test('each of three quick clicks counts, before the first is answered', async () => {
    const page = await open('/replace?v=5&workload.tokensPerDay=50M')
    await page.locator('.quick a').nth(4).waitFor()
    await page.evaluate(() => {
      for (const at of [0, 2, 3]) document.querySelectorAll<HTMLElement>('.quick a')[at]?.click()
    })
    const [first, , second, third] = quickApis
    await expect.poll(() => inAddress(page, 'breakeven.api3')).toBe(third)
    expect(inAddress(page, 'breakeven.api1')).toBe(first)
    expect(inAddress(page, 'breakeven.api2')).toBe(second)
    await expect.poll(() => page.locator('.quick [aria-current]').count()).toBe(3)
    // Each is a step of its own to go back from.
    await page.goBack()
    await expect.poll(() => page.locator('.quick [aria-current]').count()).toBe(2)
  })

  test('what one click adds is sold', () => {
    for (const id of quickApis) {
      expect(find('apis', id)?.id).toBe(id)
      const end = find('apis', id)?.retirement
      expect(end === undefined || !('on' in end) || end.on > today).toBe(true)
    }
  })
})
