/** What fields of an inference request may hold. */
export const inferenceAllowed = {
  'zero-or-none': '0, or left out',
}
