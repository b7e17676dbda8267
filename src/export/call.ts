/** Ways to write an API call. */
export const callKinds = ['curl', 'typescript', 'python'] as const
export type CallKind = (typeof callKinds)[number]

/** What is asked: the service’s origin, as `https://suanpan.example`, a path under it, and a JSON body. */
export interface Call {
  readonly origin: string
  readonly path: string
  readonly body: unknown
}

/** A word as a shell takes it for itself, whatever is in it. */
export const shellQuoted = (word: string): string =>
  /^[\w:/.,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

const curl = ({ origin, path, body }: Call): string =>
  [
    `curl -s ${shellQuoted(`${origin}${path}`)}`,
    `  -H 'Content-Type: application/json'`,
    `  -d ${shellQuoted(JSON.stringify(body))}`,
  ].join(' \\\n')

const typescript = ({
  origin,
  path,
  body,
}: Call): string => `const response = await fetch(${JSON.stringify(`${origin}${path}`)}, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll('\n', '\n  ')}),
})
if (!response.ok) throw new Error(await response.text())
console.log(await response.json())
`

// JSON has no three quotes in a row, and a raw string leaves its escapes to `json`.
const python = ({ origin, path, body }: Call): string => `import json
import urllib.request

body = json.loads(r"""${JSON.stringify(body, null, 2)}""")
request = urllib.request.Request(
    ${JSON.stringify(`${origin}${path}`)},
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response), indent=2))
`

const writers: Readonly<Record<CallKind, (call: Call) => string>> = { curl, typescript, python }

/** A call of the API that runs as it is printed: by curl, TypeScript’s fetch, or Python’s standard library. */
export const callText = (kind: CallKind, call: Call): string => writers[kind](call)
