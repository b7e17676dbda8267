import { distance } from 'fastest-levenshtein'
import type { Graph } from './graph.ts'

const most = 6

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The ids of a calculation that are most like one that is not in it: those that hold it, then the nearest. */
export const nearestIn = ({ steps, inputs }: Graph, written: string): readonly string[] => {
  const wanted = plain(written.slice(0, 80))
  const known = [...steps.values(), ...inputs.values()]
  const holding =
    wanted.length < 3
      ? []
      : known.filter(({ id, label }) => plain(`${id} ${label}`).includes(wanted))
  const byLikeness = known
    .map(({ id }) => ({ id, edits: distance(wanted, plain(id)) }))
    .toSorted((a, b) => a.edits - b.edits)
  return [...new Set([...holding, ...byLikeness].map(({ id }) => id))].slice(0, most)
}
