import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { arithmeticIn, callsInLoops } from './syntax.ts'

const filesOf = (folders: string) =>
  globSync(`src/${folders}/**/*.{ts,mjs}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== 'src/presets/files.ts')
    .sort()

const read = (file: string) => readFileSync(root + file, 'utf8')

/** Where an entry point may compute, in how many places, and what: nothing of an estimate. */
const counted: Readonly<Record<string, readonly [places: number, why: string]>> = {
  'src/export/answer/amount.ts': [
    3,
    'an amount by the month, in another currency, and the ends of its interval',
  ],
  'src/export/formula/excel.ts': [2, 'a place in a text, and how tightly an operator binds'],
  'src/export/markdown.ts': [3, 'numbers of a list, and of the marks around a text'],
  'src/export/workbook/beside-book.ts': [1, 'rows of a sheet'],
  'src/export/workbook/cases.ts': [1, 'the number of a case'],
  'src/export/workbook/book.ts': [1, 'the size of a number, for its format'],
  'src/export/workbook/hours.ts': [
    8,
    'what stands beside the formulas of each hour, whose means the answer has; rows of a sheet',
  ],
  'src/export/workbook/lines.ts': [6, 'what stands beside a sum and its shares; rows of a sheet'],
  'src/export/workbook/live.ts': [2, 'whether replicas are as many as the load needs'],
  'src/export/workbook/sheet.ts': [2, 'the place of a cell'],
  'src/export/workbook/sources.ts': [1, 'numbers of a list'],
  'src/export/workbook/summary.ts': [1, 'rows of a sheet'],
  'src/http/docs.ts': [1, 'every second part of a text between backticks'],
  'src/http/estimates.ts': [1, 'a limit in bytes'],
  'src/http/unmatched.ts': [1, 'a place in a text'],
  'src/page/browser.ts': [1, 'a number of turns'],
  'src/page/picker/index-data.ts': [2, 'the order of a list'],
  'src/page/chart/bars.ts': [17, 'places of rows, and where a long bar is cut'],
  'src/page/chart/batch.ts': [10, 'places of labels, and milliseconds'],
  'src/page/chart/cost-lines.ts': [2, 'percent, and ticks in thousands'],
  'src/page/chart/files.ts': [10, 'places of lines of text'],
  'src/page/chart/from-answers.ts': [2, 'the order of points, and the hue of a line, in turn'],
  'src/page/chart/labels.ts': [19, 'places of labels, and widths of texts'],
  'src/page/chart/latency.ts': [11, 'places of labels, and milliseconds'],
  'src/page/chart/marks.ts': [2, 'places of the names of ticks'],
  'src/page/chart/memory.ts': [2, 'gigabytes'],
  'src/page/chart/rings.ts': [16, 'places of rings and of their numbers'],
  'src/page/chart/scales.ts': [16, 'ends and ticks of axes'],
  'src/page/chart/stack.ts': [21, 'places of parts of a bar and of their names'],
  'src/page/chart/volume.ts': [17, 'places of labels, and what part of the lines is shown'],
  'src/page/chart/volume-key.ts': [10, 'places of the names of lines'],
  'src/page/parts/axes.ts': [13, 'coordinates of a drawing'],
  'src/page/routes.ts': [1, 'a limit in bytes'],
  'src/page/view/calculation/nearest.ts': [1, 'the nearest name first'],
  'src/page/view/figures.ts': [3, 'the hue of a part, in turn'],
  'src/page/controls/apis-in-use.ts': [1, 'the place of a field among others'],
  'src/page/form/fitting.ts': [1, 'the longest text first'],
  'src/page/form/names.ts': [1, 'a place in a text'],
  'src/page/parts/lines.ts': [1, 'the width of a bar'],
  'src/page/parts/money.ts': [1, 'a unit of so many, as “per 1,000 requests”'],
  'src/page/parts/stack.ts': [2, 'the width of a bar'],
  'src/cli/bench.ts': [2, 'ratios of two runs of a benchmark, and of two packages'],
  'src/cli/bench-page/in-page.ts': [4, 'milliseconds that passed, and sums of shifts'],
  'src/cli/bench-page/index.ts': [13, 'sums and middles of what was measured'],
  'src/cli/build.ts': [2, 'sizes of files'],
  'src/cli/bundle.ts': [3, 'names of files'],
  'src/cli/merge-chunks.ts': [2, 'names of files'],
  'src/cli/mutation.ts': [2, 'minutes that passed, and the name of a file'],
  'src/cli/presets/apis.ts': [3, 'prices as a list writes them, and counts of changes'],
  'src/cli/presets/changes.ts': [2, 'prices that jump, and their order'],
  'src/cli/presets/check.ts': [3, 'counts of files and figures'],
  'src/cli/presets/input.ts': [4, 'sizes of files'],
  'src/cli/presets/litellm.ts': [5, 'prices as a list writes them'],
  'src/cli/presets/packages-text.ts': [4, 'percent, counts and columns of a table'],
  'src/cli/presets/lint.ts': [3, 'prices that are held against each other'],
  'src/cli/presets/lint-rents.ts': [2, 'prices that are held against each other'],
  'src/cli/presets/rents.ts': [7, 'prices as a list writes them, and counts of changes'],
  'src/cli/presets/skypilot.ts': [2, 'prices as a list writes them'],
  'src/cli/presets/stale.ts': [1, 'the oldest first'],
  'src/cli/presets/update.ts': [2, 'counts of changes'],
  'src/cli/presets/diff.ts': [1, 'by how much a price changed'],
}

describe('an entry point computes nothing', () => {
  const found = filesOf('{http,page,export,cli,adapters}').flatMap((file) => {
    const places = arithmeticIn(read(file))
    return places.length === 0 ? [] : [{ file, places }]
  })

  test('beyond layout, formats and lists of prices', () => {
    const more = found.filter(({ file, places }) => places.length > (counted[file]?.[0] ?? 0))
    expect(more).toEqual([])
  })

  test('and what is counted is there', () => {
    const places = Object.fromEntries(found.map(({ file, places: { length } }) => [file, length]))
    const stated = Object.entries(counted).map(([file, [number]]) => [file, number])
    expect(places).toEqual(Object.fromEntries(stated))
  })
})

/** Loops that evaluate the model outside of the planner: each makes the points of a curve, and chooses none. */
const curves: Readonly<Record<string, number>> = {
  // Throughput and latency at each batch size of the chart.
  'src/estimates/inference/roofline.ts': 1,
}

describe('nothing outside the planner searches', () => {
  test('no loop evaluates the model, or plans, again and again', () => {
    const found = filesOf('{http,page,export,cli,adapters,estimates,presets,fields}').flatMap(
      (file) => {
        const calls = callsInLoops(read(file), /\/(model|planner)\/(?!quantities)/)
        return calls.length === 0 ? [] : [[file, calls.length] as const]
      },
    )
    expect(Object.fromEntries(found)).toEqual(curves)
  })

  test('formulas are compiled, to be evaluated often, for the planner alone', () => {
    const compiling = filesOf('*').filter(
      (file) =>
        !/^src\/(model|planner)\//.test(file) && /from '[^']*\/graph\/compile/.test(read(file)),
    )
    expect(compiling).toEqual([])
  })
})

describe('the rules themselves', () => {
  test.each([
    ['a share', 'const share = idle / all', 1],
    ['a sum', 'rows.reduce((sum, { usd }) => sum + usd, 0)', 1],
    ['a logarithm', 'const error = Math.log(ratio)', 1],
    ['the larger one', 'const most = Math.max(a, b)', 0],
    ['a text that is put together', "const name = 'a' + kind + `b`", 0],
    ['a comparison', 'const isMore = a > b', 0],
  ])('%s: %s', (_, source, places) => {
    expect(arithmeticIn(source)).toHaveLength(places)
  })

  const imported = `import { atBatch } from '../../model/roofline/replica.ts'\n`
  test.each([
    ['the best of a list', 'const best = batches.map((batch) => atBatch(replica, batch))', 1],
    ['a search by halves', 'while (low < high) { const mid = atBatch(replica, low) }', 1],
    ['one value', 'const now = atBatch(replica, batch)', 0],
    ['a list that it gives', 'const names = atBatch(replica, batch).map(String)', 0],
  ])('%s: %s', (_, source, calls) => {
    expect(callsInLoops(imported + source, /\/model\//)).toHaveLength(calls)
  })
})
