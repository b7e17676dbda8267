import { toDigits } from '../units/significance.ts'
import type { Tell } from '../words/say.ts'
import { amountText, digitsFor, type Told, told } from './answer/amount.ts'
import { type Figure, figuresOf } from './answer/figures.ts'
import { assumptionsOf, crossingsOf, planOf } from './answer/notes.ts'
import { basisOf, isHeld, noteOf } from './answer/origin.ts'
import { type Table, tableOf } from './answer/rows.ts'
import { priceDaysOf, type Shown, titleOf } from './answer/shown.ts'
import { citedBy } from './answer/sources.ts'
import { stepLabel } from './answer/steps.ts'

/** A text in which no character is a mark of Markdown’s, and no line ends. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ')

/** Code on one line, whatever is in it. */
const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`
}

const bold = (text: string): string => `**${text}**`

type Row = readonly string[]

const lineOf = (row: Row): string =>
  `| ${row.map((one) => one.replaceAll('\n', ' ')).join(' | ')} |`

/** A table whose cells are Markdown already. */
const table = (heads: Row, rows: readonly Row[]): string =>
  [lineOf(heads), lineOf(heads.map(() => '---')), ...rows.map(lineOf)].join('\n')

const section = (title: string, ...blocks: readonly (string | undefined)[]): string | undefined => {
  const there = blocks.filter((one) => one !== undefined && one !== '')
  return there.length === 0 ? undefined : [`## ${title}`, ...there].join('\n\n')
}

const list = (items: readonly string[]): string => items.map((one) => `- ${one}`).join('\n')

const linked = (title: string, url: string): string =>
  `[${plain(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`

const numberText = (value: number | null, unit: string, t: Tell): string => {
  if (value === null) return t('export.not-available')
  const shown = t.format.inFull(value)
  return unit === '1' ? shown : `${shown} ${t.format.unit(unit, shown)}`
}

/** From it on a figure that is no count of anything one could count out is told in words: `15 trillion`. */
const inWordsFrom = 1e9

/** A figure as the page tells it: a time in the unit that people read, else three digits. */
const readText = (exact: number, unit: string, as: Told, t: Tell): string => {
  if (unit === 'day') return t.format.days(exact, (inUnit) => told(inUnit, as))
  const value = told(exact, as)
  if (unit === 's') return t.format.latency(value)
  const shown = value < inWordsFrom ? t.format.figure(value) : t.format.rounded(toDigits(value, 3))
  return unit === '1' ? shown : `${shown} ${t.format.unit(unit, shown)}`
}

/** A figure’s amount as read: one of money in the currency of the answer, with no more digits than its interval supports. */
const textOf = (
  value: number,
  { unit, isShare, ...figure }: Figure,
  { answer, t }: Shown,
  end?: 'low' | 'high',
): string => {
  const { low, middle, high } = figure
  const digits = digitsFor(middle.value, low && high && { low: low.value, high: high.value })
  if (!unit.startsWith('USD'))
    return isShare ? t.format.percent(value) : readText(value, unit, { digits, end }, t)
  return amountText(value, { digits, end }, answer.currency, t)
}

const figuresTable = (shown: Shown): string | undefined => {
  const { t } = shown
  const figures = figuresOf(shown)
  if (figures.length === 0) return undefined
  return table(
    [t('export.figure'), t('export.low'), t('export.middle'), t('export.high')],
    figures.map((figure, at) => {
      const { label, low, middle, high } = figure
      const text = (one: typeof low, end?: 'low' | 'high') =>
        one === undefined ? '' : textOf(one.value, figure, shown, end)
      const value = text(middle)
      return [plain(label), text(low, 'low'), at === 0 ? bold(value) : value, text(high, 'high')]
    }),
  )
}

const priceLines = ({ answer: { price }, t }: Shown): readonly string[] => {
  if (price?.method === undefined) return []
  const { method, usdPerChipHour, asOf, ageDays, rent, billing } = price
  return [
    t(`export.paid-${method}`),
    ...(typeof usdPerChipHour === 'number'
      ? [t('export.chip-hour-price', { usd: usdPerChipHour })]
      : []),
    ...(rent === undefined || rent.sellers.length === 0
      ? []
      : [
          t('export.of-sellers', {
            sellers: rent.sellers.length,
            names: t.format.all(rent.sellers),
          }),
        ]),
    ...(typeof asOf === 'string'
      ? [typeof ageDays === 'number' ? t('export.dated-age', { asOf, days: ageDays }) : asOf]
      : []),
    ...(billing === undefined ? [] : [billing.reason]),
  ].map(plain)
}

const inputsTable = ({ answer, t }: Shown): string | undefined => {
  const inputs = (answer.derivation?.inputs ?? []).filter(
    (input) => input.origin?.from !== 'constant' && !isHeld(input),
  )
  if (inputs.length === 0) return undefined
  return table(
    [t('export.figure'), t('export.value'), t('export.basis'), t('export.as-of'), t('export.note')],
    inputs.map((input) => {
      const { label, value, unit, origin } = input
      const isOwn = origin?.from === 'request'
      const cells = [plain(label), plain(numberText(value, unit, t))]
      const [source] = origin?.sources ?? []
      return [
        ...(isOwn ? cells.map(bold) : cells),
        plain(basisOf(input, t)),
        origin?.asOf ?? '',
        value === null
          ? plain(input.reason ?? '')
          : source === undefined
            ? plain(noteOf(input, t))
            : linked(source.title, source.url),
      ]
    }),
  )
}

const stepsList = ({ answer, t }: Shown): string | undefined => {
  const steps = answer.derivation?.steps ?? []
  if (steps.length === 0) return undefined
  return steps
    .map(
      ({ id, label, formula, value, unit, because }, at) =>
        `${at + 1}. ${plain(stepLabel({ id, label }, t))}: ${code(`${id} = ${formula}`)} = ${plain(numberText(value, unit, t))}${because === undefined ? '' : ` (${plain(because)})`}`,
    )
    .join('\n')
}

/** Rows of a comparison, by their main columns. */
const rowsTable = ({ titles, rows, details }: Table): string => {
  const kept = (cells: readonly string[]) => cells.filter((_, at) => details[at] === false)
  return table(
    kept(titles).map(plain),
    rows.map(({ texts }) => kept(texts).map(plain)),
  )
}

/** The pinned rows side by side: a column for each, a line for each figure. */
const besideTable = ({ titles, rows }: Table, t: Tell): string | undefined => {
  const pinned = rows.filter(({ isPinned }) => isPinned)
  const names = titles.indexOf(t('export.option'))
  // The mark of a pin says nothing here, and names head the columns.
  const left = [names, titles.indexOf(t('export.pinned'))]
  return pinned.length === 0
    ? undefined
    : table(
        ['', ...pinned.map(({ texts }) => bold(plain(texts[names] ?? '')))],
        titles.flatMap((title, at) => {
          const cells = pinned.map(({ texts }) => plain(texts[at] ?? ''))
          return left.includes(at) || cells.every((one) => one === '')
            ? []
            : [[plain(title), ...cells]]
        }),
      )
}

/** How many digits of its money the interval of an answer supports. */
const digitsOf = (shown: Shown): number | undefined => {
  const whole = figuresOf(shown).find(({ low, high }) => low !== undefined && high !== undefined)
  return (
    whole?.low &&
    whole.high &&
    digitsFor(whole.middle.value, { low: whole.low.value, high: whole.high.value })
  )
}

const linesTable = (shown: Shown): string | undefined => {
  const { answer, kind, t } = shown
  const lines = answer.cost?.breakdown ?? []
  if (lines.length === 0) return undefined
  const head = kind === 'training' ? 'export.cost-of-run' : 'export.cost-per-year'
  const digits = digitsOf(shown)
  const text = (usd: number | null) =>
    usd === null ? t('export.not-available') : amountText(usd, { digits }, answer.currency, t)
  return table(
    [t('export.line'), t(head)],
    lines.map(({ item, usd }) => [plain(item), plain(text(usd))]),
  )
}

/** Break-evens side by side: the figures of each, under the name of its API. */
const casesOf = ({ beside, ...shown }: Shown): readonly (string | undefined)[] =>
  (beside?.cases ?? []).map(({ name, kind, answer }) =>
    section(
      plain(name),
      figuresTable({ ...shown, kind, answer }),
      list(crossingsOf(answer).map(plain)),
    ),
  )

/** An answer as a report: what it costs, from what, on which assumptions, and each step with its formula. */
export const markdownOf = (shown: Shown): string => {
  const { answer, address, today, t } = shown
  const plan = planOf(answer)
  const hasInterval = figuresOf(shown).some(({ low }) => low !== undefined)
  const sources = citedBy(answer)
  const compared = tableOf(shown)
  const hasCases = shown.kind === 'breakeven' && shown.beside !== undefined
  return [
    `# ${plain(titleOf(shown))}`,
    [
      t('export.made-with', { day: today }),
      ...priceDaysOf(answer, t).map((parts) => parts.join(' ')),
      /^https?:/.test(address)
        ? `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`
        : `${t('export.address')}: ${plain(address)}`,
    ].join('  \n'),
    ...(hasCases
      ? []
      : [
          section(
            t('export.summary'),
            figuresTable(shown),
            hasInterval ? t('export.interval') : undefined,
          ),
        ]),
    ...(compared === undefined
      ? []
      : [
          section(
            t('export.side-by-side'),
            besideTable(compared, t),
            list((shown.beside?.notes ?? []).map(plain)),
          ),
          section(
            t(shown.kind === 'compare' ? 'export.compare' : 'export.ways'),
            rowsTable(compared),
          ),
        ]),
    ...(hasCases
      ? casesOf(shown)
      : [section(t('export.crossings'), list(crossingsOf(answer).map(plain)))]),
    section(t('export.lines'), linesTable(shown)),
    section(t('export.plan'), plan && plain(plan)),
    section(t('export.price'), list(priceLines(shown))),
    section(t('export.warnings'), list(answer.warnings.map(({ detail }) => plain(detail)))),
    section(
      t('export.assumptions'),
      list(assumptionsOf(answer).map(([label, note]) => `${plain(label)}: ${plain(note)}`)),
    ),
    ...(answer.derivation === undefined
      ? []
      : [
          section(t('export.inputs'), t('export.changed-bold'), inputsTable(shown)),
          section(t('export.calculation'), stepsList(shown)),
          section(
            t('export.sources'),
            sources
              .map(({ title, url, asOf: day }, at) =>
                [`${at + 1}. ${linked(title, url)}`, ...(day === undefined ? [] : [day])].join(
                  ', ',
                ),
              )
              .join('\n'),
          ),
        ]),
  ]
    .filter((one) => one !== undefined)
    .join('\n\n')
    .concat('\n')
}
