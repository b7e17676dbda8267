/** What a family of models leaves out of its `config.json`, because its code says it. */
export interface Family {
  readonly gated: boolean
  readonly biases: 'none' | 'qkv' | 'all'
  readonly tied: boolean
  /** A vector for each position is learned, as in GPT-2. */
  readonly learnedPositions?: true
  /** Multi-head latent attention: the config must state its ranks. */
  readonly latent?: true
  /** One head of keys and values, unless the config says otherwise. */
  readonly multiQuery?: true
  /** Embedding and head are one where positions are told by ALiBi. */
  readonly tiedIfAlibi?: true
  /** One layer in this many sees all tokens; the others see the window. */
  readonly fullEvery?: number
  /** The first of those layers, where it is not the last of its period. */
  readonly firstFull?: number
  /** The last layer sees all tokens, whatever the period. */
  readonly lastFull?: true
  /** A window is stated, but no layer has one. */
  readonly noWindow?: true
  /** The feed-forward size is stated of both halves of a gated layer together. */
  readonly bothHalves?: true
  /** A gate on what leaves attention. */
  readonly gate?: 'elements' | 'heads'
  /** Values of fields that configs of this family may leave out. */
  readonly defaults?: Readonly<Record<string, number | boolean>>
}

export const plain: Family = { gated: true, biases: 'none', tied: false }
export const tiedPlain: Family = { ...plain, tied: true }
export const ungated: Family = { gated: false, biases: 'none', tied: false }

/** Classes that take a window only where the config asks for it. */
export const windowIfAsked = { use_sliding_window: false } as const
