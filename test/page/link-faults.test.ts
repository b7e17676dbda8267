import { describe, expect, test } from 'vitest'
import { htmlAt, monthIn } from '../support/page-html.ts'

const asked = 'v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day'
const errorIn = (html: string) =>
  /<p class="error"[^>]*>([^<]*)</.exec(html)?.[1]?.replaceAll('&quot;', '"')

describe('a link with a part that is not known', () => {
  test.each([
    [
      'accelerator=nvidia-h999',
      'Chip: "nvidia-h999" is not known and was left out; H100 SXM 80GB is shown instead.',
    ],
    ['model=llama-99', 'Model: "llama-99" is not known and was left out;'],
    ['price.method=foo', 'Payment: "foo" is not known and was left out;'],
    ['price.api=nope', 'API model: "nope" is not known and was left out;'],
    ['breakeven.api2=nope', 'API 2 to compare: "nope" is not known and was left out;'],
    ['breakeven.api2=custom', 'API 2 to compare: "custom" is not known and was left out;'],
    [
      'breakeven.ways=own',
      'Fields in the address that are not known here were ignored: breakeven.ways.',
    ],
    [
      'workload.inputTokens=7&workload.inputTokens=9',
      'The address gives workload.inputTokens 2 times; 7 is used.',
    ],
  ])('%s: the rest is answered, and it is said', async (part, said) => {
    const html = await htmlAt(`/serve?${asked}&${part}`)
    expect(monthIn(html)).toMatch(/\$/)
    expect(errorIn(html)).toContain(said)
  })

  test.each([
    ['compare.pins=xxx_yyy_zzz', 'Pinned rows: "xxx_yyy_zzz" is not known here.'],
    ['compare.sort=nope', 'Sort by: "nope" is not known here.'],
    ['compare.filter=bogus', 'Filters: "bogus" is not known here.'],
    ['compare.vendor=Nope', 'Vendor: "Nope" is not known here.'],
  ])('%s is said by the comparison', async (part, said) => {
    expect(errorIn(await htmlAt(`/serve/compare?${asked}&${part}`))).toBe(said)
  })

  test('a case that is not known is said once', async () => {
    const html = await htmlAt('/serve?scenario=nope')
    expect(errorIn(html)).toContain('There is no scenario "nope"')
    expect(html).not.toContain('class="notice"')
  })
})

describe('a refused value', () => {
  test.each(['', '/compare', '/break-even'])(
    'of an API of a form that was sent, in %s, is said: no estimate is asked with it',
    async (view) => {
      const sent = 'v=5&scenario=replace-api&workload.tokensPerDay=50M&filledInFor=nvidia-h100-sxm'
      expect(errorIn(await htmlAt(`/replace${view}?${sent}&breakeven.api3=nope`))).toContain(
        'API 3 to compare: "nope" is not known and was left out;',
      )
      const chips = `/serve${view}?${asked}&filledInFor=nvidia-h100-sxm`
      expect(errorIn(await htmlAt(`${chips}&price.api=nope`))).toContain(
        'API model: "nope" is not known and was left out;',
      )
    },
  )

  test('of a form that was sent is refused at its field, and in the place of the result', async () => {
    const html = await htmlAt(`/serve?${asked}&filledInFor=x&accelerator=nvidia-h999`)
    expect(html).toContain('id="error-accelerator"')
    expect(html).toContain('<li>Chip: No accelerator is called &quot;nvidia-h999&quot;.')
  })

  test('is told by the label of its field, and by nothing that was never published', async () => {
    const html = await htmlAt(`/serve?${asked}&workload.inputTokens=-5`)
    expect(errorIn(html)).toMatch(/^“Input tokens” is out of range\. Received -5\. Allowed: /)
    expect(html).toContain('<li>“Input tokens” is out of range.')
    expect(html).not.toContain('never published')
  })

  test('a model of one’s own without figures asks for its config', async () => {
    const html = await htmlAt(`/serve?${asked}&model=custom`)
    expect(html).toMatch(/id="error-model-config">config\.json is required/)
  })
})
