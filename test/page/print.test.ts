import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'

const { open, newPageIn } = usePages()

const serve = 'v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day'
const replace = 'v=5&scenario=replace-api&workload.tokensPerDay=50M'
const train = 'v=5&scenario=llama-3.1-405b-plan'
const sixPins = [
  'nvidia-h100-sxm_llama-3.3-70b_on-demand',
  'deepinfra-llama-3.3-70b',
  'amd-mi250x_llama-3.3-70b_own',
  'amd-mi300x_llama-3.3-70b_on-demand',
  'amd-radeon-ai-pro-r9700_llama-3.3-70b_own',
  'google-tpu-v5e_llama-3.3-70b_own',
].join('+')
const threeApis =
  'breakeven.api1=gpt-4o&breakeven.api2=claude-sonnet-5-5&breakeven.api3=gemini-3.8-flash'

const views = {
  'the worked example': '/',
  'an estimate of serving': `/serve?${serve}`,
  'an estimate of hosting': `/replace?${replace}`,
  'an estimate of a run': `/train?${train}`,
  'a comparison': `/serve/compare?${serve}`,
  'a comparison with six pinned': `/serve/compare?${serve}&compare.pins=${sixPins}`,
  'a comparison of runs': `/train/compare?${train}`,
  'a break-even': `/serve/break-even?${serve}`,
  'a break-even of three APIs': `/replace/break-even?${replace}&${threeApis}`,
}

const pagesOf = async (page: Page, format: string): Promise<number> => {
  const pdf = await page.pdf({ format })
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

/** What stands on paper and is cut there, or lies over what comes after it. */
const misplaced = (page: Page) =>
  page.evaluate<readonly string[]>(`(() => {
    const cards = [...document.querySelectorAll('main .card, footer')].filter((one) => one.checkVisibility())
    const outer = cards.filter((one) => one.parentElement.closest('.card') === null)
    const overlaps = outer.flatMap((one, at) => outer.slice(at + 1).filter((other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    }).map((other) => one.className + ' over ' + other.className))
    const wide = document.documentElement.scrollWidth - innerWidth
    return wide > 0 ? [...overlaps, 'wider than paper by ' + wide] : overlaps
  })()`)

describe.each(Object.entries(views))('%s on paper', (_, path) => {
  test('takes at most two pages, of A4 and of letter, with its inputs, dates and address', async () => {
    const page = await newPageIn({ colorScheme: 'dark', viewport: { width: 703, height: 1032 } })
    await open(path, page)
    const counts = [await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')]
    expect(counts.filter((pages) => pages < 1 || pages > 2)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await misplaced(page)).toEqual([])
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    )
    const inputs = page.locator('#inputs, .given').first()
    expect(await inputs.isVisible()).toBe(true)
    const text = await page.locator('body').innerText()
    expect(text).toMatch(/rices as of \d{4}-\d\d-\d\d|price as of \d{4}/)
    expect(await page.locator('footer .printed').innerText()).toMatch(/^http:\/\/localhost/)
    await page.context().close()
  })
})

test('a view without the form prints what was given, with units', async () => {
  const page = await open(`/replace/break-even?${replace}`)
  expect(await page.locator('.given').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  const given = page.locator('.given')
  expect(await given.innerText()).toContain('50M tokens/day')
  expect(await given.innerText()).toContain('1,200 tokens')
  expect(await given.innerText()).toContain('H100 SXM 80GB')
})

test('an estimate prints its price with its date, the day it was made for, and the currency', async () => {
  const page = await open(`/serve?${serve}`)
  const today = await page.locator('#page').getAttribute('data-today')
  await page.emulateMedia({ media: 'print' })
  const made = await page.locator('.made').innerText()
  expect(made).toContain(`Made on ${today}. Amounts in USD.`)
  expect(made).toMatch(/\$3\.90 per chip-hour, as of \d{4}-\d\d-\d\d/)
})
