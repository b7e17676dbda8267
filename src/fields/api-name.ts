import type { NoApi } from '../presets/api-find.ts'
import { hasSameNumbers, likelierFirst } from '../presets/api-suggest.ts'
import { all, findApi, namesOf, suggest } from '../presets/registry.ts'
import { search } from '../presets/search.ts'
import { type Message, message } from '../words/message.ts'
import { fault } from './fault.ts'

/** As many presets as an error names. */
const maxCandidates = 12

/** Presets of which one may be meant. */
export const presetsAllowed = (ids: readonly string[]): Message =>
  message('allowed.presets', {
    ids: ids.slice(0, maxCandidates),
    more: ids.length > maxCandidates,
  })

const kind = 'apis'
const idsOf = (lists: readonly { readonly id: string }[]) => lists.map(({ id }) => id)

/** Lists whose names hold the words that were written, and no other number. */
const withWords = (name: string): readonly string[] =>
  idsOf(
    likelierFirst(
      all(kind),
      search(kind, name).filter(
        (api) => !/\d/.test(name) || namesOf(api).some((one) => hasSameNumbers(name, one)),
      ),
    ),
  )

/** Of a name that says nothing of its seller, or of one that nobody knows. */
const unclear = (name: string, params: { kind: string; name: string }, { candidates }: NoApi) => {
  const unknown = message('errors.unknown-preset', params)
  if (candidates.length > 0) return fault(unknown, { allowed: presetsAllowed(idsOf(candidates)) })
  const ids = withWords(name)
  return ids.length > 1
    ? fault(message('errors.ambiguous-preset', params), { allowed: presetsAllowed(ids) })
    : fault(unknown, {
        allowed: message('allowed.preset-name', { kind }),
        didYouMean: ids[0] ?? suggest(kind, name),
      })
}

const refusal = (written: string, none: NoApi): string => {
  const name = written.slice(0, 80)
  const params = { kind, name }
  const { why, candidates, seller = '', model = '', region = '' } = none
  const allowed = presetsAllowed(idsOf(candidates))
  switch (why) {
    case 'ambiguous':
      return fault(message('errors.ambiguous-preset', params), { allowed })
    case 'not-sold':
      return fault(message('errors.not-of-seller', { name, seller, model }), { allowed })
    case 'not-in-region':
      return fault(message('errors.not-in-region-of-name', { name, seller, model, region }), {
        allowed,
      })
    case 'unknown':
      return unclear(written, params, none)
  }
}

/** Why a name means no price list by itself; undefined if it does. */
export const apiNameFault = (written: string): string | undefined => {
  const found = findApi(written)
  if (!('api' in found)) return refusal(written, found)
  const { api, region } = found
  return region === undefined
    ? undefined
    : fault(message('errors.region-in-name', { name: written.slice(0, 80), region }), {
        allowed: message('allowed.preset-in-region', { id: api.id, other: 'apiRegion', region }),
      })
}
