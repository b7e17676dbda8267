import { expect, test } from 'vitest'
import { inEach } from '../support/browsers/use.ts'

const colours = `(({ backgroundColor, color }) => ({ backgroundColor, color }))(getComputedStyle(document.body))`

inEach({ dark: true }, (at) => {
  test('a dark browser gets light ink on dark paper', async () => {
    await at().visit('/')
    // --paper and --ink of base.css.
    expect(await at().read(colours)).toEqual({
      backgroundColor: 'rgb(18, 23, 21)',
      color: 'rgb(236, 238, 233)',
    })
    expect(await at().errors()).toEqual([])
  })
})

inEach({ dark: false }, (at) => {
  test('a light one gets dark ink on light paper', async () => {
    await at().visit('/')
    expect(await at().read(colours)).toEqual({
      backgroundColor: 'rgb(246, 245, 240)',
      color: 'rgb(22, 32, 29)',
    })
  })
})
