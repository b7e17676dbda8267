import * as reading from './config-reading.ts'

/** What reads a model’s config.json: most requests have none, and the page loads it with the first. */
export const configReading = () => reading
