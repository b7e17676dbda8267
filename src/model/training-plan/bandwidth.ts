import { formula } from '../graph/formula.ts'

/** The bandwidth that each kind of traffic has under a plan: among chips that share fast links, or beyond them. */
export const tensorLinkBytesPerSecond = formula({
  of: 'tensorLinkBytesPerSecond',
  from: ['tensorParallel', 'fastLinkChips', 'scaleOutBytesPerSecond', 'linkBytesPerSecond'],
  text: 'tensorParallel > fastLinkChips ? scaleOutBytesPerSecond : linkBytesPerSecond',
  source: 'definition',
  compute: (i) =>
    i.tensorParallel > i.fastLinkChips ? i.scaleOutBytesPerSecond : i.linkBytesPerSecond,
})

/** Copies in one server share its network cards between them. */
export const dataLinkBytesPerSecond = formula({
  of: 'dataLinkBytesPerSecond',
  from: [
    'chips',
    'fastLinkChips',
    'linkBytesPerSecond',
    'scaleOutBytesPerSecond',
    'tensorParallel',
    'contextParallel',
    'chipsPerLink',
  ],
  text: '(chips <= fastLinkChips ? linkBytesPerSecond : min(linkBytesPerSecond, scaleOutBytesPerSecond * max(1, fastLinkChips / (tensorParallel * contextParallel)))) / chipsPerLink',
  source: 'definition',
  compute: (i) =>
    (i.chips <= i.fastLinkChips
      ? i.linkBytesPerSecond
      : Math.min(
          i.linkBytesPerSecond,
          i.scaleOutBytesPerSecond *
            Math.max(1, i.fastLinkChips / (i.tensorParallel * i.contextParallel)),
        )) / i.chipsPerLink,
})

/** Experts are shared out over copies and cuts of a sequence alike. */
export const expertServers = formula({
  of: 'expertServers',
  from: ['expertParallel', 'tensorParallel', 'fastLinkChips'],
  text: 'max(1, expertParallel * tensorParallel / fastLinkChips)',
  source: 'definition',
  compute: (i) => Math.max(1, (i.expertParallel * i.tensorParallel) / i.fastLinkChips),
})

export const expertLinkBytesPerSecond = formula({
  of: 'expertLinkBytesPerSecond',
  from: ['linkBytesPerSecond'],
  text: 'linkBytesPerSecond',
  source: 'definition',
  compute: (i) => i.linkBytesPerSecond,
})

export const expertNetworkBytesPerSecond = formula({
  of: 'expertNetworkBytesPerSecond',
  from: ['linkBytesPerSecond', 'scaleOutBytesPerSecond'],
  text: 'min(linkBytesPerSecond, scaleOutBytesPerSecond)',
  source: 'definition',
  compute: (i) => Math.min(i.linkBytesPerSecond, i.scaleOutBytesPerSecond),
})
