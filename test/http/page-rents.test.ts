import { expect, test } from 'vitest'
import { request } from '../support/api.ts'

const pageOf = async (query: string) => (await request(`/?v=4&asOf=2026-11-28&${query}`)).text()

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
  const errors = [...html.matchAll(/<span class="error"[^>]*>([\s\S]*?)<\/span>/g)]
  expect(errors.map(([, text]) => text).join()).toContain(`Allowed: ${allowed}.`)
})

test('a chip whose name begins with its vendor is listed by the name alone', async () => {
  const html = await pageOf('')
  expect(html).toContain('>Apple M3 Ultra')
  expect(html).not.toContain('Apple Apple')
})
