import type { BoughtRequest } from '../inference/index.ts'
import { overheadsOfChips } from '../shared/request-overheads.ts'
import { filtered } from './filter.ts'
import type { ComparedRequest } from './request.ts'
import type { ApiTerms } from './request-apis.ts'

/** What is bought where a request says nothing of it: all input new, and no batches. */
const plainTerms: ApiTerms = {
  method: 'api',
  cachedInputShare: 0,
  cacheWriteShare: 0,
  batchShare: 0,
}

/** On which terms tokens are bought; those of chips say nothing of it. */
export const termsOf = ({ price }: Pick<ComparedRequest, 'price'>): ApiTerms =>
  price.method === 'api' ? price : plainTerms

/** The price lists that a request compares, each once; the one that it names as its price is one of them. */
export const apisOf = (request: ComparedRequest): readonly string[] => {
  const { apis, asOf } = request
  if (apis === undefined) return []
  const ids = Array.isArray(apis) ? apis : filtered(apis, asOf).map(({ id }) => id)
  const { api } = termsOf(request)
  return [...new Set(api === undefined ? ids : [...ids, api])]
}

/** What is held beside chips; whoever buys tokens holds none. */
const withoutCapacity = (overheads: BoughtRequest['overheads']): BoughtRequest['overheads'] =>
  overheads && {
    ...overheads,
    ...Object.fromEntries(overheadsOfChips.map((id) => [id, undefined])),
  }

/** The same workload bought from an API, on the terms of the request. */
export const onApi = (request: ComparedRequest): ((api: string) => BoughtRequest) => {
  const { accelerators: _, apis: __, ...rest } = request
  const terms = termsOf(request)
  const overheads = withoutCapacity(request.overheads)
  return (api) => ({ ...rest, overheads, price: { ...terms, api } })
}
