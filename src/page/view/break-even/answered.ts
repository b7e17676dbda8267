/** Those that were answered, by the names of their APIs. */
export const answered = <A>(
  all: readonly { readonly name: string; readonly answer: A | undefined }[],
) => all.flatMap(({ name, answer }) => (answer === undefined ? [] : [{ name, answer }]))
