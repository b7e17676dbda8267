import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickerView } from '../../src/page/controls/picker.ts'
import { priceListPicker } from '../../src/page/controls/price-list-picker.ts'
import { pickerIndex, pickerKinds } from '../../src/page/picker/index-data.ts'
import { type Asked, firstRows, foundText, listed } from '../../src/page/picker/listed.ts'
import { aliasFound, gradeOf, matching } from '../../src/page/picker/match.ts'
import { pickerRoutes } from '../../src/page/picker/routes.ts'
import type { PickerRow } from '../../src/page/picker/row.ts'
import { pickerList } from '../../src/page/picker/rows.ts'
import { all } from '../../src/presets/registry.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { clock, today } from '../support/today.ts'

const t = tellIn(en)
const lists = {
  models: pickerList('models', today, t),
  accelerators: pickerList('accelerators', today, t),
  apis: pickerList('apis', today, t),
}
const row = (kind: keyof typeof lists, id: string) => lists[kind].rows.find((one) => one.id === id)

describe('what can be picked', () => {
  test.each(pickerKinds)('every one of the %s, once', (kind) => {
    const ids = pickerIndex(kind, today).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(all(kind).map(({ id }) => id))
  })

  test('a chip: memory as its driver shows it, and the rent that stands in', () => {
    const chip = pickerIndex('accelerators', today).find(({ id }) => id === 'nvidia-h100-sxm')
    expect(chip).toMatchObject({
      name: 'H100 SXM 80GB',
      vendor: 'NVIDIA',
      vendorNames: ['英伟达'],
      year: 2022,
      status: 'sold',
      memory: { value: 80, unit: 'GiB' },
    })
    expect(chip?.rent?.usdPerChipHour).toBeGreaterThan(0)
    expect(chip?.rent?.ageDays).toBeGreaterThanOrEqual(0)
  })

  test('a model: published counts, the format of most of its weights', () => {
    // presets/models/deepseek-v3.json: 671 billion, 37 billion active, FP8.
    expect(pickerIndex('models', today).find(({ id }) => id === 'deepseek-v3')).toMatchObject({
      totalParameters: 671e9,
      activeParameters: 37e9,
      format: 'fp8',
      year: 2024,
    })
    expect(row('models', 'deepseek-v3')?.figures).toBe('671B, 37B active · FP8')
  })

  test('a price list: its prices on the day, and days since they were read', () => {
    // presets/apis/gpt-4o.json: 2.5 and 10 dollars, read on 2026-11-20.
    expect(pickerIndex('apis', today).find(({ id }) => id === 'gpt-4o')?.price).toEqual({
      inputUsdPerMillionTokens: 2.5,
      outputUsdPerMillionTokens: 10,
      ageDays: 8,
    })
    expect(row('apis', 'gpt-4o')).toMatchObject({
      figures: '$2.50 in, $10.00 out per 1M tokens · 8 days old',
    })
  })

  test('a price list has no price before its first', () => {
    const before = pickerIndex('apis', '2024-06-01').find(({ id }) => id === 'gpt-4o')
    expect(before?.price).toBeNull()
  })

  test.each(['claude-2', 'o1-mini', 'gpt-3.5-turbo-0613'])(
    '%s is kept apart once it is shut',
    (id) => {
      expect(row('apis', id)).toMatchObject({ apart: 'retired', off: true })
      expect(row('apis', id)?.figures).toMatch(/^shut on 202[56]-\d\d-\d\d$/)
    },
  )

  test('on a day before, it was sold', () => {
    // presets/apis/claude-2.json: shut on 2025-07-21.
    const isRetired = (asOf: string) =>
      pickerIndex('apis', asOf).find(({ id }) => id === 'claude-2')?.retired !== undefined
    expect([isRetired('2025-07-20'), isRetired('2025-07-21')]).toEqual([false, true])
  })

  test('what is billed as another says so', () => {
    // presets/apis/gemini-2.5-flash.json: from 2026-12-01 on.
    const flash = pickerList('apis', '2026-12-02', t).rows.find(
      ({ id }) => id === 'gemini-2.5-flash',
    )
    expect(flash?.figures).toBe('since 2026-12-01 billed as gemini-3.5-flash-lite')
  })

  test('models without parameters are apart, and say what to do', () => {
    const unknown = all('models').filter(({ activeParameters }) => activeParameters.value === null)
    expect(unknown.length).toBeGreaterThan(0)
    for (const { id } of unknown)
      expect(row('models', id)).toMatchObject({ apart: 'unknown', off: true })
  })
})

const bestOf = (kind: keyof typeof lists, written: string) =>
  matching(lists[kind].rows, written)[0]?.id

describe('what is written finds', () => {
  test.each([
    ['accelerators', 'h100', 'nvidia-h100-sxm'],
    ['accelerators', '天垓', 'iluvatar-tiangai-100'],
    ['accelerators', '天垓150', 'iluvatar-tiangai-150'],
    ['accelerators', 'ＭＩ３００Ｘ', 'amd-mi300x'],
    ['models', 'deepseek v3', 'deepseek-v3'],
    ['models', 'deepseek-ai/DeepSeek-V3', 'deepseek-v3'],
    ['apis', 'gpt 4o', 'gpt-4o'],
  ] as const)('of the %s, %s: %s first', (kind, written, id) => {
    expect(bestOf(kind, written)).toBe(id)
  })

  test.each([
    ['accelerators', '昇腾', /^huawei-/],
    ['accelerators', '华为', /^huawei-/],
    ['models', '通义千问', /^qwen/],
    ['models', '阿里巴巴', /qwen|qwq|qvq/],
    ['apis', '文心', /ernie/],
  ] as const)('of the %s, Chinese: %s', (kind, written, ids) => {
    const found = matching(lists[kind].rows, written).map(({ id }) => id)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((id) => !ids.test(id))).toEqual([])
  })

  test('a vendor with a year: its chips of that year alone', () => {
    const found = matching(lists.accelerators.rows, 'nvidia 2022')
    const own = all('accelerators').filter(
      ({ vendor, year }) => vendor === 'NVIDIA' && year === 2022,
    )
    expect(found.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id))
  })

  test('nothing where no word is of it', () => {
    expect(matching(lists.models.rows, 'no such model')).toEqual([])
  })

  test.each(pickerKinds)('each of the %s by its id, its name and each alias', (kind) => {
    const lost = lists[kind].rows.flatMap((one) =>
      [one.id, one.name, ...(one.also ?? [])].filter((name) => gradeOf(one, name) !== 'exact'),
    )
    expect(lost).toEqual([])
  })

  test('more letters of a name never lose it', () => {
    const some = fc.constantFrom(...lists.accelerators.rows)
    fc.assert(
      fc.property(some, fc.nat(40), (one, length) => {
        expect(gradeOf(one, one.name.slice(0, length))).toBeDefined()
      }),
    )
  })

  test('grades: exact, start of the name, of a word, of an alias, within, each word by itself', () => {
    const one: PickerRow = {
      ...{ id: 'x-9', name: 'Acme Turbo 9', vendor: 'Acme', by: '', figures: '' },
      ...{ year: 2024, also: ['Zephyr card', '涡轮九号'] },
    }
    const grade = (written: string) => gradeOf(one, written)
    expect(grade('acme turbo-9')).toBe('exact')
    expect(grade('Zephyr Card')).toBe('exact')
    expect(grade('acmet')).toBe('start-of-name')
    expect(grade('turbo')).toBe('start-of-word')
    expect(grade('card')).toBe('start-of-alias')
    expect(grade('202')).toBe('start-of-alias')
    expect(grade('轮九')).toBe('within')
    expect(grade('9 2024')).toBe('each-word')
    expect(grade('turbo 2023')).toBeUndefined()
  })

  test('the alias by which a row was found stands beside its name', () => {
    const chip = row('accelerators', 'iluvatar-tiangai-150')
    expect(chip && aliasFound(chip, '天垓')).toBe('天垓150')
    expect(chip && aliasFound(chip, chip.name)).toBeUndefined()
  })
})

describe('the list', () => {
  const asked: Asked = {
    ...{ written: '', recent: [], current: '', most: firstRows, takesOwn: true },
    open: new Set(),
  }
  const of = (kind: keyof typeof lists, more: Partial<Asked>) =>
    listed(lists[kind].rows, lists[kind].words, { ...asked, ...more })
  const textsOf = ({ groups }: ReturnType<typeof of>) =>
    groups.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'row' ? [] : [line.text])))
  const idsOf = ({ groups }: ReturnType<typeof of>) =>
    groups.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])),
    )

  test('twelve rows, then more; what is retired folded with its count; “Custom…” last', () => {
    const retired = all('accelerators').filter(({ status }) => status === 'discontinued')
    const list = of('accelerators', {})
    expect(idsOf(list)).toHaveLength(firstRows)
    expect(textsOf(list)).toEqual([
      `Show more (${all('accelerators').length - retired.length - firstRows} left)`,
      `Retired (${retired.length})`,
      'Custom…',
    ])
    const opened = of('accelerators', { most: 1000, open: new Set(['retired']) })
    expect(idsOf(opened)).toHaveLength(all('accelerators').length)
    expect(idsOf(opened).slice(-retired.length).toSorted()).toEqual(retired.map(({ id }) => id))
  })

  test('those picked last come first, then the vendor of what is picked', () => {
    const { groups } = of('accelerators', {
      recent: ['amd-mi300x', 'no-such-chip'],
      current: 'huawei-ascend-910b',
    })
    expect(groups.slice(0, 2).map(({ heading }) => heading)).toEqual(['Recent', 'Huawei'])
    expect(groups[0]?.lines).toHaveLength(1)
  })

  test('what is searched: the best first, none of it under a heading, Enter picks it', () => {
    const list = of('models', { written: 'deepseek v3' })
    expect(list.hasBest).toBe(true)
    expect(idsOf(list)[0]).toBe('deepseek-v3')
    expect(list.groups.map(({ heading }) => heading)).toEqual(['', ''])
  })

  test('where only what is apart was meant, it is unfolded, and Enter picks nothing', () => {
    const list = of('apis', { written: 'gpt-3.5-turbo-0613' })
    expect([list.hasBest, idsOf(list)]).toEqual([false, ['gpt-3.5-turbo-0613']])
  })

  test.each(['custom', 'Your own', 'own'])('“%s” means one’s own: it comes first', (written) => {
    const list = of('models', { written })
    expect([list.hasBest, list.groups[0]?.lines[0]]).toEqual([
      true,
      { kind: 'custom', text: 'Custom…' },
    ])
    expect(foundText(lists.models.words, list.found)).not.toBe('No match')
    expect(textsOf(of('models', { written, takesOwn: false }))).not.toContain('Custom…')
  })

  test('a letter of it is none of it', () => {
    expect(of('models', { written: 'c' }).groups[0]?.lines[0]?.kind).toBe('row')
  })

  test('no “Custom…” where none may be given', () => {
    expect(textsOf(of('accelerators', { takesOwn: false }))).not.toContain('Custom…')
  })

  test('the count is a sentence', () => {
    const { words } = lists.models
    expect([0, 1, 12].map((found) => foundText(words, found))).toEqual([
      'No match',
      '1 match',
      '12 matches',
    ])
  })
})

describe('GET /picker/….json', () => {
  const app = pickerRoutes(clock)

  test('the rows as of the day; nothing again where they are known', async () => {
    const answer = await app.request('/picker/apis.json?asOf=2026-11-28')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(lists.apis)))
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=3600')
    const again = await app.request('/picker/apis.json?asOf=2026-11-28', {
      headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test('today where no day is given, asked for anew each time', async () => {
    const answer = await app.request('/picker/models.json')
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(lists.models)))
  })

  test.each([
    ['asOf=yesterday', '/asOf', 'not-a-date'],
    ['asOf=2026-02-30', '/asOf', 'not-a-calendar-date'],
    ['asof=2026', '/asof', 'unknown-field'],
  ])('?%s is refused: %s', async (query, pointer, code) => {
    const answer = await app.request(`/picker/models.json?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer, code }] })
  })

  test('there is no other kind', async () => {
    expect((await app.request('/picker/regions.json')).status).toBe(404)
  })
})

describe('without the script', () => {
  const view = (kind: 'models' | 'accelerators', value: string, more = {}) =>
    String(pickerView({ name: kind, kind, value, label: 'Label', asOf: today, ...more }, t))

  test('Chinese names stand in the options', () => {
    expect(view('accelerators', 'custom')).toMatch(/昇腾[\s\S]*天垓/)
    expect(view('models', 'custom')).toContain('千问')
  })

  test('models without parameters cannot be picked; one that is picked is sent', () => {
    const off = /<optgroup label="Parameters not known[^"]*" disabled>([\s\S]*?)<\/optgroup>/
    expect(off.exec(view('models', 'custom'))?.[1]).toContain('value="gpt-4"')
    const picked = view('models', 'gpt-4')
    expect(off.exec(picked)?.[1]).not.toContain('value="gpt-4"')
    expect(picked).toContain('<option value="gpt-4" selected>')
  })

  test('“Custom…” is last, and left out where none may be given', () => {
    const last = (html: string) => [...html.matchAll(/<option value="([^"]*)"/g)].at(-1)?.[1]
    expect(last(view('accelerators', 'custom'))).toBe('custom')
    expect(last(view('accelerators', 'nvidia-h100-sxm', { takesOwn: false }))).not.toBe('custom')
  })

  test('hint and error are tied to the field', () => {
    const html = view('models', 'x', { hint: 'A hint', error: 'An error' })
    expect(html).toContain('aria-invalid="true" aria-describedby="hint-models error-models"')
    expect(html).toContain('<option value="x" selected>x</option>')
  })

  const apis = (value: string) =>
    String(
      priceListPicker(
        { name: 'price.api', value, label: 'API', providerLabel: 'Provider', asOf: today },
        t,
      ),
    )

  test('a price list: a provider, then its lists with prices, the retired ones apart', () => {
    const html = apis('claude-2')
    expect(html).toContain('<option value="Anthropic" selected>')
    expect(html).toMatch(/claude-[^<]* · \$[\d.]+ \/ \$[\d.]+<\/option>/)
    expect(html).toContain('<option value="claude-2" selected>claude-2 · shut on 2025-07-21')
    expect(html).toMatch(/<optgroup label="Retired" disabled>/)
    expect(apis('gpt-4o')).toContain('<option value="" selected>gpt-4o · $2.50 / $10.00')
  })
})
