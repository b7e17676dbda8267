import { rowTexts } from '../words/contributors/rows.ts'

/** What a table says of batch or load. */
export type Load =
  | { readonly kind: 'batch'; readonly sequences: number }
  /** As many sequences as memory and the engine allow. */
  | { readonly kind: 'most'; readonly cap?: number }
  | {
      readonly kind: 'rate'
      readonly queriesPerSecond: number
      /** How many the client sends, where it is told. */
      readonly requests?: number
    }

/** Requests that a client sends where a table does not say: vLLM’s own benchmark’s. */
export const usualRequests = 1000

/** Of "10 req/s, 1000 requests" the second number. */
const sentIn = (text: string): { readonly requests?: number } => {
  const sent = /\b(\d+) (?:requests|prompts|queries)\b(?! *(?:\/|per))/i.exec(text)?.[1]
  return sent === undefined ? {} : { requests: Number(sent) }
}

/** What keeps a load from being one: none of it arrives. */
export const loadFault = (text: string): string | undefined => {
  const load = loadOf(text)
  const amount =
    load.kind === 'batch' ? load.sequences : load.kind === 'rate' ? load.queriesPerSecond : 1
  return amount > 0
    ? undefined
    : rowTexts['not-above-zero']({ column: 'batch_or_concurrency', text })
}

/** Reads "64", "concurrency 64", "max", "max-num-seqs 2000, ...", "offered load 10 req/s", "1 user". */
export const loadOf = (text: string): Load => {
  const rate = /(\d+(?:\.\d+)?)\s*(?:req|queries|requests|qps|rps)/i.exec(text)
  if (rate?.[1] !== undefined && /load|req\/s|qps|rps|rate/i.test(text))
    return { kind: 'rate', queriesPerSecond: Number(rate[1]), ...sentIn(text) }
  const cap = /max-num-seqs\s*(\d+)/i.exec(text)
  if (cap?.[1] !== undefined) return { kind: 'most', cap: Number(cap[1]) }
  if (/^\s*max/i.test(text)) return { kind: 'most' }
  const batch = /\d+/.exec(text)
  return batch === null ? { kind: 'most' } : { kind: 'batch', sequences: Number(batch[0]) }
}
