/** What the description of the API says of a model’s architecture. */
export const architectureTexts = {
  uniform: 'A decoder whose layers are alike, but for windows and experts in some of them.',
  layered: 'A decoder whose layers differ: groups of equal layers, in any order.',
  mixers:
    'What mixes the tokens of the layer: attention, or what keeps a state of constant size. Several stand side by side; none is a layer of a feed-forward part alone.',
  copies: 'Sets of weights that these layers share in turn. Default: one for each layer.',
  within: 'These stand within layers that another group counts.',
  otherParameters:
    'Parameters of one layer in matrices that every token passes through and no other field has.',
  tableParameters: 'Tables beside the embedding in which each token looks up a row.',
  towerParameters:
    'Parameters of vision and audio towers: stored, but no token of text passes through them.',
  latentSize: 'Width that routed experts work on, where it is not that of the model.',
  reusesCache: 'Reads the keys and values of an earlier layer, and keeps none of its own.',
  keysAsValues: 'One projection makes keys and values; both are kept.',
  gate: 'A gate on what leaves attention.',
  indexer:
    'Small keys of all tokens choose those that a new token attends to, at most `selectedTokens`.',
  windowTokens: 'Only the last tokens are kept.',
} as const
