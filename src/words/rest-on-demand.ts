import * as whole from './en.ts'

/** All words of English: the page begins with those of one estimate that is right, and loads the rest when one is told. */
export const wholeWords = () => whole
