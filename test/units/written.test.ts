import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { quantities } from '../../src/model/quantities/index.ts'
import { loadEngine, parseQuantity } from '../../src/units/expression.ts'
import { vocabulary } from '../../src/units/vocabulary.ts'

const rates = { CNY: 7, EUR: 0.8 }
const parse = (text: string, unit: string) => parseQuantity(text, unit, rates)

const price = 'USD/(chip*h)'

// None of these waits for the expression engine: this file has not loaded it yet.
describe('a number as people write it', () => {
  test.each([
    ['2T', 'token', 2e12],
    ['2K', 'token/query', 2000],
    ['300B', 'token', 300e9],
    ['300B tokens', 'token', 300e9],
    ['70b', 'parameter', 70e9],
    ['1.5 Billion', 'token', 1.5e9],
    ['300B', 'B', 300],
    ['80G', 'B/chip', 80e9],
    ['100 qps', 'query/s', 100],
    ['100 QPS', 'query/s', 100],
    ['100 rps', 'query/s', 100],
    ['60 rpm', 'query/s', 1],
    ['86400 rpd', 'query/s', 1],
    ['5 req/s', 'query/s', 5],
    ['900 tok/s', 'token/(s*chip)', 900],
    ['1000 / d', 'query/s', 1000 / 86_400],
    ['100k users/day', 'user/day', 1e5],
    ['100k/day', 'user/day', 1e5],
    ['10万用户/天', 'user/day', 1e5],
    ['10 queries per user per day', 'query/(user*day)', 10],
    ['10/day', 'query/(user*day)', 10],
    ['50M/day', 'token/day', 5e7],
    ['1.5B tokens/month', 'token/day', (1.5e9 * 12) / 365],
    ['1e6 per day', 'query/s', 1e6 / 86_400],
    ['30e6 / 30 days', 'query/s', 1e6 / 86_400],
    ['1 000 000', 'query/s', 1e6],
    ['1\u202f000\u00a0000', 'query/s', 1e6],
    ['1_000_000', 'query/s', 1e6],
    ['1,000,000/day', 'query/s', 1e6 / 86_400],
    ['1 000.5', 'query/s', 1000.5],
    ['１００', 'query/s', 100],
    ['３２０／ｓ', 'query/s', 320],
    ['１，０００', 'query/s', 1000],
    ['３５％', '1', 0.35],
    ['3 × 5', '1', 15],
    ['3万', 'query/s', 3e4],
    ['1亿/day', 'query/s', 1e8 / 86_400],
    ['3百万次/天', 'query/s', 3e6 / 86_400],
    ['200万/天', 'query/s', 2e6 / 86_400],
    ['200万/日', 'query/s', 2e6 / 86_400],
    ['200万每天', 'query/s', 2e6 / 86_400],
    ['每天200万', 'query/s', 2e6 / 86_400],
    ['每天 200万次', 'query/s', 2e6 / 86_400],
    ['每日2百万请求', 'query/s', 2e6 / 86_400],
    ['每秒20次', 'query/s', 20],
    ['20每秒', 'query/s', 20],
    ['7200每小时', 'query/s', 2],
    ['每小时7200', 'query/s', 2],
    ['365万每月', 'token/day', 12e4],
    ['每个月365万', 'token/day', 12e4],
    ['3万亿', 'token', 3e12],
    // 7 yuan and 0.8 euros are a dollar here.
    ['14元', price, 2],
    ['14 CNY', price, 2],
    ['14 元/小时', price, 2],
    ['14元/卡时', price, 2],
    ['US$2.50', price, 2.5],
    ['$2/GPU-hour', price, 2],
    ['2 USD/chip-hour', price, 2],
    ['0.7元/度', 'USD/kWh', 0.1],
    ['60 EUR/MWh', 'USD/kWh', 0.075],
    ['€60/MWh', 'USD/kWh', 0.075],
    ['5 cents', 'USD/kWh', 0.05],
    ['3 USD / 2', price, 1.5],
    ['24 USD/day', price, 1],
    ['$3/M', 'USD/Mtoken', 3],
    ['3 USD', 'USD/Mtoken', 3],
    ['$3 per million tokens', 'USD/Mtoken', 3],
    ['¥7/1M tokens', 'USD/Mtoken', 1],
    ['989 TFLOPS', 'FLOP/(s*chip)', 989e12],
    ['989 tflops', 'FLOP/(s*chip)', 989e12],
    ['989 TFLOPs/s', 'FLOP/(s*chip)', 989e12],
    ['3.14e23 FLOPs', 'FLOP', 3.14e23],
    // A share of a rate is a rate.
    ['50% * 320k/s', 'query/s', 160e3],
    ['0.01 USD/call', 'USD/call', 0.01],
  ])('%s in %s', (text, unit, value) => {
    const parsed = parse(text, unit)
    expect(parsed).toMatchObject({ ok: true })
    if (parsed.ok) expect(parsed.value / value).toBeCloseTo(1, 12)
  })

  test.each([
    // A million, a thousandth, a minute or a month.
    ['2m/day', 'query/s', { code: 'unknown-unit', word: 'm' }],
    ['80 b', 'B', { code: 'unknown-unit', word: 'b', meant: 'B' }],
    ['80 Gb', 'B', { code: 'unknown-unit', word: 'Gb' }],
    // 1e12 in Taiwan, 1e6 on the mainland.
    ['3兆', 'token', { code: 'unknown-unit', word: '兆' }],
    ['1,5', '1', { code: 'digits-misgrouped', meant: '1.5' }],
    ['0,500', '1', { code: 'digits-misgrouped', meant: '0.500' }],
    ['1234,567', '1', { code: 'digits-misgrouped', meant: '1234.567' }],
    ['1 000,5', '1', { code: 'digits-misgrouped', meant: '1000.5' }],
    ['1.000.000', '1', { code: 'digits-misgrouped' }],
    ['1_00', '1', { code: 'digits-misgrouped' }],
    ['1,000 000', '1', { code: 'not-arithmetic' }],
    ['12 34', '1', { code: 'not-arithmetic' }],
    ['10²', '1', { code: 'symbol-not-allowed' }],
    ['50%', 'query/s', { code: 'share-not-allowed', unit: 'query/s' }],
    ['50%/day', 'query/s', { code: 'share-not-allowed', unit: 'query/s' }],
    ['50%', price, { code: 'share-not-allowed', unit: price }],
    ['100 tps', 'query/s', { code: 'wrong-dimension', unit: 'query/s', got: 'tps' }],
    // Of half a million tokens, or half of 3 USD.
    ['3 USD / 2', 'USD/Mtoken', { code: 'wrong-dimension', unit: 'USD/Mtoken', got: 'USD' }],
  ])('%s in %s is refused', (text, unit, problem) => {
    expect(parse(text, unit)).toEqual({ ok: false, needsEngine: false, problem })
  })

  test('a share of the year stays in percent', () => {
    expect(parse('5%', '1/year')).toEqual({ ok: true, value: 0.05 })
    expect(parse('5%/year', '1/year')).toEqual({ ok: true, value: 0.05 })
  })
})

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator)
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

describe('in every style', () => {
  const separator = fc.constantFrom('', ',', ' ', '_', '\u00a0', '\u202f', '\u2009')
  const width = fc.constantFrom((text: string) => text, fullWidth)
  const ending = fc.constantFrom<readonly [string, number]>(
    ['', 1],
    ['k', 1e3],
    [' K', 1e3],
    ['M', 1e6],
    [' million', 1e6],
    ['B', 1e9],
    [' bn', 1e9],
    ['T', 1e12],
    ['万', 1e4],
    ['亿', 1e8],
    [' tokens', 1],
    ['万 tokens', 1e4],
  )

  test('a count reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        separator,
        width,
        ending,
        (count, between, wide, [word, size]) => {
          const text = wide(grouped(String(count), between)) + word
          expect(parse(text, 'token')).toEqual({ ok: true, value: count * size })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a decimal reads back as itself, as a rate and as money too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
        width,
        fc.constantFrom<readonly [string, string, string]>(
          ['', '', 'query/s'],
          ['', ' qps', 'query/s'],
          ['', '/s', 'query/s'],
          ['', ' per second', 'query/s'],
          ['$', '', 'USD'],
          ['$', '/h', price],
          ['', ' USD/GPU-hour', price],
          ['', ' W', 'W'],
        ),
        (value, wide, [before, after, unit]) => {
          const parsed = parse(`${before}${wide(String(value))}${after}`, unit)
          expect(parsed).toMatchObject({ ok: true })
          if (parsed.ok) expect(Math.abs(parsed.value / value - 1)).toBeLessThan(1e-15)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('beside the expression engine', () => {
  beforeAll(loadEngine)

  // The power of one sends the same expression to mathjs: who adds a bracket must get the same number.
  test('products and quotients come to what mathjs makes of them', () => {
    const number = fc.constantFrom('2', '0.5', '1e3', '13e6', '7')
    const word = fc.constantFrom('k', 'M', 'day', 'h', 's', 'GB', 'kWh', 'W', 'query', 'tokens')
    const money = fc.constantFrom('USD', 'CNY', 'EUR', 'chip', 'TFLOP', 'rpm', 'cent')
    const sign = fc.constantFrom(' ', '*', '/', '/')
    const factor = fc.oneof(number, word, money)
    const product = fc
      .tuple(number, fc.array(fc.tuple(sign, factor), { maxLength: 8 }))
      .map(([first, rest]) => first + rest.map(([between, one]) => ` ${between} ${one}`).join(''))
    const unit = fc.constantFrom('query/s', 'token', 'USD/kWh', price, 'B/s', 'day', 'W', '1')
    let read = 0
    fc.assert(
      fc.property(product, unit, (text, wanted) => {
        const plain = parse(text, wanted)
        const byEngine = parse(`(${text})^1`, wanted)
        if (!byEngine.ok) return
        read += 1
        expect(plain).toMatchObject({ ok: true })
        if (plain.ok) expect(Math.abs(plain.value / byEngine.value - 1)).toBeLessThan(1e-12)
      }),
      { numRuns: 2000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  test('no text throws or hangs, and what is read is finite', () => {
    const piece = fc.constantFrom(
      ...[
        '3',
        '０',
        '.',
        ',',
        '_',
        ' ',
        '\u3000',
        '1e9',
        'e',
        '%',
        '+',
        '-',
        '*',
        '/',
        '^',
        '(',
        ')',
      ],
      ...[
        'per',
        '$',
        '¥',
        '€',
        '😀',
        '²',
        'ﬀ',
        '__proto__',
        'constructor',
        'toString',
        ...vocabulary,
      ],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.constantFrom('(', '9^', '1e9 ', '万', '-').map((one) => one.repeat(100).slice(0, 100)),
    )
    const units = [...new Set(Object.values(quantities).map(({ unit }) => unit))]
    const unit = fc.constantFrom(...units.filter((one) => !one.includes('^')))
    fc.assert(
      fc.property(text, unit, (written, wanted) => {
        const parsed = parse(written, wanted)
        expect(parsed.ok ? Number.isFinite(parsed.value) : !parsed.needsEngine).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
