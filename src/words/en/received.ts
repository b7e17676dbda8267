import { count } from './format/numbers.ts'

/** What came in place of a value, where it is too long to repeat. */
export const received = {
  list: 'a list',
  'list-of': ({ length }: { length: number }) => `a list of ${count(length)}`,
  object: 'an object',
}
