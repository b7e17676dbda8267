import type { FieldFault } from '../shared/field-fault.ts'
import type { Fields } from '../shared/merge.ts'

/** Fields in whose place the first of a list stands where the list alone is sent. */
const lists: Readonly<Record<string, string>> = { accelerator: 'accelerators', model: 'models' }

/** The pointer of what was sent, where a fault is about what stands in for a field: the first of its list, or a list that is null. */
const sentAt = (pointer: string, body: Fields): string => {
  const [, name = '', ...rest] = pointer.split('/')
  const list = lists[name]
  return list === undefined || body[name] !== undefined || body[list] === undefined
    ? pointer
    : body[list] === null
      ? `/${list}`
      : ['', list, '0', ...rest].join('/')
}

/** Faults at what was sent: what stands in for a field is blamed on its list, once. */
export const faultsAsSent = (
  faults: readonly FieldFault[],
  body: Fields,
): readonly FieldFault[] => {
  const told = new Set(faults.map(({ pointer }) => pointer))
  return faults.flatMap((fault) => {
    const pointer = sentAt(fault.pointer, body)
    if (pointer === fault.pointer) return fault
    const [list = ''] = pointer.split('/0')
    // A list that is none, or whose first entry is wrong, has said so itself.
    const isTold = [list, `${list}/0`, pointer].some((one) => told.has(one))
    return isTold ? [] : { ...fault, pointer }
  })
}
