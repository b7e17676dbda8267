/** Largest text that is read, in bytes: the longest configs list each module that a number format leaves out. */
export const maxConfigBytes = 4 * 2 ** 20
