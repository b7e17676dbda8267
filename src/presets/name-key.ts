/** Case, spaces and underscores make no other name. */
export const nameKey = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
