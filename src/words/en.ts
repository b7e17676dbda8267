import { allowed } from './en/allowed.ts'
import { because } from './en/because.ts'
import { constants } from './en/constants.ts'
import { crossings } from './en/crossings.ts'
import { docs } from './en/docs.ts'
import { errors } from './en/errors.ts'
import { format } from './en/format.ts'
import { glossary } from './en/glossary.ts'
import { hints } from './en/hints.ts'
import { labels } from './en/labels.ts'
import { lines } from './en/lines.ts'
import { names } from './en/names.ts'
import { notes } from './en/notes.ts'
import { options } from './en/options.ts'
import { pageWords } from './en/page.ts'
import { plans } from './en/plans.ts'
import { details, problems } from './en/problems.ts'
import { quantities } from './en/quantities.ts'
import { reasons } from './en/reasons.ts'
import { received } from './en/received.ts'
import { warnings } from './en/warnings.ts'
import { work } from './en/work.ts'

/**
 * Every sentence that a person reads, in English, by the kind of sentence.
 *
 * A template is a whole sentence: numbers come as they are and are formatted
 * here, so that another language can put them in its own words and order.
 */
export const en = {
  allowed,
  because,
  constants,
  crossings,
  details,
  docs,
  errors,
  format,
  glossary,
  hints,
  labels,
  lines,
  names,
  notes,
  options,
  plans,
  problems,
  quantities,
  reasons,
  received,
  warnings,
  work,
  ...pageWords,
}
