/** The table of customers and a customer's own page. */
export const customers = {
  all: (p: { customers: string; count: number }) =>
    `${p.customers} ${p.count === 1 ? 'customer' : 'customers'}`,
  allBrought: (p: { customers: string; count: number; revenue: string }) =>
    `${p.customers} ${p.count === 1 ? 'customer' : 'customers'} brought ${p.revenue}`,
  part: (p: { customers: string; of: string; share: string }) =>
    `${p.customers} of ${p.of} customers, ${p.share}`,
  partBrought: (p: { customers: string; of: string; revenue: string; share: string }) =>
    `${p.customers} of ${p.of} customers brought ${p.revenue}, ${p.share} of the revenue`,
  nobody: 'No customer fits this filter',

  table: 'Customers',
  keys: 'Arrow keys move, Space selects, Enter opens a customer; in the head Enter sorts and Shift with Enter adds a sort.',
  columns: {
    id: 'Customer',
    segment: 'Segment',
    country: 'Country',
    category: 'Favourite category',
  },
  short: {
    recencyDays: 'Last order',
    tenureDays: 'First order',
    averageOrderValue: 'Average order',
    meanDaysBetweenPurchases: 'Between orders',
    purchaseDays: 'Order days',
  },
  units: { daysAgo: 'days ago', days: 'days' },
  unknown: 'not known',
  selectRow: (id: string) => `Select ${id}`,
  selectAll: 'Select all customers of the filter',
  sortHint: 'Click sorts; Shift and click adds a sort',
  filterBy: (value: string) => `Only ${value}`,

  search: 'Find an id',
  searchClear: 'Clear the search',
  filterTitle: 'Filter',
  numbers: 'Numbers',
  measure: 'Measure',
  find: 'Search the list',
  noMatch: 'Nothing by this name.',
  moreMatches: (rest: string) => `${rest} more; search to find them.`,
  onlyThese: 'Clear',
  feature: 'Feature',
  from: 'From',
  to: 'To',
  histogram: (feature: string) => `How ${feature} is spread over the customers of the filter`,
  bar: (range: string, customers: string, count: number) =>
    `${range}: ${customers} ${count === 1 ? 'customer' : 'customers'}`,
  fullest: (bar: string) => `Most: ${bar}.`,
  andMore: (from: string) => `${from} and more`,
  range: (from: string, to: string) => `${from} to ${to}`,
  unknownOf: (customers: string, count: number) =>
    `not known of ${customers} ${count === 1 ? 'customer' : 'customers'}`,
  anyValue: 'Any value',

  columnsButton: 'Columns',
  columnsFind: 'Search columns',
  columnsHint: 'Drag to reorder, or Alt with the arrow keys.',
  columnsUsual: 'Usual columns',
  move: (column: string) => `Move ${column}`,
  moved: (column: string, place: string) => `${column} is now column ${place}`,

  empty: 'No customer fits all of these at once.',
  emptyHint: 'Take one away:',
  selection: 'Selection',
  selected: (customers: string) => `${customers} selected`,
  outside: (customers: string) => `${customers} of them outside the filter`,
  clearSelection: 'Clear selection',
  selectShown: (customers: string, count: number) =>
    count === 1 ? `Select the one customer shown` : `Select all ${customers}`,
  toSegments: (count: number) =>
    count === 1 ? 'Filter to this segment' : `Filter to these ${count} segments`,
  toCountries: (count: number) =>
    count === 1 ? 'Filter to this country' : `Filter to these ${count} countries`,
  shown: (customers: string, count: number) => `${customers} ${count === 1 ? 'customer' : 'customers'}`,

  exportButton: (customers: string, count: number) =>
    `Export ${customers} ${count === 1 ? 'customer' : 'customers'}`,
  exportTitle: 'Save as',
  exportAll: 'All columns',
  exportAllHint: 'The same as customers.csv',
  exportShown: 'The columns of this table',
  fileStem: 'customers',

  backToTable: 'All customers',
  previous: 'Previous customer',
  next: 'Next customer',
  position: (position: string, of: string) => `${position} of ${of}`,
  notInFilter: 'Not in the filter',
  gone: 'There is no such customer in this data.',
  title: (id: string) => `Customer ${id}`,
  lived: (p: { spend: string; orders: string; count: number; last: string }) =>
    `${p.spend} in ${p.orders} ${p.count === 1 ? 'order' : 'orders'}, the last ${p.last}`,
  livedWithoutSpend: (p: { orders: string; count: number; last: string }) =>
    `${p.orders} ${p.count === 1 ? 'order' : 'orders'}, the last ${p.last}`,
  noOrders: 'No order yet',
  daysAgo: (days: string, count: number) =>
    count === 0 ? 'on the as-of day' : `${days} ${count === 1 ? 'day' : 'days'} ago`,
  exportOne: 'Export this customer',

  why: 'Why this segment',
  whyRule: (p: { segment: string; range: string }) => `In ${p.segment}, because of ${p.range}.`,
  whyRemainder: (segment: string) => `In ${segment}, because no other rule takes these scores.`,
  whyNoOrders: (segment: string) => `In ${segment}, as every customer without an order.`,
  score: (measure: string, score: string, of: string) => `${measure} ${score} of ${of}`,
  scoreNames: { recencyDays: 'R', orderCount: 'F', totalSpend: 'M' },
  scoreFact: {
    recencyDays: (value: string) => `Last order ${value}`,
    orderCount: (value: string, count: number) => `${value} ${count === 1 ? 'order' : 'orders'}`,
    totalSpend: (value: string) => `${value} spent`,
  },
  shares: (p: { score: string; customers: string; count: number; range: string }) =>
    `${p.score} is shared by ${p.customers} ${p.count === 1 ? 'customer' : 'customers'}: ${p.range}`,
  daysRange: (from: string, to: string) => (from === to ? `${to} days ago` : `${from} to ${to} days ago`),
  ordersRange: (from: string, to: string, count: number) =>
    from === to ? `${to} ${count === 1 ? 'order' : 'orders'}` : `${from} to ${to} orders`,
  rangeNames: { r: 'R', f: 'F', m: 'M', fm: 'the mean of F and M' },
  between: (name: string, from: string, to: string) =>
    from === to ? `${name} ${from}` : `${name} ${from}–${to}`,
  up: 'What would lead further up',
  upLead: 'As the others stand today, the last of these orders being made today.',
  way: (p: { segment: string; orders: string; count: number; spend: string | null }) =>
    p.spend === null
      ? `${p.orders} more ${p.count === 1 ? 'order' : 'orders'}`
      : `${p.orders} more ${p.count === 1 ? 'order' : 'orders'} and at least ${p.spend} more`,
  wayTo: 'to',
  top: 'Nothing better to reach: this is the best segment there is.',
  noWay: 'Under these rules no further order changes the segment.',

  timeline: 'Orders over time',
  timelineLead: (p: { orders: string; count: number; first: string; gap: string | null }) =>
    p.gap === null
      ? `One order, on ${p.first}.`
      : `${p.orders} orders since ${p.first}; the longest silence between two lasted ${p.gap} days.`,
  timelineSilence: (days: string) => `silent for ${days} days`,
  gapLabel: (days: string) => `${days} days`,
  timelineAlt: (p: { orders: string; first: string; last: string; most: string }) =>
    `${p.orders} orders from ${p.first} to ${p.last}; the largest came to ${p.most}.`,
  timelineOrder: 'Order',
  timelineNone: 'This data has one row per customer, so there are no single orders to show.',
  returns: (items: string, count: number, rate: string) =>
    `${items} ${count === 1 ? 'unit' : 'units'} returned, ${rate} of what was bought.`,
  noReturns: 'Nothing returned.',
  ordersTable: 'Orders, latest first',
  showTable: 'Show as table',
  hideTable: 'Hide the table',
  order: 'Order',
  day: 'Day',
  amount: 'Amount',
  items: 'Items',
  gap: 'Days since the one before',
  moreOrders: (rest: string) => `and ${rest} earlier orders`,

  standings: 'Where this customer stands',
  standingsLead: 'Among all customers: the share that has less.',
  featureHead: 'Feature',
  value: 'Value',
  middle: 'Middle customer',
  percentile: 'Percentile',
  products: 'Spends most on',
  categories: 'By category',
  moreProducts: (rest: string) => `and ${rest} other products`,
  neighbors: 'Customers like this one',
  neighborsLead:
    'Nearest by how they buy: recency, orders, spend, average order, pace, variety and returns, each on a scale where all count the same.',
  alike: (features: string) => `alike in ${features}`,
  apart: (feature: string) => `differs most in ${feature}`,
  noNeighbors: 'Nobody to compare with.',
};
