/** What fields of an inference request may hold. */
export const inferenceAllowed = {
  divisors: ({ divisors }: { divisors: readonly number[] }) => divisors.join(', '),
  'zero-or-none': '0, or left out',
}
