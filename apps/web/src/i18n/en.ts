import { changes } from './en/changes.ts';
import { contrast } from './en/contrast.ts';
import { customers } from './en/customers.ts';
import { dashboards } from './en/dashboards.ts';
import { dataPage } from './en/data-page.ts';
import { discover } from './en/discover.ts';
import { editor } from './en/editor.ts';
import { privacy } from './en/privacy.ts';
import { projects } from './en/projects.ts';
import { shell } from './en/shell.ts';
import { since } from './en/since.ts';
import { take } from './en/take.ts';

/**
 * What only the page says. Sentences about data, rules and problems come from `@kesit/core/words`, where the command line finds
 * them too. Numbers arrive written in the reader's format; a bare count beside one only chooses between singular and plural.
 */
export const en = {
  changes,
  contrast,
  dataPage,
  discover,
  editor,
  since,

  title: 'Kesit: private customer segmentation',
  skip: 'Skip to the content',
  language: 'Language',
  theme: {
    system: 'Theme: as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',

  shell,

  rail: {
    title: 'Pages',
    views: {
      data: 'Data',
      segments: 'Segments',
      discover: 'Discover',
      customers: 'Customers',
      dashboards: 'Dashboards',
      take: 'Take away',
    },
  },

  filter: {
    title: 'Filter',
    segments: (name: string) => `Segment: ${name}`,
    countries: (name: string) => `Country: ${name}`,
    categories: (name: string) => `Category: ${name}`,
    products: (name: string) => `Bought: ${name}`,
    search: (text: string) => `Id contains “${text}”`,
    chosen: (customers: string, count: number) =>
      `${customers} ${count === 1 ? 'customer' : 'customers'} chosen in the picture`,
    atLeast: (feature: string, from: string) => `${feature}: ${from} or more`,
    atMost: (feature: string, to: string) => `${feature}: ${to} or less`,
    between: (feature: string, from: string, to: string) => `${feature}: ${from} to ${to}`,
    exactly: (feature: string, value: string) => `${feature}: ${value}`,
    remove: (condition: string) => `Remove ${condition}`,
    clear: 'Clear all',
  },

  data: {
    supports: 'What this data supports',
    supportsLead: 'What can be asked of these rows, and what they are too few or too poor for.',
  },

  customers,

  dashboards,

  start: {
    sentence: 'Drop an order file and see who your customers are',
    lead: 'Kesit sorts them into segments you can act on: who is loyal, who is slipping away, what each group is worth. All of it happens in this tab; the file is sent nowhere.',
    drop: 'Drop order files here',
    choose: 'Choose files',
    sample: 'Try it with sample data',
    sampleFile: 'sample-orders.csv',
    accepts:
      'CSV, Excel (.xlsx) or Parquet, zipped or not. One file or several, or paste rows from a spreadsheet.',
    looking: (files: string) => `Looking at ${files}`,
    facts: [
      {
        title: 'What it needs',
        text: 'A column that names the customer and one with the date; amounts if you have them. Kesit finds the columns by itself, says why, and lets you correct it.',
      },
      {
        title: 'What you get',
        text: 'Named segments with revenue, health and recommended actions; every row that was left out, and why; lists to use elsewhere.',
      },
    ],
    promise: {
      title: 'What leaves this tab',
      text: 'Nothing. No upload, no account, no cookies; the browser itself forbids the page to send anything.',
    },
  },

  drop: {
    release: 'Release to look at the files',
    pasted: 'pasted-rows',
  },

  privacy,
  projects,

  preview: {
    sentence: (files: string, shape: string) => `${files}: ${shape}`,
    files: (count: string) => `${count} files`,
    open: (files: string) => `What is in ${files}?`,
    lead: 'This is what each column is read as. Where it is wrong, choose from the column’s head.',
    leadMissing: 'Choose from the head of the column that holds it.',
    leadNarrow: 'This is what each column is read as. Where it is wrong, choose beside it.',
    leadMissingNarrow: 'Choose beside the column that holds it.',
    shape: 'Rows',
    sheet: 'Sheet',
    allSheets: 'all sheets with rows',
    delimiter: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars', ' ': 'blanks' },
    withoutHeader: 'no header row',
    compressed: 'compressed',
    table: 'First rows, and what each column is read as',
    readAs: (column: string) => `Read “${column}” as`,
    unused: 'not used',
    unnamed: (number: string) => `no name (column ${number})`,
    sure: {
      high: (reason: string) => reason,
      medium: (reason: string) => `likely: ${reason}`,
      low: (reason: string) => `please check, though ${reason}`,
    },
    proceed: 'Continue',
    proceedRows: (rows: string, count: number) => `Continue with ${rows} ${count === 1 ? 'row' : 'rows'}`,
    proceedAbout: (rows: string) => `Continue with about ${rows} rows`,
    otherFiles: 'Other files',
    toResult: 'Back to the segments',
  },

  working: {
    sentence: (files: string) => `Reading ${files}`,
    progress: 'Progress',
    rows: (rows: string, count: number) => `${rows} ${count === 1 ? 'row' : 'rows'}`,
    rate: (rows: string) => `${rows} rows per second`,
    secondsLeft: (seconds: string) => `about ${seconds} s left`,
    minutesLeft: (minutes: string) => `about ${minutes} min left`,
    elsewhere: 'You may look at something else meanwhile; reading goes on.',
    cancelled: 'Cancelled. Files and columns are as you left them.',
    finished: 'Done.',
  },

  result: {
    period: (first: string, last: string) => `${first} to ${last}`,
    asOfDay: (day: string) => `as of ${day}`,
    segments: 'Segments',
    numbers: 'Numbers',
    quality: 'Data quality',
    take: 'Files',
    strata: 'Each segment’s share of customers, and below it its share of revenue',
    ofCustomers: 'customers',
    ofRevenue: 'revenue',
    customersAndRevenue: (segment: string, customers: string, revenue: string) =>
      `${segment}: ${customers} of customers, ${revenue} of revenue`,
    rules: 'Segments',
    scores: 'Scores',
    asOf: 'As of',
    currency: 'Currency',
    currencyOfFile: (code: string) => `${code}, from the file`,
    currencyUnknown: 'not known',
    asOfReset: 'Day after the last purchase',
    recomputing: 'Computing again',
    columns: 'Correct columns',
    otherFiles: 'Other files',
  },

  segments: {
    table: 'Segments, best first',
    segment: 'Segment',
    customers: 'Customers',
    revenue: 'Revenue',
    share: 'Share',
    recency: 'Days ago',
    frequency: 'Orders each',
    value: 'Spend each',
    health: 'Health',
    all: 'All customers',
    about: (segment: string) => `About ${segment}`,
    means: 'Days, orders and spend are means over the customers of a segment.',
  },

  details: {
    region: 'About the segment',
    nobody: 'No customer is in this segment now.',
    definition: 'Who is in it',
    scale: (best: string) => `Scores of recency (R), frequency (F) and spend (M); ${best} is best.`,
    remainder: 'Everyone no other rule takes',
    actions: 'What to do',
    priority: (priority: string) => `Priority: ${priority}`,
    ownRules: 'Your own rules bring no recommendations.',
    noPlan: 'Nothing is recommended for this group.',
    health: 'Health',
    healthParts: { size: 'Size', value: 'Value', recency: 'Recency', frequency: 'Frequency' },
    products: 'Buys most',
    countries: 'Lives in',
    spentMost: 'Spent most',
    cameLast: 'Came last',
    daysAgo: (days: string, count: number) => `${days} ${count === 1 ? 'day' : 'days'} ago`,
    orders: (orders: string, count: number) => `${orders} ${count === 1 ? 'order' : 'orders'}`,
  },

  numbers: {
    lead: 'Computed from the rows that were kept, none assumed.',
    top20: (share: string) => `${share} from the best 20%`,
    beyondDays: (share: string, days: string) => `${share}, silent for over ${days} days`,
    median: (days: string) => `median ${days}`,
  },

  quality: {
    summary: (parts: { read: string; kept: string; leftOut: string }) =>
      `${parts.read} rows read: ${parts.kept} kept, ${parts.leftOut} left out.`,
    table: 'Cleaning rules and their rows',
    rule: 'Rule',
    rows: 'Rows',
    leaveOut: 'Leave out',
    leftOut: 'Left out, each row by the first rule it breaks',
    noticed: 'Kept, but worth knowing',
    switch: (rule: string) => `Leave out: ${rule}`,
    always: 'always',
    show: 'Show',
    hide: 'Hide',
    showRows: (rule: string) => `Show rows: ${rule}`,
    hideRows: (rule: string) => `Hide rows: ${rule}`,
    examples: (rule: string) => `Rows left out: ${rule}`,
    firstOf: (shown: string, all: string) => `The first ${shown} of ${all}; all of them are in rejected.csv.`,
    row: 'Row',
    nothing: 'No rule had anything to leave out.',
    keepInMind: 'To keep in mind',
  },

  take,

  trouble: {
    kept: 'Everything else is as it was.',
    crashed:
      'The computation ended unexpectedly, most likely for want of memory. Close other tabs and try again, or use a smaller file.',
  },

  status: {
    rows: (rows: string, count: number) => `${rows} ${count === 1 ? 'row' : 'rows'}`,
    customers: (customers: string, count: number) => `${customers} ${count === 1 ? 'customer' : 'customers'}`,
  },
};

/** A key that another language lacks or has too much is a compile error. */
export type Messages = typeof en;
