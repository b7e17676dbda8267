/** The day in UTC, read anew for each request. */
export const utcClock = { today: () => new Date().toISOString().slice(0, 10) }
