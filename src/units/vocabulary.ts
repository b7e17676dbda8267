import { type Base, type Measure, none, powersOf } from './measure.ts'

/** The currencies that are read besides dollars, which go by a rate. */
export type ForeignCurrency = 'CNY' | 'EUR'

/** What a word stands for: so many of some unit. */
export interface Word extends Measure {
  /** As it is called whatever its spelling. */
  readonly name: string
  readonly currency?: ForeignCurrency
  /** What it stands for where its first meaning does not fit the field. */
  readonly otherwise?: Measure
}

const bySpelling = new Map<string, Word>()
const byLowered = new Map<string, Word>()

/** A spelling of three small letters or more holds in any case; a symbol as it is: `Gb` is no `GB`. */
const isOfAnyCase = (spelling: string) => /^[a-z]{3,}$/.test(spelling)

const add = (word: Word, spellings: readonly string[]) => {
  for (const spelling of spellings) {
    bySpelling.set(spelling, word)
    if (isOfAnyCase(spelling)) byLowered.set(spelling, word)
  }
}

type Dimension = Readonly<Partial<Record<Base, number>>>
type Size = number | readonly [over: number, under: number]

const measure = (size: Size, dimension: Dimension): Measure => {
  const [over, under] = typeof size === 'number' ? [size, 1] : size
  return { over, under, powers: Object.keys(dimension).length === 0 ? none : powersOf(dimension) }
}
const unit = (name: string, size: Size, dimension: Dimension, ...spellings: readonly string[]) =>
  add({ name, ...measure(size, dimension) }, [name, ...spellings])
const scale = (name: string, size: number, ...spellings: readonly string[]) =>
  add({ name, ...measure(size, {}) }, spellings)

scale('k', 1e3, 'k', 'K', 'thousand', '千')
scale('M', 1e6, 'M', 'million', 'mln', '百万')
scale('G', 1e9, 'G', 'billion', 'bn', 'bln', '十亿')
scale('T', 1e12, 'T', 'trillion', 'tn')
scale('P', 1e15, 'P')
scale('hundred', 1e2, 'hundred', '百')
scale('wan', 1e4, '万', '萬')
scale('yi', 1e8, '亿', '億')
// 300B tokens are no bytes; a small b would be bits where bytes are asked for.
const billion = measure(1e9, {})
add({ name: 'B', ...measure(1, { B: 1 }), otherwise: billion }, ['B'])
add({ name: 'b', ...billion }, ['b'])

const time = { s: 1 }
const day = 86_400
unit('ms', [1, 1e3], time, '毫秒')
unit('s', 1, time, 'sec', 'secs', 'second', 'seconds', '秒')
unit('min', 60, time, 'mins', 'minute', 'minutes', '分钟')
unit('h', 3600, time, 'hr', 'hrs', 'hour', 'hours', '小时', '时')
unit('day', day, time, 'd', 'days', '天', '日')
unit('week', 7 * day, time, 'wk', 'weeks', '周')
// A twelfth of a year, whatever the calendar says.
unit('month', [365 * day, 12], time, 'mo', 'months', '月', '个月')
unit('year', 365 * day, time, 'yr', 'yrs', 'years', '年')

const spellingsOfToken = ['tok', 'toks', '词元']
const prefixes = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 }
for (const [prefix, size] of Object.entries(prefixes)) {
  const of = (name: string, dimension: Dimension, ...spellings: readonly string[]) =>
    unit(prefix + name, size, dimension, ...spellings)
  of('W', { J: 1, s: -1 })
  of('J', { J: 1 })
  of('token', { token: 1 }, `${prefix}tokens`, ...(prefix === '' ? spellingsOfToken : []))
  of('FLOP', { FLOP: 1 })
  if (prefix !== '' && prefix !== 'E') of('B', { B: 1 })
  unit(`${prefix}Wh`, size * 3600, { J: 1 }, ...(prefix === 'k' ? ['kwh', '度'] : []))
  // The plural, or the rate that vendors print: the field tells.
  add(
    {
      name: `${prefix}FLOPs`,
      ...measure(size, { FLOP: 1 }),
      otherwise: measure(size, { FLOP: 1, s: -1 }),
    },
    [`${prefix}FLOPs`, `${prefix}FLOPS`, `${prefix.toLowerCase()}flops`],
  )
}
for (const [index, name] of ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'].entries())
  unit(name, 1024 ** (index + 1), { B: 1 })
unit('g', 1, { g: 1 })
unit('kg', 1e3, { g: 1 })
unit('tonne', 1e6, { g: 1 }, 'tonnes')

unit('query', 1, { query: 1 }, 'queries', 'request', 'requests', 'req', 'reqs', '次', '请求')
unit('call', 1, { call: 1 }, 'calls')
unit('user', 1, { user: 1 }, 'users', '用户', '人')
unit('chip', 1, { chip: 1 }, 'chips', 'gpu', 'gpus', 'GPU', 'GPUs', '卡')
unit('server', 1, { server: 1 }, 'servers')
unit('parameter', 1, { parameter: 1 }, 'parameters', 'params')
for (const [letter, seconds] of Object.entries({ s: 1, m: 60, h: 3600, d: day })) {
  unit(`qp${letter}`, [1, seconds], { query: 1, s: -1 }, `rp${letter}`)
  unit(`tp${letter}`, [1, seconds], { token: 1, s: -1 })
}

unit('USD', 1, { USD: 1 }, 'usd', 'dollar', 'dollars', '$', '美元')
unit('cent', 0.01, { USD: 1 }, 'cents')
const currency = (name: ForeignCurrency, ...spellings: readonly string[]) =>
  add({ name, ...measure(1, { USD: 1 }), currency: name }, [name, ...spellings])
currency('CNY', 'cny', 'rmb', 'RMB', 'yuan', '¥', '元', '人民币')
currency('EUR', 'eur', 'euro', 'euros', '€', '欧元')

/** The word of a spelling; undefined where there is none. */
export const wordOf = (spelling: string): Word | undefined =>
  bySpelling.get(spelling) ?? byLowered.get(spelling.toLowerCase())

/** Every word once, whatever its spellings. */
export const words: readonly Word[] = [...new Set(bySpelling.values())]

/** Every spelling that is read. */
export const vocabulary: readonly string[] = [...bySpelling.keys()]
