/** What is wrong with a request as a whole. */
export const requestErrors = {
  'not-json-object': ({ field }: { field: string }) => `${field} must be a JSON object.`,
  'nested-too-deep': ({ field, maxDepth }: { field: string; maxDepth: number }) =>
    `${field} is nested more than ${maxDepth} levels deep.`,
  'scenario-of-other-kind': ({ field, kind }: { field: string; kind: string }) =>
    `${field} is a scenario for ${kind}.`,
  'asked-of-you': ({ field, reason }: { field: string; reason: string }) =>
    `${field} is left for you to state: ${reason}.`,
}
