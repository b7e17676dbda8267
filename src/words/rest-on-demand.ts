import { en } from './en.ts'
import type { Group } from './message.ts'

/** A whole group of English: the page begins with the words of the usual estimate, and loads the rest of a group when one of it is told. */
export const wholeGroup = <G extends Group>(group: G): (typeof en)[G] => en[group]
