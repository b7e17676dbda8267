const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** “a, b and c” */
export const all = (items: readonly string[]) => and.format(items)

/** “a, b or c” */
export const any = (items: readonly string[]) => or.format(items)

/** “a; b; c”: labels, which may have commas of their own. */
export const labeled = (items: readonly string[]) => items.join('; ')

/** Sentences, one after the other. */
export const sentences = (items: readonly string[]) => items.join(' ')

/** “a, b, c”: parts of one thing, none of them the last. */
export const parts = (items: readonly string[]) => items.join(', ')
