/** What limits on latency hold, and what became of links that state them. */
export const latency = {
  'median-kept':
    'This link’s limits on latency are of the median, as they were when it was made; a new limit is of P95.',
  'earlier-waits':
    'This link was made when waits for the first token were taken as shorter: its TTFT at a load is longer, and a fleet that its limit sizes may be another.',
}
