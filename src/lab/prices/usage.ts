/** Tokens of one request by what is paid for them: no token is counted twice. */
export interface Usage {
  readonly name: string
  readonly freshTokens: number
  readonly cachedTokens: number
  readonly writtenTokens: number
  readonly outputTokens: number
  /** How long what is written is kept, where more is asked for than the shortest lifetime. */
  readonly keptMinutes?: number
  readonly isBatch?: true
}

const usage = (
  name: string,
  tokens: Partial<Omit<Usage, 'name'>> & Pick<Usage, 'outputTokens'>,
): Usage => ({ name, freshTokens: 0, cachedTokens: 0, writtenTokens: 0, ...tokens })

/** Requests that together need every price of a preset, within its first tier and beyond all. */
export const usages: readonly Usage[] = [
  usage('short', { freshTokens: 1000, outputTokens: 500 }),
  usage('long', { freshTokens: 300_000, outputTokens: 2000 }),
  usage('cached', { freshTokens: 1000, cachedTokens: 9000, outputTokens: 500 }),
  usage('long-cached', { freshTokens: 30_000, cachedTokens: 270_000, outputTokens: 2000 }),
  usage('written', { freshTokens: 1000, writtenTokens: 9000, outputTokens: 500 }),
  usage('kept-1h', { freshTokens: 1000, writtenTokens: 9000, outputTokens: 500, keptMinutes: 60 }),
  usage('batch', { freshTokens: 1000, outputTokens: 500, isBatch: true }),
  usage('batch-cached', {
    freshTokens: 1000,
    cachedTokens: 9000,
    outputTokens: 500,
    isBatch: true,
  }),
]

export const inputTokensOf = ({ freshTokens, cachedTokens, writtenTokens }: Usage): number =>
  freshTokens + cachedTokens + writtenTokens
