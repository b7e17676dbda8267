import { count } from '../format/numbers.ts'

/** What is wrong with a particular field, or a request as a whole. */
export const requestErrors = {
  'not-json-object': ({ field }: { field: string }) => `${field} must be a JSON object.`,
  'nested-too-deep': ({ field, maxDepth }: { field: string; maxDepth: number }) =>
    `${field} is nested more than ${count(maxDepth)} levels deep.`,
  'scenario-of-other-kind': ({ field, kind }: { field: string; kind: string }) =>
    `${field} is a scenario for ${kind}.`,
  'asked-of-you': ({ field, reason }: { field: string; reason: string }) =>
    `${field} is required. ${reason}`,
  'wrong-length': ({ field, length }: { field: string; length: number }) =>
    `${field} must have ${count(length)} entries.`,
  'zero-at-every-hour': ({ field }: { field: string }) => `${field} is 0 at every hour.`,
  'model-without-parameters': ({ name, reason }: { field: string; name: string; reason: string }) =>
    `The number of parameters of ${name} is not known. ${reason}`,
  'no-known-offer': ({ field, value }: { field: string; value: string }) =>
    `${field}: no offer of this accelerator by "${value}" is known.`,
  'too-few-ways': ({ field }: { field: string }) =>
    `${field} is required: at least two of renting, owning and an API are compared.`,
  'required-if-predicted': ({ field }: { field: string }) =>
    `${field} is required where the performance is predicted.`,
  'predicted-cluster-has-chips': ({ field, other }: { field: string; other: string }) =>
    `${field} requires ${other}: a predicted cluster has the chips of its replica or server.`,
  'own-stated-as-whole': ({ field, other }: { field: string; other: string }) =>
    `${field} cannot be given together with ${other}, which already includes it.`,
  'own-parts-need-accelerator': ({ field }: { field: string }) =>
    `${field} requires an accelerator, from whose servers the cluster is built.`,
  'energy-needs-own-parts': ({ field }: { field: string }) =>
    `${field} counts only where the cost of owned clusters is built up from its parts.`,
}
