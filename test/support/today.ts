/** The day that tests ask at: their answers must not move with the calendar. */
export const today = '2026-11-28'
export const clock = { today: () => today }
