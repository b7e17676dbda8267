const mostRecent = 4
const keyOf = (kind: string): string => `picker-recent-${kind}`

/** Ids of a kind that were picked last in this tab, the newest first; none where the browser keeps nothing. */
export const recentIds = (kind: string): readonly string[] => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(kind)) ?? '[]')
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** Keeps an id as the one that was picked last. */
export const remember = (kind: string, id: string): void => {
  const ids = [id, ...recentIds(kind).filter((one) => one !== id)].slice(0, mostRecent)
  try {
    sessionStorage.setItem(keyOf(kind), JSON.stringify(ids))
  } catch {
    // Without storage nothing is recent.
  }
}
