import { expect, test } from 'vitest'
import { htmlAt } from '../support/page-html.ts'

const pageOf = (query: string) =>
  htmlAt(`/serve?v=5&scenario=google-search-2023&asOf=2026-11-28&${query}`)

test.each([
  [
    'RunPod sells three of the seven kinds that the form lists',
    'seller=RunPod&price.kind=3-year',
    'on-demand, 6-month or block',
  ],
  [
    'AWS sells its spot in another region',
    'seller=AWS&price.kind=spot&price.rentRegion=us-east-1',
    'us-west-2',
  ],
])('a form that lists more than is sold says what is: %s', async (_, query, allowed) => {
  const html = await pageOf(`accelerator=nvidia-h100-sxm&price.${query}`)
  const errors = [...html.matchAll(/<p class="error"[^>]*>([\s\S]*?)<\/p>/g)]
  expect(errors.map(([, text]) => text).join()).toContain(`Allowed: ${allowed}.`)
})

test('a chip whose name begins with its vendor is listed by the name alone', async () => {
  const html = await pageOf('')
  expect(html).toContain('>Apple M3 Ultra')
  expect(html).not.toContain('Apple Apple')
})
