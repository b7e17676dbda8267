/** What is wrong with a comparison. */
export const compareErrors = {
  'no-peak-to-carry-over': ({ field }: { field: string }) =>
    `${field} has no known peak FLOP/s, so its measured rate cannot be carried over to other accelerators.`,
  'no-matching-list': ({ field, asOf }: { field: string; asOf: string }) =>
    `No price list as of ${asOf} matches ${field}.`,
}
