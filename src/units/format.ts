const plain = (digits: Intl.NumberFormatOptions) => new Intl.NumberFormat('en-US', digits)
const three = plain({ maximumSignificantDigits: 3 })
const six = plain({ maximumSignificantDigits: 6 })
const whole = plain({ maximumFractionDigits: 0 })
const twoAtMost = plain({ maximumFractionDigits: 2 })
const cents = plain({ minimumFractionDigits: 2, maximumFractionDigits: 2 })

const scales = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const

const scaled = (value: number, digits: Intl.NumberFormat): string | undefined => {
  const scale = scales.find(([size]) => Math.abs(value) >= size)
  if (scale === undefined || Math.abs(value) >= 1e16) return undefined
  return digits.format(value / scale[0]) + scale[1]
}

/** `$35.9 billion`, `$694,444`, `$2.50`, `$0.90`, `$0.00356`. */
export const usd = (value: number): string => {
  if (value === 0) return '$0'
  const size = Math.abs(value)
  if (size >= 1e16) return `$${value.toExponential(2)}`
  const text =
    scaled(value, three) ??
    (size >= 1000 ? whole.format(value) : size >= 1 ? cents.format(value) : tiny(value))
  return `$${text}`
}

/** Below a dollar: in tenths, cents or less, `0.90`, `0.125`, `0.00356`. */
const tiny = (value: number) => {
  if (Math.abs(value) < 1e-6) return value.toExponential(2)
  const isInTenths = Number.isInteger(Number(three.format(value)) * 10)
  return isInTenths ? cents.format(value) : three.format(value)
}

/** A count in full up to a million, then in words: `4,102,568`, `3.28 trillion`. */
export const count = (value: number): string =>
  Math.abs(value) >= 1e9 ? (scaled(value, three) ?? value.toExponential(2)) : whole.format(value)

const engineering = ['', 'k', 'M', 'G', 'T', 'P', 'E']

/** With an SI prefix: `3.33 GW`. */
export const withPrefix = (value: number, unit: string): string => {
  let size = value
  let step = 0
  while (Math.abs(size) >= 1000 && step < engineering.length - 1) {
    size /= 1000
    step += 1
  }
  return `${three.format(size)} ${engineering[step]}${unit}`
}

/** A number as the working shows it: six significant digits, powers of ten for the very large and small. */
export const exact = (value: number): string => {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) {
    const [digits, power] = value.toExponential(5).split('e')
    return `${Number(digits)}e${Number(power)}`
  }
  return Number.isInteger(value)
    ? whole.format(value)
    : size >= 1e5
      ? cents.format(value)
      : six.format(value)
}

/** A figure in full, as it stands in print: `512,820.51`, `35,938,461,538`. */
export const inFull = (value: number): string =>
  Math.abs(value) >= 1e16 || (value !== 0 && Math.abs(value) < 1e-6)
    ? exact(value)
    : Math.abs(value) >= 1000
      ? (Math.abs(value) >= 1e8 ? whole : twoAtMost).format(value)
      : six.format(value)

/** A unit for people: `USD/(chip·h)` for mathjs’s `USD/(chip*h)`. */
export const unitText = (unit: string): string => unit.replaceAll('*', '·')

/** A share of one, in percent. */
export const percent = (value: number): string => `${three.format(value * 100)}%`
