/** How a browser is opened: as on a desk, unless it says otherwise. */
export interface Look {
  readonly width?: number
  readonly dark?: boolean
}

/** The keys that are pressed rather than typed. */
export type Key = 'Tab' | 'Enter' | 'Escape'

/** A tab of any browser: what a person does in it, and what can be seen of it. */
export interface Tab {
  /** The browser's own name and version. */
  readonly version: string
  readonly open: (url: string) => Promise<void>
  /** What an expression of JavaScript comes to in the page. */
  readonly read: <Value>(expression: string) => Promise<Value>
  /** Clicks with the mouse what a selector finds first, once it is there. */
  readonly click: (selector: string) => Promise<void>
  /** Types into what has the focus. */
  readonly type: (text: string) => Promise<void>
  readonly press: (key: Key) => Promise<void>
  readonly back: () => Promise<void>
  readonly close: () => Promise<void>
  /** What the console was told as an error, and what nobody caught, since the page was opened. */
  readonly errors: () => Promise<readonly string[]>
}

/** A browser that the suite can drive, where its programs are installed. */
export interface Driven {
  readonly name: string
  /** What has to be installed, of which something may be missing. */
  readonly missing: readonly string[]
  /** The Debian packages that have it. */
  readonly packages: string
  readonly launch: (look: Look) => Promise<Tab>
}
