/** What an input’s origin says of it. */
export const notes = {
  'no-reserve': 'no reserve',
}
