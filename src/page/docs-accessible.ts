/** Of React, as the reader of the API’s description brings it, what is needed here. */
interface Drawn {
  readonly createElement: (type: unknown, props: object | null, ...children: unknown[]) => unknown
}
interface System {
  readonly React: Drawn & { readonly Fragment: unknown }
}
type Props = Readonly<Record<string, unknown>>

/** A plugin of the reader that mends what keeps people from reading it with a keyboard or a screen reader. */
export const accessible =
  ({ about, operations }: { readonly about: string; readonly operations: string }) =>
  () => ({
    wrapComponents: {
      // A link within the button that opens an operation: neither can be told from the other.
      DeepLink:
        (_: unknown, { React }: System) =>
        ({ text }: Props) =>
          React.createElement('span', null, text),
      InfoContainer:
        (original: unknown, { React }: System) =>
        (props: Props) =>
          React.createElement(
            'section',
            { 'aria-label': about },
            React.createElement(original, props),
          ),
      // One server, which is this one: a choice of nothing, without a name.
      ServersContainer: () => () => null,
      // Tags are headings of the third level, below the title of the first.
      operations:
        (original: unknown, { React }: System) =>
        (props: Props) =>
          React.createElement(
            React.Fragment,
            null,
            React.createElement('h2', { className: 'operations-heading' }, operations),
            React.createElement(original, props),
          ),
    },
  })
