/** What particular fields of requests may hold. */
export const requestAllowed = {
  'chips-by-hour': 'a list of the chips needed in each hour',
  'weights-by-hour': 'a list of 24 weights, one for each hour',
}
