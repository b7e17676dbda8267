import type { Fields } from '../shared/merge.ts'

/** Where no accelerator is named beside the list, the first of the list is the one the price is for. */
export const withBase = (body: Fields): Fields => {
  if (body.scenario !== undefined || body.accelerator !== undefined) return body
  const [first] = Array.isArray(body.accelerators) ? body.accelerators : []
  return typeof first === 'string' ? { ...body, accelerator: first } : body
}
