import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { rankedChart, waysChart } from '../../src/page/chart/bars.ts'
import { batchChart } from '../../src/page/chart/batch.ts'
import { costLinesChart } from '../../src/page/chart/cost-lines.ts'
import { figureView } from '../../src/page/chart/figure.ts'
import { svgFile } from '../../src/page/chart/files.ts'
import { latencyChart } from '../../src/page/chart/latency.ts'
import { volumeChart } from '../../src/page/chart/volume.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { useChromium } from '../support/chromium.ts'

const t = tellIn(en)
const openPage = useChromium()

const names = [
  ['GB200 Grace Blackwell NVL72 186GB', 'rent'],
  ['H100 SXM 80GB, own, all in, with everything that is staffed', 'own'],
  ['Meta Llama 3.3 70B Instruct Turbo at Together', 'api'],
  ['昇腾 910B 华为云 包年', 'rent'],
  ['WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW', 'rent'],
] as const
const rows = names.map(([name, way], i) => ({
  name,
  way,
  cost: 64_000 + i * 31_000,
  interval: way === 'api' ? null : { low: 41_000 + i * 20_000, high: 99_000 + i * 50_000 },
  isChosen: i === 1,
  isWeak: i === 3,
  seconds: way === 'api' ? null : 0.02 + i * 0.03,
  note: '$1.9 million upfront',
}))
const costs = { currency: 'CNY' as const, asOf: '2026-11-28', rows }
const figures = [
  waysChart(costs, t),
  rankedChart(costs, t),
  latencyChart({ ...costs, of: 'TTFT', percentile: 'p95', limitSeconds: 0.05 }, t),
  costLinesChart(
    {
      ...costs,
      stacks: [
        {
          name: names[1][0],
          total: 100_000,
          interval: { low: 80_000, high: 130_000 },
          parts: names.map(([name], i) => ({
            name,
            size: 20_000,
            share: 0.2,
            series: ([1, 2, 3, 4, 5] as const)[i] ?? 6,
          })),
        },
      ],
    },
    t,
  ),
  volumeChart(
    {
      ...costs,
      ownTokensPerMonth: 113e9,
      crossings: [{ tokensPerMonth: 5e9, cost: 5000, text: 'Renting costs less from here on' }],
      lines: [1, 3].map((series) => ({
        name: names[2][0],
        series: series === 1 ? (1 as const) : (3 as const),
        costAtOwn: 120_000,
        points: [8, 9, 10, 11, 12].map((power) => ({
          tokensPerMonth: 10 ** power,
          cost: series === 1 ? 5000 : 10 ** (power - 6),
        })),
      })),
    },
    t,
  ),
  batchChart(
    {
      points: [1, 4, 16, 64, 256].map((batch) => ({
        batch,
        outputTokensPerSecond: 40 * batch ** 0.8,
        tpotSeconds: 0.03,
      })),
      runsAt: 155,
      largest: 256,
    },
    t,
  ),
]

// The shell’s colours, and room as a phone of 320 px leaves.
const look = `body{margin:0;padding:16px;--card:#fff;--ink:#16201d;--soft:#50605a;--grid:#e4e2d8;--tint:#e3f0ea;--error:#a3231b;background:var(--card);color:var(--ink)}${readFileSync(`${root}public/css/charts.css`, 'utf8')}`
const page = `<!doctype html><html lang="en"><head><title>Charts</title><style>${look}</style></head><body><main><h1>Charts</h1><h2>All</h2>${figures.map((figure) => String(figureView(figure, { svg: '/a.svg', csv: '/a.csv' }, t))).join('')}</main></body></html>`

describe('charts in a browser', () => {
  test.each([320, 390, 900])(
    'at %i px every text is within its chart, of 12 px and clear of others, and nothing scrolls',
    async (width) => {
      const tab = await openPage()
      await tab.setViewportSize({ width, height: 800 })
      await tab.setContent(page)
      const found = await tab.evaluate(() => ({
        scrolls: document.documentElement.scrollWidth > window.innerWidth,
        sizes: [
          ...new Set(
            [...document.querySelectorAll('svg.chart text')].map(
              (text) => getComputedStyle(text).fontSize,
            ),
          ),
        ],
        touching: [...document.querySelectorAll('svg.chart')].flatMap((chart) => {
          const texts = [...chart.querySelectorAll('text')].map((text) => ({
            text: text.textContent,
            box: text.getBoundingClientRect(),
          }))
          // Boxes of lines are higher than their letters.
          const touch = (a: DOMRect, b: DOMRect) =>
            a.left + 1 < b.right &&
            b.left + 1 < a.right &&
            a.top + 3 < b.bottom &&
            b.top + 3 < a.bottom
          return texts.flatMap((one, i) =>
            texts
              .slice(i + 1)
              .filter((other) => touch(one.box, other.box))
              .map((other) => `${one.text} | ${other.text}`),
          )
        }),
        outside: [...document.querySelectorAll('svg.chart')].flatMap((chart) => {
          const area = chart.getBoundingClientRect()
          return [...chart.querySelectorAll('text')]
            .filter((text) => {
              const box = text.getBoundingClientRect()
              return (
                box.left < area.left - 1 ||
                box.right > area.right + 1 ||
                box.bottom > area.bottom + 1
              )
            })
            .map((text) => text.textContent)
        }),
      }))
      expect(found).toEqual({ scrolls: false, sizes: ['12px'], outside: [], touching: [] })
      await tab.close()
    },
  )

  test('axe finds nothing, with tables folded and open', async () => {
    const tab = await openPage()
    await tab.setContent(page)
    const folded = await new AxeBuilder({ page: tab }).setLegacyMode().analyze()
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const open = await new AxeBuilder({ page: tab }).setLegacyMode().analyze()
    expect(
      [...folded.violations, ...open.violations].map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([])
    await tab.close()
  })

  test('a file is well-formed and draws by itself', async () => {
    const tab = await openPage()
    for (const figure of figures) {
      const svg = svgFile(
        figure,
        { day: '2026-11-28', address: 'https://a.test/?a=1&b=2', model: '' },
        t,
      )
      const drawn = await tab.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        return [
          parsed.querySelector('parsererror')?.textContent ?? null,
          parsed.querySelectorAll('text').length > 3,
        ]
      }, svg)
      expect(drawn, figure.name).toEqual([null, true])
    }
    await tab.close()
  })
})
