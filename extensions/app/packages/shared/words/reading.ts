export const readingWords = {
  begins: 'First reading of the account: it begins now',
  /** At first only the open deals are counted; what belongs to them is not found yet. */
  deals: (done: string, total: string) => `First reading: ${done} of ${total} open deals`,
  records: (done: string, total: string) => `First reading: ${done} of ${total} records`,
  left: {
    soon: 'less than a minute left',
    minute: 'about one minute left',
    minutes: (n: string) => `about ${n} minutes left`,
    hours: (n: string) => `about ${n} hours left`,
  },
  /** A phase in the service's words, and the rate. */
  now: (phase: string, perMinute: string) => `Now: ${phase}, ${perMinute} a minute`,
  opensFirst:
    'Open deals are read first, with everything around them, and appear all at once when they are complete: half read, a deal looks quieter than it is. Closed deals, for the statistics, follow.',
  opensDone: 'Open deals are complete. Closed deals, for the statistics, are still being read.',
} as const;
