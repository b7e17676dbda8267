interface OnDay {
  readonly kind: string
  readonly value: number | undefined
  readonly day: string
}

/** What `npm run presets` prints for whoever keeps the data; in English alone. */
export const priceListTexts = {
  'above-tokens': ({ field, thousands }: { field: string; thousands: number }) =>
    `${field} above ${thousands}k`,
  'entries-differ': ({ one, other, source }: Record<'one' | 'other' | 'source', string>) =>
    `${one} and ${other} of ${source} differ`,
  'other-unit': ({ known, listed }: { known: string; listed: string }) =>
    `stands in ${known}, listed in ${listed}: not converted`,
  'other-value': ({
    from,
    known,
    source,
    listed,
  }: {
    from: string
    known: number | null
    source: string
    listed: number
  }) => `a record of ${from} says ${known ?? 'that there is none'}, ${source} ${listed}`,
  'several-prices': ({ source, low, high }: { source: string; low: number; high: number }) =>
    `${source} has prices from ${low} to ${high}: which one is meant is open`,
  'name-of-other': ({ name, owner }: { name: string; owner: string }) =>
    `"${name}" is a name of ${owner} too`,
  age: ({ date, days }: { date: string | undefined; days: number }) => `${date}, ${days} days`,
  'no-source': ({ source }: { source: string }) => `"${source}" is not in sources.json`,
  'over-days': ({ days }: { days: number }) => `over ${days} days`,
  title: ({ day }: { day: string }) => `Presets on ${day}`,
  header: ['list', 'entries', 'of no preset', 'prices unchanged', 'changed', 'left alone'],
  skipped: ({ count }: { count: number }) => `Left alone: ${count}`,
  changes: 'Changes',
  jumps: ({ times }: { times: number }) => `Jumps over ${times}×`,
  'held-back': ({ count }: { count: number }) =>
    `${count} held back: look at the jumps, then add --allow-jumps.`,
  'nothing-written': ({ count }: { count: number }) =>
    count === 1
      ? 'Nothing written: --write appends 1 record.'
      : `Nothing written: --write appends ${count} records.`,
  appended: ({ count, paths }: { count: number; paths: readonly string[] }) =>
    [
      count === 1
        ? `1 record appended in ${paths.length} files`
        : `${count} records appended in ${paths.length} files`,
      ...paths.map((path) => `  ${path}`),
    ].join('\n'),
  invalid: ({ fault }: { fault: string }) => `Invalid, so left aside: ${fault}`,
  'not-json': ({ reason }: { reason: string }) => `file: expected JSON: ${reason}`,
  'other-id': ({ id }: { id: unknown }) => `id: expected the file’s name, got "${id}"`,
  object: 'an object',
  missing: 'is missing',
  'doubtful-apis': 'doubtful prices',
  'exception-unused': 'nothing of the kind is found',
  'beside-input': ({ kind, value, input, day }: OnDay & { input: number | undefined }) =>
    `${kind} ${value}, input ${input} on ${day}`,
  'unit-off': ({ kind, value, unit, day }: OnDay & { unit: string }) =>
    `${kind} ${value} ${unit} on ${day}`,
  'beside-base': ({ kind, value, base, day }: OnDay & { base: number | undefined }) =>
    `${kind} ${value}, base ${base} on ${day}`,
  stale: ({
    apis,
    day,
    stale,
    after,
    very,
    veryAfter,
  }: Readonly<Record<'apis' | 'stale' | 'after' | 'very' | 'veryAfter', number>> & {
    readonly day: string
  }) =>
    `Prices of ${apis} APIs on ${day}: ${stale} last read over ${after} days before, ${very} over ${veryAfter}`,
  'stale-head': ['api', 'provider', 'read on', 'days'],
}
