/** Of React, as the reader of the API’s description brings it, what is needed here. */
interface Drawn {
  readonly createElement: (type: unknown, props: object | null, ...children: unknown[]) => unknown
}
interface System {
  readonly React: Drawn & { readonly Fragment: unknown }
}
type Props = Readonly<Record<string, unknown>>

/** What its parts are called, for who does not see them. */
interface Labels {
  readonly about: string
  readonly operations: string
  readonly body: string
  readonly examples: string
}

const labelled = (React: Drawn, original: unknown, props: Props, label: unknown) =>
  React.createElement(
    'label',
    null,
    React.createElement('span', { className: 'unseen' }, label),
    React.createElement(original, props),
  )

/** A control that is told its name as its description, and does not say it. */
const named =
  (original: unknown, { React }: System) =>
  (props: Props) =>
    labelled(React, original, props, props.description)

/** A plugin of the reader that mends what keeps people from reading it with a keyboard or a screen reader. */
export const accessible =
  ({ about, operations, body, examples }: Labels) =>
  () => ({
    wrapComponents: {
      // A link within the button that opens an operation: neither can be told from the other.
      DeepLink:
        (_: unknown, { React }: System) =>
        ({ text }: Props) =>
          React.createElement('span', null, text),
      // Its colours are too faint on its ground, and who has no mouse could not scroll it.
      SyntaxHighlighter:
        (_: unknown, { React }: System) =>
        ({ children, className = '' }: Props) =>
          React.createElement(
            'pre',
            { className: ['microlight', className].join(' '), tabIndex: 0 },
            children,
          ),
      TextArea:
        (original: unknown, { React }: System) =>
        (props: Props) =>
          React.createElement(original, { ...props, 'aria-label': body }),
      // Its label is text beside it, or none.
      ExamplesSelect:
        (original: unknown, { React }: System) =>
        (props: Props) =>
          labelled(React, original, props, examples),
      // What a parameter is called stands beside it, in a cell of its own.
      JsonSchema_string: named,
      JsonSchema_boolean: named,
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
            React.createElement('h2', { className: 'unseen' }, operations),
            React.createElement(original, props),
          ),
    },
  })
