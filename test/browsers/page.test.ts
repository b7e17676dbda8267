import { describe, expect, test } from 'vitest'
import { inEach } from '../support/browsers/use.ts'
import { google } from '../support/pages.ts'

/** An expression for what stands in the first of these. */
const text = (selector: string) => `document.querySelector('${selector}')?.innerText`
const count = (selector: string) => `document.querySelectorAll('${selector}').length`
const headline = text('.hero-answer, .headline, .faults, .ask-first')
const view = text('.views [aria-current]')
const requests = '#workload-queriesPerSecond'
const focused = (selector: string) => `document.activeElement.matches('${selector}')`
/** Whether each fraction has its parts over each other, both of some height. */
const fractions = `[...document.querySelectorAll('math[display="block"] mfrac')].map((fraction) => {
  const [over, under] = [...fraction.children].map((part) => part.getBoundingClientRect())
  return over.height > 5 && under.height > 5 && over.bottom <= under.top
})`

inEach({}, (at) => {
  /** Types over what stands in a field. */
  const fill = async (selector: string, value: string) => {
    await at().click(selector)
    await at().read('document.activeElement.select()')
    await at().type(value)
  }

  test('the bare address shows the 2023 figure, and its script runs', async () => {
    await at().visit('/')
    expect(await at().read(headline)).toMatch(
      /\$2\.99 billion per month[\s\S]*\$35\.9 billion per year/,
    )
    await expect.poll(() => at().read(count('html.live'))).toBe(1)
    expect(await at().errors()).toEqual([])
  })

  test('what goes wrong in the page is seen', async () => {
    await at().visit('/')
    await at().read(`setTimeout(() => { throw new Error('uncaught') })`)
    await at().read(`console.error('told')`)
    await expect.poll(() => at().errors().then(String)).toMatch(/uncaught/)
    expect(String(await at().errors())).toMatch(/told/)
  })

  describe('while a value is typed', () => {
    test('the result follows, and the address', async () => {
      await at().visit('/')
      await fill(requests, '160000')
      await expect.poll(() => at().read(headline)).toContain('$18 billion per year')
      expect(await at().read('document.title')).toContain('160,000 requests/s')
      expect(await at().read('location.search')).toContain('workload.queriesPerSecond=160000')
      // What is drawn anew leaves the field and the caret in it as they were.
      expect(await at().read(focused(requests))).toBe(true)
      await at().type('0')
      await expect.poll(() => at().read(headline)).toContain('$180 billion per year')
    })

    test('of what is half typed the last answer stays, dimmed, until it can be read', async () => {
      await at().visit('/')
      const before = await at().read(headline)
      await fill(requests, '5 W')
      await expect.poll(() => at().read(count('.error'))).toBe(1)
      expect(await at().read(headline)).toBe(before)
      await expect
        .poll(() => at().read(`getComputedStyle(document.querySelector('.stale')).opacity`))
        .toBe('0.55')
      await fill(requests, '160000')
      await expect.poll(() => at().read(headline)).toContain('$18 billion per year')
      expect(await at().read(count('.error, .stale'))).toBe(0)
    })
  })

  test('a chip is found in its list, and picked', async () => {
    await at().visit(google)
    await at().click('#accelerator-search')
    await expect
      .poll(() => at().read(`document.querySelector('#accelerator-search').ariaExpanded`))
      .toBe('true')
    await at().type('H100 SXM')
    await expect.poll(() => at().read(text('.picker-name'))).toContain('H100 SXM')
    await at().click('[role="option"]')
    await expect.poll(() => at().read(text('.bar-chips'))).toContain('H100 SXM')
    expect(await at().read(count('[role="option"]'))).toBe(0)
    expect(await at().errors()).toEqual([])
  })

  test('each view opens by a click, and Back leaves it', async () => {
    await at().visit('/')
    await fill(requests, '160000')
    await expect.poll(() => at().read(headline)).toContain('$18 billion per year')
    const [compare, breakEven, calculation] = ['Compare', 'Break-even', 'Calculation']
    for (const [name, path, shown] of [
      [compare, 'compare', '#results tbody tr'],
      [breakEven, 'break-even', '.break-even table'],
      [calculation, 'calculation', '.all-steps li'],
    ] as const) {
      await at().click(`.views a[href*="/${path}?"]`)
      await expect.poll(() => at().read(view)).toBe(name)
      await expect.poll(() => at().read(count(shown))).toBeGreaterThan(0)
    }
    for (const name of [breakEven, compare, 'Estimate']) {
      await at().back()
      await expect.poll(() => at().read(view)).toBe(name)
    }
    await expect.poll(() => at().read(headline)).toContain('$18 billion per year')
    expect(await at().read(`document.querySelector('${requests}').value`)).toBe('160000')
    expect(await at().errors()).toEqual([])
  })

  test.each([
    ['/replace?v=5&workload.tokensPerDay=50M', ['compare', 'break-even', 'calculation']],
    ['/train?v=5&scenario=llama-3.1-405b-plan', ['compare', 'calculation']],
    ['/site', ['calculation']],
  ])('%s: each view is drawn here, and tells no error', async (path, views) => {
    await at().visit(path)
    await at().read(`window.stays = true`)
    await expect.poll(() => at().read(count('html.live'))).toBe(1)
    for (const name of views) {
      await at().click(`.views a[href*="/${name}"]`)
      await expect.poll(() => at().read('location.pathname')).toContain(`/${name}`)
      await expect.poll(() => at().read(view)).toMatch(new RegExp(`^${name}$`, 'i'))
    }
    // The page was never loaded again, as it is where its script cannot draw a view.
    expect(await at().read('window.stays')).toBe(true)
    expect(await at().read(`document.querySelector('#not-loaded').hidden`)).toBe(true)
    expect(await at().errors()).toEqual([])
  })

  test('the link is copied, or shown to be copied by hand', async () => {
    await at().visit(google)
    await expect.poll(() => at().read(count('html.live'))).toBe(1)
    await at().click('#link')
    await expect
      .poll(() =>
        at().read(`document.querySelector('#link').textContent === 'Link copied' ||
          !document.querySelector('#link-by-hand').hidden`),
      )
      .toBe(true)
    expect(await at().errors()).toEqual([])
  })

  test('the spreadsheet is there', async () => {
    await at().visit(google)
    await at().read(`(fetch(document.querySelector('.acts a[download]').href)
      .then(async (got) => { window.got = [got.status, (await got.text()).slice(0, 2)] }), 0)`)
    // A zip begins with these.
    await expect.poll(() => at().read('window.got')).toEqual([200, 'PK'])
  })

  test('a formula is set as mathematics', async () => {
    await at().visit(google.replace('/serve', '/serve/calculation/chipSecondsPerQuery'))
    expect(await at().read(fractions)).toEqual([true, true])
    expect(await at().errors()).toEqual([])
  })

  test('by keyboard: the skip link comes first, and leads past the head', async () => {
    await at().visit('/')
    await at().press('Tab')
    expect(await at().read(focused('.skip'))).toBe(true)
    // It is in view once it has the focus.
    expect(
      await at().read('document.activeElement.getBoundingClientRect().top'),
    ).toBeGreaterThanOrEqual(0)
    await at().press('Enter')
    await at().press('Tab')
    expect(await at().read(focused('#workload *'))).toBe(true)
  })
})
