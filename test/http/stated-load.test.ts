import { expect, test } from 'vitest'
import { htmlAt } from '../support/page-html.ts'

const headlineOf = (html: string) => /<h1 id="result-title">([^<]*)</.exec(html)?.[1] ?? ''
const serve = '/serve?v=5&scenario=serve-workload&workload.queriesPerSecond='

test.each([
  [`${serve}2M%2Fday`, '2M requests per day (23/s)'],
  [`${serve}1`, '1 request/s'],
  [`${serve}6+rpm`, '6 requests per minute (0.1/s)'],
  [`${serve}60M+per+month`, '60M requests per month (23/s)'],
  [
    '/replace?v=5&scenario=replace-api&workload.tokensPerDay=50M',
    '50M tokens per day (0.41 requests/s)',
  ],
])('%s: the load is in the unit in which it was given', async (path, load) => {
  const html = await htmlAt(path)
  expect(headlineOf(html)).toMatch(new RegExp(`, ${load.replace(/[()]/g, '\\$&')}$`))
  expect(/<title>([^<]*)</.exec(html)?.[1]).toContain(`, ${load}: about $`)
})

test('what was read stands beside the field with three digits', async () => {
  expect(await htmlAt(`${serve}2M%2Fday`)).toContain('>= 23.1 queries/s<')
  expect(await htmlAt(`${serve}60%2Fmin`)).toContain('>= 1 query/s<')
})
