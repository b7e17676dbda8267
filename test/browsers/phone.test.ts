import { expect, test } from 'vitest'
import { inEach } from '../support/browsers/use.ts'
import { google } from '../support/pages.ts'

const of = (view: string) => google.replace('/serve', `/serve/${view}`)
const overhang = 'document.documentElement.scrollWidth - innerWidth'

inEach({ width: 390 }, (at) => {
  test.each([
    '/',
    of('compare'),
    of('break-even'),
    of('calculation'),
    of('calculation/usdPerYear'),
    '/replace?v=5&workload.tokensPerDay=50M',
    '/train?v=5&scenario=llama-3.1-405b-plan',
    '/examples',
  ])('%s: nothing is wider than a phone of 390 pixels', async (path) => {
    await at().visit(path)
    expect(await at().read('innerWidth')).toBe(390)
    expect(await at().read(overhang)).toBeLessThanOrEqual(0)
    await at().read(`document.querySelectorAll('details').forEach((one) => { one.open = true })`)
    expect(await at().read(overhang)).toBeLessThanOrEqual(0)
  })

  test('a choice opens as a dialog, is searched and picked', async () => {
    await at().visit(google)
    await at().click('#model-search')
    await expect.poll(() => at().read(`document.querySelector('dialog[open]') !== null`)).toBe(true)
    await at().type('Llama 3.1 70B')
    await expect
      .poll(() => at().read(`document.querySelector('.picker-name')?.innerText`))
      .toBe('Llama 3.1 70B')
    await at().click('[role="option"]')
    await expect
      .poll(() => at().read(`document.querySelector('#model-search').value`))
      .toBe('Llama 3.1 70B')
    await expect.poll(() => at().read('document.title')).toMatch(/^Llama 3\.1 70B, 320,000 req/)
    expect(await at().errors()).toEqual([])
  })
})
