/** What `npm run bench:page` prints; in English alone. */
export const benchPageTexts = {
  before: ({ address }: { address: string }) => `Measured at ${address}, in Chromium:`,
  columns: { what: 'what', is: 'is', aim: 'aim', holds: 'holds' },
  kB: ({ bytes }: { bytes: number }) => `${(bytes / 1000).toFixed(1)} kB`,
  ms: ({ ms }: { ms: number }) => `${ms.toFixed(1)} ms`,
  atMost: ({ text }: { text: string }) => `≤ ${text}`,
  holds: ({ does }: { does: boolean }) => (does ? 'yes' : 'NO'),
  html: 'HTML, gzip',
  css: 'CSS, gzip',
  scripts: 'scripts, gzip',
  page: 'HTML, CSS and scripts of one estimate, gzip',
  pageBrotli: 'the same, brotli',
  data: 'parts of presets loaded with it, gzip',
  sent: 'all of it as it was sent',
  'top-down': 'top-down',
  predicted: 'predicted',
  compared: 'comparison of all chips',
  painted: ({ of, slow }: { of: string; slow: number }) =>
    `${of}, keystroke to painted result, median${slow === 1 ? '' : `, CPU ×${slow}`}`,
  seen: ({ of }: { of: string }) => `${of}, the same with the wait for a frame of a 60 Hz display`,
  first: ({ of }: { of: string }) => `${of}, keystroke to its first rows`,
  settled: ({ of }: { of: string }) => `${of}, keystroke to the last change, median`,
  longest: ({ of, slow }: { of: string; slow: number }) =>
    `${of}, longest task of the main thread${slow === 1 ? '' : `, CPU ×${slow}`}`,
  shiftAtLoad: ({ of }: { of: string }) => `${of}, layout shift (CLS) when opened`,
  shiftInUse: ({ of }: { of: string }) => `${of}, layout shift (CLS) while typing`,
  workerSlowed: ({ times }: { times: number }) =>
    `At CPU ×4, a loop in a worker took ×${times.toFixed(1)}: what is computed in a worker is slowed so much, and the main thread ×4.`,
}
