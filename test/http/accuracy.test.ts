import { describe, expect, test } from 'vitest'
import { accuracyTables } from '../../src/presets/accuracy.ts'
import { infer, request } from '../support/api.ts'
import { htmlAt } from '../support/page-html.ts'

const tables = accuracyTables()
const html = await htmlAt('/accuracy')
const text = (part: string) =>
  part
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const partAt = (id: string, tag: string) =>
  new RegExp(`<${tag} id="${id}">.*?</${tag}>`, 's').exec(html)?.[0] ?? ''

describe('the page of errors', () => {
  test.each(Object.entries(tables.tables))('has each group by %s, every figure', (table, lines) => {
    expect(lines.length).toBeGreaterThan(0)
    for (const [group, own] of Map.groupBy(lines, (line) => line.group)) {
      const body = partAt(`${table}-${group}`, 'tbody')
      expect(body.match(/<tr>/g)?.length, group).toBe(own.length)
      // The row of each figure begins with how many measurements it has.
      for (const { figure, rows } of own) {
        const name = { rate: 'Output tokens/s', tpot: 'TPOT', ttft: 'TTFT' }[figure]
        expect(text(body), group).toContain(`${name} ${rows.toLocaleString('en-US')} `)
      }
    }
  })

  test('has how intervals hold, what one file says, what the fit saw, and each rule', () => {
    for (const { figure, group, by } of tables.coverage)
      expect(html).toContain(`<tr id="coverage-${figure}-${group}-without-${by}">`)
    for (const { group } of tables.heldOut.lines)
      expect(partAt(`held-out-${group}`, 'tbody')).not.toBe('')
    for (const { group } of tables.inSample)
      expect(partAt(`in-sample-${group}`, 'tbody')).not.toBe('')
    expect(partAt('left-out', 'section').match(/<th scope="row">/g)?.length ?? 0).toBe(
      tables.leftOut.length,
    )
  })

  test('names presets by their names', () => {
    const ids = tables.tables.chip.map(({ group }) => group)
    for (const id of ids) expect(text(html)).not.toContain(id)
    expect(text(partAt('by-chip', 'section'))).toContain('H100 SXM')
  })

  test('no two parts have one anchor, and each link within it has one', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(5)
    for (const id of links) expect(ids).toContain(id)
  })

  test('every chip and engine that was measured has an anchor', () => {
    for (const { chip, engine } of tables.cells) {
      expect(html).toContain(`<tbody id="chip-${chip}">`)
      expect(html).toContain(`<tbody id="engine-${engine}">`)
    }
  })

  test('is reached from every page, as is its JSON from it', async () => {
    for (const path of ['/serve', '/examples'])
      expect(await htmlAt(path)).toContain('<a class="head-link" href="/accuracy">Accuracy</a>')
    expect(html).toContain('href="/accuracy.json"')
    expect((await request('/accuracy.json')).headers.get('content-type')).toBe('application/json')
  })
})

describe('an estimate names the measurements nearest to it', () => {
  const asked = {
    workload: { queriesPerSecond: 1, inputTokens: 512, outputTokens: 256 },
    model: 'llama-3.1-8b',
    accelerator: 'nvidia-h100-sxm',
    performance: { method: 'roofline', engine: 'vllm' },
  }
  const nearestOf = async (body: object) => {
    const answer = (await infer({ ...asked, ...body })).body
    return { nearest: answer.roofline.nearestMeasurements, unknown: answer.unknown }
  }

  test('of its chip and engine: as many as the tables have of dense models', async () => {
    const { nearest } = await nearestOf({})
    const own = tables.cells.filter(
      (cell) => cell.chip === 'nvidia-h100-sxm' && cell.engine === 'vllm' && !cell.isSparse,
    )
    expect(own.length).toBeGreaterThan(0)
    expect(nearest).toMatchObject({
      matches: 'chip-and-engine',
      models: 'dense',
      chips: ['nvidia-h100-sxm'],
      engines: ['vllm'],
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
      href: '/accuracy#chip-nvidia-h100-sxm',
    })
    expect(nearest.text).toMatch(
      /^\d+ of dense models on this chip and engine, median error [\d.]+%$/,
    )
  })

  test('of a chip of the user’s own, of the engine alone; of an engine nobody names, none, with the reason', async () => {
    const accelerator = {
      memoryBytes: '80 GB',
      bandwidthBytesPerSecond: '3 TB/s',
      peakFlopsPerSecond: '900 TFLOPS',
    }
    const price = { method: 'rent', usdPerChipHour: 2 }
    const { nearest } = await nearestOf({ accelerator, price })
    expect(nearest).toMatchObject({ matches: 'engine', href: '/accuracy#engine-vllm' })
    const other = { method: 'roofline', engine: 'other' }
    const none = await nearestOf({ accelerator, price, performance: other })
    expect(none.nearest).toBe(null)
    expect(none.unknown['/roofline/nearestMeasurements']).toContain('None of the published')
  })

  test('and the page links to them beside the interval', async () => {
    const page = await htmlAt('/serve?v=5&workload.queriesPerSecond=1')
    const [, href = '', said] =
      /<p class="nearest">Nearest measurements: <a href="\/accuracy#([^"]*)">([^<]*)<\/a><\/p>/.exec(
        page,
      ) ?? []
    expect(said).toMatch(/error [\d.]+%$/)
    expect(html).toContain(` id="${href}"`)
  })
})
