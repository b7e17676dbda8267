import { compare } from './api.ts'

/** The row of an API in a comparison, as far as tests read it. */
export interface ApiRow {
  readonly rank: number | null
  readonly accelerator: { readonly id: string } | null
  readonly api: {
    readonly id: string
    readonly serviceTier: string
    readonly contextTokens: number | null
  }
  readonly asRequested: boolean
  readonly reasons: readonly string[]
  readonly price: {
    readonly tokens: Readonly<Record<string, number | string | null>>
    readonly ageDays: number | null
    readonly retirement: string | null
    readonly changes?: readonly { from: string; days: number; usdPerDay: number | null }[]
    readonly atMost?: { usdPerQuery: number }
  }
  readonly cost: Readonly<Record<string, number | null>>
  /** Of a row of chips. */
  readonly latency?: object | null
  readonly latencyAtPeak?: object | null
  readonly warnings: readonly { code: string; detail: string }[]
}

/** The rows of a comparison that is answered; fails where it is refused. */
export const rowsOf = async (body: object): Promise<readonly ApiRow[]> => {
  const { status, body: answer } = await compare(body)
  if (status !== 200) throw new Error(JSON.stringify(answer.errors))
  return answer.rows
}

/** Who is where: ids of APIs and accelerators, in the order of the rows. */
export const idsOf = (rows: readonly ApiRow[]): readonly string[] =>
  rows.map(({ accelerator, api }) => accelerator?.id ?? api.id)

export const rowNamed = (rows: readonly ApiRow[], id: string): ApiRow => {
  const found = rows.find(({ api }) => api?.id === id)
  if (found === undefined) throw new Error(`no row of ${id} among ${idsOf(rows)}`)
  return found
}
