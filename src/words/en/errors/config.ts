import { all } from '../format/list.ts'
import { count } from '../format/numbers.ts'

/** What is wrong with the config.json of a model. */
export const configErrors = {
  'config-too-long': ({ field, bytes }: { field: string; bytes: number }) =>
    `${field} is too long: ${count(bytes)} bytes.`,
  'text-for-number': ({ field }: { field: string }) => `${field} must be a number, and is text.`,
  'malformed-config': ({
    field,
    line,
    column,
    ended,
  }: {
    field: string
    line: number
    column: number
    /** Whether the text ends there, before the object does. */
    ended: boolean
  }) =>
    ended
      ? `${field} is cut off: it ends at line ${line}, column ${column}, before its object does.`
      : `${field} cannot be read as JSON: it is malformed at line ${line}, column ${column}.`,
  'stated-by-config': ({ field }: { field: string }) =>
    `${field} cannot be given beside a config.json, which states it already.`,
  'not-a-count': ({ field }: { field: string }) => `${field} must be a whole number.`,
  'formats-contradict': ({ field, other }: { field: string; other: string }) =>
    `${field} says another number format than ${other}.`,
  'unknown-entry': ({ field, entry }: { field: string; entry: string }) =>
    `${field} has the unknown entry ${entry}.`,
  'contradicts-list': ({ field, list, layer }: { field: string; list: string; layer: number }) =>
    `${field} contradicts ${list} at layer ${count(layer)}, counted from 0.`,
  'above-limit': ({ field, limit }: { field: string; limit: 'layers' | 'experts' }) =>
    `${field} is more than the number of ${limit}.`,
  'heads-not-divisible': ({ field }: { field: string }) =>
    `${field} does not divide the number of attention heads.`,
  'does-not-divide': ({ field, other }: { field: string; other: string }) =>
    `${field} does not divide ${other}.`,
  'mamba-heads-contradict': ({ field, innerSize }: { field: string; innerSize: number }) =>
    `${field} contradicts the inner size of the Mamba layers, ${count(innerSize)}.`,
  'layer-in-one-list': ({
    field,
    layer,
    lists,
  }: {
    field: string
    layer: number
    lists: readonly string[]
  }) => `${field} must name layer ${count(layer)} in one of ${all(lists)}.`,
  'hidden-size-not-divisible': ({ field }: { field: string }) =>
    `${field} does not divide the hidden size.`,
  'unknown-architecture': ({
    field,
    type,
    because,
    missing,
    preset,
  }: {
    field: string
    type: string
    /** A field by which it shows that it is no plain decoder. */
    because?: string | undefined
    missing: readonly (readonly string[])[]
    /** The model of ours that may be the same. */
    preset?: string | undefined
  }) =>
    [
      because === undefined
        ? `${field} ${type} is not an architecture whose parameters can be counted.`
        : `${field} ${type} is not an architecture whose parameters can be counted: ${because} shows that it is no plain decoder.`,
      missing.length === 0 ? '' : `The config also lacks ${listed(missing)}.`,
      preset === undefined ? '' : `The same model can be asked for by its name, ${preset}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  'no-architecture': ({
    field,
    missing,
  }: {
    field: string
    missing: readonly (readonly string[])[]
  }) =>
    missing.length === 0
      ? `${field} is required.`
      : `${field} is required. The config also lacks ${listed(missing)}.`,
  'incomplete-config': ({ missing }: { field: string; missing: readonly (readonly string[])[] }) =>
    `The config lacks ${listed(missing)}.`,
  'unknown-number-format': ({ field, format }: { field: string; format: string }) =>
    `${field} states a number format that no engine loads: ${format}.`,
  'too-large': ({ field }: { field: string }) => `${field} is too large.`,
  'not-a-vision-tower': ({ field, reason }: { field: string; reason: string }) =>
    `${field} does not describe a vision tower: ${reason}`,
}

/** Fields by any of their names: “num_hidden_layers or n_layer, hidden_size”. */
const listed = (missing: readonly (readonly string[])[]) =>
  missing.map((names) => names.join(' or ')).join(', ')
