type Fields = ReadonlyMap<string, string>

/** Parts fields from those that an address does not hold: the longest, as few as will do. */
export const fittingIn = (
  all: Fields,
  isHeld: (fields: Fields) => boolean,
): { readonly fits: Fields; readonly out: Fields } => {
  const fits = new Map(all)
  const out = new Map<string, string>()
  const byLength = [...all].toSorted(([, a], [, b]) => b.length - a.length)
  for (const [name, text] of byLength) {
    if (isHeld(fits)) break
    fits.delete(name)
    out.set(name, text)
  }
  return { fits, out }
}
