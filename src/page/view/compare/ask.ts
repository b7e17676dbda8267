import type { CompareAnswer } from '../../../estimates/compare/answer.ts'
import { compare } from '../../../estimates/compare/index.ts'
import type { FieldError } from '../../../estimates/shared/answer-error.ts'
import { isFields } from '../../../estimates/shared/merge.ts'
import { withEngine } from '../../../estimates/shared/read.ts'
import type { Tell } from '../../../words/say.ts'
import type { Asking } from '../../asked/answers.ts'
import { namesIn } from '../../form/names.ts'
import { isApiRow, isRunRow, type Limit, type Line, linesOf } from './lines.ts'

/** What a comparison found, or why it was refused. */
export type Compared =
  | { readonly ok: true; readonly answer: CompareAnswer; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

type Body = Readonly<Record<string, unknown>>

const limits: ReadonlyMap<string | null, Limit> = new Map([
  ['/performance/maxTtftSeconds', 'ttft'],
  ['/performance/maxTpotSeconds', 'tpot'],
])

/** The limit that keeps a row from its rank, where nothing else does. */
const limitOf = ({ row }: Line): Limit | undefined => {
  const [first, ...more] = row.missing
  return first === undefined || more.length > 0 ? undefined : limits.get(first.field)
}

/** The same request of some chips, without limits of latency. */
const withoutLimits = (body: Body, accelerators: readonly string[]): Body => {
  const { apis: _, performance, ...rest } = body
  return {
    ...rest,
    accelerators,
    performance: {
      ...(isFields(performance) ? performance : {}),
      maxTtftSeconds: null,
      maxTpotSeconds: null,
    },
  }
}

const chipOf = ({ row }: Line): string | null =>
  isApiRow(row) || isRunRow(row) ? null : row.accelerator.id

const ask = (body: Body, asking: Asking, t: Tell) =>
  withEngine(() =>
    compare.ask(body, { ...asking, names: namesIn('training' in body ? 'train' : 'serve', t) }),
  )

/** A row that would have no rank without the limit either: for the limit, and for the rest. */
const withReasons = (line: Line, { row: { missing } }: Line): Line => ({
  ...line,
  row: { ...line.row, missing: [...line.row.missing, ...missing] },
})

/** Rows that keep no limit with what they cost and take without it, by their ids. */
const beyondLimits = async (body: Body, lines: readonly Line[], asking: Asking, t: Tell) => {
  const over = new Map(
    lines.flatMap((line) => {
      const limit = limitOf(line)
      return limit === undefined || chipOf(line) === null
        ? []
        : [[line.id, { line, limit }] as const]
    }),
  )
  const chips = new Set([...over.values()].map(({ line }) => chipOf(line)))
  const ids = [...chips].filter((id) => id !== null)
  const found = ids.length === 0 ? undefined : await ask(withoutLimits(body, ids), asking, t)
  if (found?.ok !== true) return new Map<string, Line>()
  return new Map(
    linesOf(found.answer, t).flatMap((line) => {
      const own = over.get(line.id)
      if (own === undefined) return []
      const isRanked = line.cost !== null && line.row.reasons.length === 0
      return [
        [line.id, isRanked ? { ...line, over: own.limit } : withReasons(own.line, line)] as const,
      ]
    }),
  )
}

const asked = async (body: Body, asking: Asking, t: Tell): Promise<Compared> => {
  const found = await ask(body, asking, t)
  if (!found.ok) return found
  const lines = linesOf(found.answer, t)
  const beyond = await beyondLimits(body, lines, asking, t)
  return { ok: true, answer: found.answer, lines: lines.map((line) => beyond.get(line.id) ?? line) }
}

let last:
  | { readonly key: string; readonly words: Tell['words']; readonly found: Promise<Compared> }
  | undefined

/**
 * Compares. The last answer is kept: links that sort, filter or pin ask for
 * the same rows again.
 *
 * @throws Error where something that is loaded on demand does not load.
 */
export const compared = (body: Body, asking: Asking, t: Tell): Promise<Compared> => {
  const key = `${asking.today} ${JSON.stringify(body)}`
  if (last?.key === key && last.words === t.words) return last.found
  const found = asked(body, asking, t)
  last = { key, words: t.words, found }
  // What failed is asked again.
  found.catch(() => {
    if (last?.found === found) last = undefined
  })
  return found
}
