/** What the dashboards say. Numbers arrive written in the reader's format. */
export const dashboards = {
  nav: 'Dashboards',
  names: {
    summary: 'Summary',
    segments: 'Segments',
    space: 'In space',
    grid: 'Value grid',
    revenue: 'Revenue',
    time: 'Over time',
    cohorts: 'Cohorts',
    concentration: 'Concentration',
    countries: 'Countries',
    products: 'Products',
  },

  frame: {
    showTable: 'Show as table',
    showChart: 'Show as chart',
    save: 'Save',
    saveChart: (title: string) => `Save: ${title}`,
    keys: 'Go through the marks with the arrow keys.',
    keysChoose: 'Go through the marks with the arrow keys, filter by one with Enter.',
    chart: 'chart',
  },
  source: (files: string, conditions: readonly string[]) =>
    `Source: ${files}${conditions.length === 0 ? '' : ` · only ${conditions.join(', ')}`}`,
  hint: 'A click on a mark filters everything else by it; a second click takes that back.',

  nobody: 'No customer passes the filter.',
  nobodyWay: 'Take a condition away to see something here.',
  unknownCountry: 'Unknown',
  lacks: {
    amounts: 'These rows have no amounts, so there is no revenue to show.',
    dates: 'This needs the single orders with their dates; these rows are already summed up by customer.',
    countries: 'These rows have no column for countries.',
    products: 'This needs a column for products, and amounts.',
    measures: 'This needs recency, orders and spend of every customer; one of them is missing in these rows.',
    scores: 'This needs recency and orders of every customer; one of them is missing in these rows.',
  },

  columns: {
    segment: 'Segment',
    customers: 'Customers',
    customerShare: 'Of customers',
    revenue: 'Revenue',
    revenueShare: 'Of revenue',
    revenuePerCustomer: 'Revenue per customer',
    orders: 'Orders',
    health: 'Health',
    level: 'Level',
    byRule: 'By a rule',
    remainder: 'By the remainder',
    from: 'From',
    below: 'To below',
    pair: 'Pair',
    correlation: 'Correlation',
    month: 'Month',
    newCustomers: 'New',
    returning: 'Returning',
    cohort: 'First order',
    since: 'Periods since',
    active: 'Came back',
    rate: 'Rate',
    best: 'Best customers',
    share: 'Share',
    country: 'Country',
    product: 'Product',
    abc: 'Class',
    cumulative: 'Cumulative',
    products: 'Products',
    value: 'Mean customer value',
    cell: 'Cell',
  },

  sentences: {
    summary: (f: { customers: string; revenue: string | null; orders: string; top20: string | null }) =>
      f.revenue === null
        ? `${f.customers} customers placed ${f.orders} orders.`
        : `${f.customers} customers brought ${f.revenue} in ${f.orders} orders${f.top20 === null ? '.' : `; the best fifth of them brought ${f.top20} of it.`}`,
    segments: (f: { segment: string; customers: string; revenue: string | null }) =>
      f.revenue === null
        ? `${f.segment} is the largest segment: ${f.customers} of all customers.`
        : `${f.segment} are ${f.customers} of customers and bring ${f.revenue} of revenue.`,
    space: (f: { customers: string }) =>
      `How recently, how often, how much: ${f.customers} customers in one picture.`,
    grid: (f: { cell: string; customers: string; revenue: string | null }) =>
      f.revenue === null
        ? `The fullest cell, ${f.cell}, holds ${f.customers} of customers.`
        : `The richest cell, ${f.cell}, holds ${f.customers} of customers and ${f.revenue} of revenue.`,
    revenue: (f: { revenue: string; mean: string; median: string }) =>
      `${f.revenue} of revenue: ${f.mean} per customer on average, but half of them spent less than ${f.median}.`,
    time: (f: { month: string; revenue: string }) => `The best month was ${f.month}, with ${f.revenue}.`,
    cohorts: (f: { first: string; later: string | null; periods: string }) =>
      f.later === null
        ? `${f.first} of new customers order again in the period after their first one.`
        : `${f.first} of new customers order again in the period after their first one, ${f.later} still do ${f.periods} periods later.`,
    concentration: (f: { top1: string; top20: string }) =>
      `The best fifth of customers bring ${f.top20} of revenue, the best hundredth alone ${f.top1}.`,
    countries: (f: { country: string; customers: string; share: string | null; count: string }) =>
      f.share === null
        ? `${f.customers} of customers live in ${f.country}; ${f.count} countries in all.`
        : `${f.country} brings ${f.share} of revenue from ${f.customers} of customers; ${f.count} countries in all.`,
    products: (f: { a: string; all: string; share: string }) =>
      `${f.a} of ${f.all} products bring ${f.share} of revenue.`,
  },

  shares: {
    title: (f: { segment: string; customers: string; share: string }) =>
      `${f.segment}: the largest segment, ${f.customers} customers (${f.share})`,
    subtitle: (period: string) => `Customers and revenue by segment, most customers first · ${period}`,
    subtitleCustomers: (period: string) => `Customers by segment · ${period}`,
    alternative: (list: string) => `Bars by segment: ${list}.`,
    item: (f: { segment: string; customers: string; revenue: string | null }) =>
      f.revenue === null
        ? `${f.segment} ${f.customers} of customers`
        : `${f.segment} ${f.customers} of customers, ${f.revenue} of revenue`,
  },
  revenueBySegment: {
    title: (f: { segment: string; revenue: string; share: string }) =>
      `${f.segment}: ${f.revenue}, ${f.share} of all revenue`,
    subtitle: (period: string) => `Revenue by segment · ${period}`,
    alternative: (list: string) => `Bars of revenue by segment: ${list}.`,
  },
  against: {
    title: (f: { segment: string; times: string }) =>
      `${f.segment}: ${f.times} times the revenue of an even share`,
    subtitle: (period: string) =>
      `Each segment’s share of customers against its share of revenue · ${period}`,
    alternative: (list: string) => `Each segment by share of customers and of revenue: ${list}.`,
    x: 'Share of customers',
    y: '↑ Share of revenue',
    even: 'even share',
  },
  histogram: {
    title: (f: { feature: string; median: string; mean: string }) =>
      `${f.feature}: half lie below ${f.median}; the mean is ${f.mean}`,
    subtitle: (f: { meaning: string }) => `Customers by range. ${f.meaning}`,
    alternative: (f: { bins: string; range: string; customers: string }) =>
      `${f.bins} ranges; the fullest, ${f.range}, holds ${f.customers} customers.`,
    range: (from: string, to: string) => `${from}–${to}`,
    median: 'median',
    logNote: 'Ranges grow by 1, 2, 5: on even ones nearly everybody would be in the first.',
    choose: 'Measure',
  },
  correlation: {
    title: (f: { one: string; other: string; value: string; together: boolean }) =>
      f.together
        ? `${f.one} and ${f.other} rise together most (${f.value})`
        : `${f.one} and ${f.other} run against each other most (${f.value})`,
    none: 'Too few features vary to compare them',
    subtitle: 'Spearman’s rank correlation of each two features, −1 to 1',
    note: 'Correlation of ranks, ties sharing their mean rank: a few very large customers do not decide it. It says that two things go together, not that one causes the other.',
    alternative: (list: string) => `Strongest: ${list}.`,
  },
  grid: {
    title: {
      customers: (f: { cell: string; value: string }) => `Most customers are in ${f.cell}: ${f.value}`,
      revenue: (f: { cell: string; value: string }) => `Most revenue comes from ${f.cell}: ${f.value}`,
      value: (f: { cell: string; value: string }) => `Customer value is highest in ${f.cell}: ${f.value}`,
    },
    subtitle: {
      customers: (period: string) => `Customers by score of recency and of orders · ${period}`,
      revenue: (period: string) => `Revenue by score of recency and of orders · ${period}`,
      value: (period: string) => `Mean customer value by score of recency and of orders · ${period}`,
    },
    cell: (r: string, f: string) => `R${r} F${f}`,
    rows: '↓ R: the higher, the more recent',
    columns: 'F: the higher, the more orders',
    alternative: (f: { filled: string; cells: string }) =>
      `A grid of ${f.cells} cells, ${f.filled} of them with customers.`,
    choose: 'Show',
    measures: { customers: 'Customers', revenue: 'Revenue', value: 'Customer value' },
  },
  health: {
    title: (f: { good: string; all: string }) => `${f.good} of ${f.all} segments are good or excellent`,
    subtitle: 'Health by segment, 0 to 1: size, value, recency and frequency in equal parts',
    alternative: (list: string) => `Health by segment: ${list}.`,
  },
  coverage: {
    title: (f: { share: string; cells: string; all: string }) =>
      `Rules name ${f.share} of customers; they cover ${f.cells} of ${f.all} score cells`,
    subtitle: 'Customers placed by a rule, and by the remainder, by segment',
    note: 'Stands where the accuracy of a model would stand: segments here follow from rules, and a rule is never uncertain.',
    alternative: (list: string) => `Customers by a rule: ${list}.`,
  },
  monthly: {
    revenue: {
      title: (f: { month: string; value: string }) => `${f.month} was the best month: ${f.value}`,
      subtitle: (period: string) => `Revenue by month · ${period}`,
    },
    orders: {
      title: (f: { month: string; value: string }) => `Most orders in ${f.month}: ${f.value}`,
      subtitle: (period: string) => `Orders by month · ${period}`,
    },
    customers: {
      title: (f: { month: string; share: string }) =>
        `In ${f.month}, ${f.share} of the customers who ordered were new`,
      subtitle: (period: string) => `Customers with an order by month, new and returning · ${period}`,
      note: 'New: the month of a customer’s first order in this data. In its first month everybody is.',
    },
    trend: {
      title: (f: { change: string; up: boolean; months: string }) =>
        f.up
          ? `Revenue of the last ${f.months} full months is up ${f.change} on the ${f.months} before`
          : `Revenue of the last ${f.months} full months is down ${f.change} on the ${f.months} before`,
    },
    partial: 'Paler: a month the data does not hold whole.',
    gap: 'no orders',
    alternative: (f: { months: string; least: string; most: string }) =>
      `${f.months} months, from ${f.least} at the least to ${f.most} at the most.`,
    chooseNew: 'A click on a month filters by customers whose first order was in it.',
  },
  cohorts: {
    title: {
      rate: (f: { cohort: string; rate: string }) =>
        `Those of ${f.cohort} come back most: ${f.rate} in an average period`,
      revenue: (f: { cohort: string; value: string }) => `Those of ${f.cohort} brought most: ${f.value}`,
    },
    subtitle: {
      rate: {
        1: 'Share with an order in each month after the first',
        3: 'Share with an order in each quarter after the first',
        12: 'Share with an order in each year after the first',
      },
      revenue: {
        1: 'Revenue in each month from the first order on',
        3: 'Revenue in each quarter from the first order on',
        12: 'Revenue in each year from the first order on',
      },
    },
    rows: '↓ First order, customers',
    columns: { 1: 'Months since', 3: 'Quarters since', 12: 'Years since' },
    row: (month: string, size: string) => `${month} · ${size}`,
    note: 'Whoever bought before the data begins counts as new in its first row; the last period of each row may not be over.',
    alternative: (f: { cohorts: string; first: string }) =>
      `${f.cohorts} cohorts; on average ${f.first} order again in the period after their first.`,
    choose: 'Show',
    measures: { rate: 'Rate', revenue: 'Revenue' },
  },
  pareto: {
    title: (f: { half: string; share: string }) =>
      `Half of the revenue comes from ${f.half} customers, ${f.share} of them`,
    subtitle: (f: { gini: string; period: string }) =>
      `Share of revenue of the best customers; Gini ${f.gini} · ${f.period}`,
    note: 'The Lorenz curve read from its upper end, over customers with revenue above zero. Gini: 0 when all bring the same, 1 when one brings everything.',
    alternative: (f: { top1: string; top10: string; top20: string; gini: string }) =>
      `The best 1% bring ${f.top1}, the best 10% ${f.top10}, the best 20% ${f.top20} of revenue. Gini ${f.gini}.`,
    x: 'Customers, best first',
    y: '↑ Share of revenue',
    even: 'if all brought the same',
    label: (best: string, share: string) => `best ${best}: ${share}`,
  },
  countries: {
    title: (f: { country: string; value: string }) => `${f.country} leads with ${f.value}`,
    subtitle: (period: string) => `By country, most revenue first · ${period}`,
    note: 'Each customer counts for the one country they spend most in.',
    alternative: (list: string) => `Bars by country: ${list}.`,
    rest: (count: string) => `${count} more`,
  },
  products: {
    title: (f: { product: string; value: string }) => `${f.product} sells best: ${f.value}`,
    subtitle: (f: { shown: string; period: string }) =>
      `The ${f.shown} best products by revenue · ${f.period}`,
    alternative: (list: string) => `Bars by product: ${list}.`,
    classesTitle: (f: { a: string; all: string }) => `Class A is ${f.a} of ${f.all} products`,
    classesSubtitle: 'A: the first 80% of revenue, B: up to 95%, C: the rest',
    className: (abc: string) => `Class ${abc}`,
  },

  space: {
    title: (f: { share: string; days: string }) =>
      `${f.share} of customers ordered within the last ${f.days} days`,
    subtitle:
      'Each point a customer: days since the last order, orders, spend; logarithmic axes, color by segment',
    region: 'Customers in space',
    keys: 'Turn with the arrow keys, come nearer with plus and minus, go from customer to customer with N and P, most spend first, open one with Enter. Zero sets it back.',
    keysShort:
      'Drag or arrow keys turn it, wheel or + and − zoom, N and P go from customer to customer, 0 sets it back.',
    recency: 'Days since last order',
    orders: 'Orders',
    spend: 'Spend',
    noWebgl:
      'This browser offers no WebGL, so nothing turns here. The three flat views below show the same customers.',
    lost: 'The graphics were taken away for a moment; they come back by themselves.',
    flat: {
      'recency-spend': 'Spend by recency',
      'orders-spend': 'Spend by orders',
      'recency-orders': 'Orders by recency',
    },
    open: (id: string) => `Open customer ${id}`,
    reset: 'Reset view',
    nearer: 'Nearer',
    farther: 'Farther',
    alternative: (f: { customers: string; list: string }) =>
      `${f.customers} customers. Middle of each segment in days, orders and spend: ${f.list}.`,
  },

  figures: 'Key figures',
};
