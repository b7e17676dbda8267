/** A twelfth of a year’s amount, as `allInUsdPerMonth` has it of the cost itself. */
export const monthOf = (perYear: number): number => perYear / 12
