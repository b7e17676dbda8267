import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { quickApis } from '../../src/page/controls/apis-in-use.ts'
import { find } from '../../src/presets/registry.ts'
import { usePages } from '../support/pages.ts'
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
