/** One thing to pick, as the list shows it. */
export interface PickerRow {
  readonly id: string
  readonly name: string
  readonly vendor: string
  /** The vendor and, where it is known, the year. */
  readonly by: string
  /** The figures that tell it from others, and what else is to be known of it. */
  readonly figures: string
  readonly year?: number
  readonly also?: readonly string[]
  /** Kept apart at the end, folded. */
  readonly apart?: 'retired' | 'unknown'
  /** Shown, and not to be picked: picking it would only give an error. */
  readonly off?: true
}

/** Words of the list, in the language of the page; `{count}` is where a number goes. */
export interface PickerWords {
  readonly recent: string
  readonly retired: string
  readonly unknown: string
  readonly more: string
  readonly custom: string
  /** What else “Custom…” is found by. */
  readonly own: readonly string[]
  readonly close: string
  readonly search: string
  readonly none: string
  readonly one: string
  readonly many: string
}

/** What the page fetches where a picker is first used. */
export interface PickerList {
  readonly words: PickerWords
  readonly rows: readonly PickerRow[]
}
