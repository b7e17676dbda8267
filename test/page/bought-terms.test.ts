import { describe, expect, test } from 'vitest'
import { htmlAt } from '../support/page-html.ts'

const replace = (view: string, more: string) =>
  htmlAt(
    `/replace${view}?v=5&scenario=replace-api&workload.tokensPerDay=50M&breakeven.api1=gpt-4o${more}`,
  )

/** What a list costs a month in the table of the ways. */
const costOf = (html: string) =>
  /OpenAI gpt-4o\s+(\$[\d,]+)/.exec(html.replaceAll(/<[^>]*>/g, ' '))?.[1]

describe('the terms on which tokens are bought today price the API, whatever serves them instead', () => {
  // 1,520.83 Mtok a month, 6/7 of them input at $2.50, 1/7 output at $10.00: $5,431.55.
  // With 90% of the input cached at $1.25: $3,965; with 90% in batches at half the price: 0.55 of it, $2,987.
  test.each([
    ['', '$5,430'],
    ['&price.cachedInputShare=0.9', '$3,970'],
    ['&price.batchShare=90%25', '$2,990'],
    ['&price.batchShare=90%25&price.method=own', '$2,990'],
    ['&price.batchShare=90%25&price.method=api&price.api=gpt-4o', '$2,990'],
  ])('%s: %s', async (more, cost) => {
    expect(costOf(await replace('', more))).toBe(cost)
    expect(costOf(await replace('/break-even', more))).toBe(cost)
  })

  test('in a comparison, too', async () => {
    const compared = async (more: string) =>
      /OpenAI gpt-4o\s+Tokens\s+(\$[\d,]+)/.exec(
        (await replace('/compare', `&compare.apis=gpt-4o${more}`)).replaceAll(/<[^>]*>/g, ' '),
      )?.[1]
    expect(await compared('&price.cachedInputShare=0.9')).toBe('$3,970')
    expect(await compared('&price.batchShare=90%25')).toBe('$2,990')
  })

  test.each(['price.cachedInputShare', 'price.batchShare'])(
    '%s: what is refused is said at its field',
    async (name) => {
      const id = name.replace('.', '-')
      expect(await replace('', `&${name}=1.5`)).toMatch(
        new RegExp(`id="error-${id}">“[^”]*” is out of range\\. Received 1\\.5\\. [^<]*Allowed: `),
      )
    },
  )
})
