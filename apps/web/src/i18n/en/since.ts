/** What changed since an earlier as-of day. */
export const since = {
  link: 'Change since…',
  sentence: (day: string, moved: string, all: string, arrived: string) =>
    `Since ${day}, ${moved} of ${all} customers have changed segment and ${arrived} have come for the first time.`,
  sentenceStill: (day: string) => `Since ${day} nobody has changed segment.`,
  lead: 'The same rules, looked at from both days; nothing is read again.',
  asking: 'Working out the earlier day',
  day: 'Compare with',
  months: (months: string, count: number) => (count === 1 ? 'a month earlier' : `${months} months earlier`),
  year: 'a year earlier',
  outOfRange: (first: string, last: string) =>
    `Choose a day after ${first} and before ${last}: only then there were customers to compare with.`,
  noOrders: 'This file has one row per customer and no orders, so it cannot say how things stood earlier.',
  thenOn: (day: string) => `On ${day}`,
  nowOn: (day: string) => `On ${day}`,
  notYet: 'Not there yet',
  picture: 'Where the customers of each segment went',
  largest: 'Largest moves',
  rose: (customers: string, count: number, from: string, to: string) =>
    `${customers} ${count === 1 ? 'customer' : 'customers'} rose from ${from} to ${to}`,
  fell: (customers: string, count: number, from: string, to: string) =>
    `${customers} ${count === 1 ? 'customer' : 'customers'} fell from ${from} to ${to}`,
  came: (customers: string, count: number, to: string) =>
    `${customers} new ${count === 1 ? 'customer is' : 'customers are'} ${to} now`,
  stayed: (customers: string, count: number, segment: string) =>
    `${customers} ${count === 1 ? 'customer' : 'customers'} stayed ${segment}`,
  worth: (revenue: string) => `${revenue} in all`,
  matrix: 'Customers by segment then (rows) and now (columns)',
  segment: 'Segment',
  before: 'Then',
  after: 'Now',
  change: 'Change',
  counts: 'Segments then and now',
  countsTable: 'Customers of each segment on both days',
  moves: 'Every move',
  movesLead: 'Choose a number to see who they are.',
  who: 'Who they are',
  firstOf: (shown: string, all: string) => `The first ${shown} of ${all}.`,
  show: (move: string) => `Show: ${move}`,
};
