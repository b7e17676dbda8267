/** How a language writes numbers; what differs between languages, and no more. */
export interface NumberWords {
  /** Whose digits, grouping and decimal mark are used. */
  readonly locale: string
  /** Words for large numbers, the largest first, each with the size that it stands for. */
  readonly scales: readonly (readonly [size: number, word: string])[]
  /** A number and the word that scales it: `35.9 billion`. */
  readonly scaled: (digits: string, word: string) => string
  /** An amount in a currency, of which the digits may be scaled: `$35.9 billion`. */
  readonly money: (digits: string, currency: Currency) => string
}

/** An amount in digits, and the word that scales them where there is one. */
export interface AmountParts {
  readonly digits: string
  readonly word?: string
}

/** The currencies that an answer can be in. */
export type Currency = 'USD' | 'CNY'

const exponent = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (power: string) =>
  power
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => exponent[Number(digit)] ?? '')

/** `3.80 × 10²⁵`, for a number as `toExponential` writes it. */
const inPowers = (text: string) => {
  const [digits = '', power = ''] = text.split('e')
  return `${digits} × 10${raised(power)}`
}

const engineering = ['', 'k', 'M', 'G', 'T', 'P', 'E']

/**
 * A number as a field of the form takes it, and as it stands in a formula: six
 * significant digits, `e` for the very large and small.
 */
export const typed = (value: number): string => {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) {
    const [digits, power] = value.toExponential(5).split('e')
    return `${Number(digits)}e${Number(power)}`
  }
  if (Number.isInteger(value)) return String(value)
  return size >= 1e5 ? value.toFixed(2) : String(Number(value.toPrecision(6)))
}

/** The same with the largest prefix that fits, as a field with a unit takes it: `84.6271 GB`. */
export const typedIn = (value: number, unit: string): string => {
  const step = Math.min(
    engineering.length - 1,
    value < 1000 ? 0 : Math.floor(Math.log10(value) / 3 + 1e-9),
  )
  return `${typed(Number((value / 1000 ** step).toPrecision(6)))} ${engineering[step]}${unit}`
}

/** From here on no word is common: powers of ten stand in their place. */
const largestInWords = 1e18

/** The ways in which a language writes numbers for people. */
export const numbersIn = ({ locale, scales, scaled, money }: NumberWords) => {
  const digits = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const three = digits({ maximumSignificantDigits: 3 })
  const six = digits({ maximumSignificantDigits: 6 })
  const whole = digits({ maximumFractionDigits: 0 })
  const twoAtMost = digits({ maximumFractionDigits: 2 })
  const cents = digits({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const short = digits({ notation: 'compact', maximumSignificantDigits: 3 })

  const known = new Map<number, Intl.NumberFormat>()
  /** So many significant digits, zeros too; kept, as a format is dear to make. */
  const exactly = (significant: number): Intl.NumberFormat => {
    const format =
      known.get(significant) ??
      digits({ minimumSignificantDigits: significant, maximumSignificantDigits: significant })
    known.set(significant, format)
    return format
  }

  /** The scale of a number that has a word, once it is rounded: 999,600 is a million. */
  const scaleOf = (value: number) =>
    Math.abs(value) >= largestInWords
      ? undefined
      : scales.find(([size]) => Math.abs(Number(value.toPrecision(3))) >= size)

  /** With a word from the smallest scale on: `3.28 trillion`. */
  const inWords = (value: number): string | undefined => {
    const scale = scaleOf(value)
    return scale && scaled(three.format(value / scale[0]), scale[1])
  }

  /** Below a unit of the currency: in tenths, cents or less, `0.90`, `0.125`, `0.00356`. */
  const tiny = (size: number) => {
    if (size < 1e-6) return inPowers(size.toExponential(2))
    const isInTenths = Number.isInteger(Number(size.toPrecision(3)) * 10)
    return isInTenths ? cents.format(size) : three.format(size)
  }

  /** At most three significant digits; prices below a hundred keep their cents. */
  const plainDigits = (size: number, significant = 3) =>
    size === 0
      ? '0'
      : size >= largestInWords
        ? inPowers(size.toExponential(significant - 1))
        : size >= 100
          ? three.format(size)
          : size >= 1
            ? cents.format(size)
            : tiny(size)

  /** The digits of an amount without its sign, and the word that scales them. */
  const amountParts = (value: number, significant?: number): AmountParts => {
    const size = Math.abs(value)
    const shown = significant === undefined ? size : Number(size.toPrecision(significant))
    const scale = scaleOf(shown)
    if (scale === undefined) return { digits: plainDigits(shown, significant) }
    const format = significant === undefined ? three : exactly(significant)
    return { digits: format.format(shown / scale[0]), word: scale[1] }
  }

  const joined = ({ digits, word }: AmountParts) =>
    word === undefined ? digits : scaled(digits, word)

  const signed = (value: number, text: string) => (value < 0 ? `−${text}` : text)

  /**
   * `$35.9 billion`, `$694,000`, `$2.50`, `$0.90`, `$0.00356`: at most three
   * digits, or as many as are known, `$1.0 million`.
   */
  const amount = (value: number, currency: Currency, significant?: number): string =>
    signed(value, money(joined(amountParts(value, significant)), currency))

  /** A figure in full, as it stands in print: `512,820.51`, `35,938,461,538`. */
  const inFull = (value: number): string =>
    Math.abs(value) >= 1e16 || (value !== 0 && Math.abs(value) < 1e-6)
      ? precise(value)
      : Math.abs(value) >= 1000
        ? (Math.abs(value) >= 1e8 ? whole : twoAtMost).format(value)
        : six.format(value)

  /** A number as the working shows it: six significant digits, powers of ten for the very large and small. */
  const precise = (value: number): string => {
    const size = Math.abs(value)
    if (size !== 0 && (size >= 1e9 || size < 1e-4)) {
      const [first = '', power = ''] = value.toExponential(5).split('e')
      return inPowers(`${Number(first)}e${power}`)
    }
    return Number.isInteger(value)
      ? whole.format(value)
      : size >= 1e5
        ? cents.format(value)
        : six.format(value)
  }

  return {
    amount,
    amountParts,
    /** On an axis: `$1.2M`. */
    axisAmount: (value: number, currency: Currency) => money(short.format(value), currency),
    /** A count in full, and in words from a billion on: `4,102,568`, `3.28 trillion`. */
    count: (value: number): string =>
      Math.abs(value) >= 1e9
        ? (inWords(value) ?? inPowers(value.toExponential(2)))
        : whole.format(value),
    /** At most three significant digits, in words where there is one: `584 million`, `1.23 billion`. */
    rounded: (value: number): string =>
      inWords(value) ?? (Math.abs(value) >= largestInWords ? precise(value) : three.format(value)),
    /** At most three significant digits below a hundred, in whole numbers above. */
    figure: (value: number): string => (value < 100 ? three : whole).format(value),
    compact: (value: number): string => short.format(value),

    /** With an SI prefix: `3.33 GW`. */
    withPrefix: (value: number, unit: string): string => {
      // Rounded first, as 999.9 kW would read 1,000 kW.
      let size = Number(value.toPrecision(3))
      let step = 0
      while (Math.abs(size) >= 1000 && step < engineering.length - 1) {
        size /= 1000
        step += 1
      }
      return `${three.format(size)} ${engineering[step]}${unit}`
    },
    precise,
    /** Three significant digits in powers of ten: `3.80 × 10²⁵`. */
    scientific: (value: number): string => inPowers(value.toExponential(2)),
    inFull,
    /** A share of one, in percent. */
    percent: (value: number): string => `${three.format(value * 100)}%`,
  }
}
