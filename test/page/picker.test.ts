import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useChromium, watchPage } from '../support/chromium.ts'
import { usePickerPage } from '../support/picker-page.ts'

const origin = usePickerPage()
const newPage = useChromium()

const open = async (size = { width: 900, height: 800 }, opened?: Page) => {
  const page = opened ?? (await newPage())
  await page.setViewportSize(size)
  await page.goto(origin())
  await page.locator('#price-api-search').waitFor()
  return page
}
const phone = { width: 390, height: 844 }

const field = (page: Page, label: string) =>
  page.getByRole('combobox', { name: label, exact: true })
const options = (page: Page) => page.getByRole('option')
const sent = (page: Page) => page.locator('#sent').innerText()

/** Opens a list with the keyboard alone: by tabs to its field, and an arrow. */
const openByKeys = async (page: Page, label: string) => {
  await page.locator('#note').focus()
  while (!(await field(page, label).evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await options(page).first().waitFor()
}

const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.querySelector('.picker-name')?.textContent ?? null
  })

describe('by the keyboard alone', () => {
  test('a chip is found by its Chinese name, and picked', async () => {
    const page = await open()
    const { errors } = watchPage(page, origin())
    await openByKeys(page, 'Accelerator')
    await page.keyboard.type('天垓150')
    await expect.poll(() => options(page).first().innerText()).toContain('(天垓150)')
    await expect.poll(() => page.getByRole('status').first().innerText()).toBe('1 match')
    await page.keyboard.press('Enter')
    await expect.poll(() => sent(page)).toContain('accelerator=iluvatar-tiangai-150')
    expect(await options(page).count()).toBe(0)
    expect(await field(page, 'Accelerator').inputValue()).toBe('TianGai-150 (BI-V150)')
    expect(await field(page, 'Accelerator').evaluate((one) => one === document.activeElement)).toBe(
      true,
    )
    expect(errors).toEqual([])
  })

  test('arrows go through the rows, Home and End to their ends, Escape gives up', async () => {
    const page = await open()
    await openByKeys(page, 'Accelerator')
    const names = await page.locator('.picker-name').allInnerTexts()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await active(page)).toBe(names[1])
    await page.keyboard.press('Home')
    expect(await active(page)).toBe(names[0])
    await page.keyboard.press('End')
    const last = page.locator('[role="option"][aria-selected="true"]')
    expect(await last.innerText()).toBe('Custom…')
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    expect(await field(page, 'Accelerator').inputValue()).toBe('H100 SXM 80GB')
    expect(await sent(page)).toBe('')
  })

  test('Enter in a list in which nothing is chosen picks nothing, and sends no form', async () => {
    const page = await open()
    await openByKeys(page, 'Model')
    await page.keyboard.press('Enter')
    await page.keyboard.type('zzzz')
    await expect.poll(() => page.getByRole('status').first().innerText()).toBe('No match')
    await page.keyboard.press('Enter')
    expect(await sent(page)).toBe('')
    expect(page.url()).toBe(`${origin()}/`)
  })

  test('Tab leaves the list as it was', async () => {
    const page = await open()
    await openByKeys(page, 'Model')
    await page.keyboard.type('qwen')
    await page.keyboard.press('Tab')
    await expect.poll(() => options(page).count()).toBe(0)
    expect(await field(page, 'Model').inputValue()).toBe('Llama 3.1 8B')
  })

  test('“Show more” shows the rest from where it stood', async () => {
    const page = await open()
    await openByKeys(page, 'Accelerator')
    const before = await page.locator('.picker-row').count()
    expect(before).toBe(12)
    for (let row = 0; row <= before; row += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const names = await page.locator('.picker-name').allInnerTexts()
    expect(names.length).toBeGreaterThan(100)
    expect(await active(page)).toBe(names[before])
  })
})

describe('what is found', () => {
  test.each([
    ['Accelerator', '昇腾', /Ascend/],
    ['Model', '千问', /Qwen|Tongyi/],
    ['Accelerator', 'HGX H100', /H100 SXM/],
    ['Accelerator', 'amd 2023', /MI300/],
    ['Model', '2024', /· 2024/],
  ])('in %s by %s', async (label, written, expected) => {
    const page = await open()
    await field(page, label).click()
    await options(page).first().waitFor()
    await page.keyboard.type(written)
    await expect.poll(() => options(page).first().innerText()).toMatch(expected)
  })

  test('a price list of any provider, with its prices and their age', async () => {
    const page = await open()
    expect(await page.getByLabel('Provider').isVisible()).toBe(false)
    await field(page, 'API model').click()
    await options(page).first().waitFor()
    await page.keyboard.type('mistral-large')
    await expect.poll(() => options(page).first().innerText()).toMatch(/\$[\d.]+ in, .* old/)
    await page.keyboard.press('Enter')
    await expect.poll(() => sent(page)).toMatch(/price\.api=[^&]*mistral-large/)
    expect(await sent(page)).not.toContain('price.provider')
  })

  test('what is retired is folded at the end, and cannot be picked', async () => {
    const page = await open()
    await field(page, 'API model').click()
    await options(page).first().waitFor()
    expect(await page.locator('.picker-row', { hasText: 'shut on' }).count()).toBe(0)
    await page.getByRole('option', { name: /^Retired \(\d+\)$/ }).click()
    const retired = page.locator('.picker-row', { hasText: 'shut on' })
    expect(await retired.count()).toBeGreaterThan(10)
    await retired.first().click({ force: true })
    expect(await retired.first().getAttribute('aria-disabled')).toBe('true')
    expect(await sent(page)).toBe('')
  })

  test('a model without parameters says why it cannot be picked', async () => {
    const page = await open()
    await field(page, 'Model').click()
    await options(page).first().waitFor()
    await page.keyboard.type('GPT-4o')
    const unknown = page.locator('.picker-row[aria-disabled="true"]').first()
    await expect.poll(() => unknown.innerText()).toContain('choose “Custom…”')
  })

  test('“Custom…” is picked as it is in the select', async () => {
    const page = await open()
    await field(page, 'Accelerator').click()
    await page.getByRole('option', { name: 'Custom…' }).click()
    await expect.poll(() => sent(page)).toContain('accelerator=custom')
  })

  test('what was picked last comes first', async () => {
    const page = await open()
    for (const written of ['h200', 'mi300x']) {
      await field(page, 'Accelerator').click()
      await options(page).first().waitFor()
      await page.keyboard.type(written)
      await page.keyboard.press('Enter')
      await expect.poll(() => options(page).count()).toBe(0)
    }
    await field(page, 'Accelerator').click()
    const recent = page.getByRole('group', { name: 'Recent' })
    await expect
      .poll(() => recent.locator('.picker-name').allInnerTexts())
      .toEqual(['Instinct MI300X', 'H200 SXM 141GB'])
  })
})

describe('the page around it', () => {
  test('a morph while a list is open leaves list, text and focus', async () => {
    const page = await open()
    await field(page, 'Model').click()
    await options(page).first().waitFor()
    await page.keyboard.type('llama')
    const count = await options(page).count()
    await page.evaluate(async () => {
      document.querySelector<HTMLInputElement>('#note')?.setAttribute('value', 'a new hint')
      await (window as unknown as { show: () => Promise<void> }).show()
    })
    expect(await page.locator('#hint-model').innerText()).toBe('a new hint')
    expect(await options(page).count()).toBe(count)
    expect(await field(page, 'Model').inputValue()).toBe('llama')
    await page.keyboard.type(' 3.3')
    await page.keyboard.press('Enter')
    await expect.poll(() => sent(page)).toMatch(/model=llama-3\.3/)
    expect(await field(page, 'Model').getAttribute('aria-describedby')).toBe('hint-model')
  })

  test('a state of another model is shown, also where the focus is', async () => {
    const page = await open()
    await field(page, 'Model').click()
    await options(page).first().waitFor()
    await page.keyboard.press('Escape')
    await page.evaluate(async () => {
      const select = document.querySelector<HTMLSelectElement>('select#model')
      if (select !== null) select.value = 'qwen2.5-7b'
      await (window as unknown as { show: () => Promise<void> }).show()
    })
    expect(await field(page, 'Model').inputValue()).toBe('Qwen2.5 7B')
  })

  test('typing in a list morphs nothing; picking does, once for each event', async () => {
    const page = await open()
    const morphs = () => page.evaluate(() => (window as unknown as { morphs: number }).morphs)
    await field(page, 'Model').click()
    await options(page).first().waitFor()
    await page.keyboard.type('qwen')
    expect(await morphs()).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(morphs).toBe(1)
  })

  test('nothing moves when the script takes over', async () => {
    const page = await newPage()
    await page.route('**/script.js', (route) => route.abort())
    await page.goto(origin())
    const boxes = () =>
      page.evaluate(() =>
        ['#picker-model', '#picker-accelerator', '#label-accelerator'].map((selector) => {
          const { top, left, width, height } =
            document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
          return [top, left, width, height].map(Math.round)
        }),
      )
    const plain = await boxes()
    await page.unroute('**/script.js')
    await page.reload()
    await page.locator('#price-api-search').waitFor()
    expect(await page.locator('select#model').isVisible()).toBe(false)
    expect(await boxes()).toEqual(plain)
  })

  test('a list that cannot be loaded gives the select back', async () => {
    const page = await newPage()
    await page.route('**/picker/*.json*', (route) => route.abort())
    await page.goto(origin())
    await field(page, 'Model').click()
    const select = page.locator('select#model')
    await expect.poll(() => select.isVisible()).toBe(true)
    await select.selectOption('qwen2.5-7b')
    await expect.poll(() => sent(page)).toContain('model=qwen2.5-7b')
    expect(await select.isVisible()).toBe(true)
    expect(await page.getByLabel('Model', { exact: true }).getAttribute('id')).toBe('model')
  })

  test('the form works without the script', async () => {
    const page = await newPage()
    await page.route('**/script.js', (route) => route.abort())
    await page.goto(origin())
    await page.getByLabel('Provider').selectOption('Anthropic')
    await page
      .getByLabel('Accelerator')
      .selectOption({ label: 'B200 SXM 180GB' })
      .catch(() => [])
    await page.getByRole('button', { name: 'Calculate' }).click()
    expect(new URL(page.url()).searchParams.get('price.provider')).toBe('Anthropic')
  })
})

describe('on a phone', () => {
  test('the list is a dialog as high as the screen, with targets of 44 pixels', async () => {
    const page = await open(phone)
    await field(page, 'Accelerator').click()
    const dialog = page.getByRole('dialog', { name: 'Accelerator' })
    await options(page).first().waitFor()
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, ...phone })
    const heights = await page
      .locator('.picker-line, .picker-close, .picker-search')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.keyboard.type('昇腾')
    await options(page).first().click()
    await expect.poll(() => dialog.count()).toBe(0)
    await expect.poll(() => sent(page)).toContain('accelerator=huawei-')
    expect(await field(page, 'Accelerator').evaluate((one) => one === document.activeElement)).toBe(
      true,
    )
  })

  test.each(['Escape', 'Close'])('%s leaves what was picked', async (way) => {
    const page = await open(phone)
    await field(page, 'Model').click()
    await options(page).first().waitFor()
    await page.keyboard.type('qwen')
    if (way === 'Close') await page.getByRole('button', { name: 'Close' }).click()
    else await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await field(page, 'Model').inputValue()).toBe('Llama 3.1 8B')
    expect(await sent(page)).toBe('')
  })
})

describe('axe finds nothing', () => {
  test.each([
    ['light', { width: 900, height: 800 }],
    ['dark', { width: 900, height: 800 }],
    ['light', phone],
    ['dark', phone],
  ] as const)('%s, %o', async (colorScheme, size) => {
    const context = await (await newPage()).context().browser()?.newContext({ colorScheme })
    const page = await open(size, await context?.newPage())
    await field(page, 'Accelerator').click()
    await options(page).first().waitFor()
    await page.getByRole('option', { name: /^Retired/ }).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
