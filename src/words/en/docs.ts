/** The page of the API reference; code stands between backticks. */
export const docs = {
  title: 'Suanpan API',
  description: 'openapi.json',
  calculator: 'Calculator',
  'no-script': 'The description is at `/openapi.json`.',
  'about-api': 'About the API',
  operations: 'Operations',
  body: 'Value to send',
  examples: 'Example',
  problems: 'Problems',
  'about-problems':
    'Errors are RFC 9457 `application/problem+json`; `errors` lists every wrong field at once.',
}
